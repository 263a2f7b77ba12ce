import type { Day } from '../clock/day'
import { floorAt } from '../rulebook/resolve'
import { source, type Source } from '../source'
import { text, type Text } from '../text'
import type { MatterFacts } from './facts'

/**
 * The two kinds of receiver (`domain.md` 4.2.1), a property of the organisation.
 * A: petition office of Party committee and government, article 22. B: every other organ and unit, article 23.
 */
export const organRoles = {
  A: {
    label: text('党委、政府信访部门', 'petition office of Party committee and government'),
    sources: [source('XFGZTL', '22'), source('XFTL', '21')],
  },
  B: {
    label: text('其他机关、单位', 'other organ or unit'),
    sources: [source('XFGZTL', '23'), source('XFTL', '22')],
  },
} as const satisfies Record<string, { label: Text; sources: readonly Source[] }>

export type OrganRole = keyof typeof organRoles

/** Routes of 信访工作条例 31: five statutory ones come before petition handling, the sixth. */
export const routes = {
  '31(1)': text('诉讼与公安、检察、审判程序', 'lawsuit and police procedures'),
  '31(2)': text('仲裁', 'arbitration'),
  '31(3)': text('党员申诉、申请复审', "Party member's appeal or review"),
  '31(4)': text(
    '行政复议、裁决、确认、许可、处罚等行政程序',
    'reconsideration, adjudication, confirmation, licence, penalty',
  ),
  '31(5)': text('查处违法行为、履行保护职责', 'punishing a violation, protective duty'),
  '31(6)': text('信访程序', 'petition handling'),
} as const satisfies Record<string, Text>

export type Route = keyof typeof routes

export interface Ground {
  readonly label: Text
  /** State the ground leads to, and since 2022 for some the diversion instead. */
  readonly to: 'M31' | 'M32'
  readonly divertedSince2022: boolean
  /** The competent body must be named beside the guidance. */
  readonly namesBody: boolean
  /** Statutory route of 信访工作条例 31 the petitioner is guided to; 23(1) and 30 stand beside it. */
  readonly route?: Route
  /** A petition office of role A passes such a letter on; every other organ only guides (`domain.md` 4.2.1). */
  readonly passedOn?: true
  /** Only a visit can be declined for its level; everything else is transferred (S4.2.4). */
  readonly walkInsOnly: boolean
  /** Handbook, then both floors. */
  readonly sources: readonly Source[]
}

/** Grounds of not accepting (S4.2.1-4) and of not accepting again (S4.2.7-8). */
export const grounds = {
  COURT: elsewhere(text('属人民法院职权', 'matter of a court'), 'S4.2.1', '31(1)', { passedOn: true }),
  CONGRESS: elsewhere(
    text('属人民代表大会及其常委会职权', "matter of a people's congress"),
    'S4.2.1',
    '23(1)',
  ),
  PROCURATORATE: elsewhere(text('属人民检察院职权', 'matter of a procuratorate'), 'S4.2.1', '31(1)', {
    passedOn: true,
  }),
  LITIGATION: elsewhere(text('应当或已经通过诉讼解决', 'litigation'), 'S4.2.2', '31(1)', { passedOn: true }),
  ARBITRATION: elsewhere(text('应当或已经通过仲裁解决', 'arbitration'), 'S4.2.2', '31(2)'),
  RECONSIDERATION: elsewhere(
    text('应当或已经通过行政复议解决', 'administrative reconsideration'),
    'S4.2.2',
    '31(4)',
  ),
  STATUTORY_ROUTE: elsewhere(
    text('应当或已经通过其他法定途径解决', 'another statutory route'),
    'S4.2.2',
    '31(5)',
  ),
  PARTY_APPEAL: elsewhere(text('属党员申诉、申请复审', "Party member's appeal or review"), 'S4.2.2', '31(3)'),
  DISCIPLINE: elsewhere(text('属纪检监察机关职权', 'matter of the discipline organ'), 'S4.2.2', '30', {
    passedOn: true,
  }),
  ALREADY_HANDLED: {
    label: text('有权机关已经受理或者正在办理', 'a competent organ already handles it'),
    to: 'M31',
    divertedSince2022: false,
    namesBody: true,
    walkInsOnly: false,
    sources: [source('S4.2.3'), source('XFTL', '16'), source('XFGZTL', '19(3)')],
  },
  WRONG_LEVEL_VISIT: {
    label: text('走访未向本级或上一级有权机关提出', 'visit at the wrong level'),
    to: 'M31',
    divertedSince2022: false,
    namesBody: true,
    walkInsOnly: true,
    sources: [source('S4.2.4'), source('XFTL', '16'), source('XFGZTL', '20')],
  },
  MISSED_REVIEW: {
    label: text('逾期未申请复查、复核', 'review not requested in time'),
    to: 'M32',
    divertedSince2022: false,
    namesBody: false,
    walkInsOnly: false,
    sources: [source('S4.2.7'), source('XFTL', '34'), source('XFGZTL', '35')],
  },
  FINAL: {
    label: text('信访事项已终结', 'the matter is final'),
    to: 'M32',
    divertedSince2022: false,
    namesBody: false,
    walkInsOnly: false,
    sources: [source('S4.2.8'), source('XFTL', '35(3)'), source('XFGZTL', '36(3)')],
  },
} as const satisfies Record<string, Ground>

export type GroundCode = keyof typeof grounds

function elsewhere(
  label: Text,
  rule: `S4.${string}`,
  article2022: Route | '23(1)' | '30',
  more: Pick<Ground, 'passedOn'> = {},
): Ground {
  return {
    label,
    to: 'M31',
    divertedSince2022: true,
    namesBody: true,
    walkInsOnly: false,
    ...(article2022 === '23(1)' || article2022 === '30' ? {} : { route: article2022 }),
    ...more,
    sources: [source(rule), source('XFTL', '21(1)'), source('XFGZTL', article2022)],
  }
}

export const groundOf = (ground: GroundCode): Ground => grounds[ground]

/**
 * Where a ground leads for a matter received on that day: the floor of that day decides (RB-1). Under the
 * 2022 regulation article 31 sorts by law, and a bare refusal has become guidance to the right route.
 */
export const groundLeadsTo = (ground: GroundCode, receivedOn: Day): 'M31' | 'M32' | 'M34' =>
  grounds[ground].divertedSince2022 && floorAt(receivedOn)?.code === 'XFGZTL-2022'
    ? 'M34'
    : grounds[ground].to

/** Grounds an officer may choose to end this matter in `to`. */
export const selectableGrounds = (
  matter: Pick<MatterFacts, 'channel' | 'receivedOn'>,
  to: 'M31' | 'M32' | 'M34',
): GroundCode[] =>
  (Object.keys(grounds) as GroundCode[]).filter(
    (ground) =>
      groundLeadsTo(ground, matter.receivedOn) === to &&
      (!grounds[ground].walkInsOnly || matter.channel === 'visit'),
  )
