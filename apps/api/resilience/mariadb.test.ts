import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findMariadb } from '../../../scripts/mariadb.mjs'
import { MariadbProcess } from './mariadb-process'
import type { Place } from '../src/config'
import { newPlace } from './place'
import { openRelay } from './relay'
import { startServer, type Server } from './server'
import { expectWhole } from './truth'
import { Writers } from './writers'

const long = process.env['LONG'] !== undefined
const KILLS = long ? 100 : 3
/** How long the database stays away, in milliseconds. */
const AWAY = long ? 20_000 : 3_000
const FROZEN = long ? 60_000 : 12_000
/** The server answers within ten seconds whatever the database does; the rest is this machine's. */
const LONGEST = 15_000

describe.skipIf(!findMariadb())('on MariaDB', () => {
  let database: MariadbProcess
  let place: Place
  let server: Server | null = null

  // One installation for all: what one test leaves must be whole for the next one as well.
  const writing = (count: number): Writers => new Writers(count, () => server?.url ?? null)

  beforeAll(async () => {
    database = await MariadbProcess.create()
    place = await newPlace(database.url)
  })
  afterEach(async () => {
    await server?.kill()
    server = null
  })
  afterAll(async () => {
    await database.kill()
    await rm(place.dataDir, { recursive: true })
    await database.remove()
  })

  test(`the server is killed ${KILLS} times under writes`, async () => {
    server = await startServer(place)
    const writers = writing(8)
    for (let kill = 0; kill < KILLS; kill++) {
      await writers.more(5)
      await sleep(Math.random() * 400)
      const victim: Server = server
      server = null
      await victim.kill()
      server = await startServer(place)
    }
    await writers.finish()
    expect(await expectWhole(place, writers)).toBe(writers.acknowledged.size)
  })

  test('the database is killed and comes back: the server stays, and goes on within ten seconds', async () => {
    server = await startServer(place)
    const writers = writing(8)
    await writers.more(10)
    await database.kill()
    await sleep(AWAY)
    expect(server.process.exitCode).toBeNull()
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    await database.start()
    expect(await writers.more(1)).toBeLessThan(10_000)
    await writers.finish()
    expect(server.process.exitCode).toBeNull()
    await expectWhole(place, writers)
  })

  test('the database is frozen: every request ends, and work goes on within ten seconds', async () => {
    server = await startServer(place)
    const writers = writing(8)
    await writers.more(10)
    writers.slowest = 0
    database.signal('SIGSTOP')
    await sleep(FROZEN)
    database.signal('SIGCONT')
    expect(await writers.more(1)).toBeLessThan(10_000)
    await writers.finish()
    expect(writers.slowest).toBeLessThan(LONGEST)
    await expectWhole(place, writers)
  })

  test('the line to the database is cut again and again: a lost answer is found by its key', async () => {
    const relay = await openRelay(database.port)
    const url = new URL(place.databaseUrl)
    url.port = String(relay.port)
    server = await startServer({ ...place, databaseUrl: url.href })
    const writers = writing(8)
    for (let cut = 0; cut < (long ? 200 : 15); cut++) {
      await writers.more(2)
      relay.cut()
    }
    await writers.finish()
    await server.kill()
    server = null
    relay.close()
    await expectWhole(place, writers)
  })

  test('two processes write to one database', async () => {
    const second = await startServer(place)
    server = await startServer(place)
    const writers = new Writers(8, (writer) => (writer % 2 ? second : server)?.url ?? null)
    await writers.more(long ? 3_000 : 60, 1_800_000)
    await writers.finish()
    await second.kill()
    await expectWhole(place, writers)
  })
})
