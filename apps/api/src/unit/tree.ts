import type { Context } from '../context'
import type { Database } from '../db/database'
import type { Unit } from './unit.entity'

/** All units, in tree order: each above its own, siblings by position and, of one position, by age. */
export async function readUnits(db: Pick<Database, 'read'>): Promise<Unit[]> {
  const below = new Map<string | null, Unit[]>()
  for (const unit of await db.read<Unit>('select * from unit order by position, id'))
    below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit])
  const from = (parentId: string | null): Unit[] =>
    (below.get(parentId) ?? []).flatMap((unit) => [unit, ...from(unit.id)])
  return from(null)
}

/** All units, in tree order. A few hundred rows, read once per request that needs the tree. */
export function unitsOf(context: Context): Promise<Unit[]> {
  let units = context.cache.get('units') as Promise<Unit[]> | undefined
  if (!units) {
    units = readUnits(context.db)
    context.cache.set('units', units)
  }
  return units
}

export async function unitById(context: Context, id: string): Promise<Unit | null> {
  return (await unitsOf(context)).find((unit) => unit.id === id) ?? null
}
