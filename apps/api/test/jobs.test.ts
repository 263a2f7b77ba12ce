import 'reflect-metadata'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fileOf } from '../src/attachment/store'
import { newId } from '../src/db/id'
import { verifyHistory } from '../src/history/verify'
import type { Job } from '../src/jobs/job'
import { allJobs } from '../src/jobs/jobs'
import { takeLease } from '../src/jobs/lease'
import { runIfDue, startJobs } from '../src/jobs/runner'
import { act, matterIn, register, step } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { notices, view } from './support/view'

let server: TestServer
const going = new AbortController().signal
const jobNamed = (name: string): Job => allJobs.find((job) => job.name === name) as Job
const run = (name: string, owner = 'me') => runIfDue(server.app, jobNamed(name), owner, going)
const rows = <T>(sql: string, values: string[] = []) => server.app.db.read<T>(sql, values)
const count = async (sql: string, values: string[] = []) => (await rows(sql, values)).length

/** Who has which notice of a matter in their inbox: `transferMatter divisionHead`. */
async function inboxes(matterId: string): Promise<string[]> {
  const found = await rows<{ kind: string; login: string }>(
    'select n.kind, u.login from notification n join user u on u.id = n.userId where n.matterId = ?',
    [matterId],
  )
  return found.map(({ kind, login }) => `${kind} ${login}`).toSorted()
}

describe('the turn of the day', () => {
  beforeAll(async () => {
    server = await startServer('turn')
  })
  afterAll(() => server.close())

  test('puts a breach on record the day after the due day, once, however many runners', async () => {
    const id = await register(server)
    server.on('2026-03-17')
    await run('turnOfDay')
    // The due day itself is in time (DP-4).
    expect((await view(server, 'head', id)).clocks).toEqual([
      'C01 running 2026-03-17',
      'C02 running 2026-03-17',
    ])

    server.on('2026-03-18')
    const both = await Promise.all([run('turnOfDay', 'one'), run('turnOfDay', 'other')])
    expect(both.toSorted()).toEqual([false, true])
    const after = await view(server, 'head', id)
    expect(after).toMatchObject({
      // Silence starts the sixty days on the last day for the decision: 2026-05-16 is a Saturday.
      clocks: ['C01 breached 2026-03-17', 'C02 breached 2026-03-17', 'C05 running 2026-05-18'],
      version: 1,
      timeline: ['registerMatter clerk', 'turnOfDay system', 'superviseThis system', 'superviseThis system'],
    })
    expect(await notices(server, id)).toEqual([
      'due-soon → office',
      'overdue → office',
      // The unit above is told of each failure it may supervise.
      'superviseThis → bureau',
      'superviseThis → bureau',
    ])

    expect(await run('turnOfDay')).toBe(false)
    await jobNamed('turnOfDay').run(server.app, { signal: going, keep: async () => true })
    expect(await view(server, 'head', id)).toEqual(after)
    expect(await verifyHistory(server.app.db)).toMatchObject({ ok: true })
  })

  test('keeps the next due day of the list true', async () => {
    const [matter] = await rows<{ nextDueDay: string; nextClock: string; lastEventAction: string }>(
      'select nextDueDay, nextClock, lastEventAction from matter',
    )
    expect(matter).toEqual({ nextDueDay: '2026-03-17', nextClock: 'C01', lastEventAction: 'turnOfDay' })
  })

  test('reminds once when a clock turns yellow, of all clocks of a matter in one line', async () => {
    server.on('2026-03-20')
    const id = await register(server, { receivedOn: '2026-03-20' })
    // Due on Tuesday 2026-04-07 after the Qingming rest; three working days before it is Wednesday 2026-04-01.
    const dueSoon = async () => (await notices(server, id)).filter((line) => line.startsWith('due-soon'))
    for (const [day, expected] of [
      ['2026-03-31', []],
      ['2026-04-01', ['due-soon → office']],
      ['2026-04-02', ['due-soon → office']],
    ] as const) {
      server.on(day)
      expect(await run('turnOfDay')).toBe(true)
      expect(await dueSoon(), day).toEqual(expected)
    }
    expect(await rows('select `key`, sentOn from reminder where matterId = ? order by `key`', [id])).toEqual([
      { key: 'due-soon.C01.2026-03-20', sentOn: '2026-04-01' },
      { key: 'due-soon.C02.2026-03-20', sentOn: '2026-04-01' },
    ])
  })

  test('catches up after days in which nothing ran', async () => {
    const id = await register(server, { receivedOn: '2026-04-02' })
    server.on('2026-06-10')
    expect(await run('turnOfDay')).toBe(true)
    expect((await view(server, 'head', id)).clocks).toEqual([
      'C01 breached 2026-04-17',
      'C02 breached 2026-04-17',
      'C05 running 2026-06-16',
    ])
  })

  test('goes on where a stopped run left off', async () => {
    const ids: string[] = []
    for (let n = 0; n < 27; n++) ids.push(await register(server, { receivedOn: '2026-06-10' }))
    server.on('2026-07-01')
    const turned = () =>
      count("select 1 from event where action = 'turnOfDay' and matterId >= ?", [ids[0] ?? ''])
    let batches = 0
    const shift = { signal: going, keep: async () => batches++ < 1 }
    expect(await jobNamed('turnOfDay').run(server.app, shift)).toBe(false)
    const half = await turned()
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(27)
    expect(await run('turnOfDay')).toBe(true)
    expect(await turned()).toBe(27)
  })
})

