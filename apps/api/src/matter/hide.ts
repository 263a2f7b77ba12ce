import type { Context } from '../context'
import type { Tx } from '../db/database'
import type { Act } from '../history/record'
import { changeText } from '../search/store'
import type { Viewer } from '../session/viewer'
import type { MatterColumns } from './matter.entity'
import { veilMatter, veils } from './veil'

/**
 * Everything that follows when a matter hides its petitioner from now on, but the event that says so: it and the
 * repeats merged into it, whose texts are read with it, are veiled. Answers the further events; `matter` has its
 * texts of before and the new secrecy.
 */
export async function hide(
  tx: Tx,
  context: Context,
  viewer: Viewer,
  matter: MatterColumns,
  written: string[],
): Promise<Act[]> {
  const { secrecy } = matter
  const by = { actorId: viewer.userId, unitId: viewer.actingUnit }
  const lock = tx.dialect === 'mysql' ? ' for update' : ''
  const repeats = await tx.query<MatterColumns>(
    `select * from matter where mergedIntoId = ? and secrecy = 'normal' order by id${lock}`,
    [matter.id],
  )
  const acts: Act[] = []
  for (const { id } of repeats) {
    await tx.run("update matter set secrecy = ?, petitioner = '(保密)', version = version + 1 where id = ?", [
      secrecy,
      id,
    ])
    acts.push({ ...by, matterId: id, action: 'updateMatter', data: { secrecy, mergedInto: matter.id } })
  }
  for (const one of [matter, ...repeats]) {
    const veiled = await veilMatter(tx, context.app, viewer, one, context.today, written)
    if (veiled) acts.push({ ...by, matterId: one.id, action: veils[veiled.attachment ? 0 : 1], data: veiled })
    await searchAnew(tx, one.id)
    if (secrecy === 'sealed') await keepReaders(tx, one, viewer)
  }
  return acts
}

/** What is searched follows; a matter the index does not know yet is read by it later. */
export async function searchAnew(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.query<MatterColumns>('select doc, number, title, facts from matter where id = ?', [
    id,
  ])
  if (!row || row.doc === null) return
  const claims = await tx.query<{ text: string }>(
    'select text from claim where matterId = ? order by position',
    [id],
  )
  await changeText(tx, { ...row, doc: row.doc, claims: claims.map((claim) => claim.text) })
}

/** Whoever works on a matter that becomes sealed goes on reading it; nobody else does. */
export async function keepReaders(tx: Tx, matter: MatterColumns, viewer: Viewer): Promise<void> {
  const known = new Set(
    (
      await tx.query<{ userId: string }>('select userId from matter_member where matterId = ?', [matter.id])
    ).map(({ userId }) => userId),
  )
  const wanted = [viewer.userId, matter.handlerId, matter.firstResponsibleId].filter(
    (id): id is string => id !== null && !known.has(id),
  )
  await tx.insert(
    'matter_member',
    [...new Set(wanted)].map((userId) => ({ matterId: matter.id, userId, reason: 'sealed' })),
  )
}
