import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileOf } from '../src/attachment/store'
import type { ImportRun } from '../src/exchange/import.entity'
import { runImport } from '../src/exchange/importer'
import { takeUpImports } from '../src/exchange/queue'
import { claimRun, keepRun, Overtaken } from '../src/exchange/run'
import type { Cell } from '../src/sheet/sheet'
import { verifyHistory } from '../src/history/verify'
import type { Client } from './support/client'
import { startServer, type TestServer } from './support/server'
import { dayOfMessage, HEADER, message, messages, sheetBytes } from './support/sheet'

let server: TestServer
let officer: Client
const pathOf = (id: string) => fileOf(server.app.config.dataDir, id)

beforeAll(async () => {
  server = await startServer('import')
  await server.app.db.work((tx) =>
    tx.insert('category', [
      { id: 'cat_roads', code: '71', name: '试验交通', parentId: null, level: 1 },
      { id: 'cat_discipline', code: '72', name: '纪检监察', parentId: null, level: 1 },
    ]),
  )
  officer = await server.as('officer')
})
afterAll(() => server.close())

async function upload(rows: Cell[][], client = officer, name = '留言.xlsx'): Promise<string> {
  const response = await client.fetch('/files', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
    body: new Uint8Array(await sheetBytes(rows)),
  })
  return ((await response.json()) as { id: string }).id
}

const PARTS = `id state fileName total done registered skipped failed dryRun startedAt finishedAt errorFileUrl
  columns { header field }`
const start = `mutation ($input: StartImportInput!) {
  startImport(input: $input) { importRun { ${PARTS} } refusals { code field message messageEn } } }`

type Run = Omit<ImportRun, 'columns'> & {
  errorFileUrl: string | null
  columns: { header: string; field: string | null }[]
}
interface Started {
  startImport: { importRun: Run | null; refusals: { code: string; field: string }[] }
}

async function started(input: object, client = officer): Promise<Run> {
  const { startImport } = await client.ask<Started>(start, { input })
  expect(startImport.refusals).toEqual([])
  return startImport.importRun as Run
}

const runOf = async (id: string, client = officer): Promise<Run | null> =>
  (
    await client.ask<{ importRun: Run | null }>(`query ($id: ID!) { importRun(id: $id) { ${PARTS} } }`, {
      id,
    })
  ).importRun

/** A sheet sent, started and run to its end. */
async function imported(rows: Cell[][], input: object = {}): Promise<Run> {
  const { id } = await started({ fileId: await upload(rows), ...input })
  await takeUpImports(server.app, pathOf)
  return (await runOf(id)) as Run
}

const counts = ({ state, total, done, registered, skipped, failed }: Run) => ({
  state,
  total,
  done,
  registered,
  skipped,
  failed,
})

async function errorsOf({ errorFileUrl }: Run): Promise<string[]> {
  const response = await officer.fetch(errorFileUrl as string)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  return (await response.text()).trim().split('\r\n')
}

const stored = (externalNumber: string) =>
  server.app.db.read<Record<string, string | number | null>>(
    `select m.*, s.text, s.receivedOn as submittedOn, s.externalNumber from submission s
       join matter m on m.id = s.matterId where s.externalNumber = ?`,
    [externalNumber],
  )
const matters = async () =>
  Number((await server.app.db.read<{ n: number }>('select count(*) as n from matter'))[0]?.n)