describe('reminders', () => {
  beforeAll(async () => {
    server = await startServer('remind')
  })
  afterAll(() => server.close())

  test('a closing report that waits is told to the leaders who may review it', async () => {
    const id = await matterIn(server, 'M41')
    await run('deliver')
    expect((await inboxes(id)).filter((line) => line.startsWith('submitClosingReport'))).toEqual([
      'submitClosingReport head',
      'submitClosingReport leader',
      'submitClosingReport leaderInCharge',
      'submitClosingReport officeHandler',
      'submitClosingReport officer',
      'submitClosingReport secondOfficer',
    ])
  })

  test('reminds each of those it presses once, also when two processes remind at once', async () => {
    const id = await matterIn(server, 'M20')
    server.on('2026-03-09')
    const turn = jobNamed('turnOfDay')
    const shift = { signal: going, keep: async () => true }
    const turns = await Promise.allSettled([turn.run(server.app, shift), turn.run(server.app, shift)])
    expect(turns.map(({ status }) => status)).toContain('fulfilled')
    await turn.run(server.app, shift)
    server.on('2026-03-12')
    await turn.run(server.app, shift)
    await run('deliver')
    // C03 and its office learn on the fourth working day that nobody signed; C02 turns yellow on the twelfth.
    expect((await inboxes(id)).filter((line) => line.startsWith('unsigned'))).toEqual([
      'unsigned divisionHandler',
      'unsigned divisionHead',
      'unsigned head',
      'unsigned officer',
      'unsigned partner',
      'unsigned secondOfficer',
    ])
  })
})

