import { addDays, isDay, type Day } from '../clock/day'
import { clockRuns, dueDay, type Due } from '../clock/due'
import type { Calendar } from '../clock/calendar'
import type { Rulebook } from '../rulebook/rulebook'
import { refusal, unless, type Refusal } from '../refusal'
import { rulesAt } from '../rulebook/resolve'
import { source } from '../source'
import { text } from '../text'
import type { HearingFacts } from './facts'

export interface Rules {
  readonly rulebook: Rulebook
  readonly calendar: Calendar
}

/** The periods of a hearing (C19), each with its account; absent where no rule in force sets it. */
export interface HearingDues {
  /** Decide on the request. */
  readonly decision?: Due
  /** Hold the hearing. */
  readonly session?: Due
  /** The last day on which every participant must have the notice, counted back from the hearing (DP-7). */
  readonly notice?: Due
}

const due = (variant: string, trigger: Day | undefined, { rulebook, calendar }: Rules) =>
  trigger !== undefined && clockRuns('C19', { rulebook, on: trigger, variant })
    ? { [variant]: dueDay('C19', { trigger, rulebook, calendar, variant }) }
    : {}

export const hearingDues = (
  { askedOn, day }: Pick<HearingFacts, 'askedOn' | 'day'>,
  rules: Rules,
): HearingDues => ({
  ...due('decision', askedOn, rules),
  ...due('session', askedOn, rules),
  ...due('notice', day, rules),
})

/** The hearing lies ahead, at a real time, and everybody still gets the notice in time. */
export function checkNotice(day: Day, time: string, today: Day, rules: Rules): Refusal[] {
  if (!isDay(day) || day <= today || day > addDays(today, 366))
    return unless(
      false,
      'HEARING_DAY',
      '听证日期应在今日之后一年之内',
      'The hearing must lie ahead, within a year',
      [source('S4.6.3')],
      'day',
    )
  const { notice } = hearingDues({ day }, rules)
  const { handbook, floor } = rulesAt(rules.rulebook, 'hearing-notice', day)
  return [
    ...unless(
      /^([01]\d|2[0-3]):[0-5]\d$/.test(time),
      'HEARING_TIME',
      '时间格式为 HH:MM',
      'Time as HH:MM',
      [source('S4.6.3')],
      'time',
    ),
    ...(notice === undefined || today <= notice.day
      ? []
      : [
          refusal(
            'NOTICE_TOO_LATE',
            text(
              '听证通知至迟应在 {latest} 送达，请另定听证日期',
              'Notice is due by {latest}; choose a later day',
            ),
            {
              basis: [handbook, floor].flatMap((rule) => (rule ? [rule.source] : [])),
              field: 'day',
              values: { latest: notice.day },
            },
          ),
        ]),
  ]
}

/** Participants whose notice is not proved, or came too late without their written consent. */
export function unproved(hearing: HearingFacts, rules: Rules): string[] {
  const latest = hearingDues(hearing, rules).notice?.day
  return hearing.participants
    .filter(({ id }) => {
      const proof = hearing.proofs.findLast(({ participant }) => participant === id)
      return proof === undefined || (latest !== undefined && proof.on > latest && !proof.waived)
    })
    .map(({ id }) => id)
}
