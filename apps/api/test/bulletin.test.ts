import { analysisReport, bulletin } from '@xinfang/domain'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyHistory } from '../src/history/verify'
import { act, matterIn, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
const MARCH = { from: '2026-03-01', to: '2026-03-31' }
const figures = { ...MARCH, asOf: '2026-04-02' }

beforeAll(async () => {
  server = await startServer('bulletin')
  for (let n = 0; n < 6; n++) await matterIn(server, 'M50')
  for (let n = 0; n < 5; n++) await matterIn(server, 'M20', { channel: 'call' })
  const earlier = await matterIn(server, 'M40')
  const again = await matterIn(server, 'M10', { first: false })
  const merged = await act(server, 'officer', 'mergeMatter', {
    matterId: again,
    into: earlier,
    sameFacts: true,
    handedOver: true,
  })
  if (merged.refusals.length > 0) throw new Error(codes(merged.refusals).join())
  const sealed = await register(server)
  await server.app.db.work((tx) => tx.run("update matter set secrecy = 'sealed' where id = ?", [sealed]))
  server.on('2026-04-02')
}, 120_000)
afterAll(() => server.close())

const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code)
const ask = async <T>(login: Login, query: string, variables: object = {}) =>
  (await server.as(login)).ask<T>(query, variables)

interface Text {
  readonly version: number | null
  readonly changed: string | null
  readonly figures: {
    readonly figures: readonly { readonly code: string; readonly count: number | null }[]
    readonly tables: readonly {
      readonly code: string
      readonly groups: readonly { readonly name: string; readonly count: number | null }[]
    }[]
  }
  readonly changes: readonly {
    readonly code: string
    readonly before: number | null
    readonly after: number | null
  }[]
}
interface Bulletin {
  readonly draft: Text | null
  readonly versions: readonly Text[]
  readonly documents: readonly {
    readonly id: string
    readonly number: string
    readonly page: { readonly body: readonly { readonly kind: string; readonly text: string | null }[] }
  }[]
}
const TEXT = `{ version changed figures { figures { code count } tables { code groups { name count } } } changes { code before after } }`
const fields = `draft ${TEXT} versions ${TEXT} documents { id number page { body { kind text } } }`
const step = (login: Login, name: string, input: object) =>
  takeStep<Bulletin>(server, login, 'bulletin', name, input, fields)
async function does(login: Login, name: string, input: object): Promise<Stepped<Bulletin>> {
  const answer = await step(login, name, input)
  expect([name, codesOf(answer)]).toEqual([name, []])
  return answer
}
const read = async (login: Login, id: string) =>
  (
    await ask<{ bulletin: Bulletin | null }>(
      login,
      `query ($id: ID!) { bulletin(id: $id) { id ${fields} } }`,
      { id },
    )
  ).bulletin
const draft = (more: object = {}) => ({
  kind: 'monthly',
  unit: server.office.units.office,
  figures,
  parts: [{ name: 'content', text: '本月工作平稳。' }],
  ...more,
})

/** Every number of a month by plain statements that know nothing of the domain. */
const own = "m.mergedIntoId is null and m.secrecy <> 'sealed'"
const inMarch = (column: string) => `${column} between '2026-03-01' and '2026-03-31'`
const plain: Record<string, string> = {
  received: `select count(*) as n from matter m where ${own} and ${inMarch('m.receivedOn')}`,
  repeated: `select count(*) as n from matter m where m.mergedIntoId is not null and ${inMarch('m.receivedOn')}`,
  accepted: `select count(*) as n from matter m where ${own} and ${inMarch('m.acceptedOn')}`,
  sent: `select count(distinct m.id) as n from matter m join transfer f on f.matterId = m.id where ${own} and ${inMarch('f.sentOn')}`,
  replied: `select count(distinct m.id) as n from matter m join clock c on c.matterId = m.id
    where ${own} and c.code = 'C05' and c.state in ('met', 'breached') and ${inMarch('c.stoppedOn')}`,
  closed: `select count(*) as n from matter m where ${own} and ${inMarch('m.closedOn')}`,
  open: `select count(*) as n from matter m where ${own} and m.receivedOn <= '2026-03-31' and coalesce(m.closedOn, '9') > '2026-03-31'`,
  overdue: `select count(distinct m.id) as n from matter m join clock c on c.matterId = m.id
    where ${own} and c.state in ('running', 'breached') and c.stoppedOn is null and c.dueDay < '2026-03-31'
      and c.code not in ('C07', 'C09', 'C15')`,
  supervised: `select count(*) as n from track t where t.kind = 'supervision'`,
  major: `select count(*) as n from matter m where ${own} and m.major = 1`,
  superior: `select count(*) as n from matter m where ${own} and m.channel = 'superior'`,
}

