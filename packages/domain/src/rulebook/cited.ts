import type { Refusal } from '../refusal'
import { source, type Source, type Work } from '../source'
import type { Rulebook, RulebookCode } from './rulebook'

/** The work in which each handbook is printed. */
const handbooks = {
  'JD-2005': 'STREET',
  TG: 'POLICE',
  WSY: 'CLINIC',
} as const satisfies Record<RulebookCode, Work>

const printed: ReadonlySet<Work> = new Set(Object.values(handbooks))

/**
 * What an office may be told as the basis of a rule: its own handbook and what holds for all, never the handbook
 * of another office. A rule that stands only in another's is a reading of this system here.
 */
export function sourcesUnder(sources: readonly Source[], { code }: Rulebook): readonly Source[] {
  const own: Work = handbooks[code as RulebookCode]
  const left = sources.filter(({ work }) => work === own || !printed.has(work))
  return left.length > 0 || sources.length === 0 ? left : [source('DESIGN', '')]
}

/** Refusals as an office under this rulebook is told them. */
export const citedUnder = (refusals: readonly Refusal[], rulebook: Rulebook): Refusal[] =>
  refusals.map((refusal) => ({ ...refusal, basis: sourcesUnder(refusal.basis, rulebook) }))
