import { may } from '../access/viewer'
import type { Day } from '../clock/day'
import { dueDay } from '../clock/due'
import type { MatterFacts } from '../matter/facts'
import { checkText, isBlank } from '../matter/wording'
import { accept, refuse, unless, type Outcome } from '../refusal'
import { ruleAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { source } from '../source'
import { isOwed, lastClock, stop } from './clockwork'
import type { Context } from './context'
import type { ClockEffect } from './effects'

const S58 = [source('S5.8')]

/** 重要信访件 is a notion of one handbook: five steps (S5.8) and fifteen working days instead of seven (S5.9). */
export const knowsImportance = (rulebook: Rulebook, day: Day): boolean =>
  ruleAt(rulebook, 'important-steps', day) !== undefined

/**
 * Marks a registered matter as important, or no longer: by the head of the petition office, with a reason, since the
 * handbook leaves 重要 undefined (S5.8, reading of this system). The reply's period is counted anew from the same day.
 * @returns what becomes of the clocks; refusals name the field `important` or `importantReason`
 */
export function changeImportance(
  matter: MatterFacts,
  { important, reason }: { readonly important: boolean; readonly reason: string },
  { viewer, units, rulebook, calendar, today }: Context,
): Outcome<ClockEffect[]> {
  if (important === matter.flags.important || !knowsImportance(rulebook, today)) return accept([])
  const clock = lastClock(matter, 'C17')
  const owed = clock !== undefined && isOwed(clock)
  const refusals = [
    ...unless(
      may(viewer, 'matter.decide', matter.homeUnit, units),
      'NOT_PERMITTED',
      '重要信访件由信访工作机构负责人认定',
      'The head of the petition office says what is important',
      S58,
      'important',
    ),
    ...unless(
      !isBlank(reason),
      'ANSWER_MISSING',
      '认定或者取消重要信访件须写明理由',
      'Give the reason why it is important, or no longer',
      S58,
      'importantReason',
    ),
    ...checkText(reason, 'importantReason', 'reason'),
    // A longer period given after the shorter one ran out would cover up a breach.
    ...unless(
      !important || !owed || today <= clock.due.day,
      'PERIOD_OVER',
      '答复期限已满，不得再改按重要信访件计算',
      'The period for the reply is over: it is not counted as an important one any more',
      [source('S5.9')],
      'important',
    ),
  ]
  if (refusals.length > 0) return refuse(...refusals)
  if (!owed) return accept([])
  const due = dueDay('C17', {
    trigger: clock.due.trigger,
    rulebook,
    calendar,
    variant: important ? 'important' : 'ordinary',
  })
  return accept([
    ...stop('C17', matter, today, 'void'),
    { do: 'start', code: 'C17', holder: clock.holder, due },
    ...(due.day < today ? [{ do: 'breach', code: 'C17', on: today } as const] : []),
  ])
}
