import { addWorkingDays } from '../clock/calendar'
import type { ClockCode } from '../clock/clocks'
import type { Day } from '../clock/day'
import { lastGreenDay } from '../clock/light'
import { extensionState } from '../matter/extension'
import type { MatterFacts } from '../matter/facts'
import { verbsDone } from '../matter/first-petition'
import { limitAt } from '../rulebook/resolve'
import { source, type Source } from '../source'
import { text, type Text } from '../text'
import { isDuty, lastClock } from './clockwork'
import type { Context } from './context'
import { handlingGuards } from './guards/handling'
import { windowOf } from './guards/remedy'
import { lastExtension } from './handling-period'

export const reminderKinds = {
  'due-soon': { label: text('临近期满', 'due soon'), sources: [source('DP-15')] },
  unsigned: { label: text('转送、交办未签收', 'a transfer is not signed for'), sources: [source('S4.3.4')] },
  'check-first': {
    label: text('初信初访应督促检查', 'check upon a first petition'),
    sources: [source('S1.4.3')],
  },
  'extension-unserved': {
    label: text('延期告知单未送达，延期尚未生效', 'an extension is not served, so not in effect'),
    sources: [source('S4.10.8')],
  },
  'window-over': {
    label: text('请求复查、复核期满，可以办结', 'the window for review is over: it may be closed'),
    sources: [source('S4.2.7')],
  },
  'cooled-off': {
    label: text('撤回冷静期满', 'a withdrawal has cooled off'),
    sources: [source('DESIGN', '8')],
  },
} as const satisfies Record<string, { label: Text; sources: readonly Source[] }>

export type ReminderKind = keyof typeof reminderKinds

/** Something somebody should look at today. Sent once: the same key is never sent again. */
export interface Reminder {
  readonly kind: ReminderKind
  /** Kind, clock and day it came up, unique within the matter. */
  readonly key: string
  readonly clock?: ClockCode
  readonly unit: string
}

type Rule = (matter: MatterFacts, context: Context) => Reminder[]

const remind = (kind: ReminderKind, unit: string, since: Day, clock?: ClockCode): Reminder[] => [
  { kind, unit, key: [kind, clock, since].filter(Boolean).join('.'), ...(clock ? { clock } : {}) },
]

/** A duty whose light has turned yellow. */
const dueSoon: Rule = ({ clocks }, { today, calendar }) =>
  clocks
    .filter((clock) => clock.state === 'running' && isDuty(clock) && today <= clock.due.day)
    .filter(({ due: { day, greenUntil } }) => {
      const green = lastGreenDay({ due: day, ...(greenUntil === undefined ? {} : { greenUntil }) }, calendar)
      return today > green
    })
    .flatMap(({ code, holder, due }) => remind('due-soon', holder, due.day, code))

const unsigned: Rule = ({ sent, status }, { today, calendar, rulebook }) => {
  const waits = sent !== undefined && sent.signedOn === undefined && (status === 'M20' || status === 'M21')
  const n = limitAt(rulebook, 'signing-reminder', today)
  if (!waits || n === undefined || today <= addWorkingDays(calendar, sent.sentOn, n)) return []
  return remind('unsigned', sent.to, sent.sentOn)
}

/** At least one check before day five: said on working day four. */
const unchecked: Rule = (matter, { today, calendar, rulebook }) => {
  const clock = lastClock(matter, 'C11')
  const target = limitAt(rulebook, 'first-petition-target', matter.registeredOn)
  if (clock?.state !== 'running' || target === undefined || verbsDone(matter).supervise) return []
  const from = addWorkingDays(calendar, matter.registeredOn, target - 1)
  return today < from ? [] : remind('check-first', matter.homeUnit, matter.registeredOn)
}

const unserved: Rule = (matter, { today }) => {
  const last = lastExtension(matter)
  const waits = last !== undefined && extensionState(last) === 'approved' && last.approvedOn! < today
  return waits ? remind('extension-unserved', matter.homeUnit, last.approvedOn!) : []
}

/** What the system proposes and the office confirms (T25, T30). */
const windowClosed: Rule = (matter, { today }) => {
  const window = ['M50', 'M61'].includes(matter.status) ? windowOf(matter) : undefined
  return window === undefined || today <= window.due.day
    ? []
    : remind('window-over', matter.homeUnit, window.due.day, window.code)
}

const cooled: Rule = (matter, context) =>
  matter.withdrawal !== undefined && handlingGuards.cooledOff(matter, context).length === 0
    ? remind('cooled-off', matter.homeUnit, matter.withdrawal.withdrawnOn)
    : []

const rules: readonly Rule[] = [dueSoon, unsigned, unchecked, unserved, windowClosed, cooled]

/** Every reminder this matter gives today; run at the turn of a day, after the breaches. */
export const reminders: Rule = (matter, context) => rules.flatMap((rule) => rule(matter, context))
