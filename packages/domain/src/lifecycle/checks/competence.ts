import { isUnit } from '../../access/units'
import { source } from '../../source'
import { commonSuperior } from '../context'
import { unless } from '../../refusal'
import { isUndecided } from '../../matter/interest'
import { notAccused, type Check } from './check'

const article24 = [source('XFGZTL', '24')]

/** Who is competent, and who steps aside. */
export const competenceChecks = {
  disputants: ({ disputants }, _matter, { units }) =>
    unless(
      new Set(disputants).size >= 2 && disputants!.every((unitId) => isUnit(unitId, units)),
      'DISPUTANTS_TOO_FEW',
      '管辖争议须有两个以上的单位',
      'A dispute needs two or more units',
      article24,
      'disputants',
    ),

  competentUnit: ({ responsibleUnit, decidedBy }, matter, context) => {
    const parties = matter.dispute?.units ?? []
    const above = commonSuperior(parties, context.units)
    return [
      ...unless(
        isUnit(responsibleUnit!, context.units),
        'UNIT_UNKNOWN',
        '请选择责任单位',
        'Choose the responsible unit',
        article24,
        'responsibleUnit',
      ),
      ...unless(
        above !== undefined || (decidedBy ?? '').trim() !== '',
        'CONFERENCE_MISSING',
        '争议单位没有共同上级的，由联席会议决定，请写明',
        'Without a common superior a joint conference decides; name it',
        article24,
        'decidedBy',
      ),
      ...notAccused(responsibleUnit!, 'responsibleUnit', matter, context),
    ]
  },

  interestOpen: ({ concerned }, matter, { viewer }) => [
    ...unless(
      (matter.interests ?? []).some((interest) => isUndecided(interest) && interest.userId === concerned),
      'NO_INTEREST_DECLARED',
      '该人员没有待决定的回避事项',
      'No declared interest of this person waits for a decision',
      [source('XFGZTL', '28(3)')],
      'concerned',
    ),
    ...unless(
      concerned !== viewer.userId,
      'OWN_INTEREST',
      '本人的回避由上级负责人决定',
      'One’s own recusal is decided by somebody above',
      [source('XFGZTL', '28(3)'), source('LOCAL', '山东省信访条例（2015）第17条')],
      'concerned',
    ),
  ],
} as const satisfies Record<string, Check>
