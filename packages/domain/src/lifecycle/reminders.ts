import type { Permission } from '../access/permissions'
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
import type { Recipient } from './effects'
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
  /**
   * Kind, clock and the day its cause began, unique within the matter: a period that another calendar moves is
   * still the same period, and nobody is reminded of it twice.
   */
  readonly key: string
  readonly clock?: ClockCode
  readonly to: readonly Recipient[]
}

type Rule = (matter: MatterFacts, context: Context) => Reminder[]

const remind = (kind: ReminderKind, to: readonly Recipient[], since: Day, clock?: ClockCode): Reminder[] => [
  { kind, to, key: [kind, clock, since].filter(Boolean).join('.'), ...(clock ? { clock } : {}) },
]

/** The office that registered, which watches what it sent out (S4.5.1); of a sealed matter its readers alone. */
const office = ({ secrecy, members, homeUnit }: MatterFacts, holding: Permission): Recipient[] =>
  secrecy === 'sealed' ? members.map((user) => ({ user })) : [{ unit: homeUnit, holding }]

/**
 * Who is pressed by a period of this unit: its handler and its head, or whoever takes up its work while nobody
 * handles it; and the office. Of a sealed matter its readers alone.
 */
export function pressedBy(holder: string, matter: MatterFacts): Recipient[] {
  const { secrecy, members, handler, responsibleUnit, homeUnit } = matter
  if (secrecy === 'sealed') return members.map((user) => ({ user }))
  const owes: Recipient[] =
    handler !== undefined && holder === (responsibleUnit ?? homeUnit)
      ? [{ user: handler }, { unit: holder, holding: 'matter.decide' }]
      : [{ unit: holder }]
  return holder === homeUnit ? owes : [...owes, ...office(matter, 'matter.triage')]
}

/** A duty whose light has turned yellow. */
const dueSoon: Rule = (matter, { today, calendar }) =>
  matter.clocks
    .filter((clock) => clock.state === 'running' && isDuty(clock) && today <= clock.due.day)
    .filter(({ due: { day, greenUntil } }) => {
      const green = lastGreenDay({ due: day, ...(greenUntil === undefined ? {} : { greenUntil }) }, calendar)
      return today > green
    })
    .flatMap(({ code, holder, due }) => remind('due-soon', pressedBy(holder, matter), due.trigger, code))

const unsigned: Rule = (matter, { today, calendar, rulebook }) => {
  const { sent, status } = matter
  const waits = sent !== undefined && sent.signedOn === undefined && (status === 'M20' || status === 'M21')
  const n = limitAt(rulebook, 'signing-reminder', today)
  if (!waits || n === undefined || today <= addWorkingDays(calendar, sent.sentOn, n)) return []
  return remind('unsigned', pressedBy(sent.to, matter), sent.sentOn)
}

/** At least one check before day five: said on working day four. */
const unchecked: Rule = (matter, { today, calendar, rulebook }) => {
  const clock = lastClock(matter, 'C11')
  const target = limitAt(rulebook, 'first-petition-target', matter.registeredOn)
  if (clock?.state !== 'running' || target === undefined || verbsDone(matter).supervise) return []
  const from = addWorkingDays(calendar, matter.registeredOn, target - 1)
  return today < from ? [] : remind('check-first', office(matter, 'matter.triage'), matter.registeredOn)
}

const unserved: Rule = (matter, { today }) => {
  const last = lastExtension(matter)
  const waits = last !== undefined && extensionState(last) === 'approved' && last.approvedOn! < today
  const holder = matter.responsibleUnit ?? matter.homeUnit
  return waits ? remind('extension-unserved', pressedBy(holder, matter), last.approvedOn!) : []
}

/** What the system proposes and the office confirms (T25, T30). */
const windowClosed: Rule = (matter, { today }) => {
  const window = ['M50', 'M61'].includes(matter.status) ? windowOf(matter) : undefined
  return window === undefined || today <= window.due.day
    ? []
    : remind('window-over', office(matter, 'matter.decide'), window.due.trigger, window.code)
}

const cooled: Rule = (matter, context) =>
  matter.withdrawal !== undefined && handlingGuards.cooledOff(matter, context).length === 0
    ? remind('cooled-off', office(matter, 'matter.decide'), matter.withdrawal.withdrawnOn)
    : []

const rules: readonly Rule[] = [dueSoon, unsigned, unchecked, unserved, windowClosed, cooled]

/** Every reminder this matter gives today; run at the turn of a day, after the breaches. */
export const reminders: Rule = (matter, context) => rules.flatMap((rule) => rule(matter, context))
