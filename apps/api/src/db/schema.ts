import type { DataSource } from 'typeorm'
import type { Place } from '../config'
import type { Database } from './database'
import { entities } from './entities'
import { mysqlConnection } from './mysql'
import { prepareWriter, sqliteFile } from './sqlite'
import { BetterSqlite3 } from './sqlite-driver'

/** Runs the migrations that are missing; safe when several processes start at once. */
export async function migrate(db: Database, place: Place): Promise<void> {
  const source = await openSchema(db, place)
  try {
    if (db.dialect === 'mysql') await migrateAlone(source)
    else await source.runMigrations({ transaction: 'each' })
  } finally {
    await source.destroy()
  }
}

/** DDL commits by itself there; a named lock keeps a second process from running the same migration. */
async function migrateAlone(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner()
  try {
    await runner.query("select get_lock('xinfang-migrate', 120)")
    await source.runMigrations({ transaction: 'none' })
  } finally {
    await runner.query("select release_lock('xinfang-migrate')").catch(() => undefined)
    await runner.release()
  }
}

/**
 * TypeORM's side of a database: migrations, and the comparison of schema and entities. Loaded where one of the two
 * is wanted; requests are answered without it (decision 050). The caller destroys what it opened.
 */
export async function openSchema(db: Database, { databaseUrl, dataDir }: Place): Promise<DataSource> {
  const [typeorm, { migrations }] = await Promise.all([import('typeorm'), import('./migrations')])
  const shape = { entities, migrations }
  if (db.dialect === 'sqlite')
    return new typeorm.DataSource({
      ...shape,
      type: 'better-sqlite3',
      driver: BetterSqlite3,
      database: sqliteFile(dataDir),
      timeout: 0,
      prepareDatabase: prepareWriter,
    }).initialize()
  const [server] = await db.read<{ version: string }>('select version() as version')
  // TEXT holds 64 KB there, less than one long letter; SQLite knows no LONGTEXT.
  for (const { options } of typeorm.getMetadataArgsStorage().columns)
    if (options.type === 'text') options.type = 'longtext'
  return new typeorm.DataSource({
    ...shape,
    ...mysqlConnection,
    // The two differ in how they print defaults; the wrong one makes the schema comparison see ghosts.
    type: /mariadb/i.test(String(server?.version)) ? 'mariadb' : 'mysql',
    url: databaseUrl,
  }).initialize()
}
