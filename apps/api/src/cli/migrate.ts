import type { Call } from './command'
import { openApp } from './open-app'

/** Brings the schema up to date and leaves; every other command does so on its way. */
export async function migrate(call: Call): Promise<number> {
  const app = await openApp(call)
  const [last] = await app.db.read<{ name: string }>('select name from migrations order by id desc limit 1')
  process.stdout.write(`数据库结构已是最新 (the schema is up to date): ${last?.name}\n`)
  await app.db.close()
  return 0
}