describe('notices reach their inboxes', () => {
  beforeAll(async () => {
    server = await startServer('deliver')
  })
  afterAll(() => server.close())

  test('of a unit: those who take up work there, nobody else, and each once', async () => {
    const id = await matterIn(server, 'M20')
    expect(await run('deliver')).toBe(true)
    const once = ['transferMatter divisionHandler', 'transferMatter divisionHead', 'transferMatter partner']
    expect(await inboxes(id)).toEqual(once)
    // The mark was lost in a crash: delivered again, it still stands there once.
    await server.app.db.work((tx) => tx.run('update outbox set doneAt = null'))
    expect(await run('deliver')).toBe(true)
    expect(await inboxes(id)).toEqual(once)
    expect(await run('deliver')).toBe(false)
  })

  test('of a sealed matter: its readers only', async () => {
    const { units, users } = server.office
    const id = await register(server, {
      purpose: 'report',
      accusedUnits: [units.division],
      members: [users.officer],
    })
    await step(server, id, 'M10')
    const { refusals } = await act(server, 'officer', 'transferMatter', {
      matterId: id,
      to: units.discipline,
      members: [users.disciplineOfficer],
    })
    expect(refusals).toEqual([])
    await run('deliver')
    expect(await inboxes(id)).toEqual(['transferMatter disciplineOfficer'])
  })

  test('not of somebody who may no longer see the matter', async () => {
    const id = await matterIn(server, 'M10')
    await server.app.db.work((tx) =>
      tx.insert('matter_recusal', [
        { matterId: id, userId: server.office.users.divisionHead, reason: 'recused' },
      ]),
    )
    await step(server, id, 'M20')
    await run('deliver')
    expect(await inboxes(id)).toEqual(['transferMatter divisionHandler', 'transferMatter partner'])
  })

  test('what cannot be delivered waits longer each time and holds up nothing', async () => {
    const { db, now } = server.app
    const at = now().toISOString()
    const broken = newId('out', now())
    await db.work((tx) =>
      tx.insert('outbox', [
        { id: broken, topic: 'notice', payload: '?', createdAt: at, availableAt: '2000', attempts: 0 },
      ]),
    )
    const id = await matterIn(server, 'M20')
    const waits: number[] = []
    for (const minutes of [0, 1, 1]) {
      server.wait(minutes)
      const before = now().getTime()
      expect(await run('deliver')).toBe(true)
      const [row] = await rows<{ availableAt: string; attempts: number }>(
        'select availableAt, attempts from outbox where id = ?',
        [broken],
      )
      expect(row?.attempts).toBe(waits.length + 1)
      waits.push(Math.round((Date.parse(row?.availableAt ?? '') - before) / 5_000))
    }
    expect(waits).toEqual([1, 2, 4])
    expect((await inboxes(id)).length).toBe(3)
  })

  test('are read by their owner alone, and show a matter only while it may be seen', async () => {
    const head = await server.as('divisionHead')
    const list = `query { notifications(unreadOnly: true, first: 50) { unread edges { node { id kind read matter { id } } } } }`
    interface List {
      notifications: {
        unread: number
        edges: { node: { id: string; kind: string; matter: { id: string } | null } }[]
      }
    }
    const { notifications } = await head.ask<List>(list)
    expect(notifications.unread).toBe(notifications.edges.length)
    const [first] = notifications.edges.map(({ node }) => node)
    expect(first?.matter).not.toBeNull()
    const markRead = 'mutation ($ids: [ID!]!) { markRead(ids: $ids) }'
    const stranger = await server.as('divisionHandler')
    expect(await stranger.ask(markRead, { ids: [first?.id] })).toEqual({ markRead: 0 })
    await server.app.db.work((tx) =>
      tx.insert('matter_recusal', [
        { matterId: first?.matter?.id ?? '', userId: server.office.users.divisionHead, reason: 'recused' },
      ]),
    )
    const later = (await head.ask<List>(list)).notifications.edges.map(({ node }) => node)
    expect(later.find(({ id }) => id === first?.id)).toMatchObject({ matter: null })
    expect(await head.ask(markRead, { ids: [first?.id] })).toEqual({ markRead: 1 })
    expect((await head.ask<List>(list)).notifications.unread).toBe(notifications.unread - 1)
  })
})

