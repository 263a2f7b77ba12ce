import type { Context } from '../context'
import type { Unit } from './unit.entity'

/** All units, in tree order. A few hundred rows, read once per request that needs the tree. */
export function unitsOf(context: Context): Promise<Unit[]> {
  let units = context.cache.get('units') as Promise<Unit[]> | undefined
  if (!units) {
    units = context.db.read<Unit>('select * from unit order by path, position')
    context.cache.set('units', units)
  }
  return units
}

export async function unitById(context: Context, id: string): Promise<Unit | null> {
  return (await unitsOf(context)).find((unit) => unit.id === id) ?? null
}
