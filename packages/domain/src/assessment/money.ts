import type { Day } from '../clock/day'
import type { Rulebook } from '../rulebook/rulebook'
import { source, type Source } from '../source'
import { fill, text, type Text } from '../text'
import { standingOfRule, type Off } from './tally'
import { countedVisits, type GroupVisit } from './visits'

/** A money item as the handbook computes it. It is never executed: no payment record exists under any rulebook. */
export interface MoneyItem {
  readonly rule: 'zero-reward' | 'visit-fine'
  readonly unit: string
  /** Yuan. */
  readonly amount: number
  readonly why: Text
  readonly visit?: string
  readonly off?: Off
  readonly sources: readonly Source[]
}

const zero = text('{year}年没有到街道以上的集体访', 'no group visit to the sub-district or above in {year}')
const fine = text('到区以上集体访，任职{holders}人，每人{each}元', '{holders} post holders, {each} yuan each')

/** Heads of an area or village concerned by a fine: the secretary and the director, by number and never by name. */
export type Holders = Readonly<Record<string, number>>

/** S1.10.1 and S1.10.4, for display: what the handbook would give or take, with the reason why nothing is done. */
export function moneyItems(
  visits: readonly GroupVisit[],
  { areas, holders }: { readonly areas: readonly string[]; readonly holders: Holders },
  year: number,
  rulebook: Rulebook,
  today: Day,
): MoneyItem[] {
  const { counted } = countedVisits(visits, year, rulebook)
  const reward = standingOfRule(rulebook, 'zero-reward', today)
  const penalty = standingOfRule(rulebook, 'visit-fine', today)
  const offOf = ({ off }: { readonly off?: Off }) => (off === undefined ? {} : { off })
  const rewards =
    reward === undefined
      ? []
      : areas
          .filter((area) => !counted.some((visit) => visit.area === area))
          .map((unit): MoneyItem => ({
            rule: 'zero-reward',
            unit,
            amount: reward.value,
            why: fill(zero, { year }),
            ...offOf(reward),
            sources: [source('S1.10.1')],
          }))
  const fines =
    penalty === undefined
      ? []
      : counted
          .filter(({ destination }) => destination !== 'street')
          .flatMap(({ id, area, village }) =>
            [area, village].flatMap((unit): MoneyItem[] =>
              unit === undefined || (holders[unit] ?? 0) === 0
                ? []
                : [
                    {
                      rule: 'visit-fine',
                      unit,
                      amount: penalty.value * holders[unit]!,
                      why: fill(fine, { holders: holders[unit]!, each: penalty.value }),
                      visit: id,
                      ...offOf(penalty),
                      sources: [source('S1.10.4')],
                    },
                  ],
            ),
          )
  return [...rewards, ...fines]
}
