import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../src/db/open'
import type { Database } from '../src/db/database'
import { requestRate } from '../src/rate/requests'
import { forgive, spend } from '../src/rate/spend'
import { freshDatabase } from './support/databases'

let now = new Date('2026-03-02T02:00:00Z')
const wait = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000)
}
let db: Database
beforeAll(async () => {
  db = await openDatabase(await freshDatabase('rate'), () => now)
})
afterAll(() => db.close())

const allowance = { limit: 5, seconds: 60 }
const spendOne = (subject: string) => db.work((tx) => spend(tx, subject, allowance))
const count = async (answers: readonly Promise<boolean>[]) =>
  (await Promise.all(answers)).filter(Boolean).length

describe('what may be done so often within so long', () => {
  test('is done so often however many come at once, and again when the time is over', async () => {
    expect(await count(Array.from({ length: 30 }, () => spendOne('a')))).toBe(5)
    wait(59)
    expect(await spendOne('a')).toBe(false)
    wait(2)
    expect(await count(Array.from({ length: 30 }, () => spendOne('a')))).toBe(5)
  })

  test('is counted for each by itself, and forgotten when asked', async () => {
    expect(await count(Array.from({ length: 9 }, () => spendOne('b')))).toBe(5)
    expect(await spendOne('c')).toBe(true)
    await db.work((tx) => forgive(tx, 'b'))
    expect(await spendOne('b')).toBe(true)
  })
})

describe('requests a minute', () => {
  test('are the same for two processes as for one', async () => {
    const processes = [requestRate(db, 100), requestRate(db, 100)]
    const asked = Array.from({ length: 300 }, async (_, n) => processes[n % 2]?.('d', now) ?? false)
    expect(await count(asked)).toBe(100)
    wait(61)
    expect(await processes[0]?.('d', now)).toBe(true)
  })

  test('cost one write for many', async () => {
    const admit = requestRate(db, 600)
    const { work } = db
    let writes = 0
    Object.assign(db, {
      work: (task: Parameters<typeof work>[0]) => {
        writes++
        return work(task)
      },
    })
    for (let n = 0; n < 300; n++) await admit('e', now)
    Object.assign(db, { work })
    expect(writes).toBe(10)
  })
})
