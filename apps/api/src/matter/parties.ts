import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { lineOf } from '../session/load'
import type { MatterColumns } from './matter.entity'

/** What `matter_unit` copies from the matter. */
type Party = Pick<MatterColumns, 'id' | 'receivedOn' | 'doc'>

/** The unit and every unit above it as rows of `matter_unit`. */
export function partyRows(
  { id: matterId, receivedOn, doc }: Party,
  units: readonly { readonly id: string; readonly path: string }[],
): { matterId: string; unitId: string; own: number; receivedOn: string; doc: number | null }[] {
  const own = new Map<string, number>()
  for (const { id, path } of units)
    for (const above of lineOf(path)) own.set(above, Math.max(own.get(above) ?? 0, above === id ? 1 : 0))
  return [...own].map(([unitId, takesPart]) => ({ matterId, unitId, own: takesPart, receivedOn, doc }))
}

/** Nobody takes part but these: papers that went back are no longer the receiver's to read (the domain's `canSee`). */
export async function setParties(tx: Tx, matter: Party, unitIds: readonly string[]): Promise<void> {
  await tx.run('delete from matter_unit where matterId = ?', [matter.id])
  await addParties(tx, matter, unitIds)
}

/** Lets further units take part. */
export async function addParties(tx: Tx, matter: Party, unitIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(unitIds)]
  if (wanted.length === 0) return
  const units = await tx.query<{ id: string; path: string }>(
    `select id, path from unit where id in (${places(wanted)})`,
    wanted,
  )
  const present = new Map(
    (
      await tx.query<{ unitId: string; own: number }>(
        'select unitId, own from matter_unit where matterId = ?',
        [matter.id],
      )
    ).map(({ unitId, own }) => [unitId, own]),
  )
  const rows = partyRows(matter, units)
  await tx.insert(
    'matter_unit',
    rows.filter(({ unitId }) => !present.has(unitId)),
  )
  for (const { unitId, own } of rows)
    if (own === 1 && present.get(unitId) === 0)
      await tx.run('update matter_unit set own = 1 where matterId = ? and unitId = ?', [matter.id, unitId])
}
