import type { Day } from '../clock/day'
import type { Status } from '../matter/status'
import { unless, type Refusal } from '../refusal'
import { source } from '../source'
import { text, type Text } from '../text'

/** Whom a petitioner rates: the petition office and the responsible unit, each once (信访工作条例 21). */
export const rated = {
  office: text('信访工作机构', 'the petition office'),
  unit: text('责任单位', 'the responsible unit'),
} as const satisfies Record<string, Text>
export type Rated = keyof typeof rated

/** What became of a matter after its reply: carried out by which day, and how the petitioner rates it. */
export interface AfterReply {
  readonly status: Status
  readonly handler?: string
  /** The day by which the opinion is to be carried out. */
  readonly executionDue?: Day
  readonly executedOn?: Day
  readonly ratings: readonly Rated[]
}

/** States from which on a written reply has reached the petitioner. */
export const replied: readonly Status[] = ['M50', 'M60', 'M61', 'M70', 'M71', 'M80', 'M81', 'M90']
const article33 = [source('XFGZTL', '33')]
const article21 = [source('XFGZTL', '21')]

const answered = ({ status }: AfterReply, basis = article33): Refusal[] =>
  unless(
    replied.includes(status),
    'NOT_REPLIED',
    '书面答复送达后才能登记',
    'Only after the reply was served',
    basis,
  )

/** The day by which the opinion is carried out is set once; a later one would hide that it was missed. */
export const checkExecutionDue = (matter: AfterReply, due: Day, today: Day): Refusal[] => [
  ...answered(matter),
  ...unless(
    matter.executionDue === undefined,
    'ALREADY_SET',
    '落实期限已经登记，不得更改',
    'The day is set already and stays',
    article33,
    'due',
  ),
  ...unless(
    due >= today,
    'DAY_PAST',
    '落实期限应当是今日或者以后',
    'The day lies in the past',
    article33,
    'due',
  ),
]

export const checkExecuted = (matter: AfterReply, on: Day, today: Day): Refusal[] => [
  ...unless(
    matter.executionDue !== undefined && matter.executedOn === undefined,
    'NOT_AWAITED',
    '没有待落实的处理意见',
    'Nothing is waiting to be carried out',
    article33,
  ),
  ...unless(on <= today, 'DAY_AHEAD', '落实日期应当是今日或者以前', 'The day lies ahead', article33, 'on'),
]

/** A rating is the petitioner's: taken down once, never changed, and not by the official whose work it rates. */
export const checkRating = (matter: AfterReply, about: Rated, on: Day, by: string, today: Day): Refusal[] => [
  ...answered(matter, article21),
  ...unless(
    matter.handler !== by,
    'OWN_WORK',
    '承办人不得登记对本人办理事项的评价',
    'The handler does not take down the rating of own work',
    article21,
  ),
  ...unless(
    !matter.ratings.includes(about),
    'ALREADY_RATED',
    '评价已经登记，不得更改',
    'The rating is taken down already and stays',
    article21,
  ),
  ...unless(on <= today, 'DAY_AHEAD', '评价日期应当是今日或者以前', 'The day lies ahead', article21, 'on'),
]
