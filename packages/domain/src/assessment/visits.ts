import type { ArrivalPlace } from '../arrival/facts'
import type { Day } from '../clock/day'
import { limitAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

/**
 * One group visit with its evidence: how many came where, over what. It names units, never persons, and the units are
 * those of the day of the visit: a unit that moves in the tree later leaves its past where it was.
 */
export interface GroupVisit {
  readonly id: string
  /** The day it happened; the year is this day's (DP-12). */
  readonly on: Day
  readonly destination: ArrivalPlace
  /** Present, not signed: a letter of many is a letter. */
  readonly way: 'visit' | 'joint-letter'
  readonly present: number
  /** Elected representatives of a larger group. */
  readonly delegation: boolean
  /** The same group over the same matter. */
  readonly group: string
  readonly village?: string
  readonly area?: string
  readonly departments: readonly string[]
  readonly evidence: readonly string[]
}

/** Why a visit stands in no tally. */
export const exclusions = {
  letter: { label: text('联名信不是走访', 'a joint letter is no visit'), sources: [source('S1.8.1')] },
  few: { label: text('不足集体访人数', 'too few for a group visit'), sources: [source('S1.8.1')] },
  delegation: {
    label: text('依法推选的代表，不计数', 'a lawful delegation is never counted'),
    sources: [source('XFGZTL', '20(3)'), source('DESIGN', '8.4')],
  },
  evidence: { label: text('没有证据材料', 'no evidence'), sources: [source('DESIGN', '8.3')] },
  same: { label: text('与另一次为同一事件', 'the same event as another'), sources: [source('S1.8.1')] },
} as const satisfies Record<string, { label: Text; sources: readonly Source[] }>
export type Exclusion = keyof typeof exclusions

function excluded(visit: GroupVisit, rulebook: Rulebook): Exclusion | undefined {
  const { way, present, delegation, evidence, on } = visit
  if (way === 'joint-letter') return 'letter'
  if (delegation && present <= (limitAt(rulebook, 'representatives', on) ?? 5)) return 'delegation'
  if (present < (limitAt(rulebook, 'group-visit', on) ?? 5)) return 'few'
  if (evidence.length === 0) return 'evidence'
  return undefined
}

export interface CountedVisits {
  readonly counted: readonly GroupVisit[]
  readonly left: readonly { readonly visit: GroupVisit; readonly why: Exclusion }[]
}

/** Which visits of a year count: the same group over the same matter on the same day at the same place counts once. */
export function countedVisits(
  visits: readonly GroupVisit[],
  year: number,
  rulebook: Rulebook,
): CountedVisits {
  const counted: GroupVisit[] = []
  const left: { visit: GroupVisit; why: Exclusion }[] = []
  const seen = new Set<string>()
  for (const visit of visits.filter(({ on }) => on.startsWith(`${year}-`))) {
    const key = `${visit.group}|${visit.on}|${visit.destination}`
    const why = excluded(visit, rulebook) ?? (seen.has(key) ? 'same' : undefined)
    if (why === undefined) {
      seen.add(key)
      counted.push(visit)
    } else left.push({ visit, why })
  }
  return { counted, left }
}

/** What a finding stands on; when a visit is dated or counted anew, its print changes and the finding falls. */
export const printOf = ({
  id,
  on,
  destination,
  present,
  delegation,
  way,
  village,
  area,
}: GroupVisit): string => [id, on, destination, present, delegation, way, village ?? '', area ?? ''].join('|')
