import { join } from 'node:path'
import { ensureCategories } from '../category/store'
import type { App } from '../context'
import { openDatabase } from '../db/open'
import { createSchema } from '../graphql/schema'
import { openLog } from '../http/log'
import { createServer } from '../http/server'
import { openKeyring } from '../identity/keyring'
import { mkdirSync } from 'node:fs'
import type { Call } from './command'
import { welcome } from './welcome'

/** Opens everything a command needs; the caller closes the database. */
export async function openApp({ config }: Call): Promise<App> {
  mkdirSync(config.dataDir, { recursive: true })
  const db = await openDatabase(config)
  await ensureCategories(db)
  return {
    config,
    db,
    keyring: openKeyring(process.env['KEY_FILE'] ?? join(config.dataDir, 'keys.json')),
    log: openLog(config),
    now: () => new Date(),
  }
}

/** Serves until SIGINT or SIGTERM, then lets running requests finish. */
export async function serve(call: Call): Promise<number> {
  const { config } = call
  const [app, schema] = await Promise.all([openApp(call), createSchema()])
  const greeting = await welcome(app)
  const server = await createServer(app, schema)
  const address = await server.listen({ port: config.port, host: config.host })
  process.stdout.write(`信访 Xinfang: ${address}\n${greeting}`)
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop())
    process.once('SIGTERM', () => stop())
  })
  await server.close()
  await app.db.close()
  return 0
}
