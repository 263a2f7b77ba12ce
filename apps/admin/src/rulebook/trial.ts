import {
  clockOf,
  clockRuns,
  clocks,
  dueDay,
  type Calendar,
  type ClockCode,
  type Day,
  type Due,
  type Rulebook,
} from '@xinfang/domain'

/** One period as it would run if its first day were the chosen one. */
export interface Trial {
  readonly id: string
  readonly code: ClockCode
  readonly variant?: string
  readonly due: Due
}

/** Counted by a form or by the minute: a trial with a day alone cannot tell them. */
const NOT_BY_DAY = new Set(['set', 'minutes'])

/** Every period that a day can start under a rulebook, in the order of the clock table. */
export function trials(on: Day, rulebook: Rulebook, calendar: Calendar): readonly Trial[] {
  return (Object.keys(clocks) as ClockCode[]).flatMap((code) =>
    variantsOf(code)
      .filter((variant) => !NOT_BY_DAY.has(clockOf(code, variant).counting))
      .filter((variant) => clockRuns(code, { rulebook, on, ...(variant && { variant }) }))
      .map((variant) => ({
        id: `${code}${variant ?? ''}`,
        code,
        ...(variant && { variant }),
        due: dueDay(code, { trigger: on, rulebook, calendar, ...(variant && { variant }) }),
      })),
  )
}

/** The variants of a clock; a single undefined where it has but one rule. */
function variantsOf(code: ClockCode): readonly (string | undefined)[] {
  const names = Object.keys(clocks[code].rules)
  return names.length > 1 ? names : [undefined]
}
