import type { Day } from '../clock/day'
import type { Rulebook } from '../rulebook/rulebook'
import { source, type Source } from '../source'
import { fill, text, type Text } from '../text'
import { standingOfRule, type Off } from './tally'
import { countedVisits, type GroupVisit } from './visits'

/** A money item as the handbook computes it. It is never executed: no payment record exists under any rulebook. */
export interface MoneyItem {
  readonly rule: 'zero-reward' | 'rank-reward' | 'rank-reward-minimum' | 'visit-fine'
  readonly unit: string
  /** Yuan. */
  readonly amount: number
  /** Of a range whose amount a human would set, both ends included: the other end. */
  readonly upTo?: number
  readonly why: Text
  readonly visit?: string
  readonly off?: Off
  readonly sources: readonly Source[]
}

const zero = text('{year}年没有到街道以上的集体访', 'no group visit to the sub-district or above in {year}')
const fine = text('到区以上集体访，任职{holders}人，每人{each}元', '{holders} post holders, {each} yuan each')

const first = text('{year}年全区排名第一，奖信访部门', 'first rank in {year}: to the petition office')
const helpers = text(
  '{year}年全区排名第一，奖配合单位和个人，在此范围内由人确定',
  'first rank in {year}: to cooperating units and persons, set by a human within the range',
)

/** Heads of an area or village concerned by a fine: the secretary and the director, by number and never by name. */
export type Holders = Readonly<Record<string, number>>

/** Of whom a year's items speak. `firstRank`: the petition office and the organisation, where another body ranked it first. */
export interface Concerned {
  readonly areas: readonly string[]
  readonly holders: Holders
  readonly firstRank?: { readonly office: string; readonly organisation: string }
}

/** S1.10.1 to S1.10.4, for display: what the handbook would give or take, with the reason why nothing is done. */
export function moneyItems(
  visits: readonly GroupVisit[],
  { areas, holders, firstRank }: Concerned,
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
  return [...rewards, ...rankItems(firstRank, year, rulebook, today), ...fines]
}

/** S1.10.2 and S1.10.3 rest on a ranking of others that people recorded; the system ranks nobody. */
function rankItems(
  firstRank: Concerned['firstRank'],
  year: number,
  rulebook: Rulebook,
  today: Day,
): MoneyItem[] {
  if (firstRank === undefined) return []
  const office = standingOfRule(rulebook, 'rank-reward', today)
  const least = standingOfRule(rulebook, 'rank-reward-minimum', today)
  const most = standingOfRule(rulebook, 'rank-reward-maximum', today)
  const offOf = ({ off }: { readonly off?: Off }) => (off === undefined ? {} : { off })
  const item = (
    rule: MoneyItem['rule'],
    unit: string,
    amount: number,
    why: Text,
    article: 'S1.10.2' | 'S1.10.3',
  ): MoneyItem => ({ rule, unit, amount, why: fill(why, { year }), sources: [source(article)] })
  return [
    ...(office
      ? [{ ...item('rank-reward', firstRank.office, office.value, first, 'S1.10.2'), ...offOf(office) }]
      : []),
    ...(least && most
      ? [
          {
            ...item('rank-reward-minimum', firstRank.organisation, least.value, helpers, 'S1.10.3'),
            upTo: most.value,
            ...offOf(least),
          },
        ]
      : []),
  ]
}