describe('the runner', () => {
  beforeAll(async () => {
    server = await startServer('runner')
  })
  beforeEach(() => server.app.db.work((tx) => tx.run('delete from job_lease')))
  afterAll(() => server.close())

  /** A job that counts how often it ran. */
  const counting = (runs: number[]): Job => ({
    name: 'counting',
    due: () => true,
    run: async () => runs.push(1) > 0,
  })

  test('takes over from a process that died, once its lease has run out', async () => {
    const runs: number[] = []
    const job = counting(runs)
    expect(await takeLease(server.app.db, job.name, 'dead')).toBe(true)
    expect(await runIfDue(server.app, job, 'me', going)).toBe(false)
    server.wait(2)
    expect(await runIfDue(server.app, job, 'me', going)).toBe(true)
    expect(runs.length).toBe(1)
  })

  test('a process that lost its lease stops at its next step and marks nothing as done', async () => {
    const { app } = server
    const kept: boolean[] = []
    const slow: Job = {
      name: 'slow',
      due: () => true,
      run: async (_app, { keep }) => {
        kept.push(await keep())
        server.wait(2)
        expect(await takeLease(app.db, 'slow', 'other')).toBe(true)
        kept.push(await keep())
        return false
      },
    }
    expect(await runIfDue(app, slow, 'me', going)).toBe(false)
    expect(kept).toEqual([true, false])
    const [lease] = await rows<{ owner: string; lastRun: string | null }>(
      "select * from job_lease where name = 'slow'",
    )
    expect(lease).toMatchObject({ owner: 'other', lastRun: null })
  })

  test('a daily job runs once a day, also when the clock is set back', async () => {
    const turned: boolean[] = []
    for (const day of [
      '2026-03-03',
      '2026-03-03',
      '2026-03-04',
      '2026-03-03',
      '2026-03-04',
      '2027-03-01',
    ] as const) {
      server.on(day)
      turned.push(await run('turnOfDay'))
    }
    expect(turned).toEqual([true, false, true, false, false, true])
  })

  test('goes on by itself, survives a job that fails, and stops when told', async () => {
    const runs: number[] = []
    const failing: Job = {
      name: 'failing',
      due: () => true,
      run: () => Promise.reject(new Error('no luck')),
    }
    const runner = startJobs(server.app, [failing, counting(runs)], 5)
    while (runs.length < 3) await sleep(5)
    await runner.stop()
    const stopped = runs.length
    await sleep(40)
    expect(runs.length).toBe(stopped)
    // The one that fails keeps its lease, so that it is tried again in a minute and not at once.
    const [lease] = await rows<{ until: string }>("select until from job_lease where name = 'failing'")
    expect(Date.parse(lease?.until ?? '')).toBeGreaterThan(server.app.now().getTime())
  })
})

describe('the sweep', () => {
  beforeAll(async () => {
    server = await startServer('sweep')
  })
  afterAll(() => server.close())

  const upload = async (login: Login, matterId: string | null): Promise<string> => {
    const { app, office } = server
    const id = newId('att', app.now())
    const path = fileOf(app.config.dataDir, id)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, 'text')
    await app.db.work((tx) =>
      tx.insert('attachment', [
        {
          id,
          matterId,
          name: '附件.txt',
          mediaType: 'text/plain',
          size: 4,
          digest: 'x',
          addedAt: tx.now.toISOString(),
          addedBy: office.users[login],
        },
      ]),
    )
    return id
  }

  test('clears what has served its time and nothing else', async () => {
    const { app, office } = server
    const lost = await upload('clerk', null)
    const kept = await upload('clerk', await register(server))
    const sheet = await upload('officer', null)
    await register(server, { idempotencyKey: 'long ago' })
    await app.db.work((tx) =>
      tx.insert('import_run', [
        {
          id: newId('imp', tx.now),
          userId: office.users.officer,
          unitId: office.units.office,
          fileId: sheet,
          fileName: 'sheet.xlsx',
          dryRun: false,
          columns: '[]',
          state: 'queued',
          startedAt: tx.now.toISOString(),
        },
      ]),
    )
    expect(await run('sweep')).toBe(true)
    expect(await count('select 1 from session')).toBe(1)
    expect(existsSync(fileOf(app.config.dataDir, lost))).toBe(true)

    server.on('2026-03-04')
    const fresh = await upload('clerk', null)
    expect(await run('sweep')).toBe(true)
    expect(await run('sweep'), 'within the hour').toBe(false)
    const files = (await rows<{ id: string }>('select id from attachment')).map(({ id }) => id).toSorted()
    expect(files).toEqual([kept, sheet, fresh].toSorted())
    expect(existsSync(fileOf(app.config.dataDir, lost))).toBe(false)
    expect(existsSync(fileOf(app.config.dataDir, sheet))).toBe(true)
    expect(await count('select 1 from session')).toBe(0)
    expect(await count('select 1 from idempotency')).toBe(1)

    server.on('2026-04-05')
    expect(await run('sweep')).toBe(true)
    expect(await count('select 1 from idempotency')).toBe(0)
  })
})
