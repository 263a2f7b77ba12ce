import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweep } from '../src/jobs/sweep'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { takeStep } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('publicity')
  server.on('2026-01-05')
  // The history begins: duties are owed from here on.
  await takeStep(server, 'officer', 'receptionDay', 'planReception', {
    office: server.office.units.office,
    day: '2026-01-24',
    form: 'roster',
    leader: { userId: server.office.users.leader, unitId: server.office.units.bureau },
  })
  server.on('2026-03-12')
  await server.app.db.work(async (tx) => {
    await tx.run("update unit set rulebook = 'JD-2005' where organisationId = ?", [
      server.office.units.bureau,
    ])
    for (const unit of ['division', 'station'] as const)
      await tx.run("update unit set kind = 'area' where id = ?", [server.office.units[unit]])
  })
})
afterAll(() => server.close())

interface Answer {
  readonly activity: { readonly id: string; readonly files: readonly { readonly url: string }[] } | null
  readonly refusals: readonly { readonly code: string; readonly field: string | null }[]
}
const activity = (more: object = {}) => ({
  unitId: server.office.units.division,
  kind: 'lecture',
  audience: 'cadres',
  topic: '《信访工作条例》专题学习',
  day: '2026-03-10',
  place: '公安处会议室',
  reached: 42,
  ...more,
})
const record = async (login: Login, input: object): Promise<Answer> =>
  (
    await (
      await server.as(login)
    ).ask<{ recordActivity: Answer }>(
      'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id files { url } } refusals { code field } } }',
      { input },
    )
  ).recordActivity
const list = async (login: Login) =>
  (
    await (
      await server.as(login)
    ).ask<{ activities: { id: string; withdrawnFor: string | null; mayWithdraw: boolean }[] }>(
      '{ activities(from: "2026-01-01", to: "2026-12-31") { id withdrawnFor mayWithdraw } }',
    )
  ).activities
const dutyOf = async (unit: 'division' | 'station') =>
  (
    await (
      await server.as('divisionHead')
    ).ask<{ duties: { key: string; state: string; document: string | null; files: { name: string }[] }[] }>(
      '{ duties(from: "2026-01-01", to: "2026-12-31") { key state document files { name } } }',
    )
  ).duties.find(({ key }) => key.startsWith(`publicity/${server.office.units[unit]}/2026-07`))
async function upload(login: Login, name: string): Promise<string> {
  const response = await (
    await server.as(login)
  ).fetch('/files', {
    method: 'POST',
    headers: { 'x-file-name': encodeURIComponent(name), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(Buffer.from('%PDF-1.7\n签到表')),
  })
  return ((await response.json()) as { id: string }).id
}
const download = async (login: Login, url: string) => (await (await server.as(login)).fetch(url)).status

let id: string
test('S1.1.1: an activity stands with its numbers and material, read by whoever reaches its unit', async () => {
  const fileIds = [await upload('divisionHead', '签到表.pdf')]
  const { activity: made, refusals } = await record('divisionHead', activity({ fileIds }))
  expect(refusals).toEqual([])
  id = made!.id
  const { url } = made!.files[0]!
  expect(await download('officer', url)).toBe(200)
  expect(await download('detachmentHandler', url)).toBe(404)
  expect(await download('elsewhereHead', url)).toBe(404)
  expect((await list('officer')).map((one) => one.id)).toContain(id)
  expect(await list('elsewhereHead')).toEqual([])
  expect((await list('officer')).find((one) => one.id === id)?.mayWithdraw).toBe(false)
})

test('its material is not swept away with uploads that belong to nothing', async () => {
  const stray = await upload('divisionHead', '草稿.pdf')
  server.on('2026-03-20')
  const shift = { keep: () => Promise.resolve(true), signal: new AbortController().signal }
  await sweep.run(server.app, shift)
  const left = await server.app.db.read<{ id: string; owner: string | null }>(
    'select id, owner from attachment',
  )
  expect(left.map(({ owner }) => owner)).toContain(id)
  expect(left.map((one) => one.id)).not.toContain(stray)
})

test.each([
  ['in the future', { day: '2026-04-01' }, ['DAY_IMPOSSIBLE']],
  ['nobody reached', { reached: 0 }, ['COUNT_IMPOSSIBLE']],
  ['printed without copies', { kind: 'printed' }, ['COPIES_MISSING']],
  ['no topic', { topic: '  ' }, ['TOPIC_MISSING']],
  ['a file of somebody else', { fileIds: ['att_00000000000000000000000000'] }, ['UNKNOWN']],
])('refuses one %s', async (_, more, codes) => {
  const { refusals } = await record('divisionHead', activity(more))
  expect(refusals.map(({ code }) => code)).toEqual(codes)
})

test('is recorded for one’s own unit only, and once for one key', async () => {
  await expect(record('stationHead', activity())).rejects.toThrow('FORBIDDEN')
  const twice = activity({ day: '2026-03-11', idempotencyKey: 'k1' })
  const [first, second] = [await record('divisionHead', twice), await record('divisionHead', twice)]
  expect(second.activity?.id).toBe(first.activity?.id)
})

test('fulfils the half-year of its unit until it is withdrawn; the neighbour has a gap, not a breach', async () => {
  server.on('2026-09-01')
  const { activity: autumn } = await record('divisionHead', activity({ day: '2026-08-20' }))
  expect(await dutyOf('division')).toMatchObject({
    state: 'done',
    document: '知识讲座：《信访工作条例》专题学习',
  })
  const withdraw = async (login: Login, reasons: string) =>
    (await server.as(login)).ask<{ withdrawActivity: Answer }>(
      'mutation ($input: WithdrawActivityInput!) { withdrawActivity(input: $input) { refusals { code } } }',
      { input: { activityId: autumn!.id, reasons } },
    )
  expect((await withdraw('divisionHead', ' ')).withdrawActivity.refusals).toEqual([
    { code: 'REASONS_MISSING' },
  ])
  await expect(withdraw('stationHead', '误登')).rejects.toThrow('NOT_FOUND')
  await expect(withdraw('officer', '误登')).rejects.toThrow('FORBIDDEN')
  expect((await withdraw('divisionHead', '误登')).withdrawActivity.refusals).toEqual([])
  expect((await list('officer')).find((one) => one.id === autumn!.id)?.withdrawnFor).toBe('误登')
  server.on('2027-01-04')
  expect((await dutyOf('division'))?.state).toBe('gap')
  expect((await dutyOf('station'))?.state).toBe('gap')
})

test('a duty proved by hand keeps its material', async () => {
  const fileIds = [await upload('stationHead', '活动照片.pdf')]
  const key = (await dutyOf('station'))!.key
  const answer = await (
    await server.as('stationHead')
  ).ask<{ recordDuty: { refusals: object[] } }>(
    'mutation ($input: RecordDutyInput!) { recordDuty(input: $input) { refusals { code } } }',
    { input: { key, on: '2026-10-20', document: '活动记录第2号', fileIds } },
  )
  expect(answer.recordDuty.refusals).toEqual([])
  expect(await dutyOf('station')).toMatchObject({ state: 'done', files: [{ name: '活动照片.pdf' }] })
})
