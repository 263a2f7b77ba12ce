import type { Day } from '../clock/day'
import { addDays } from '../clock/day'
import { isWithin, type DaySpan } from '../clock/window'
import { settledInOneGo } from '../matter/first-petition'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

export * from './first-petition'
export * from './hide'

/** One matter as the indicators see it; civil days. */
export interface MeasuredMatter {
  readonly id: string
  /** The responsible unit. */
  readonly unit: string
  readonly noticeDue?: Day
  readonly noticedOn?: Day
  readonly replyDue?: Day
  readonly repliedOn?: Day
  readonly first: boolean
  readonly closedOn?: Day
  /** Closed by a unit of the very organisation it was presented to. */
  readonly atOwnLevel?: boolean
  /** The written reply was served. */
  readonly answeredOn?: Day
  /** The handling log holds a line of explaining and persuading. */
  readonly persuaded?: boolean
  /** Further submissions on the same facts. */
  readonly repeatedOn: readonly Day[]
  readonly reviewedOn?: Day
  /** The opinion was maintained on review. */
  readonly upheld?: boolean
  readonly executionDue?: Day
  readonly executedOn?: Day
  readonly rating?: { readonly on: Day; readonly satisfied: boolean }
}

export interface Measuring extends DaySpan {
  readonly asOf: Day
  /** Days without a further submission after which a matter counts as settled in one go (rule `quality-window`). */
  readonly windowDays: number
}

/** Part of the base, and of it what was good; undefined: not in the base. */
type Measure = (matter: MeasuredMatter, at: Measuring) => boolean | undefined

/** Of duties whose last day lies in the period and is over; a duty done is judged at once. */
const inTime =
  (
    due: (matter: MeasuredMatter) => Day | undefined,
    done: (matter: MeasuredMatter) => Day | undefined,
  ): Measure =>
  (matter, at) => {
    const last = due(matter)
    if (last === undefined || !isWithin(last, at)) return undefined
    const day = done(matter)
    const known = day !== undefined && day <= at.asOf ? day : undefined
    if (known === undefined) return last < at.asOf ? false : undefined
    return known <= last
  }

interface Indicator {
  readonly label: Text
  /** What is counted over what, printed beside the number. */
  readonly says: Text
  readonly measure: Measure
  readonly sources: readonly Source[]
}

