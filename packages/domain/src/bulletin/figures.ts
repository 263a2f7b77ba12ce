import type { Day } from '../clock/day'
import { isWithin, type DaySpan } from '../clock/window'
import type { Channel } from '../matter/submission'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

/** One matter as figures count it; civil days. The API fills it from its tables, a test by hand. */
export interface CountedMatter {
  readonly id: string
  readonly channel: Channel
  /** Name or code of the first level of its category. */
  readonly category?: string
  readonly unit?: string
  /** Title of the hot issue that people put it into. */
  readonly topic?: string
  readonly receivedOn: Day
  /** Days of further submissions joined to it. */
  readonly repeatedOn: readonly Day[]
  readonly acceptedOn?: Day
  readonly sentOn?: Day
  readonly sentTo?: string
  readonly fromSuperior: boolean
  readonly repliedOn?: Day
  readonly closedOn?: Day
  /** First day on which a duty of the organ was late, and the day it was done. */
  readonly lateFrom?: Day
  readonly lateUntil?: Day
  readonly supervisedOn?: Day
  readonly major: boolean
}

/** A period as of a day: what happened after that day, or became known after it, is not counted. */
export interface Counting extends DaySpan {
  readonly asOf: Day
}

interface FigureRow {
  readonly label: Text
  /** What is counted, printed beside the number. */
  readonly says: Text
  readonly counts: (matter: CountedMatter, at: Counting) => number
  readonly sources: readonly Source[]
}

const S191 = [source('S1.9.1')]
const S471 = [source('S4.7.1'), source('S4.7.3')]

const happened = (day: Day | undefined, at: Counting): number =>
  day !== undefined && isWithin(day, at) && day <= at.asOf ? 1 : 0
const endOf = ({ to, asOf }: Counting): Day => (to < asOf ? to : asOf)
/** Begun and not ended at the end of the period. */
const standing = (from: Day | undefined, until: Day | undefined, at: Counting): number =>
  from !== undefined && from <= endOf(at) && (until === undefined || until > endOf(at)) ? 1 : 0

/** The figures of bulletins and reports: each a definition over matters, so that every number can be opened. */
export const figures = {
  received: {
    label: text('收到信访事项', 'received'),
    says: text('期间内收到的信访事项，以收到日为准', 'matters received in the period, by the day of receipt'),
    counts: ({ receivedOn }, at) => happened(receivedOn, at),
    sources: S191,
  },
  repeated: {
    label: text('重件', 'repeat submissions'),
    says: text('期间内收到并入原事项的重件', 'submissions joined to an earlier matter in the period'),
    counts: ({ repeatedOn }, at) => repeatedOn.filter((day) => happened(day, at) === 1).length,
    sources: S191,
  },
  accepted: {
    label: text('受理', 'accepted'),
    says: text('期间内作出受理决定', 'accepted in the period'),
    counts: ({ acceptedOn }, at) => happened(acceptedOn, at),
    sources: S191,
  },
  sent: {
    label: text('转送、交办', 'transferred or assigned'),
    says: text('期间内转送、交办的事项', 'transferred or assigned in the period'),
    counts: ({ sentOn }, at) => happened(sentOn, at),
    sources: S471,
  },
  replied: {
    label: text('答复', 'replied'),
    says: text('期间内送达书面答复', 'written reply served in the period'),
    counts: ({ repliedOn }, at) => happened(repliedOn, at),
    sources: S191,
  },
  closed: {
    label: text('办结', 'closed'),
    says: text('期间内办结', 'closed in the period'),
    counts: ({ closedOn }, at) => happened(closedOn, at),
    sources: S191,
  },
  open: {
    label: text('期末在办', 'open at the end'),
    says: text('期末尚未办结', 'received and not closed at the end of the period'),
    counts: ({ receivedOn, closedOn }, at) => standing(receivedOn, closedOn, at),
    sources: S191,
  },
  overdue: {
    label: text('期末超期', 'overdue at the end'),
    says: text(
      '期末有已超期而未完成的法定或者制度时限',
      'a duty of the organ is overdue at the end of the period',
    ),
    counts: ({ lateFrom, lateUntil }, at) => standing(lateFrom, lateUntil, at),
    sources: S191,
  },
  supervised: {
    label: text('督办', 'supervised'),
    says: text('期间内发出督办通知', 'a supervision was ordered in the period'),
    counts: ({ supervisedOn }, at) => happened(supervisedOn, at),
    sources: [source('S4.8.3')],
  },
  major: {
    label: text('重点事项', 'key cases'),
    says: text('期间内收到的重大事项', 'major matters received in the period'),
    counts: ({ receivedOn, major }, at) => (major ? happened(receivedOn, at) : 0),
    sources: S191,
  },
  superior: {
    label: text('上级转送、交办', 'passed on by the superior'),
    says: text('期末在办的上级转送、交办事项', 'matters of the superior open at the end of the period'),
    counts: ({ fromSuperior, receivedOn, closedOn }, at) =>
      fromSuperior ? standing(receivedOn, closedOn, at) : 0,
    sources: [source('S4.7.3')],
  },
} as const satisfies Record<string, FigureRow>
export type FigureCode = keyof typeof figures
export const figureCodes = Object.keys(figures) as readonly FigureCode[]

export interface TableRow {
  readonly label: Text
  /** What is counted in each group. */
  readonly figure: FigureCode
  readonly group: (matter: CountedMatter) => string
  /** Empty as long as nothing is in any group: a table of one remainder says nothing. */
  readonly sparse?: true
  readonly sources: readonly Source[]
}

/** The group of what has none; its label is the console's. */
export const UNGROUPED = ''

/** Breakdowns: one figure by one property of the matter. */
export const tables = {
  channel: {
    label: text('按信访形式', 'by channel'),
    figure: 'received',
    group: ({ channel }) => channel,
    sources: S191,
  },
  category: {
    label: text('按内容分类', 'by category'),
    figure: 'received',
    group: ({ category = UNGROUPED }) => category,
    sources: [...S191, source('S4.8.3')],
  },
  unit: {
    label: text('按责任单位', 'by responsible unit'),
    figure: 'received',
    group: ({ unit = UNGROUPED }) => unit,
    sources: [source('S4.8.3')],
  },
  topic: {
    label: text('热点问题', 'hot issues'),
    figure: 'received',
    group: ({ topic = UNGROUPED }) => topic,
    sparse: true,
    sources: [source('S4.8.3')],
  },
  transfers: {
    label: text('转送、交办去向', 'where matters were sent'),
    figure: 'sent',
    group: ({ sentTo = UNGROUPED }) => sentTo,
    sources: S471,
  },
} as const satisfies Record<string, TableRow>
export type TableCode = keyof typeof tables
export const tableCodes = Object.keys(tables) as readonly TableCode[]
