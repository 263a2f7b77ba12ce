import type { FirstPetitionsQuery } from '../graphql/generated/graphql'
import { writeFilter } from '../register/filter'

type Answer = FirstPetitionsQuery['firstPetitionIndicators']
type Figures = Answer['units'][number]

export interface Row extends Figures {
  readonly id: string
  readonly isTotal: boolean
  /** Whose matters the register lists for it; null: everybody's; undefined: it has no filter for them. */
  readonly listed: string | null | undefined
}

/** The total first, then the units; none where nothing was received. */
export function rowsOf(answer: Answer | undefined, unitId: string | null): Row[] {
  if (!answer || answer.total.received === 0) return []
  const units = answer.units.map((one) => ({
    ...one,
    id: one.unit?.id ?? 'none',
    isTotal: false,
    listed: one.unit?.id,
  }))
  return [{ ...answer.total, id: 'total', isTotal: true, listed: unitId }, ...units]
}

/** The figures that the register's filters can list. */
export type Linked = 'received' | 'open'

/** The register narrowed to what a figure counts; undefined where it cannot be. */
export function linkOf({ listed }: Row, figure: Linked, { from, to }: { from: string; to: string }) {
  if (listed === undefined) return undefined
  const filter = { first: true, receivedFrom: from, receivedTo: to }
  return {
    path: '/matters',
    query: writeFilter({
      ...filter,
      ...(listed === null ? {} : { unitId: listed }),
      ...(figure === 'open' ? { open: true } : {}),
    }),
  }
}
