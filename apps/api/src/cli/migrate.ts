import type { Database } from '../db/database'
import { migrations } from '../db/migrations'
import type { Call } from './command'
import { openApp } from './open-app'

/** Brings the schema up to date and leaves; every other command does so on its way. */
export async function migrate(call: Call): Promise<number> {
  const app = await openApp(call)
  process.stdout.write(`数据库结构已是最新 (the schema is up to date): ${await lastMigration(app.db)}\n`)
  await app.db.close()
  return 0
}

/** The last of the numbered files that ran; the order in which they ran says nothing, since TypeORM runs them by stamp. */
export async function lastMigration(db: Database): Promise<string | undefined> {
  const ran = new Set(
    (await db.read<{ name: string }>('select name from migrations')).map(({ name }) => name),
  )
  return migrations.map((Migration) => new Migration().name).findLast((name) => ran.has(name))
}
