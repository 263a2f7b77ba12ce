import type { Database } from '../db/database'
import { migrationNames } from '../db/migrations/names'
import { migrationsOf } from '../db/open'
import type { Call } from './command'
import { openApp } from './open-app'

/** Brings the schema up to date and leaves; every other command does so on its way. */
export async function migrate(call: Call): Promise<number> {
  const app = await openApp(call)
  process.stdout.write(`数据库结构已是最新 (the schema is up to date): ${await lastMigration(app.db)}\n`)
  await app.db.close()
  return 0
}

/** The last of the numbered files that ran. */
export async function lastMigration(db: Database): Promise<string | undefined> {
  const ran = new Set(await migrationsOf(db))
  return migrationNames.findLast((name) => ran.has(name))
}
