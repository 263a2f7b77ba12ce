import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance } from 'fastify'
import type { Database, Tx } from '../../src/db/database'

/** What a request may write without an event of its own, and why. */
const unheard: Readonly<Record<string, string>> = {
  rate: 'how often somebody asks',
  draft: 'what one person has not finished writing, sealed',
  saved_view: 'how one person likes a list',
  notification: 'what one person has read',
  hearing_lease: 'who of chair and recorder writes for the next minute; each entry bears its writer',
  document_ticket: 'leave to fetch, good once; the fetch is recorded',
  document_file: 'a document as it was set, drawn from the document',
  ledger_export: 'how far a recorded export has come',
}

/** When a session or a token was last seen. */
const seen = /^update (session set seenAt|partner_token set lastUsedAt)\b/

const asked = new AsyncLocalStorage<true>()

/**
 * From here on a request whose transaction changes anything else without an event fails, in whatever test it is sent:
 * no act without its record. What a test or a job does by itself is not looked at.
 */
export function watchRequests(fastify: FastifyInstance, db: Database): void {
  fastify.server.prependListener('request', () => asked.enterWith(true))
  const { work } = db
  const watched: Database['work'] = (task) =>
    asked.getStore() ? work((tx) => withRecord(tx, task)) : work(task)
  Object.assign(db, { work: watched })
}

async function withRecord<T>(tx: Tx, task: (tx: Tx) => Promise<T>): Promise<T> {
  const written = new Set<string>()
  const answer = await task({
    ...tx,
    run: async (sql, values) => {
      const rows = await tx.run(sql, values)
      const [, table = sql] =
        /^(?:update|delete from|insert(?: or)?(?: ignore)? into)\s+`?(\w+)/i.exec(sql.trim()) ?? []
      if (rows > 0 && !seen.test(sql.trim())) written.add(table)
      return rows
    },
    insert: async (table, rows) => {
      if (rows.length > 0) written.add(table)
      return tx.insert(table, rows)
    },
  })
  const silent = [...written].filter((table) => !Object.hasOwn(unheard, table))
  if (silent.length > 0 && !written.has('event')) throw new Error(`No event tells of ${silent.join(', ')}`)
  return answer
}
