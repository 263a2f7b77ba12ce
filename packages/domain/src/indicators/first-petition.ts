import { source, type Source } from '../source'
import { text, type Text } from '../text'

interface Figure {
  /** Which of the two tables it stands in: replies in time, or what came of them. */
  readonly part: 'time' | 'quality'
  readonly label: Text
  /** What is counted, or counted over what, printed beside the number. */
  readonly says: Text
  readonly sources: readonly Source[]
}

const target = [source('S1.4.1')]

/**
 * The figures on first petitions, in the order of their columns; received are on target, tolerance, missed, running
 * and untimed together. The target is one of effort: none ranks units (S1.4.1).
 */
export const firstPetitionFigures = {
  received: {
    part: 'time',
    label: text('收到', 'received'),
    says: text('期间内收到的初信初访', 'first petitions received in the period'),
    sources: target,
  },
  onTarget: {
    part: 'time',
    label: text('5个工作日内', 'within 5 days'),
    says: text(
      '登记次日起5个工作日（目标）内答复的',
      'replied to within the target of 5 working days after the day of registration',
    ),
    sources: target,
  },
  tolerance: {
    part: 'time',
    label: text('第6至7个工作日', 'on day 6 or 7'),
    says: text('超过目标、在7个工作日内答复的', 'replied to after the target, within 7 working days'),
    sources: target,
  },
  missed: {
    part: 'time',
    label: text('超过7个工作日', 'over 7 days'),
    says: text(
      '7个工作日内没有答复的，包括至今没有答复的',
      'not replied to within 7 working days, those not yet replied to included',
    ),
    sources: target,
  },
  running: {
    part: 'time',
    label: text('未到期', 'not yet due'),
    says: text('没有答复，7个工作日未满的', 'not replied to, the 7 working days not over'),
    sources: target,
  },
  untimed: {
    part: 'time',
    label: text('不计时限', 'not timed'),
    says: text(
      '责任消灭的，或者本单位制度未定此时限的',
      'whose duty fell away, or whose handbook sets no such target',
    ),
    sources: target,
  },
  open: {
    part: 'time',
    label: text('在办', 'open'),
    says: text(
      '收到的初信初访中尚未办结的，与答复是否到期无关',
      'of those received, the ones not yet ended, whether replied to or not',
    ),
    sources: target,
  },
  targetRate: {
    part: 'time',
    label: text('目标内答复率', 'target rate'),
    says: text(
      '5个工作日内答复的，占已答复和已到期的',
      'replied to within 5 working days, of those replied to or overdue',
    ),
    sources: target,
  },
  limitRate: {
    part: 'time',
    label: text('7日内答复率', 'rate within 7 days'),
    says: text(
      '7个工作日内答复的，占已答复和已到期的',
      'replied to within 7 working days, of those replied to or overdue',
    ),
    sources: target,
  },
  closed: {
    part: 'quality',
    label: text('受理后办结', 'accepted and closed'),
    says: text('收到的初信初访中已受理并办结的', 'of those received, the ones accepted and closed'),
    sources: [source('S1.4.4')],
  },
  watched: {
    part: 'quality',
    label: text('观察期满', 'window passed'),
    says: text(
      '受理后办结，且办结后的观察期已满的',
      'of those closed, the ones whose window after closing has passed',
    ),
    sources: [source('S1.4.4')],
  },
  oneGo: {
    part: 'quality',
    label: text('一次办结', 'settled in one go'),
    says: text(
      '观察期满，且观察期内没有就同一事实和理由再次提出的',
      'window passed, with no further submission on the same facts within it',
    ),
    sources: [source('S1.4.4')],
  },
  oneGoRate: {
    part: 'quality',
    label: text('一次办结率', 'one-go rate'),
    says: text('一次办结的，占观察期满的', 'settled in one go, of those whose window passed'),
    sources: [source('S1.4.4')],
  },
  atOwnLevel: {
    part: 'quality',
    label: text('就地办结', 'solved where received'),
    says: text(
      '受理后办结，责任单位属于收到信访件的机关、单位的',
      'closed by a unit of the very organisation that received them',
    ),
    sources: [source('S1.4.4'), source('S1.2.3')],
  },
  ownLevelRate: {
    part: 'quality',
    label: text('就地办结率', 'own-level rate'),
    says: text(
      '就地办结的，占受理后办结的；不以不再信访计算',
      'solved where received, of those closed; never counted by who did not come again',
    ),
    sources: [source('S1.4.4'), source('S1.2.3')],
  },
  repeats: {
    part: 'quality',
    label: text('重件', 'repeats'),
    says: text(
      '就这些初信初访再次提出的件数，经核定事实和理由相同；按单位计，不按人计',
      'further submissions on these, judged to be of the same facts; counted by unit, never by person',
    ),
    sources: [source('S1.4.5')],
  },
} as const satisfies Record<string, Figure>

export type FirstPetitionFigure = keyof typeof firstPetitionFigures
export const firstPetitionFigureCodes = Object.keys(firstPetitionFigures) as readonly FirstPetitionFigure[]

const rates = [
  'targetRate',
  'limitRate',
  'oneGoRate',
  'ownLevelRate',
] as const satisfies FirstPetitionFigure[]
/** A share from 0 to 1 rather than a number of matters. */
export const isRate = (code: FirstPetitionFigure): code is (typeof rates)[number] =>
  (rates as readonly FirstPetitionFigure[]).includes(code)

const share = (n: number, of: number) => (of === 0 ? null : n / of)

/** How first petitions ended that can be judged: replied to, or overdue. */
interface Judged {
  readonly onTarget: number
  readonly tolerance: number
  readonly missed: number
}

/** Both rates, from 0 to 1; null where nothing is replied to or overdue: what still runs is not judged. */
export function repliedRates({ onTarget, tolerance, missed }: Judged) {
  const judged = onTarget + tolerance + missed
  return { targetRate: share(onTarget, judged), limitRate: share(onTarget + tolerance, judged) }
}

/** What came of first petitions, as counts. */
interface Settled {
  readonly closed: number
  readonly watched: number
  readonly oneGo: number
  readonly atOwnLevel: number
}

/** Both rates of S1.4.4, from 0 to 1; null over nothing. */
export const settledRates = ({ closed, watched, oneGo, atOwnLevel }: Settled) => ({
  oneGoRate: share(oneGo, watched),
  ownLevelRate: share(atOwnLevel, closed),
})
