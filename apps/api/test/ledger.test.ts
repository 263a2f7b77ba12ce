import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ledgerOf } from '@xinfang/domain'
import { readRows } from '../src/sheet/sheet'
import type { Client } from './support/client'
import { matterIn, person, register } from './support/lives'
import type { Login } from './support/office'
import { FIRST_DAY, startServer, type TestServer } from './support/server'

let server: TestServer
const titles = [
  '=HYPERLINK("http://a")',
  '＝1+1',
  '＋86号路灯',
  '－3号楼',
  '＠某处',
  '-5号井盖',
  '站前道路照明',
]

beforeAll(async () => {
  server = await startServer('ledger')
  for (const title of titles) await register(server, { title })
  await matterIn(server, 'signed', { title: '已签收的转送件' })
  await matterIn(server, 'M50', { title: '已经答复的来信' })
  await register(server, { title: '一次来访', channel: 'visit', present: 3, concerned: 3 })
  await register(server, { title: '要求保密的来信', wishesConfidentiality: true })
}, 120_000)
afterAll(() => server.close())

const columns = ['result', ...ledgerOf('letter').columns, 'remark']

const ASK = `mutation ($input: ExportLedgerInput!) {
  exportLedger(input: $input) { export { id rowCount written state } url refusals { code field } } }`

interface Given {
  readonly export: { id: string; rowCount: number; written: number; state: string } | null
  readonly url: string | null
  readonly refusals: { code: string; field: string | null }[]
}

async function ask(client: Client, format: string, more: object = {}): Promise<Given> {
  const input = { ledger: 'letter', columns, format, purpose: '季度归档核对', ...more }
  return (await client.ask<{ exportLedger: Given }>(ASK, { input })).exportLedger
}

async function file(login: Login, format: string, more: object = {}) {
  const client = await server.as(login)
  const { url, export: asked } = await ask(client, format, more)
  const response = await client.fetch(url ?? '/none')
  return { response, url: url ?? '', id: asked?.id ?? '', content: Buffer.from(await response.arrayBuffer()) }
}

async function screen(login: Login, more: object = {}) {
  const query = `query ($columns: [LedgerColumn!]!, $filter: MatterFilter, $first: Int!, $after: String) {
    ledger(code: letter, columns: $columns, filter: $filter, first: $first, after: $after) {
      edges { node { id cells } } pageInfo { hasNextPage endCursor } subtotals { unit count open } } }`
  interface Page {
    ledger: {
      edges: { node: { id: string; cells: string[] } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
      subtotals: { unit: string; count: number; open: number }[]
    }
  }
  const client = await server.as(login)
  const rows: string[][] = []
  let page: Page['ledger'] | undefined
  do {
    page = (
      await client.ask<Page>(query, { columns, first: 4, after: page?.pageInfo.endCursor ?? null, ...more })
    ).ledger
    rows.push(...page.edges.map(({ node }) => node.cells))
  } while (page.pageInfo.hasNextPage)
  return { rows, subtotals: page.subtotals }
}

/** What a spreadsheet program reads: rows between the heads and the line to sign, blanks as empty text. */
async function sheetRows(content: Buffer, name: string): Promise<{ heads: string[]; rows: string[][] }> {
  const path = join(server.app.config.dataDir, name)
  await writeFile(path, content)
  const all: string[][] = []
  for await (const { cells } of readRows(path)) all.push(cells.map((cell) => String(cell ?? '')))
  const at = all.findIndex((cells) => cells[0] === '序号')
  const width = all[at]?.length ?? 0
  return {
    heads: all[at] ?? [],
    rows: all.slice(at + 1, -2).map((cells) => Array.from({ length: width }, (_, n) => cells[n] ?? '')),
  }
}

const events = (action: string) =>
  server.app.db.read<{ data: string; matterId: string | null }>(
    'select data, matterId from event where action = ? order by seq',
    [action],
  )

describe('a ledger', () => {
  test('is the same on the screen, in print, as a spreadsheet and as CSV', async () => {
    const { rows, subtotals } = await screen('officer')
    expect(rows).toHaveLength(titles.length + 3)
    expect(subtotals.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)

    const printed = await file('officer', 'print')
    const [head = '', ...lines] = printed.content.toString('utf8').trim().split('\n')
    const paper = JSON.parse(head) as { title: string; heads: string[]; about: string[]; rowCount: number }
    expect(lines.map((line) => JSON.parse(line) as string[])).toEqual(rows)
    expect(paper.title).toBe('平川铁路公安局来信登记簿')
    expect(paper.rowCount).toBe(rows.length)
    expect(paper.about[1]).toContain(`合计${rows.length}件`)

    const xlsx = await sheetRows((await file('officer', 'xlsx')).content, 'ledger.xlsx')
    expect(xlsx.rows).toEqual(rows)
    expect(xlsx.heads).toEqual(paper.heads)

    const csv = await sheetRows((await file('officer', 'csv')).content, 'ledger.csv')
    expect(csv.heads).toEqual(paper.heads)
    // The quote that keeps a cell from becoming a formula is all that may differ.
    expect(csv.rows.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠])/, '')))).toEqual(
      rows,
    )
  })

  test('has its columns in the official order whatever order they were asked in, and counts on from page to page', async () => {
    const { rows } = await screen('officer')
    expect(rows.map((cells) => cells[0])).toEqual(rows.map((_, at) => String(at + 1)))
    expect(rows.map((cells) => cells[2]).toSorted()).toEqual(rows.map((cells) => cells[2]))
  })

  test('tells where a letter went, when its sender was told and how it ended', async () => {
    const { rows } = await screen('officer')
    const of = (title: string) => rows.find((cells) => cells.includes(title))
    expect(of('已签收的转送件')).toEqual(expect.arrayContaining(['转送', '已转送']))
    expect(of('已经答复的来信')).toEqual(expect.arrayContaining(['受理', '已答复', '予以支持']))
  })

  test('holds nobody’s name, address or telephone in clear, and of a confidential letter nothing of them', async () => {
    const { content } = await file('officer', 'csv')
    const said = content.toString('utf8')
    for (const value of [person.name, person.phone, person.address]) expect(said).not.toContain(value)
    const { rows } = await screen('officer')
    expect(rows.find((cells) => cells.includes('要求保密的来信'))?.slice(3, 6)).toEqual([
      '(保密)',
      '****',
      '****',
    ])
  })

  test('is narrowed by the filter, of which the history keeps all but the words searched for', async () => {
    const filter = { text: '已经答复', receivedFrom: FIRST_DAY, receivedTo: FIRST_DAY }
    const { content, response } = await file('head', 'csv', { filter })
    expect((await sheetRows(content, 'narrow.csv')).rows).toHaveLength(1)
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      `来信登记簿 ${FIRST_DAY} ${FIRST_DAY}.csv`,
    )
    expect(content.toString('utf8')).toContain('2026年3月2日至2026年3月2日（按条件筛选）')
    const data = (await events('exportLedger')).at(-1)?.data ?? ''
    expect(data).not.toContain('已经答复')
    expect(JSON.parse(data)).toMatchObject({
      ledger: 'letter',
      format: 'csv',
      rows: 1,
      purpose: '季度归档核对',
      searched: true,
      filter: { receivedFrom: FIRST_DAY, receivedTo: FIRST_DAY },
    })
  })
})

