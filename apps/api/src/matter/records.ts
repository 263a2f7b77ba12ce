import type { MatterChange, MatterFacts, NoteFacts } from '@xinfang/domain'
import type { Tx } from '../db/database'
import type { MatterRecord } from './record.entity'

/** Records of which a matter has at most one, by the name the facts and the change share. */
const single = ['judgement', 'dispute', 'instruction', 'withdrawal', 'simple'] as const
/** Numbered ones, by their name in a change and in the facts. */
const numbered = { interest: 'interests', extension: 'extensions', review: 'reviews' } as const

export type Recorded = Pick<MatterFacts, (typeof single)[number] | (typeof numbered)[keyof typeof numbered]>

/** The records of one matter, in order, in the shape of its facts. */
export function recordsOf(rows: readonly MatterRecord[]): Recorded {
  const facts: Record<string, unknown> = {}
  for (const { kind, data } of rows) {
    const value: unknown = JSON.parse(data)
    if (kind in numbered) {
      const name = numbered[kind as keyof typeof numbered]
      facts[name] = [...((facts[name] as unknown[] | undefined) ?? []), value]
    } else facts[kind] = value
  }
  return facts as Recorded
}

/** Writes the records an action changes; null clears a single one. */
export async function storeRecords(tx: Tx, matterId: string, change: MatterChange): Promise<void> {
  for (const kind of single) if (change[kind] !== undefined) await put(tx, matterId, kind, 1, change[kind])
  for (const kind of ['interest', 'extension', 'review'] as const) {
    const record = change[kind]
    if (record) await put(tx, matterId, kind, record.n, record)
  }
}

async function put(tx: Tx, matterId: string, kind: string, n: number, value: unknown): Promise<void> {
  await tx.run('delete from matter_record where matterId = ? and kind = ? and n = ?', [matterId, kind, n])
  if (value !== null) await tx.insert('matter_record', [{ matterId, kind, n, data: JSON.stringify(value) }])
}

/** The handling log as the rules read it, from the events that recorded it. */
export const notesOf = (
  acts: readonly { readonly action: string; readonly actorId: string; readonly data: string }[],
  days: readonly string[],
): NoteFacts[] =>
  acts.flatMap(({ action, actorId, data }, at) =>
    action === 'recordHandling'
      ? [
          {
            kind: (JSON.parse(data) as { kind: NoteFacts['kind'] }).kind,
            userId: actorId,
            on: days[at] as string,
          },
        ]
      : [],
  )
