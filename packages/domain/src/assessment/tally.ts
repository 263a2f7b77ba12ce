import type { ArrivalPlace } from '../arrival/facts'
import type { Day } from '../clock/day'
import { choiceAt, limitAt, ruleAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import type { RuleKey } from '../rulebook/rules'
import { source, type Source } from '../source'
import { text, type Text } from '../text'
import { countedVisits, type Exclusion, type GroupVisit } from './visits'

const above: Readonly<Record<'street' | 'district' | 'city', readonly ArrivalPlace[]>> = {
  street: ['street', 'district', 'city', 'province', 'nation'],
  district: ['district', 'city', 'province', 'nation'],
  city: ['city', 'province', 'nation'],
}

interface VetoRow {
  readonly label: Text
  readonly rule: RuleKey
  readonly subject: 'area' | 'village' | 'department'
  /** The places counted; by the cumulative reading also every higher one. */
  readonly places: readonly ArrivalPlace[]
  readonly cumulative: readonly ArrivalPlace[]
  /** The visit must be found to be caused by the unit's poor work (S1.8.5). */
  readonly causal?: true
  readonly sources: readonly Source[]
}

/** The five tallies of S1.8. “到街道” and “到区” mean exactly that level, “以上” the higher ones as well. */
export const vetoRules = {
  'area-street': {
    label: text('管理区到街道', 'area, to the sub-district'),
    rule: 'veto-area-street',
    subject: 'area',
    places: ['street'],
    cumulative: above.street,
    sources: [source('S1.8.1')],
  },
  'area-district': {
    label: text('管理区到区', 'area, to the district'),
    rule: 'veto-area-district',
    subject: 'area',
    places: ['district'],
    cumulative: above.district,
    sources: [source('S1.8.2')],
  },
  'area-city': {
    label: text('管理区到市以上', 'area, to the city or above'),
    rule: 'veto-area-city',
    subject: 'area',
    places: above.city,
    cumulative: above.city,
    sources: [source('S1.8.3')],
  },
  village: {
    label: text('村（居）到区以上', 'village, to the district or above'),
    rule: 'veto-village',
    subject: 'village',
    places: above.district,
    cumulative: above.district,
    sources: [source('S1.8.4')],
  },
  department: {
    label: text('涉访部门到区以上', 'department, to the district or above'),
    rule: 'veto-department',
    subject: 'department',
    places: above.district,
    cumulative: above.district,
    causal: true,
    sources: [source('S1.8.5')],
  },
} as const satisfies Record<string, VetoRow>
export type VetoRule = keyof typeof vetoRules
export const vetoCodes = Object.keys(vetoRules) as readonly VetoRule[]
const rowOf = (code: VetoRule): VetoRow => vetoRules[code]

/** Why nothing follows from a rule on a day: later law forbids it, and no written decision switched it on. */
export interface Off {
  readonly since: Day
  readonly reason: Text
  readonly basis: readonly Source[]
}

/** A rule as it stands on a day: its number as written, the decision that switched it on, or why it is off. */
export function standingOfRule(rulebook: Rulebook, key: RuleKey, today: Day) {
  const written = rulebook.values[key]?.[0]
  if (written === undefined) return undefined
  const inForce = ruleAt(rulebook, key, today)
  const off: Off | undefined =
    inForce !== undefined || written.disabled === undefined
      ? undefined
      : { since: written.disabled.from, reason: written.disabled.reason, basis: written.disabled.basis }
  return {
    value: Number((inForce ?? written).value),
    ...(inForce?.decision === undefined ? {} : { decision: inForce.decision }),
    ...(off === undefined ? {} : { off }),
  }
}

/** How visits to a higher level count for a lower one. */
export const countings = {
  exact: text('逐级计数', 'exact level'),
  cumulative: text('累计计数', 'cumulative'),
} as const
export type Counting = keyof typeof countings

/** The readings a count rests on, printed with each result. */
export interface Readings {
  readonly counting: string
  readonly groupFrom: number
}

export interface Tally {
  readonly rule: VetoRule
  readonly unit: string
  readonly year: number
  readonly count: number
  readonly threshold: number
  readonly visits: readonly GroupVisit[]
  readonly readings: Readings
  /** The threshold is reached: people may look into it, and nothing follows by itself. */
  readonly reached: boolean
  readonly decision?: string
  /** Shown as history only, and why. */
  readonly off?: Off
}

export interface YearTally {
  readonly tallies: readonly Tally[]
  readonly left: readonly { readonly visit: GroupVisit; readonly why: Exclusion }[]
}

const subjects = (
  { village, area, departments }: GroupVisit,
  subject: VetoRow['subject'],
): readonly string[] => {
  if (subject === 'department') return departments
  const unit = subject === 'area' ? area : village
  return unit === undefined ? [] : [unit]
}

/** How a year is counted: the readings in force on its last day. */
export function readingsOf(rulebook: Rulebook, year: number): Readings {
  const lastOfYear = `${year}-12-31`
  return {
    counting: choiceAt(rulebook, 'veto-count', lastOfYear) ?? 'exact',
    groupFrom: limitAt(rulebook, 'group-visit', lastOfYear) ?? 5,
  }
}

/** Tallies of a year by unit and rule, in the order of the rules and of first visits; no unit is ranked. */
export function tallyYear(
  visits: readonly GroupVisit[],
  year: number,
  rulebook: Rulebook,
  today: Day,
): YearTally {
  const { counted, left } = countedVisits(visits, year, rulebook)
  const readings = readingsOf(rulebook, year)
  const tallies = vetoCodes.flatMap((rule): Tally[] => {
    const row = rowOf(rule)
    const standing = standingOfRule(rulebook, row.rule, today)
    if (standing === undefined) return []
    const { value: threshold, ...state } = standing
    const places = readings.counting === 'cumulative' ? row.cumulative : row.places
    const here = counted.filter(({ destination }) => places.includes(destination))
    return [...new Set(here.flatMap((visit) => subjects(visit, row.subject)))].map((unit) => {
      const own = here.filter((visit) => subjects(visit, row.subject).includes(unit))
      return {
        rule,
        unit,
        year,
        count: own.length,
        threshold,
        visits: own,
        readings,
        reached: own.length >= threshold,
        ...state,
      }
    })
  })
  return { tallies, left }
}

/** What may be looked into now: a threshold reached under a rule that is in force, or switched on in writing. */
export const vetoCandidates = ({ tallies }: YearTally): Tally[] =>
  tallies.filter(({ reached, off }) => reached && off === undefined)
