import { GraphQLError } from 'graphql'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { faultOf } from '../db/faults'
import { failure } from '../graphql/errors'
import { seal, unseal } from '../identity/seal'
import type { Idempotency } from './idempotency.entity'

const LONGEST_KEY = 80

/**
 * Runs a changing task in one transaction, at most once per idempotency key: a repeated request gets the first
 * answer, the same key with another input is refused. Answers are small (ids, refusals) and kept sealed, since
 * one of them holds a petitioner's query code. Tasks that refuse write nothing and are not remembered.
 */
export async function once<T extends object>(
  context: Context,
  operation: string,
  input: { readonly idempotencyKey?: string | null },
  task: (tx: Tx) => Promise<{ answer: T; done: boolean }>,
): Promise<T> {
  const { db, viewer } = context
  const { idempotencyKey: key, ...rest } = input
  if (!key || !viewer) return (await db.work(task)).answer
  if (key.length > LONGEST_KEY) throw failure('BAD_INPUT', 'idempotencyKey')
  const place = { table: 'idempotency', column: 'answer', row: `${viewer.userId}/${key}` }
  const { keyring } = context.app
  // Keyed: of a plain digest the few digits of a telephone could be found by trying.
  const inputHash = keyring.digest('once', JSON.stringify([operation, rest]))

  const remembered = async (query: Tx['query']): Promise<T | null> => {
    const [row] = await query<Idempotency>('select * from idempotency where userId = ? and requestKey = ?', [
      viewer.userId,
      key,
    ])
    if (!row) return null
    if (row.inputHash !== inputHash) throw failure('IDEMPOTENCY_MISMATCH', 'idempotencyKey')
    return JSON.parse(unseal(keyring, place, row.answer)) as T
  }

  try {
    return await db.work(async (tx) => {
      const before = await remembered(tx.query)
      if (before) return before
      const { answer, done } = await task(tx)
      // Refused because the same request, sent twice at once, has just been done: its answer is this one's too.
      if (!done) return (await remembered(tx.query)) ?? answer
      await tx.insert('idempotency', [
        {
          userId: viewer.userId,
          requestKey: key,
          operation,
          inputHash,
          answer: seal(keyring, place, JSON.stringify(answer)),
          createdAt: tx.now.toISOString(),
        },
      ])
      return answer
    })
  } catch (error) {
    // The same key came twice at once; the other one won (a row twice, a version passed) and its answer is there now.
    if (faultOf(error) !== 'duplicate' && !(error instanceof GraphQLError)) throw error
    const before = await remembered(db.read)
    if (before) return before
    throw error
  }
}
