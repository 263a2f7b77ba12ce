import { isAccused } from '../access/viewer'
import { isUnit, organisationOf } from '../access/units'
import { isDay } from '../clock/day'
import { checkSetDay } from '../clock/set-day'
import { checkService } from '../form/service'
import { grounds, selectableGrounds } from '../matter/acceptance'
import { checkResults } from '../matter/claims'
import type { MatterFacts } from '../matter/facts'
import { isOpen } from '../matter/status'
import { checkText } from '../matter/wording'
import type { Refusal } from '../refusal'
import { source } from '../source'
import { answers as fields, standards, type AnswerName, type Answers, type Standard } from './answers'
import { lastClock } from './clockwork'
import type { Context } from './context'
import { awaitsService, didReview, signedReply, unless } from './guards'

/** What must hold of the answers. Runs only when every required answer is there. */
export type Check = (given: Partial<Answers>, matter: MatterFacts, context: Context) => Refusal[]

const names = Object.keys(standards) as Standard[]

const notAccused = (unitId: string, field: string, matter: MatterFacts, { units }: Context): Refusal[] =>
  unless(
    !isAccused(unitId, matter, units),
    'UNIT_ACCUSED',
    '不得交由被检举、控告的单位或其下属处理；请改由上级单位或纪检监察机关处理',
    'Never to the unit complained of, nor below it; choose its superior or the discipline organ',
    [source('XFGZTL', '30(3)')],
    field,
  )

/** A person named for an office in the matter is not complained of and did not step aside. */
const soundPerson = (userId: string, field: string, matter: MatterFacts): Refusal[] =>
  unless(
    !matter.accusedUsers.includes(userId) && !matter.recused.includes(userId),
    'PERSON_HAS_INTEREST',
    '该人员被反映或已回避，不得承担本事项',
    'This person is complained of or stepped aside',
    [source('XFGZTL', '28(3)')],
    field,
  )