/** Measures of the work done for petitioners: none counts petitions, and none ranks units (`domain.md` 8). */
export const indicators = {
  notice: {
    label: text('按期告知率', 'notice in time'),
    says: text(
      '期间内到期的书面告知中，按期送达的',
      'of notices whose last day lies in the period, those served in time',
    ),
    measure: inTime(
      ({ noticeDue }) => noticeDue,
      ({ noticedOn }) => noticedOn,
    ),
    sources: [source('XFGZTL', '23'), source('S4.1.3')],
  },
  reply: {
    label: text('按期答复率', 'reply in time'),
    says: text(
      '期间内到期的书面答复中，按期送达的',
      'of replies whose last day lies in the period, those served in time',
    ),
    measure: inTime(
      ({ replyDue }) => replyDue,
      ({ repliedOn }) => repliedOn,
    ),
    sources: [source('XFGZTL', '34')],
  },
  'one-go': {
    label: text('一次办结率', 'settled in one go'),
    says: text(
      '期间内办结且观察期满的初信初访中，未再就同一事实信访的',
      'of first petitions closed in the period whose window has passed, those without a further submission on the same facts',
    ),
    measure: ({ first, closedOn, repeatedOn }, at) =>
      !first ||
      closedOn === undefined ||
      !isWithin(closedOn, at) ||
      addDays(closedOn, at.windowDays) > at.asOf
        ? undefined
        : settledInOneGo({ closedOn, repeatedOn }, at.windowDays),
    sources: [source('S1.4.4')],
  },
  'own-level': {
    label: text('就地解决率', 'solved where presented'),
    says: text(
      '期间内受理后办结的事项中，由收到信访件的机关、单位自行解决的；从何处信访不作评价',
      'of matters accepted and closed in the period, those solved by the very organisation they were presented to; where somebody petitioned is not judged',
    ),
    measure: ({ closedOn, atOwnLevel }, at) =>
      closedOn === undefined || !isWithin(closedOn, at) || closedOn > at.asOf
        ? undefined
        : atOwnLevel === true,
    sources: [source('S1.2.3'), source('S1.2.4')],
  },
  persuasion: {
    label: text('疏导记录率', 'explained and persuaded'),
    says: text(
      '期间内送达书面答复的事项中，办理记录有疏导记载的；没有的，答复同样有效',
      'of matters replied to in the period, those whose handling log tells of explaining; a reply without it is as good',
    ),
    measure: ({ answeredOn, persuaded }, at) =>
      answeredOn === undefined || !isWithin(answeredOn, at) || answeredOn > at.asOf
        ? undefined
        : persuaded === true,
    sources: [source('S1.2.5')],
  },
  upheld: {
    label: text('复查维持率', 'upheld on review'),
    says: text(
      '期间内作出复查、复核意见的，维持原意见的',
      'of opinions reviewed in the period, those maintained',
    ),
    measure: ({ reviewedOn, upheld }, at) =>
      reviewedOn === undefined || !isWithin(reviewedOn, at) || reviewedOn > at.asOf
        ? undefined
        : upheld === true,
    sources: [source('XFGZTL', '35'), source('XFGZTL', '36')],
  },
  execution: {
    label: text('意见落实率', 'carried out'),
    says: text(
      '期间内应落实的处理意见中，按期落实的',
      'of opinions to be carried out in the period, those carried out in time',
    ),
    measure: inTime(
      ({ executionDue }) => executionDue,
      ({ executedOn }) => executedOn,
    ),
    sources: [source('XFGZTL', '33')],
  },
  satisfaction: {
    label: text('信访人满意率', 'satisfied petitioners'),
    says: text(
      '期间内信访人作出的评价中，满意的',
      'of ratings given by petitioners in the period, those satisfied',
    ),
    measure: ({ rating }, at) =>
      rating === undefined || !isWithin(rating.on, at) || rating.on > at.asOf ? undefined : rating.satisfied,
    sources: [source('XFGZTL', '21')],
  },
} as const satisfies Record<string, Indicator>
export type IndicatorCode = keyof typeof indicators
export const indicatorCodes = Object.keys(indicators) as readonly IndicatorCode[]

export interface Measured {
  readonly code: IndicatorCode
  readonly unit?: string
  readonly good: number
  readonly of: number
  /** From 0 to 1; absent where nothing was to be measured. */
  readonly rate?: number
  /** The matters behind the number, and whether each counted as good. */
  readonly matters: readonly { readonly id: string; readonly good: boolean }[]
}

type Judged = Measured['matters'][number] & { readonly unit: string }

function summed(code: IndicatorCode, found: readonly Judged[], unit?: string): Measured {
  const good = found.filter((one) => one.good).length
  return {
    code,
    ...(unit === undefined ? {} : { unit }),
    good,
    of: found.length,
    ...(found.length === 0 ? {} : { rate: good / found.length }),
    matters: found.map((one) => ({ id: one.id, good: one.good })),
  }
}

/** Every indicator of the whole office, then unit by unit in the order given. */
export const measure = (
  matters: readonly MeasuredMatter[],
  units: readonly string[],
  at: Measuring,
): Measured[] =>
  indicatorCodes.flatMap((code) => {
    const found = matters.flatMap((matter): Judged[] => {
      const good = (indicators[code].measure as Measure)(matter, at)
      return good === undefined ? [] : [{ id: matter.id, unit: matter.unit, good }]
    })
    const byUnit = new Map<string, Judged[]>(units.map((unit) => [unit, []]))
    for (const one of found) byUnit.get(one.unit)?.push(one)
    return [summed(code, found), ...units.map((unit) => summed(code, byUnit.get(unit)!, unit))]
  })
