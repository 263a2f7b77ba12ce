import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allJobs } from '../src/jobs/jobs'
import { runIfDue } from '../src/jobs/runner'
import { verifyHistory } from '../src/history/verify'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('urgent')
})
afterAll(() => server.close())

interface Hop {
  readonly level: string
  readonly waited: number
  readonly open: boolean
  readonly reminded: number
  readonly acknowledgedAt: string | null
  readonly passedOverAt: string | null
}
interface Report {
  readonly toFirstReport: number
  readonly hops: readonly Hop[]
  readonly skip: { readonly toldAt: string | null } | null
  readonly documents: readonly { readonly page: { readonly title: string } }[]
}
const fields =
  'toFirstReport hops { level waited open reminded acknowledgedAt passedOverAt } skip { toldAt } documents { page { title } }'
const step = (login: Login, name: string, input: object) =>
  takeStep<Report>(server, login, 'urgentReport', name, input, fields)
async function does(login: Login, name: string, input: object): Promise<Stepped<Report>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}

const MINUTE = 60_000
const report = (more: object = {}) => ({
  unit: server.office.units.station,
  category: 'C',
  event: 'hall',
  place: '一号候车室',
  occurredAt: new Date(server.app.now().getTime() - 20 * MINUTE).toISOString(),
  persons: 30,
  demand: '退还票款',
  acts: '占据候车区域',
  measures: '引导分流',
  level: 'unit_leader',
  toUnit: server.office.units.station,
  toUser: server.office.users.stationHead,
  ...more,
})
async function sent(more: object = {}): Promise<string> {
  server.at('2026-03-02', '10:00:00')
  return (await does('stationHandler', 'sendUrgentReport', report(more))).track!.id
}
const above = (to: 'office' | 'bureau', level: string) => ({ level, toUnit: server.office.units[to] })
const escalate = () =>
  runIfDue(
    server.app,
    allJobs.find(({ name }) => name === 'escalate')!,
    'me',
    new AbortController().signal,
  )
const deliver = () =>
  runIfDue(
    server.app,
    allJobs.find(({ name }) => name === 'deliver')!,
    'me',
    new AbortController().signal,
  )
const told = async (trackId: string, kind: string) =>
  (
    await server.app.db.read<{ login: string }>(
      'select u.login from notification n join user u on u.id = n.userId where n.trackId = ? and n.kind = ?',
      [trackId, kind],
    )
  )
    .map(({ login }) => login)
    .toSorted()