describe('a sheet of messages', () => {
  test('a dry run maps, counts and writes no matter', async () => {
    const before = await matters()
    const run = await imported(messages(250), { dryRun: true })
    expect(counts(run)).toEqual({
      state: 'finished',
      total: 250,
      done: 250,
      registered: 250,
      skipped: 0,
      failed: 0,
    })
    expect(run.columns.map(({ field }) => field)).toEqual([
      'externalNumber',
      'name',
      'title',
      'receivedOn',
      'facts',
      null,
    ])
    expect(run.errorFileUrl).toBeNull()
    expect(await matters()).toBe(before)
  })

  test('every row arrives with its own day, its clocks and its text trimmed', async () => {
    expect(counts(await imported(messages(450)))).toMatchObject({ registered: 450, skipped: 0, failed: 0 })
    for (const n of [1, 2, 3, 27, 400, 401, 450]) {
      const [matter, ...more] = await stored(String(n))
      expect(more).toEqual([])
      expect(matter).toMatchObject({
        receivedOn: dayOfMessage(n),
        submittedOn: dayOfMessage(n),
        channel: 'online',
        purpose: 'request',
        status: 'M00',
        title: `关于第${n}号路灯不亮的反映`,
        text: String(message(n)[4]).trim(),
        petitioner: 'U**',
        homeUnitId: server.office.units.office,
      })
      expect(matter?.['number']).toMatch(/^WX2026/)
      const clocks = await server.app.db.read<{ code: string; startedOn: string }>(
        'select code, startedOn from clock where matterId = ?',
        [matter?.['id'] as string],
      )
      expect(clocks.find(({ code }) => code === 'C01')?.startedOn).toBe(dayOfMessage(n))
      const claims = await server.app.db.read('select text from claim where matterId = ?', [
        matter?.['id'] as string,
      ])
      expect(claims).toEqual([{ text: `关于第${n}号路灯不亮的反映` }])
    }
    expect(await verifyHistory(server.app.db)).toMatchObject({ ok: true })
  })

  test('run again it registers nothing; what is new in it is registered', async () => {
    const before = await matters()
    expect(counts(await imported(messages(450)))).toMatchObject({ registered: 0, skipped: 450, failed: 0 })
    expect(counts(await imported(messages(453)))).toMatchObject({ registered: 3, skipped: 450, failed: 0 })
    expect(await matters()).toBe(before + 3)
  })

  test('errors tell row and reasons, and nothing of the row', async () => {
    const row = (n: number, change: Record<number, Cell>) =>
      message(n).map((cell, at) => (at in change ? (change[at] as Cell) : cell))
    const run = await imported([
      HEADER,
      row(9001, { 3: '2019/2/30' }),
      row(9002, { 2: '   ' }),
      row(9003, { 4: '控制\u0007字符' }),
      row(9004, { 3: '2099-01-01' }),
      [null, ' ', null],
      row(9005, {}),
      row(9005, {}),
      row(9005, { 4: '同一编号，另一内容' }),
      row(1, { 4: '已登记的编号，另一内容' }),
      row(9006, { 2: '长'.repeat(201) }),
      row(9007, { 0: 'x'.repeat(81) }),
      row(9008, { 2: '=HYPERLINK("http://example.invalid")', 1: '@user' }),
    ])
    expect(counts(run)).toMatchObject({ total: 11, registered: 3, skipped: 1, failed: 7 })
    const [head, ...lines] = await errorsOf(run)
    expect(head).toContain('行号')
    expect(lines.map((line) => Number(line.split(',')[0]))).toEqual([2, 3, 5, 9, 10, 11, 12])
    expect(lines.join()).not.toMatch(/9001|U000|同一编号，|路灯/)
    expect(lines[0]).toContain('收到日期')
    expect(await stored('9003')).toMatchObject([{ text: '控制字符' }])
    expect(await stored('9008')).toMatchObject([{ title: '=HYPERLINK("http://example.invalid")' }])
  })

  test('a row that was wrong and comes again mended is registered', async () => {
    const bad = message(9101)
    const run = await imported([HEADER, bad.with(3, 'bald'), bad])
    expect(counts(run)).toMatchObject({ registered: 1, skipped: 0, failed: 1 })
  })

  test('rows without a number know themselves again', async () => {
    const rows: Cell[][] = [
      ['标题', '日期', '内容'],
      ['无编号甲', 43832, '甲'],
      ['无编号乙', '2020-01-02', '乙'],
      ['无编号甲', '2020/1/2 00:00', '甲'],
    ]
    expect(counts(await imported(rows))).toMatchObject({ registered: 2, skipped: 1 })
    expect(counts(await imported(rows))).toMatchObject({ registered: 0, skipped: 3 })
  })

  test('category, form, purpose and person by their names; an unknown name is an error', async () => {
    const run = await imported([
      [
        '编号',
        '姓名',
        '标题',
        '日期',
        '一级分类',
        '信访形式',
        '信访目的',
        '电话',
        '地址',
        '涉及人数',
        '诉求',
      ],
      ['K1', '张喆堃', '甲', 43832, '试验交通', '来信', '意见建议', '10000000001', '某区某路', 12, '一\n二'],
      ['K2', '', '乙', 43832, '纪检监察', '', '', '', '', '', ''],
      ['K3', '李', '丙', 43832, '没有此类', '', '', '', '', '', ''],
      ['K4', '李', '丁', 43832, '', '飞鸽', '', '', '', '', ''],
      ['K5', '李', '戊', 43832, '', '', '', '12', '', '几个', ''],
    ])
    expect(counts(run)).toMatchObject({ registered: 2, failed: 3 })
    const [first] = await stored('K1')
    expect(first).toMatchObject({
      categoryId: 'cat_roads',
      channel: 'letter',
      purpose: 'suggestion',
      petitioner: '张**',
      concerned: 12,
      unreachable: 0,
    })
    const claims = await server.app.db.read('select text from claim where matterId = ? order by position', [
      first?.['id'] as string,
    ])
    expect(claims).toEqual([{ text: '一' }, { text: '二' }])
    // For the discipline organs is a report by law: sealed.
    expect(await stored('K2')).toMatchObject([{ purpose: 'report', secrecy: 'sealed', unreachable: 1 }])
  })

  test('headers nobody knows are filled by choice', async () => {
    const rows: Cell[][] = [
      ['甲', '乙', '标题'],
      ['选择的标题', '2020-01-02', '不要'],
    ]
    expect(counts(await imported(rows, { dryRun: true }))).toMatchObject({ registered: 0, failed: 1 })
    const columns = [
      { header: '甲', field: 'title' },
      { header: '乙', field: 'receivedOn' },
      { header: '标题', field: null },
    ]
    const run = await imported(rows, { columns })
    expect(counts(run)).toMatchObject({ registered: 1, failed: 0 })
    expect(run.columns).toEqual(columns)
  })

  test('a file that is no sheet fails as a whole, with its reason', async () => {
    const fileId = await upload([['标题']])
    const { id } = await started({ fileId })
    await takeUpImports(server.app, () => '/nowhere')
    const run = (await runOf(id)) as Run
    expect(counts(run)).toMatchObject({ state: 'failed', registered: 0 })
    expect((await errorsOf(run))[1]).toContain('没有此文件')
  })
})

