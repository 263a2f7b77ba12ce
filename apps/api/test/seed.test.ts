import { join } from 'node:path'
import { identityNumberProblem, statusCodes } from '@xinfang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureCategories } from '../src/category/store'
import { readConfig } from '../src/config'
import type { App } from '../src/context'
import { openDatabase } from '../src/db/open'
import { openLog } from '../src/http/log'
import { verifyHistory } from '../src/history/verify'
import { openKeyring } from '../src/identity/keyring'
import { seedDemo } from '../src/seed/seed'
import { freshDatabase } from './support/databases'

let app: App
const now = new Date('2026-04-21T02:00:00Z')

beforeAll(async () => {
  const settings = await freshDatabase('seed')
  const db = await openDatabase(settings)
  await ensureCategories(db)
  app = {
    config: { ...readConfig({ LOG_LEVEL: 'silent' }, ''), ...settings },
    db,
    keyring: openKeyring(join(settings.dataDir, 'keys.json')),
    log: openLog({ logLevel: 'silent' }),
    now: () => now,
  }
  const t = performance.now()
  await seedDemo(app)
  console.log('seeded in', performance.now() - t)
}, 60_000)
afterAll(() => app.db.close())

test('states', async () => {
  console.log(await app.db.read('select organisationId, status, count(*) as n from matter group by status'))
  console.log(await verifyHistory(app.db))
})
test('lights', async () => {
  for (const row of await app.db.read('select u.shortName as o, m.status, m.isOpen, m.nextClock, m.nextDueDay, m.title from matter m join unit u on u.id=m.organisationId order by o, m.nextDueDay')) console.log(Object.values(row as object).join(' '))
  console.log(await app.db.read('select kind, readAt is null as unread, count(*) as n from notification group by kind, unread'))
  console.log(await app.db.read('select u.login, count(*) as n, sum(readAt is null) as unread from notification n join user u on u.id=n.userId group by u.login'))
  console.log(await app.db.read('select action, count(*) as n from event group by action'))
  console.log(await app.db.read('select count(*) as n, sum(doneAt is null) as w from outbox'))
})
