import type { Day } from '../clock/day'
import type { Refusal } from '../refusal'
import { source, type Source, type Work } from '../source'
import type { Rulebook, RulebookCode } from './rulebook'

/** Works that bind one kind of office only: the handbook, and what the law of its own says beside it. */
const binding: Partial<Record<Work, RulebookCode>> = {
  STREET: 'JD-2005',
  POLICE: 'TG',
  CLINIC: 'WSY',
  // The procedure of police organs: a sub-district or a clinic serves by the law of civil procedure.
  PAP: 'TG',
}

/** When the national regulations are law: what is done on a day never rests on one repealed or not yet in force. */
const inForce: Partial<Record<Work, { readonly from: Day; readonly to?: Day }>> = {
  XFTL: { from: '2005-05-01', to: '2022-04-30' },
  XFGZTL: { from: '2022-05-01' },
}

const isInForce = (work: Work, day: Day): boolean => {
  const { from = day, to = day } = inForce[work] ?? {}
  return from <= day && day <= to
}

/**
 * What an office may be told on a day as the basis of a rule: its own handbook and what holds for all, never the
 * handbook of another office, never a regulation repealed by then. A rule of which nothing is left is a reading of
 * this system here.
 */
export function sourcesUnder(sources: readonly Source[], { code }: Rulebook, day: Day): readonly Source[] {
  const left = sources.filter(({ work }) => (binding[work] ?? code) === code && isInForce(work, day))
  return left.length > 0 || sources.length === 0 ? left : [source('DESIGN', '')]
}

/** Refusals as an office under this rulebook is told them on a day. */
export const citedUnder = (refusals: readonly Refusal[], rulebook: Rulebook, day: Day): Refusal[] =>
  refusals.map((refusal) => ({ ...refusal, basis: sourcesUnder(refusal.basis, rulebook, day) }))