describe('a run', () => {
  const many = (from: number, count: number) => [
    HEADER,
    ...Array.from({ length: count }, (_, n) => message(from + n)),
  ]

  test('waits in line; two processes share it and do it once', async () => {
    const { id, state } = await started({ fileId: await upload(many(20_000, 150)) })
    expect(state).toBe('queued')
    const ended = await Promise.all([takeUpImports(server.app, pathOf), takeUpImports(server.app, pathOf)])
    expect(ended.toSorted()).toEqual([0, 1])
    expect(counts((await runOf(id)) as Run)).toMatchObject({ state: 'finished', registered: 150 })
  })

  test('stopped between two steps it goes on where it stood', async () => {
    const before = await matters()
    const { id } = await started({ fileId: await upload(many(30_000, 450)) })
    const stop = new AbortController()
    const held = (await claimRun(server.app.db)) as ImportRun
    await runImport(server.app, held, pathOf(held.fileId as string), {
      signal: stop.signal,
      told: ({ done }) => done >= 400 && stop.abort(),
    })
    expect(counts((await runOf(id)) as Run)).toMatchObject({ state: 'running', done: 400, registered: 400 })
    expect(await matters()).toBe(before + 400)
    expect(await takeUpImports(server.app, pathOf)).toBe(1)
    expect(counts((await runOf(id)) as Run)).toMatchObject({ state: 'finished', registered: 450, skipped: 0 })
    expect(await matters()).toBe(before + 450)
  })

  test('whose process went silent is taken up by another, and the silent one can write no more', async () => {
    const { id } = await started({ fileId: await upload(many(40_000, 120)) })
    const silent = (await claimRun(server.app.db)) as ImportRun
    expect(await claimRun(server.app.db)).toBeNull()
    server.wait(1)
    expect(await takeUpImports(server.app, pathOf)).toBe(1)
    await expect(runImport(server.app, silent, pathOf(silent.fileId as string))).rejects.toThrow(Overtaken)
    await expect(server.app.db.work((tx) => keepRun(tx, silent, { done: 1 }))).rejects.toThrow(Overtaken)
    expect(counts((await runOf(id)) as Run)).toMatchObject({ state: 'finished', registered: 120 })
  })

  test('the same key starts it once; its end is recorded by counts alone', async () => {
    const input = { fileId: await upload(many(50_000, 2)), idempotencyKey: 'import-50000' }
    const [first, second] = [await started(input), await started(input)]
    expect(second.id).toBe(first.id)
    expect(await officer.codes(start, { input: { ...input, dryRun: true } })).toEqual([
      'IDEMPOTENCY_MISMATCH',
    ])
    await takeUpImports(server.app, pathOf)
    const events = await server.app.db.read<{ data: string; actorId: string }>(
      "select data, actorId from event where action = 'importRows' order by seq desc limit 1",
    )
    expect(events.map(({ data }) => JSON.parse(data) as object)).toEqual([
      { run: first.id, dryRun: false, state: 'finished', total: 2, registered: 2, skipped: 0, failed: 0 },
    ])
    expect(events[0]?.actorId).toBe(server.office.users.officer)
  })

  test('is its starter’s alone, in pages, newest first', async () => {
    const run = await started({ fileId: await upload(many(60_000, 1)), dryRun: true })
    const other = await server.as('head')
    expect(await runOf(run.id, other)).toBeNull()
    expect((await other.fetch(`/imports/${run.id}/errors.csv`)).status).toBe(404)
    expect((await server.stranger().fetch(`/imports/${run.id}/errors.csv`)).status).toBe(401)
    const page = `query ($after: String) { importRuns(first: 1, after: $after) {
      edges { node { id } } pageInfo { hasNextPage endCursor } } }`
    interface Page {
      importRuns: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
    }
    const first = (await officer.ask<Page>(page)).importRuns
    expect(first.edges.map(({ node }) => node.id)).toEqual([run.id])
    const second = (await officer.ask<Page>(page, { after: first.pageInfo.endCursor })).importRuns
    expect(second.edges[0]?.node.id).not.toBe(run.id)
    expect((await other.ask<Page>(page)).importRuns.edges).toEqual([])
    await takeUpImports(server.app, pathOf)
  })

  test('needs the right, the unit, and a file of one’s own', async () => {
    const fileId = await upload(many(70_000, 1))
    for (const login of ['clerk', 'officeHandler', 'auditor', 'systemAdministrator'] as const)
      expect(await (await server.as(login)).codes(start, { input: { fileId } })).toEqual(['FORBIDDEN'])
    const refusals = async (input: object, client = officer) =>
      (await client.ask<Started>(start, { input })).startImport.refusals.map(({ code, field }) => [
        code,
        field,
      ])
    expect(await refusals({ fileId }, await server.as('head'))).toEqual([['UNKNOWN', 'fileId']])
    expect(await refusals({ fileId: 'att_none' })).toEqual([['UNKNOWN', 'fileId']])
    expect(await refusals({ fileId, unitId: server.office.units.division })).toEqual([
      ['NOT_PERMITTED', 'unitId'],
    ])
    const columns = [
      { header: '甲', field: 'title' },
      { header: '乙', field: 'title' },
    ]
    expect(await refusals({ fileId, columns })).toEqual([['FIELD_TWICE', 'columns.1.field']])
  })

  test('whose starter lost the right before its turn registers nothing', async () => {
    const second = await server.as('secondOfficer')
    const run = await started({ fileId: await upload(many(80_000, 1), second) }, second)
    await server.app.db.work((tx) =>
      tx.run("update user set state = 'suspended' where id = ?", [server.office.users.secondOfficer]),
    )
    await takeUpImports(server.app, pathOf)
    const [row] = await server.app.db.read('select state, registered from import_run where id = ?', [run.id])
    expect(row).toEqual({ state: 'failed', registered: 0 })
  })
})
