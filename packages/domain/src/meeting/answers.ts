import type { Day } from '../clock/day'
import { text } from '../text'
import { stepOf, type Field, type StepContext } from '../track/step'
import { meetingSeries, type AgendaItem, type Attendee, type MeetingFacts, type MeetingSeries } from './facts'

export interface MeetingAnswers {
  readonly series: MeetingSeries
  readonly unit: string
  readonly day: Day
  readonly time: string
  readonly place: string
  readonly chair: string
  readonly recorder: string
  readonly invited: readonly Attendee[]
  readonly agenda: readonly AgendaItem[]
  readonly present: readonly string[]
  readonly absent: readonly { readonly userId: string; readonly reasons: string }[]
  readonly minutes: string
  readonly what: string
  readonly matter: string
  readonly owner: Attendee
  readonly due: Day
  /** Place in the list of decisions, from 0. */
  readonly decision: number
  readonly result: string
  readonly reasons: string
}

export const meetingFields = {
  series: { label: text('会议类型', 'series'), kind: 'choice', choices: meetingSeries },
  unit: { label: text('召集单位', 'unit'), kind: 'unit' },
  day: { label: text('日期', 'day'), kind: 'day' },
  time: { label: text('时间', 'time'), kind: 'time' },
  place: { label: text('地点', 'place'), kind: 'text' },
  chair: { label: text('主持人', 'chair'), kind: 'user' },
  recorder: { label: text('记录人', 'recorder'), kind: 'user' },
  invited: { label: text('参加人员', 'invited'), kind: 'list' },
  agenda: { label: text('议题', 'agenda'), kind: 'list' },
  present: { label: text('到会人员', 'present'), kind: 'list' },
  absent: { label: text('缺席人员及原因', 'absent, and why'), kind: 'list' },
  minutes: { label: text('会议纪要', 'minutes'), kind: 'text' },
  what: { label: text('议定事项', 'decision'), kind: 'text' },
  matter: { label: text('信访事项', 'matter'), kind: 'text' },
  owner: { label: text('责任人', 'owner'), kind: 'user' },
  due: { label: text('完成期限', 'due on'), kind: 'day' },
  decision: { label: text('议定事项', 'decision'), kind: 'number' },
  result: { label: text('落实情况', 'result'), kind: 'text' },
  reasons: { label: text('原因', 'reasons'), kind: 'text' },
} as const satisfies Record<keyof MeetingAnswers, Field>

export type MeetingParty = 'unit' | 'chair' | 'invited' | 'owners'
export const step = stepOf<MeetingFacts, MeetingAnswers, StepContext, MeetingParty>()