/** The breakdowns of a month, by the same rows; hot issues are counted in `hot-issue.test.ts`. */
const month = `from matter m left join unit u on u.id = m.responsibleUnitId where ${own} and ${inMarch('m.receivedOn')}`
const broken: Record<string, string> = {
  channel: `select m.channel as name, count(*) as n ${month} group by m.channel`,
  category: `select null as name, count(*) as n ${month}`,
  unit: `select u.shortName as name, count(*) as n ${month} group by u.shortName`,
  topic: `select null as name, 0 as n from matter m where 1 = 0`,
  transfers: `select b.shortName as name, count(distinct m.id) as n from transfer f join matter m on m.id = f.matterId
    join unit b on b.id = f.toUnitId where ${own} and ${inMarch('f.sentOn')} group by b.shortName`,
}

describe('a bulletin', () => {
  let trackId: string

  test('takes its numbers from the register, as plain statements count them, small ones hidden', async () => {
    const made = await does('officer', 'draftBulletin', draft())
    trackId = made.track!.id
    const shown = new Map(made.track!.draft!.figures.figures.map(({ code, count }) => [code, count]))
    for (const [code, sql] of Object.entries(plain)) {
      const [row] = await server.app.db.read<{ n: number }>(sql)
      expect([code, shown.get(code)]).toEqual([code, bulletin.suppressOne(Number(row!.n))])
    }
    expect(Object.keys(plain)).toEqual(bulletin.figureCodes)
    expect(shown.get('received')).toBe(12)
    const shares = made.track!.draft!.figures.tables
    expect(Object.keys(broken)).toEqual(bulletin.tableCodes)
    for (const { code, groups } of shares) {
      const counted = await server.app.db.read<{ name: string | null; n: number }>(broken[code]!)
      const inOrder = counted.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1))
      const { cells } = bulletin.suppress(inOrder.map(({ n }) => Number(n)))
      expect([code, groups.map(({ count }) => count)]).toEqual([code, cells])
    }
  })

  test('refuses a period that has not ended, half a month, findings nobody made, and who may not draft', async () => {
    const refusing = async (more: object, login: Login = 'officer') =>
      codesOf(await step(login, 'draftBulletin', draft(more)))
    expect(await refusing({ figures: { from: '2026-04-01', to: '2026-04-30', asOf: '2026-04-02' } })).toEqual(
      ['PERIOD_NOT_ENDED'],
    )
    expect(await refusing({ figures: { ...figures, from: '2026-03-02' } })).toEqual(['PERIOD_BROKEN'])
    expect(await refusing({ figures: { ...figures, asOf: '2026-04-03' } })).toEqual(['PERIOD_NOT_ENDED'])
    expect(
      await refusing({ mentions: [{ finding: 'trk_00000000000000000000000000', what: 'criticism' }] }),
    ).toEqual(['FINDING_MISSING'])
    expect(await refusing({ parts: [{ name: 'content', text: '证号110101190001010000' }] })).toEqual([
      'PERSON_IDENTITY',
    ])
    expect(await refusing({}, 'divisionHead')).toEqual(['NOT_PERMITTED'])
    await expect(refusing({ figures: { ...figures, to: '2029-03-31' } })).rejects.toThrow('BAD_INPUT')
  })

  test('is seen by its unit only until it is signed, by another person, with a number', async () => {
    expect(await read('stationHead', trackId)).toBeNull()
    await does('officer', 'submitBulletin', { trackId })
    expect(codesOf(await step('officer', 'signBulletin', { trackId }))).toEqual([
      'NOT_PERMITTED',
      'OWN_DRAFT',
    ])
    const signed = await does('head', 'signBulletin', { trackId })
    expect(signed.effects?.documents).toEqual([{ form: 'F23', to: '信访办公室' }])
    const [paper] = signed.track!.documents
    expect(paper!.number).toMatch(/通报?〔2026〕1号/)
    expect(paper!.page.body.filter(({ kind }) => kind === 'chart').map(({ text }) => text)).toContain(
      '按信访形式',
    )
    expect((await read('stationHead', trackId))?.versions).toHaveLength(1)
    expect(await read('wardHandler', trackId)).toBeNull()
    expect(codesOf(await step('head', 'signBulletin', { trackId }))).toEqual(['WRONG_STATE'])
  })

  test('is corrected by a new version that says what changed; readers keep the old one until then', async () => {
    server.on('2026-04-10')
    await register(server, { receivedOn: '2026-03-31', channel: 'mailbox' })
    await does('officer', 'correctBulletin', { trackId, changed: '补登一件邮件' })
    const edited = await does('officer', 'editBulletin', {
      trackId,
      figures: { ...figures, asOf: '2026-04-10' },
      parts: [{ name: 'content', text: '本月工作平稳，补登一件。' }],
    })
    expect(edited.track!.draft!.changes).toContainEqual({ code: 'received', before: 12, after: 13 })
    expect((await read('stationHead', trackId))?.draft).toBeNull()
    await does('officer', 'submitBulletin', { trackId })
    const again = await does('head', 'signBulletin', { trackId })
    expect(again.track!.versions.map(({ version, changed }) => [version, changed])).toEqual([
      [1, null],
      [2, '补登一件邮件'],
    ])
    // As of the first day the late entry was not known yet: the old numbers come out again.
    const replay = await step('officer', 'draftBulletin', { ...draft(), dryRun: false })
    expect(replay.track!.draft!.figures.figures.find(({ code }) => code === 'received')?.count).toBe(12)
  })

  test('its files are made with the charts', async () => {
    const { documents } = (await read('stationHead', trackId))!
    const client = await server.as('stationHead')
    const fetched = async (kind: 'pdf' | 'docx') => {
      const { fetchTrackDocument: ticket } = await client.ask<{ fetchTrackDocument: string }>(
        'mutation ($id: ID!) { fetchTrackDocument(documentId: $id) }',
        { id: documents[0]!.id },
      )
      const response = await client.fetch(`/documents/${documents[0]!.id}.${kind}?ticket=${ticket}`)
      return Buffer.from(await response.arrayBuffer())
    }
    expect((await fetched('pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    const body = new PizZip(await fetched('docx')).file('word/document.xml')!.asText()
    for (const words of ['按信访形式', '■■■', '收到信访事项：12件', '不足5件']) expect(body).toContain(words)
  }, 60_000)

  test('a quarterly analysis needs every part and a copy to the superior, and stays above', async () => {
    const quarter = { from: '2026-01-01', to: '2026-03-31', asOf: '2026-04-10' }
    const parts = Object.keys(analysisReport.analysisParts).map((name) => ({ name, text: '情况正常。' }))
    const made = await does(
      'officer',
      'draftBulletin',
      draft({ kind: 'analysis', figures: quarter, parts: parts.slice(1) }),
    )
    const id = made.track!.id
    expect(codesOf(await step('officer', 'submitBulletin', { trackId: id }))).toEqual([
      'PART_MISSING',
      'COPY_MISSING',
    ])
    await does('officer', 'editBulletin', { trackId: id, figures: quarter, parts, copyTo: '上级信访部门' })
    await does('officer', 'submitBulletin', { trackId: id })
    const signed = await does('leader', 'signBulletin', { trackId: id })
    expect(signed.effects?.documents).toEqual([{ form: 'F22', to: '信访办公室' }])
    expect(await read('stationHead', id)).toBeNull()
    expect(await verifyHistory(server.app.db)).toMatchObject({ ok: true })
  })
})

describe('the situation of a period', () => {
  const situation = async (login: Login) =>
    (
      await ask<{
        situation: {
          days: object[]
          trend: object[]
          flows: { from: string; to: string; count: number | null }[]
        }
      }>(
        login,
        `query ($from: Day!, $to: Day!) { situation(from: $from, to: $to) {
          days { day received } trend { label received closed } flows { from to count } } }`,
        MARCH,
      )
    ).situation
  const behind = async (login: Login, input: object) =>
    (
      await ask<{ situationMatters: { matters: { id: string }[] } }>(
        login,
        `query ($from: Day!, $to: Day!, $figure: BulletinFigure, $table: BulletinTable, $group: String) {
          situationMatters(from: $from, to: $to, figure: $figure, table: $table, group: $group) { matters { id } } }`,
        { ...MARCH, ...input },
      )
    ).situationMatters.matters.length

  test('tells days, trend and flows, one to four by no number', async () => {
    const { days, trend, flows } = await situation('officer')
    expect(days).toEqual([
      { day: '2026-03-02', received: 12 },
      { day: '2026-03-31', received: null },
    ])
    expect(trend).toHaveLength(3)
    expect(flows.map(({ count }) => count)).toEqual([5])
  })

  test('opens to the matters the viewer sees, whatever the number said', async () => {
    expect(await behind('officer', { figure: 'received' })).toBe(13)
    expect(await behind('officer', { table: 'channel', group: 'call' })).toBe(5)
    expect(await behind('elsewhereHead', { figure: 'received' })).toBe(0)
    await expect(behind('stationHandler', { figure: 'received' })).rejects.toThrow('FORBIDDEN')
  })
})
