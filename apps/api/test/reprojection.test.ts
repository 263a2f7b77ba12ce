import 'reflect-metadata'
import { latestCalendar, type Holiday } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCalendars } from '../src/calendar/calendars'
import { verifyHistory } from '../src/history/verify'
import { allJobs } from '../src/jobs/jobs'
import { runIfDue } from '../src/jobs/runner'
import { matterIn, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { notices, view } from './support/view'

let server: TestServer
const going = new AbortController().signal
const job = allJobs.find(({ name }) => name === 'reprojection')!
const run = () => runIfDue(server.app, job, 'me', going)

/** The year as published, with other days off around one festival. */
function notice(festival: string, change: Partial<{ from: string; to: string; work: string[] }>) {
  const year = latestCalendar.arrangements.findLast((one) => one.year === 2026)!
  const plain = ({ name, off: [from, to], work }: Holiday) => ({
    name: name['zh-CN'],
    from,
    to,
    work: [...work],
  })
  return {
    year: 2026,
    knownFrom: '2026-03-01',
    number: '国办发明电〔2026〕1号',
    url: 'https://example.org/2026',
    holidays: year.holidays.map(plain).map((one) => (one.name === festival ? { ...one, ...change } : one)),
  }
}

/** Qingming with a make-up Saturday: fifteen days from 2026-03-20 end on 2026-04-04 instead of 2026-04-07. */
const shorter = notice('清明节', { from: '2026-04-05', to: '2026-04-06', work: ['2026-04-04'] })
/** The same, and Labour Day two days longer: sixty days from 2026-03-02 end on 2026-05-08 instead of 2026-05-06. */
const longer = {
  ...shorter,
  knownFrom: '2026-03-02',
  holidays: shorter.holidays.map((one) =>
    one.name === '劳动节' ? { ...one, to: '2026-05-07', work: [] } : one,
  ),
}

interface Preview {
  refusals: { code: string; field: string | null }[]
  clocks: number
  moved: number
  kept: number
  seen: number
  changes: { matter: { id: string }; code: string; from: string; to: string; moved: number; kept: boolean }[]
}

const previewQuery = `query ($notice: CalendarNoticeInput!) { previewCalendar(notice: $notice) {
  refusals { code field } clocks moved kept seen changes { matter { id } code holderLabel from to moved kept } } }`

async function preview(login: Login, given: object): Promise<Preview> {
  const client = await server.as(login)
  return (await client.ask<{ previewCalendar: Preview }>(previewQuery, { notice: given })).previewCalendar
}

const publishMutation = `mutation ($notice: CalendarNoticeInput!, $key: String) { publishCalendar(notice: $notice, idempotencyKey: $key) {
  run { id year number startedBy { id } finishedAt clocks moved kept } refusals { code field } } }`

interface Run {
  id: string
  finishedAt: string | null
  clocks: number
  waiting: number
  interrupted: boolean
  moved: number
  kept: number
}

async function publish(given: object, key: string | null = null) {
  const client = await server.as('systemAdministrator')
  const answer = await client.ask<{
    publishCalendar: { run: Run | null; refusals: { code: string; field: string | null }[] }
  }>(publishMutation, { notice: given, key })
  return answer.publishCalendar
}

const runs = async () =>
  (
    await (
      await server.as('head')
    ).ask<{ calendarRuns: Run[] }>(
      'query { calendarRuns { id finishedAt clocks waiting interrupted moved kept } }',
    )
  ).calendarRuns

/** What the history tells of clocks counted anew: `C02 2026-04-07 → 2026-04-04`, by matter. */
async function told(matterId: string): Promise<string[]> {
  const rows = await server.app.db.read<{ data: string }>(
    "select data from event where action = 'reprojectClocks' and matterId = ? order by seq",
    [matterId],
  )
  // The clocks of one matter stand in the order of their ids, which is by chance within a millisecond.
  return rows.flatMap(({ data }) =>
    (JSON.parse(data) as { clocks: { code: string; from: string; due: string }[] }).clocks
      .map(({ code, from, due }) => `${code} ${from} → ${due}`)
      .toSorted(),
  )
}

beforeAll(async () => {
  server = await startServer('reprojection')
})
afterAll(() => server.close())

describe('a notice before it is put in force', () => {
  test.each([
    ['of the future', { knownFrom: '2026-03-03' }, 'NOT_YET_PUBLISHED', 'knownFrom'],
    ['without a number', { number: ' ' }, 'NUMBER_MISSING', 'number'],
    ['with an address that runs', { url: 'javascript:alert(1)' }, 'URL_INVALID', 'url'],
    ['that arranges nothing', { holidays: [] }, 'HOLIDAYS_MISSING', 'holidays'],
    ['that changes nothing', notice('清明节', {}), 'NOTHING_NEW', 'holidays'],
    ['older than the one in force', { knownFrom: '2025-10-01' }, 'OLDER_THAN_IN_FORCE', 'knownFrom'],
    ['of no year', { year: 1026 }, 'YEAR_INVALID', 'year'],
  ])('%s is refused, in the preview and in force', async (_, change, code, field) => {
    const given = { ...shorter, ...change }
    expect((await preview('head', given)).refusals).toContainEqual({ code, field })
    expect((await publish(given)).refusals).toContainEqual({ code, field })
  })

  test('is put in force by an administrator of rulebooks alone', async () => {
    const client = await server.as('head')
    const { errors } = await client.send(publishMutation, { notice: shorter })
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect(await runs()).toEqual([])
  })
})

describe('periods that run', () => {
  let told60: string
  let undecided: string[]

  beforeAll(async () => {
    told60 = await matterIn(server, 'M40')
    server.on('2026-03-20')
    undecided = []
    for (let n = 0; n < 27; n++) undecided.push(await register(server, { receivedOn: '2026-03-20' }))
  })

  test('are previewed: matters the viewer may see by name, the others by number', async () => {
    const seen = await preview('head', shorter)
    expect(seen).toMatchObject({ refusals: [], clocks: 56, moved: 54, kept: 0, seen: 54 })
    expect(new Set(seen.changes.map(({ matter }) => matter.id))).toEqual(new Set(undecided))
    expect(seen.changes[0]).toMatchObject({ from: '2026-04-07', to: '2026-04-04', moved: -3, kept: false })
    for (const login of ['stationHead', 'systemAdministrator'] as const)
      expect(await preview(login, shorter)).toMatchObject({ moved: 54, seen: 0, changes: [] })
    expect(await view(server, 'head', told60)).toMatchObject({
      clocks: expect.arrayContaining(['C05 running 2026-05-06']),
    })
  })

  test('are counted anew by a run that goes on where it was cut short, each told once', async () => {
    const { run: started, refusals } = await publish(shorter, 'once')
    expect(refusals).toEqual([])
    expect((await publish(shorter, 'once')).run?.id).toBe(started?.id)
    let batches = 0
    expect(await job.run(server.app, { signal: going, keep: async () => batches++ < 1 })).toBe(false)
    const [half] = await runs()
    expect(half?.moved).toBeGreaterThan(0)
    expect(half?.moved).toBeLessThan(54)
    expect(half).toMatchObject({ waiting: 56 - half!.clocks, interrupted: false })
    // As if the process had died a while ago.
    await server.app.db.work((tx) =>
      tx.run("update calendar_run set countedAt = '2026-03-20T00:00:00.000Z' where id = ?", [half!.id]),
    )
    expect((await runs())[0]).toMatchObject({ interrupted: true })

    expect(await run()).toBe(true)
    expect((await runs())[0]).toMatchObject({
      clocks: 56,
      moved: 54,
      kept: 0,
      finishedAt: null,
      waiting: 0,
      interrupted: false,
    })
    for (const id of undecided)
      expect(await told(id)).toEqual(['C01 2026-04-07 → 2026-04-04', 'C02 2026-04-07 → 2026-04-04'])
    expect(await told(told60)).toEqual([])
    expect(await view(server, 'head', undecided[0]!)).toMatchObject({
      version: 1,
      clocks: ['C01 running 2026-04-04', 'C02 running 2026-04-04'],
    })
    expect(await notices(server, undecided[0]!)).toEqual(['due-earlier → office'])
    const [row] = await server.app.db.read<{ nextDueDay: string }>(
      'select nextDueDay from matter where id = ?',
      [undecided[0]!],
    )
    expect(row?.nextDueDay).toBe('2026-04-04')
  })

  test('a matter that another process started by the old calendar meanwhile is found, and the run ends', async () => {
    const { app } = server
    const { current } = app.calendars
    Object.assign(app.calendars, { current: () => latestCalendar })
    const late = await register(server, { receivedOn: '2026-03-20' })
    Object.assign(app.calendars, { current })
    expect((await view(server, 'head', late)).clocks).toContain('C02 running 2026-04-07')
    expect(await run(), 'not before the other process must have read it').toBe(false)
    server.wait(2)
    expect(await run()).toBe(true)
    expect((await view(server, 'head', late)).clocks).toContain('C02 running 2026-04-04')
    const [ended] = await runs()
    expect(ended).toMatchObject({ clocks: 58, moved: 56 })
    expect(ended?.finishedAt).not.toBeNull()
    expect(await run()).toBe(false)
    await job.run(app, { signal: going, keep: async () => true })
    expect(await told(late)).toHaveLength(2)
    expect(await verifyHistory(app.db)).toMatchObject({ ok: true })
  })

  test('a day the petitioner was told moves later, and never back', async () => {
    expect(await preview('head', longer)).toMatchObject({ moved: 1, kept: 0 })
    await publish(longer)
    await run()
    expect((await view(server, 'head', told60)).clocks).toContain('C05 running 2026-05-08')
    // The amendment is taken back: the day told to the petitioner on the way stays.
    const back = { ...shorter, knownFrom: '2026-03-20', number: '国办发明电〔2026〕2号' }
    expect(await preview('head', back)).toMatchObject({ kept: 1 })
    await publish(back)
    server.wait(2)
    expect(await run()).toBe(true)
    expect((await view(server, 'head', told60)).clocks).toContain('C05 running 2026-05-08')
    expect(await told(told60)).toEqual(['C05 2026-05-06 → 2026-05-08', 'C05 2026-05-08 → 2026-05-08'])
    expect((await runs()).every(({ finishedAt }) => finishedAt !== null)).toBe(true)
  })

  test('what begins later is counted by the notice in force, in every process', async () => {
    const other = await openCalendars(server.app.db)
    expect(other.current().version).toBe(server.app.calendars.current().version)
    const { calendar } = await (
      await server.as('head')
    ).ask<{
      calendar: {
        version: string
        lastYear: number
        notices: { year: number; number: string }[]
        offered: unknown[]
      }
    }>('query { calendar { version lastYear notices { year number enteredBy { name } } offered { year } } }')
    expect(calendar).toMatchObject({ version: other.current().version, lastYear: 2026, offered: [] })
    expect(calendar.notices.at(-1)).toMatchObject({ year: 2026, number: '国办发明电〔2026〕2号' })
  })
})
