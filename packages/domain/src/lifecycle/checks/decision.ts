import { isUnit, organisationOf } from '../../access/units'
import { grounds, selectableGrounds } from '../../matter/acceptance'
import { isOpen } from '../../matter/status'
import { source } from '../../source'
import { lastClock } from '../clockwork'
import { unitsOf } from '../context'
import { unless } from '../../refusal'
import { notAccused, type Check } from './check'

/** Triage: particulars, merging, the ground of a refusal, the responsible unit. */
export const decisionChecks = {
  particularsOrLapse: ({ particulars, nowReachable }, matter, { today }) => {
    const clock = lastClock(matter, 'C02') ?? lastClock(matter, 'C01')
    const over = clock !== undefined && today > clock.due.day
    return unless(
      over || nowReachable === true || (particulars ?? '').trim() !== '',
      'PARTICULARS_PENDING',
      '信访人尚未补正，且15日期限未满',
      'No particulars yet, and the fifteen days are not over',
      [source('XFGZTL', '23')],
      'particulars',
    )
  },

  mergeTarget: ({ into, sameFacts }, matter) => [
    ...unless(
      into!.id !== matter.id && isOpen(into!.status) && !['M50', 'M61', 'M71'].includes(into!.status),
      'TARGET_NOT_RUNNING',
      '只能并入正在办理的信访事项',
      'Only a running matter takes a repeat',
      [source('S4.2.3')],
      'into',
    ),
    ...unless(
      into!.samePetitioner,
      'OTHER_PETITIONER',
      '并件须为同一信访人或同一群体',
      'A repeat comes from the same petitioner or group',
      [source('S4.2.3')],
      'into',
    ),
    ...unless(
      !into!.confidential || matter.secrecy !== 'normal',
      'REPEAT_NOT_CONFIDENTIAL',
      '所并入的事项已保密：请先在“更改登记”中将本件转为保密',
      'The matter it is merged into is confidential: first make this one confidential, too',
      [source('XFGZTL', '46(5)'), source('S5.10')],
      'into',
    ),
    ...unless(
      sameFacts === true,
      'FACTS_NOT_COMPARED',
      '并件须由人工核对事实和理由相同',
      'Somebody must have compared facts and reasons',
      [source('S4.2.3'), source('XFGZTL', '19(3)')],
      'sameFacts',
    ),
  ],

  groundSelectable: ({ ground }, matter) => {
    if (!Object.hasOwn(grounds, ground!))
      return unless(
        false,
        'GROUND_UNKNOWN',
        '请选择法定情形',
        'Choose a ground',
        [source('S4.2.9')],
        'ground',
      )
    const basis = grounds[ground!].sources
    if (selectableGrounds(matter, 'M31').includes(ground!)) return []
    if (selectableGrounds(matter, 'M34').includes(ground!))
      return unless(
        false,
        'DIVERT_INSTEAD',
        '2022年5月1日起应导入法定途径并告知有权处理的机关，不得径行不予受理',
        'Since 2022-05-01 such a matter is guided to its statutory route; it is not simply refused',
        [...basis, source('XFGZTL', '31')],
        'ground',
      )
    return unless(
      false,
      'GROUND_NOT_SELECTABLE',
      '该情形不适用于本事项',
      'This ground does not fit the matter',
      basis,
      'ground',
    )
  },

  /** The statutory route under the floor of the day of receipt (RB-1); before 2022 the ground was a refusal. */
  groundDiverts: ({ ground }, matter) =>
    unless(
      selectableGrounds(matter, 'M34').includes(ground!),
      'NOT_A_ROUTE',
      '该情形不导入法定途径',
      'This ground leads to no statutory route',
      [source('XFGZTL', '31'), source('S1.7.2')],
      'ground',
    ),

  guidanceGiven: ({ ground, competentBody, guidance, handledBy }, matter, { units }) => {
    const row = Object.hasOwn(grounds, ground!) ? grounds[ground!] : undefined
    const [decider] = unitsOf('decider', matter, units)
    return [
      ...unless(
        !row?.namesBody || (competentBody ?? '').trim() !== '',
        'BODY_MISSING',
        '应当告知有权处理的机关名称',
        'Name the competent body',
        [source('S4.2.9'), source('XFTL', '21(1)'), source('XFGZTL', '23(1)')],
        'competentBody',
      ),
      ...unless(
        guidance!.trim().length >= 5,
        'GUIDANCE_MISSING',
        '应当写明如何向有权处理的机关提出',
        'Say how to reach the competent body',
        [source('S4.2.9')],
        'guidance',
      ),
      ...unless(
        ground !== 'ALREADY_HANDLED' || handledBy !== decider,
        'MERGE_INSTEAD',
        '同一单位正在办理的，应当并件并告知进展，而非不予受理',
        'A matter the same unit already handles is merged, not refused',
        [source('S4.2.3')],
        'handledBy',
      ),
    ]
  },

  ownUnit: ({ responsibleUnit }, matter, context) => [
    ...unless(
      isUnit(responsibleUnit!, context.units) &&
        organisationOf(responsibleUnit!, context.units) === organisationOf(matter.homeUnit, context.units),
      'UNIT_OF_OTHER_ORGAN',
      '责任单位须为本机关所属单位；其他机关的请转送或交办',
      'The responsible unit belongs to this organ; others get a transfer or an assignment',
      [source('S1.2.1')],
      'responsibleUnit',
    ),
    ...notAccused(responsibleUnit!, 'responsibleUnit', matter, context),
  ],

  simpleEligible: ({ simple }, { first, flags, secrecy }) =>
    unless(
      simple !== true || (first && !flags.major && secrecy !== 'sealed'),
      'NOT_FOR_SIMPLE',
      '简易办理仅适用于事实清楚、责任明确、争议不大的初次信访事项',
      'The simple procedure is for first petitions with clear facts, clear responsibility and little dispute',
      [source('LOCAL', '信访事项简易办理办法（试行）（2016）')],
      'simple',
    ),
} as const satisfies Record<string, Check>
