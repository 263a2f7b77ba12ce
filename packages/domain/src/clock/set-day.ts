import { refusal, type Refusal } from '../refusal'
import { rulesAt } from '../rulebook/resolve'
import { text } from '../text'
import { isDay, type Day } from './day'
import { dueDay, type DueRequest } from './due'

type Context = Pick<DueRequest, 'trigger' | 'rulebook' | 'calendar'>

/**
 * The latest report day that an assignment or supervision form may set: the statutory end of handling, if the
 * receiver takes its whole time to accept. `trigger` is the day the receiver gets the form (S4.3.6).
 */
export function latestSetDay({ trigger, ...context }: Context): Day {
  const accepted = dueDay('C03', { trigger, ...context }).day
  return dueDay('C05', { trigger: accepted, ...context }).day
}

/** What is wrong with a report day about to be written into F07 or F18; empty when nothing is. */
export function checkSetDay(setDay: Day | undefined, context: Context): readonly Refusal[] {
  const { handbook, floor } = rulesAt(context.rulebook, 'assignment-limit', context.trigger)
  const basis = [handbook, floor].flatMap((rule) => (rule ? [rule.source] : []))
  const say = (code: string, zh: string, en: string, values = {}) => [
    refusal(code, text(zh, en), { basis, field: 'due', values }),
  ]
  if (setDay === undefined) return say('DUE_MISSING', '交办、督办须写明限期', 'A report day must be set')
  if (!isDay(setDay)) return say('DAY_INVALID', '限期不是有效日期', 'The report day is not a date')
  if (setDay <= context.trigger)
    return say('DUE_PAST', '限期须晚于发出之日', 'The report day must be later than today')
  const latest = latestSetDay(context)
  if (setDay <= latest) return []
  return say(
    'DUE_BEYOND_STATUTORY',
    '限期不得超过法定期限 {latest}',
    'The report day may not pass the statutory {latest}',
    {
      latest,
    },
  )
}
