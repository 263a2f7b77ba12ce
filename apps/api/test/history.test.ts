import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../src/db/open'
import type { Database } from '../src/db/database'
import { writeAnchor } from '../src/history/anchor'
import { linkHash } from '../src/history/chain'
import type { EventRow } from '../src/history/event.entity'
import { record } from '../src/history/record'
import { verifyHistory } from '../src/history/verify'
import { verifyWithAnchors } from '../src/history/verify-anchors'
import { openKeyring, type Keyring } from '../src/identity/keyring'
import { freshDatabase } from './support/databases'
import { drops } from './support/drops'

let db: Database
let original: EventRow[]

beforeAll(async () => {
  db = await openDatabase(await freshDatabase('history'))
  for (let n = 0; n < 4; n++)
    await db.work((tx) =>
      record(tx, [
        { actorId: 'usr_a', action: 'signIn', data: { n } },
        { actorId: 'usr_b', matterId: 'mat_1', action: 'openTriage', from: 'M00', to: 'M10' },
      ]),
    )
  original = await db.read<EventRow>('select * from event order by seq')
})
afterAll(() => db.close())

const sql = (statement: string, values: readonly (string | number)[] = []) =>
  db.work((tx) => tx.run(statement, values))

/** Tampers, looks, and puts everything back. */
async function after(tamper: () => Promise<unknown>) {
  await tamper()
  const found = await verifyHistory(db)
  await db.work(async (tx) => {
    await tx.run('delete from event')
    await tx.insert('event', original)
    const last = original.at(-1) as EventRow
    await tx.run('update chain_head set seq = ?, hash = ?', [last.seq, last.hash])
  })
  return found
}

test('an untouched history is whole', async () => {
  expect(await verifyHistory(db)).toEqual({ ok: true, events: 8 })
})

test.each([
  ['at', '2026-01-01T00:00:00.000Z'],
  ['actorId', 'usr_c'],
  ['unitId', 'uni_x'],
  ['matterId', 'mat_2'],
  ['action', 'approveClosing'],
  ['fromStatus', 'M50'],
  ['toStatus', 'M90'],
  ['data', '{"n":9}'],
])('a changed %s is found at its event', async (column, value) => {
  expect(await after(() => sql(`update event set ${column} = ? where seq = 4`, [value]))).toMatchObject({
    ok: false,
    brokenAt: 4,
    reason: 'changed',
  })
})

test('a deleted event is found', async () => {
  expect(await after(() => sql('delete from event where seq = 5'))).toMatchObject({
    brokenAt: 5,
    reason: 'missing',
  })
})

test('two events that changed places are found', async () => {
  const [third, fourth] = [original[2], original[3]] as [EventRow, EventRow]
  const swap = (from: number, to: number) => sql('update event set seq = ? where seq = ?', [to, from])
  expect(fourth.action).not.toBe(third.action)
  const found = await after(async () => {
    await swap(3, 0)
    await swap(4, 3)
    await swap(0, 4)
  })
  expect(found).toMatchObject({ ok: false, brokenAt: 3, reason: 'relinked' })
})

test('an event changed and hashed anew is found at the next link', async () => {
  const forged = { ...(original[3] as EventRow), actorId: 'usr_c' }
  const found = await after(() =>
    sql('update event set actorId = ?, hash = ? where seq = 4', [forged.actorId, linkHash(forged)]),
  )
  expect(found).toMatchObject({ brokenAt: 5, reason: 'relinked' })
})

test('a cut tail is found by the head, and a moved head by the tail', async () => {
  expect(await after(() => sql('delete from event where seq > 6'))).toMatchObject({
    ok: false,
    reason: 'head disagrees',
  })
  expect(await after(() => sql("update chain_head set hash = 'x'"))).toMatchObject({
    ok: false,
    reason: 'head disagrees',
  })
})

test('an inserted event is found', async () => {
  const last = original.at(-1) as EventRow
  expect(await after(() => db.work((tx) => tx.insert('event', [{ ...last, seq: 9 }])))).toMatchObject({
    ok: false,
    brokenAt: 9,
    reason: 'relinked',
  })
})