export const checks = {
  /** Every text that came in is well-formed and bounded. */
  texts: (given) =>
    (Object.keys(given) as AnswerName[]).flatMap((name) => {
      const value = given[name]
      return fields[name]?.kind === 'text' && typeof value === 'string'
        ? checkText(value, name, 'reason')
        : []
    }),

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

  guidanceGiven: ({ ground, competentBody, guidance, handledBy }, matter, { units }) => {
    const row = Object.hasOwn(grounds, ground!) ? grounds[ground!] : undefined
    const sameOrgan =
      handledBy !== undefined && organisationOf(handledBy, units) === organisationOf(matter.homeUnit, units)
    return [
      ...unless(
        !row?.namesBody || (competentBody ?? '').trim() !== '',
        'BODY_MISSING',
        '应当告知有权处理的机关名称',
        'Name the competent body',
        [source('S4.2.9'), source('XFTL', '21(1)')],
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
        ground !== 'ALREADY_HANDLED' || !sameOrgan || handledBy !== matter.homeUnit,
        'MERGE_INSTEAD',
        '同一单位正在办理的，应当并件并告知进展，而非不予受理',
        'A matter the same unit already handles is merged, not refused',
        [source('S4.2.3')],
        'handledBy',
      ),
    ]
  },

  receiver: ({ to }, matter, context) => [
    ...unless(
      isUnit(to!, context.units) && to !== matter.homeUnit,
      'RECEIVER_UNKNOWN',
      '请选择本单位以外的接收单位',
      'Choose a unit other than your own',
      [source('S4.3.2')],
      'to',
    ),
    ...notAccused(to!, 'to', matter, context),
  ],

  /** A sealed matter goes to named persons, not to a whole unit. */
  sealedReaders: ({ members }, matter) =>
    unless(
      matter.secrecy !== 'sealed' || (members ?? []).length > 0,
      'READERS_MISSING',
      '密封事项须指定接收人员',
      'Name who will read a sealed matter',
      [source('XFGZTL', '30(3)')],
      'members',
    ),

  soundReaders: ({ members }, matter) =>
    (members ?? []).flatMap((userId) => soundPerson(userId, 'members', matter)),

  dueWithinStatute: ({ due }, _matter, { today, rulebook, calendar }) => [
    ...checkSetDay(due, { trigger: today, rulebook, calendar }),
  ],

  detailedReasons: ({ reasons }) =>
    unless(
      reasons!.trim().length >= 10,
      'REASONS_TOO_SHORT',
      '应当详细说明理由，不少于10字',
      'Give detailed reasons, ten characters or more',
      [source('XFGZTL', '23(3)')],
      'reasons',
    ),

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

  soundFirstResponsible: ({ firstResponsible }, matter) =>
    soundPerson(firstResponsible!, 'firstResponsible', matter),

  soundHandler: ({ handler }, matter) => [
    ...soundPerson(handler!, 'handler', matter),
    ...unless(
      !didReview(handler!, matter),
      'REVIEWED_BEFORE',
      '审核过本事项的人员不得承办',
      'Who reviewed this matter cannot handle it',
      [source('S4.5.5')],
      'handler',
    ),
  ],

  everyClaimAnswered: ({ results }, matter) => checkResults(matter.claims, results!, matter.purpose),

  heard: ({ heardOn, investigation }, matter, { today }) => [
    ...unless(
      matter.unreachable ||
        (isDay(heardOn) && heardOn >= (matter.acceptedOn ?? matter.receivedOn) && heardOn <= today),
      'NOT_HEARD',
      '办理信访事项应当听取信访人陈述事实和理由，日期在受理之后、今日之前',
      'The petitioner must have been heard, between acceptance and today',
      [source('XFGZTL', '31(6)')],
      'heardOn',
    ),
    ...unless(
      investigation!.trim().length >= 10,
      'INVESTIGATION_MISSING',
      '应当写明调查情况，不少于10字',
      'Record the investigation, ten characters or more',
      [source('XFGZTL', '31(6)'), source('S5.8')],
      'investigation',
    ),
  ],

  standardsMet: ({ standards: marks }) =>
    names.flatMap((name) =>
      unless(
        marks![name] === true,
        'STANDARD_NOT_MET',
        `“${standards[name]['zh-CN']}”未达到的，应当退回重新办理`,
        `"${standards[name].en}" is not met: return it for rework`,
        [source('S4.5.5')],
        `standards.${name}`,
      ),
    ),

  someStandardNotMet: ({ standards: marks }) =>
    unless(
      names.some((name) => marks![name] === false),
      'STANDARDS_ALL_MET',
      '四项标准均已达到，不需退回',
      'All four standards are met: nothing to return',
      [source('S4.5.5')],
      'standards',
    ),

  documentServable: ({ document }, matter) =>
    unless(
      matter.documents.some(
        ({ id, form, ...rest }) => id === document && form !== 'F11' && awaitsService({ id, form, ...rest }),
      ),
      'DOCUMENT_NOT_SERVABLE',
      '该文书不存在、未签发或已送达',
      'No such document waits for service',
      [source('DP-16')],
      'document',
    ),

  proofOfService: ({ service, serviceImpossible, document }, matter, { today }) => {
    if ((service === undefined) === (serviceImpossible === undefined || serviceImpossible.trim() === ''))
      return unless(
        false,
        'SERVICE_MISSING',
        '请填写送达情况，或无法送达的原因',
        'State the service, or why it is impossible',
        [source('DP-16'), source('PAP', '36')],
        'service',
      )
    if (service === undefined) return []
    const served =
      document === undefined ? signedReply(matter) : matter.documents.find(({ id }) => id === document)
    if (served?.issuedOn === undefined) return []
    return checkService(service, matter.secrecy, served.issuedOn, today).map((found) => ({
      ...found,
      field: `service.${found.field}`,
    }))
  },
} as const satisfies Record<string, Check>

export type CheckName = keyof typeof checks
