import { refusal, text, type Field, type Refusal } from '@xinfang/domain'
import type { Tx } from '../db/database'

interface Named {
  readonly field: string
  readonly kind: 'user' | 'unit'
  readonly id: string
}

/** Officials and units an answer names must exist: the domain knows them by id only. */
export async function unknownNames(
  tx: Tx,
  fields: Readonly<Record<string, Field>>,
  given: Readonly<Record<string, unknown>>,
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  for (const { field, kind, id } of Object.entries(given).flatMap(([name, value]) =>
    namedIn(fields, name, value),
  ))
    if ((await tx.query(known[kind], [id])).length === 0)
      refusals.push(refusal('UNKNOWN', noSuch[kind], { field }))
  return refusals
}

const known = {
  user: "select id from user where id = ? and state = 'active'",
  unit: 'select id from unit where id = ? and closedOn is null',
}
const noSuch = { user: text('没有此人员', 'No such person'), unit: text('没有此单位', 'No such unit') }
const inLists: Readonly<Record<string, Named['kind']>> = { userId: 'user', unitId: 'unit' }

function namedIn(fields: Readonly<Record<string, Field>>, field: string, value: unknown): Named[] {
  const kind = fields[field]?.kind
  if (typeof value === 'string') return kind === 'user' || kind === 'unit' ? [{ field, kind, id: value }] : []
  const items: unknown[] = Array.isArray(value) ? value : [value]
  return items.flatMap((item, at) =>
    typeof item === 'object' && item !== null
      ? Object.entries(item).flatMap(([name, id]): Named[] => {
          const named = inLists[name]
          const path = Array.isArray(value) ? `${field}.${at}.${name}` : `${field}.${name}`
          return named && typeof id === 'string' ? [{ field: path, kind: named, id }] : []
        })
      : [],
  )
}
