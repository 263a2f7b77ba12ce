import { join } from 'node:path'
import { openCalendars } from '../../src/calendar/calendars'
import { ensureCategories } from '../../src/category/store'
import { readConfig } from '../../src/config'
import type { App } from '../../src/context'
import { openDatabase } from '../../src/db/open'
import { openLog } from '../../src/http/log'
import { openKeyring } from '../../src/identity/keyring'
import { freshDatabase } from './databases'

/** An installation nobody has used yet, at an instant that stands still until it is set anew. */
export interface Installation {
  readonly app: App
  at(instant: string): void
}

/** @param name of the database, see `freshDatabase` */
export async function emptyInstallation(name: string, instant: string): Promise<Installation> {
  let now = new Date(instant)
  const where = await freshDatabase(name)
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }, ''), ...where }
  const db = await openDatabase(config, () => now)
  await ensureCategories(db)
  const keyring = openKeyring(join(where.dataDir, 'keys.json'))
  return {
    app: {
      config,
      db,
      keyring,
      log: openLog(config),
      calendars: await openCalendars(db),
      now: () => now,
    },
    at: (later) => {
      now = new Date(later)
    },
  }
}
