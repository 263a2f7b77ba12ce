import { source, type Source } from '../source'
import { text, type Text } from '../text'

interface Figure {
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
    label: text('收到', 'received'),
    says: text('期间内收到的初信初访', 'first petitions received in the period'),
    sources: target,
  },
  onTarget: {
    label: text('5个工作日内', 'within 5 days'),
    says: text(
      '登记次日起5个工作日（目标）内答复的',
      'replied to within the target of 5 working days after the day of registration',
    ),
    sources: target,
  },
  tolerance: {
    label: text('第6至7个工作日', 'on day 6 or 7'),
    says: text('超过目标、在7个工作日内答复的', 'replied to after the target, within 7 working days'),
    sources: target,
  },
  missed: {
    label: text('超过7个工作日', 'over 7 days'),
    says: text(
      '7个工作日内没有答复的，包括至今没有答复的',
      'not replied to within 7 working days, those not yet replied to included',
    ),
    sources: target,
  },
  running: {
    label: text('未到期', 'not yet due'),
    says: text('没有答复，7个工作日未满的', 'not replied to, the 7 working days not over'),
    sources: target,
  },
  untimed: {
    label: text('不计时限', 'not timed'),
    says: text(
      '责任消灭的，或者本单位制度未定此时限的',
      'whose duty fell away, or whose handbook sets no such target',
    ),
    sources: target,
  },
  open: {
    label: text('在办', 'open'),
    says: text(
      '收到的初信初访中尚未办结的，与答复是否到期无关',
      'of those received, the ones not yet ended, whether replied to or not',
    ),
    sources: target,
  },
  targetRate: {
    label: text('目标内答复率', 'target rate'),
    says: text(
      '5个工作日内答复的，占已答复和已到期的',
      'replied to within 5 working days, of those replied to or overdue',
    ),
    sources: target,
  },
  limitRate: {
    label: text('7日内答复率', 'rate within 7 days'),
    says: text(
      '7个工作日内答复的，占已答复和已到期的',
      'replied to within 7 working days, of those replied to or overdue',
    ),
    sources: target,
  },
} as const satisfies Record<string, Figure>

export type FirstPetitionFigure = keyof typeof firstPetitionFigures
export const firstPetitionFigureCodes = Object.keys(firstPetitionFigures) as readonly FirstPetitionFigure[]

/** How first petitions ended that can be judged: replied to, or overdue. */
interface Judged {
  readonly onTarget: number
  readonly tolerance: number
  readonly missed: number
}

/** Both rates, from 0 to 1; null where nothing is replied to or overdue: what still runs is not judged. */
export function repliedRates({ onTarget, tolerance, missed }: Judged) {
  const judged = onTarget + tolerance + missed
  const of = (n: number) => (judged === 0 ? null : n / judged)
  return { targetRate: of(onTarget), limitRate: of(onTarget + tolerance) }
}
