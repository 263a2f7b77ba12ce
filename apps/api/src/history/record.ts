import type { Tx } from '../db/database'
import { linkHash } from './chain'
import type { EventRow } from './event.entity'

/** One act to be recorded. `data` holds ids, codes, days and opinions; never a petitioner's identity. */
export interface Act {
  readonly actorId: string
  readonly unitId?: string | null
  readonly matterId?: string | null
  readonly action: string
  readonly from?: string | null
  readonly to?: string | null
  readonly data?: object
}

/**
 * Appends acts to the history in the transaction that did them: no record, no act.
 * The chain's head is one row; it is locked here, so call this last in a transaction.
 */
export async function record(tx: Tx, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  const lock = tx.dialect === 'mysql' ? ' for update' : ''
  const [head] = await tx.query<{ seq: number; hash: string }>(
    `select seq, hash from chain_head where id = 1${lock}`,
  )
  if (!head) throw new Error('The history has no chain head')
  let { seq, hash } = head
  const at = tx.now.toISOString()
  const rows = acts.map((act): EventRow => {
    const linked = {
      seq: ++seq,
      at,
      actorId: act.actorId,
      unitId: act.unitId ?? null,
      matterId: act.matterId ?? null,
      action: act.action,
      fromStatus: act.from ?? null,
      toStatus: act.to ?? null,
      data: JSON.stringify(act.data ?? {}),
      prevHash: hash,
    }
    hash = linkHash(linked)
    return { ...linked, hash }
  })
  await tx.insert('event', rows)
  await tx.run('update chain_head set seq = ?, hash = ? where id = 1', [seq, hash])
}
