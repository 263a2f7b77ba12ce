import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Statement as Prepared } from 'better-sqlite3'
import { BetterSqlite3 } from '../src/db/sqlite-driver'
import { createPool } from 'mysql2/promise'
import type { FloorTask, Plan, Statement } from './plan'
import { replay, type Run } from './replay'

/**
 * The floor: the very statements of the API through the bare driver, and `JSON.stringify` over node:http.
 * Called with the file of its task; prints its address.
 */
const task = JSON.parse(readFileSync(String(process.argv[2]), 'utf8')) as FloorTask
const execute = task.databaseUrl ? onMysql(task.databaseUrl) : onSqlite(task.file)

type Execute = (plan: Plan, request: number) => Promise<unknown[]>

function onMysql(uri: string): Execute {
  const pool = createPool({
    uri,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    connectionLimit: 16,
    maxPreparedStatements: 500,
  })
  return async (plan, request) => {
    const answers: unknown[] = []
    for (const step of plan) {
      if (step.kind === 'read') {
        answers.push((await pool.execute(step.sql, [...step.values]))[0])
        continue
      }
      const connection = await pool.getConnection()
      try {
        await connection.query('set transaction isolation level read committed')
        await connection.beginTransaction()
        const run: Run = async (sql, values) => (await connection.execute(sql, [...values]))[0]
        answers.push(await replay(step.statements, request, run))
        await connection.commit()
      } finally {
        connection.release()
      }
    }
    return answers
  }
}

function onSqlite(file: string): Execute {
  const prepare = (readonly: boolean) => {
    const db = new BetterSqlite3(file, { readonly })
    if (!readonly) db.pragma('synchronous = FULL')
    const known = new Map<string, Prepared>()
    const run = ({ sql, values }: Statement): unknown => {
      let statement = known.get(sql)
      if (!statement) known.set(sql, (statement = db.prepare(sql)))
      return statement.reader ? statement.all(...values) : statement.run(...values)
    }
    return run
  }
  const read = prepare(true)
  const write = prepare(false)
  let queue: Promise<unknown> = Promise.resolve()
  const work = async (statements: readonly Statement[], request: number) => {
    write({ sql: 'begin immediate', values: [] })
    const answers = await replay(statements, request, (sql, values) =>
      Promise.resolve(write({ sql, values })),
    )
    write({ sql: 'commit', values: [] })
    return answers
  }
  return async (plan, request) => {
    const answers: unknown[] = []
    for (const step of plan) {
      if (step.kind === 'read') answers.push(read(step))
      else answers.push(await (queue = queue.then(() => work(step.statements, request))))
    }
    return answers
  }
}

// Requests are numbered from a start no earlier process used, since ids are made from the number.
let request = Date.now() * 1_000
const server = createServer((incoming, answer) => {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  incoming.on('end', () => {
    const plans = task.plans[decodeURIComponent((incoming.url ?? '').slice(1))] as readonly Plan[]
    const { n } = JSON.parse(Buffer.concat(chunks).toString()) as { n: number }
    execute(plans[n % plans.length] as Plan, ++request).then(
      (rows) => {
        const body = Buffer.from(JSON.stringify({ data: rows }))
        answer.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
      },
      (error: unknown) => {
        const body = Buffer.from(String(error))
        answer.writeHead(500, { 'content-length': body.length }).end(body)
      },
    )
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number }
  process.stdout.write(`http://127.0.0.1:${port}\n`)
})
process.once('SIGTERM', () => process.exit(0))