describe('an urgent report', () => {
  test('goes up level by level, each hop with its time, until the final report', async () => {
    const trackId = await sent()
    server.at('2026-03-02', '10:02:00')
    expect(codesOf(await step('officer', 'acknowledgeUrgentReport', { trackId }))).toEqual(['NOT_PERMITTED'])
    await does('stationHead', 'acknowledgeUrgentReport', { trackId })
    await does('stationHead', 'passOnUrgentReport', { trackId, ...above('office', 'office') })
    server.at('2026-03-02', '10:05:00')
    await does('officer', 'acknowledgeUrgentReport', { trackId })
    await does('officer', 'passOnUrgentReport', { trackId, ...above('bureau', 'leader_in_charge') })
    server.at('2026-03-02', '10:06:00')
    await does('leaderInCharge', 'acknowledgeUrgentReport', { trackId })
    await does('stationHandler', 'followUpUrgentReport', { trackId, text: '人员开始离开', persons: 5 })
    const { track } = await does('stationHandler', 'closeUrgentReport', { trackId, text: '秩序恢复' })
    expect(track).toMatchObject({ state: 'closed', toFirstReport: 20 * MINUTE })
    expect(track!.hops.map(({ level, waited, open }) => [level, waited / MINUTE, open])).toEqual([
      ['unit-leader', 2, false],
      ['office', 3, false],
      ['leader-in-charge', 1, false],
    ])
    // To the leader a name and no unit gets no paper; to the office, above it, and for the file.
    expect(track!.documents).toHaveLength(3)
  })

  test('a first report past the leader needs a reason; the leader is told before it ends', async () => {
    const skip = { ...above('office', 'office'), toUser: undefined }
    server.at('2026-03-02', '10:00:00')
    expect(codesOf(await step('stationHandler', 'sendUrgentReport', report(skip)))).toEqual([
      'SKIP_REASONS_MISSING',
    ])
    const trackId = await sent({ ...skip, skipReasons: '所长失联' })
    await does('officer', 'acknowledgeUrgentReport', { trackId })
    const close = { trackId, text: '已处置' }
    expect(codesOf(await step('stationHandler', 'closeUrgentReport', close))).toEqual(['SKIPPED_NOT_TOLD'])
    await does('stationHandler', 'tellSkippedLeader', { trackId, told: server.office.users.stationHead })
    expect((await does('stationHandler', 'closeUrgentReport', close)).track?.skip?.toldAt).not.toBeNull()
  })

  test('nobody answers: told again every fifteen minutes, once each time, to those above as well', async () => {
    const trackId = await sent()
    server.at('2026-03-02', '10:14:00')
    expect(await escalate()).toBe(false)
    server.at('2026-03-02', '10:15:00')
    expect(await escalate()).toBe(true)
    expect(await escalate()).toBe(false)
    await deliver()
    expect(await told(trackId, 'urgent-waiting')).toEqual([
      'divisionLeader',
      'leader',
      'leaderInCharge',
      'stationHandler',
      'stationHead',
    ])
    // The runner was down for an hour: one reminder, not three.
    server.at('2026-03-02', '11:01:00')
    expect(await escalate()).toBe(true)
    await deliver()
    expect(await told(trackId, 'urgent-waiting')).toHaveLength(10)
    const { track } = await does('stationHandler', 'skipUrgentLevel', {
      trackId,
      ...above('office', 'office'),
      skipReasons: '所长一小时未签收',
    })
    expect(track!.hops.map(({ open, reminded }) => [open, reminded])).toEqual([
      [false, 0],
      [true, 0],
    ])
    await does('officer', 'acknowledgeUrgentReport', { trackId })
    server.at('2026-03-02', '11:40:00')
    expect(await escalate()).toBe(false)
  })

  test('sent twice by a bad network it is one report', async () => {
    server.at('2026-03-02', '11:45:00')
    const input = { ...report(), idempotencyKey: 'phone-1' }
    const [one, two] = [
      await does('stationHandler', 'sendUrgentReport', input),
      await does('stationHandler', 'sendUrgentReport', input),
    ]
    expect(two.track!.id).toBe(one.track!.id)
  })

  test('names nobody, and is seen by its chain only', async () => {
    server.at('2026-03-02', '11:50:00')
    const named = report({ acts: '信访人赵某某带领三十人' })
    expect(codesOf(await step('stationHandler', 'sendUrgentReport', named))).toEqual(['PERSON_NAME'])
    const trackId = await sent()
    const sees = async (login: Login) =>
      (
        await (await server.as(login)).ask<{ urgentReports: { id: string }[] }>('{ urgentReports { id } }')
      ).urgentReports.some(({ id }) => id === trackId)
    expect(await sees('stationHead')).toBe(true)
    expect(await sees('leader')).toBe(true)
    expect(await sees('detachmentHandler')).toBe(false)
    expect(await sees('elsewhereHead')).toBe(false)
    expect(await verifyHistory(server.app.db)).toMatchObject({ ok: true })
  })
})

test('carries photographs of the reporter, read by whoever reaches the unit, and nobody else’s uploads', async () => {
  const upload = async (login: Login) => {
    const response = await (
      await server.as(login)
    ).fetch('/files', {
      method: 'POST',
      headers: { 'x-file-name': 'a.gif', 'content-type': 'application/octet-stream' },
      body: 'GIF89a…',
    })
    return ((await response.json()) as { id: string }).id
  }
  server.on('2026-03-03')
  const [own, others] = [await upload('stationHandler'), await upload('stationHead')]
  const send = (fileIds: string[]) =>
    takeStep<{ files: { url: string }[] }>(
      server,
      'stationHandler',
      'urgentReport',
      'sendUrgentReport',
      report({ place: '二号站台', fileIds }),
      'files { url }',
    )
  expect(codesOf(await send([own, others]))).toEqual(['UNKNOWN'])
  const { track } = await send([own])
  expect(track!.files).toEqual([{ url: `/files/${own}` }])
  const read = async (login: Login) => (await (await server.as(login)).fetch(`/files/${own}`)).status
  expect([await read('officer'), await read('leader'), await read('elsewhereHead')]).toEqual([200, 200, 404])
})
