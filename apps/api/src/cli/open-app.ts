import { mkdirSync } from 'node:fs'
import { openCalendars } from '../calendar/calendars'
import { ensureCategories } from '../category/store'
import type { App } from '../context'
import { openDatabase } from '../db/open'
import { openLog } from '../http/log'
import { keyFileOf } from '../identity/key-file'
import { openKeyring } from '../identity/keyring'
import type { Call } from './command'

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
