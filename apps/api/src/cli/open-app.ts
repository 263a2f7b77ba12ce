import { existsSync, mkdirSync } from 'node:fs'
import { openCalendars } from '../calendar/calendars'
import { ensureCategories } from '../category/store'
import { ConfigError } from '../config'
import type { App } from '../context'
import { openDatabase } from '../db/open'
import { sqliteFile } from '../db/sqlite'
import { openLog } from '../http/log'
import { keyFileOf } from '../identity/key-file'
import { openKeyring } from '../identity/keyring'
import type { Call } from './command'

/** Opens an installation that must be there: with a wrong DATA_DIR an empty one would be backed up, or be found whole. */
export function openExisting({ config }: Pick<Call, 'config'>): Promise<App> {
  if (config.databaseUrl === '' && !existsSync(sqliteFile(config.dataDir)))
    throw new ConfigError(`No database in DATA_DIR (数据目录中没有数据库): ${config.dataDir}`)
  return openApp({ config })
}

/** Opens everything a command needs, its schema up to date; the caller closes the database. */
export async function openApp({ config }: Pick<Call, 'config'>): Promise<App> {
  mkdirSync(config.dataDir, { recursive: true })
  const db = await openDatabase(config)
  await ensureCategories(db)
  return {
    config,
    db,
    keyring: openKeyring(keyFileOf(config), config.sealing),
    log: openLog(config),
    calendars: await openCalendars(db),
    now: () => new Date(),
  }
}
