import type { Calendar } from '../clock/calendar'
import type { Day } from '../clock/day'
import type { Recipient } from '../lifecycle/effects'
import type { Rulebook } from '../rulebook/rulebook'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

/** What somebody is told about a track on the day it presses. */
export const trackReminderKinds = {
  'reception-notice': {
    label: text('接待日尚未通知接待领导', 'the leader of a reception day is not told yet'),
    sources: [source('S4.10.2')],
  },
  'reception-sheet': {
    label: text('领导接待意见落实表应当发出', 'a follow-up sheet is to be sent'),
    sources: [source('S4.10.6')],
  },
  'reception-result': {
    label: text('领导接待意见逾期未报落实结果', 'an instruction has no result after its day'),
    sources: [source('S4.10.6')],
  },
  'joint-opinion': {
    label: text('联合办案意见逾期未提交', 'an opinion in a joint case is late'),
    sources: [source('S1.7.1')],
  },
  'urgent-waiting': {
    label: text('紧急信息无人签收', 'nobody acknowledged an urgent report'),
    sources: [source('S4.9.3')],
  },
  'warning-feedback': {
    label: text('预警逾期未反馈核实情况', 'a warning has no feedback after its days'),
    sources: [source('S1.6.4')],
  },
  'meeting-decision': {
    label: text('议定事项逾期未落实', 'a decision of a meeting is not carried out by its day'),
    sources: [source('S1.5.3')],
  },
} as const satisfies Record<string, { label: Text; sources: readonly Source[] }>

export type TrackReminderKind = keyof typeof trackReminderKinds

/** Sent once: the same key of the same track is never sent again. A day that was moved is another key. */
export interface TrackReminder {
  readonly kind: TrackReminderKind
  readonly key: string
  readonly to: readonly Recipient[]
}

export interface ReminderRules {
  readonly today: Day
  readonly calendar: Calendar
  readonly rulebook: Rulebook
}

export const remindOf = (
  kind: TrackReminderKind,
  of: readonly (string | number)[],
  to: readonly Recipient[],
): TrackReminder => ({ kind, key: [kind, ...of].join('.'), to })