describe('a stretch at a time', () => {
  /** The answers of a walk by stretches of three events, each held in memory alone. */
  async function walk() {
    const found: { ok: boolean; events: number; next?: number; brokenAt?: number }[] = []
    let next: number | undefined = 0
    while (next !== undefined) {
      const part = await verifyHistory(db, [], { after: next, most: 3 })
      found.push(part)
      next = part.next
    }
    return found
  }

  test('the whole chain is walked, the end told by the last one', async () => {
    expect((await walk()).map(({ ok, events, next }) => [ok, events, next])).toEqual([
      [true, 3, 3],
      [true, 6, 6],
      [true, 8, undefined],
    ])
    // A stretch that ends with the chain is followed by an empty one, which looks at the head.
    expect(await verifyHistory(db, [], { after: 5, most: 3 })).toMatchObject({ next: 8 })
    expect(await verifyHistory(db, [], { after: 8, most: 3 })).toEqual({ ok: true, events: 8 })
  })

  test('what was changed is found in its own stretch, and a seam between two is no way out', async () => {
    let parts: Awaited<ReturnType<typeof walk>> = []
    await after(async () => {
      await sql("update event set data = '{}' where seq = 5")
      parts = await walk()
    })
    expect(parts.map(({ ok, brokenAt }) => [ok, brokenAt])).toEqual([
      [true, undefined],
      [false, 5],
    ])
    const forged = { ...(original[2] as EventRow), actorId: 'usr_c' }
    await after(async () => {
      await sql('update event set actorId = ?, hash = ? where seq = 3', [forged.actorId, linkHash(forged)])
      parts = await walk()
    })
    expect(parts.at(-1)).toMatchObject({ ok: false, brokenAt: 4 })
  })
})

test('what is rolled back leaves no link', async () => {
  await expect(
    db.work(async (tx) => {
      await record(tx, [{ actorId: 'usr_a', action: 'signIn' }])
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await verifyHistory(db)).toEqual({ ok: true, events: 8 })
})

test('acts recorded at once by many stand in one chain', async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      db.work((tx) => record(tx, [{ actorId: `usr_${n}`, action: 'signIn' }])),
    ),
  )
  expect(await verifyHistory(db)).toEqual({ ok: true, events: 58 })
})

describe('with anchors outside the database', () => {
  let file: string
  let keyring: Keyring
  const verify = () => verifyWithAnchors({ db, keyring }, file)

  beforeAll(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'xinfang-anchors-'))
    drops.push(() => rm(directory, { recursive: true, force: true }))
    file = join(directory, 'anchors.jsonl')
    keyring = openKeyring(join(directory, 'keys.json'))
    await after(() => Promise.resolve())
    await writeAnchor(db, keyring, file, new Date('2026-03-02T02:00:00Z'))
    await writeAnchor(db, keyring, file, new Date('2026-03-02T03:00:00Z'))
  })

  /** A chain that holds by itself, from these events on. */
  async function rewrite(events: readonly EventRow[]): Promise<void> {
    let prevHash = ''
    const rows = events.map((event, n) => {
      const linked = { ...event, seq: n + 1, prevHash }
      prevHash = linkHash(linked)
      return { ...linked, hash: prevHash }
    })
    await db.work(async (tx) => {
      await tx.run('delete from event')
      await tx.insert('event', rows)
      await tx.run('update chain_head set seq = ?, hash = ?', [rows.length, prevHash])
    })
  }

  test('an untouched history is whole, and an unmoved head is anchored once', async () => {
    expect(await verify()).toEqual({ ok: true, events: 8, anchors: 1 })
  })

  test.each<[string, () => EventRow[], string]>([
    ['cut at its end', () => original.slice(0, -1), 'cut behind an anchor'],
    [
      'rewritten whole',
      () => original.map((event) => ({ ...event, actorId: 'usr_c' })),
      'an anchor disagrees',
    ],
    ['robbed of its first event', () => original.slice(1), 'cut behind an anchor'],
  ])('a chain %s and linked anew holds by itself and is found', async (_, events, reason) => {
    let alone: unknown
    let found: unknown
    await after(async () => {
      await rewrite(events())
      alone = await verifyHistory(db)
      found = await verify()
    })
    expect(alone).toMatchObject({ ok: true })
    expect(found).toMatchObject({ ok: false, reason })
  })

  test('an anchor that was changed is told', async () => {
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, whole.replace('"seq":8', '"seq":7'))
    expect(await verify()).toMatchObject({ ok: false, reason: 'an anchor is forged' })
    writeFileSync(file, whole)
  })
})