describe('leave to take a ledger', () => {
  test('is good once, for whoever asked, in the form asked for', async () => {
    const { response, url, id } = await file('officer', 'csv')
    expect(response.status).toBe(200)
    const officer = await server.as('officer')
    expect((await officer.fetch(url)).status).toBe(404)
    const { url: other } = await ask(officer, 'csv')
    expect((await (await server.as('secondOfficer')).fetch(other ?? '')).status).toBe(404)
    expect((await officer.fetch((other ?? '').replace('.csv', '.xlsx'))).status).toBe(404)
    expect((await server.stranger().fetch(other ?? '')).status).toBe(401)
    const { ledgerExport } = await officer.ask<{ ledgerExport: { state: string; written: number } }>(
      'query ($id: ID!) { ledgerExport(id: $id) { state written } }',
      { id },
    )
    expect(ledgerExport).toEqual({ state: 'done', written: titles.length + 3 })
  })

  test('runs out after two minutes', async () => {
    const officer = await server.as('officer')
    const { url } = await ask(officer, 'csv')
    server.wait(3)
    expect((await officer.fetch(url ?? '')).status).toBe(404)
  })

  test('needs a purpose and the right to export', async () => {
    const { refusals, url } = await ask(await server.as('officer'), 'csv', { purpose: ' ' })
    expect(refusals).toEqual([{ code: 'PURPOSE_MISSING', field: 'purpose' }])
    expect(url).toBeNull()
    const input = { ledger: 'letter', columns, format: 'csv', purpose: '季度归档核对' }
    expect(await (await server.as('clerk')).codes(ASK, { input })).toEqual(['FORBIDDEN'])
  })

  test('gives each viewer what they see and no more', async () => {
    const { rows } = await screen('divisionHead')
    expect(rows.map((cells) => cells[7])).toEqual(['已签收的转送件'])
  })

  test('is in the history before the first row, and again with the rows that were given', async () => {
    const before = (await events('fetchLedger')).length
    await file('officer', 'xlsx')
    const fetched = await events('fetchLedger')
    expect(fetched).toHaveLength(before + 1)
    expect(JSON.parse(fetched.at(-1)?.data ?? '')).toMatchObject({ rows: titles.length + 3, complete: true })
  })
})
