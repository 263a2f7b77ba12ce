import type { FastifyInstance } from 'fastify'
import type { Database, SqlValue, Tx } from '../src/db/database'
import { insertStatement } from '../src/db/insert'
import type { Plan, Statement, Step } from './plan'
import type { Asked } from './scenarios'

/** A database that writes down every statement that passes it. */
export function recording(db: Database): { db: Database; taken: () => Plan } {
  let steps: Step[] = []
  return {
    taken: () => {
      const plan = steps
      steps = []
      return plan
    },
    db: {
      ...db,
      read: (sql, values = []) => {
        steps.push({ kind: 'read', sql, values: [...values] })
        return db.read(sql, values)
      },
      work: (task) => {
        const statements: Statement[] = []
        steps.push({ kind: 'work', statements })
        return db.work((tx) => task(recordingTx(tx, statements)))
      },
    },
  }
}

function recordingTx(tx: Tx, statements: Statement[]): Tx {
  const note = (sql: string, values: readonly SqlValue[] = []) =>
    statements.push({ sql, values: [...values] })
  return {
    ...tx,
    query: (sql, values) => {
      note(sql, values)
      return tx.query(sql, values)
    },
    run: (sql, values) => {
      note(sql, values)
      return tx.run(sql, values)
    },
    insert: (table, rows) => {
      if (rows.length > 0) {
        const { sql, values } = insertStatement(table, rows)
        note(sql, values)
      }
      return tx.insert(table, rows)
    },
  }
}

/** Sends a request through the whole server without a socket; a refusal or an error is a fault of the bench. */
export async function send(fastify: FastifyInstance, { token, body }: Asked): Promise<number> {
  const answer = await fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'x-xinfang': '1', cookie: `xinfang=${token}` },
    payload: body,
  })
  const text = answer.payload
  if (
    answer.statusCode !== 200 ||
    /"errors":|"refusals":\[\{/.test(text) ||
    /"(matter|workList)":null/.test(text)
  )
    throw new Error(`The API did not answer as it should: ${answer.statusCode} ${text.slice(0, 400)}`)
  return Buffer.byteLength(text)
}
