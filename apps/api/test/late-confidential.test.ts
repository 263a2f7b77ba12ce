import { ledgerColumns } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSchema } from '../src/graphql/schema'
import { ORIGINAL_NAME } from '../src/matter/original'
import { tableNames } from './support/databases'
import { asksOf, questionsOf, type Question } from './support/asks'
import { act, claimsOf, matterIn, register, step, type Refused } from './support/lives'
import type { Login } from './support/office'
import { FIRST_DAY, startServer, type TestServer } from './support/server'
import { takeStep } from './support/tracks'
import { secrets } from './support/worlds'

/** A matter open to all, with its petitioner named wherever officials write, that becomes confidential later. */
let server: TestServer
let questions: Question[]
/** Sent to the division while it was open to all; at the petition office; with a report in its hands. */
let sent: string
let kept: string
let reported: string
/** The supervision of the first. */
let track: string
const { one: secret } = secrets
const { name, phone, identityNumber, address, serviceAddress } = secret
const pieces = [name, name.slice(0, 2), name.slice(1), phone, identityNumber, address, serviceAddress]
const piecesIn = (text: string): string[] => pieces.filter((piece) => text.includes(piece))
const spaced = Array.from(name).join('　')

const letter = {
  title: `${name}反映路灯未亮`,
  facts: `我叫${spaced}，证号${identityNumber}，家住${address}，路灯未亮。`,
  claims: ['恢复站前路灯', `请打${phone.slice(0, 3)}-${phone.slice(3)}，回信寄${serviceAddress}`],
  place: address,
  major: true,
  majorReason: `${name}多次来信`,
  persons: [secret],
}

const change = (field: string, input: string) =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { matter { id } refusals { code field } } }`
async function does(login: Login, field: string, given: object): Promise<readonly Refused[]> {
  const client = await server.as(login)
  const type =
    field === 'releaseFile' ? 'FileInput' : `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  const answer = await client.ask<Record<string, { refusals: Refused[] }>>(change(field, type), {
    input: given,
  })
  return answer[field]?.refusals ?? []
}
/** What the story needs; a refusal ends it. */
async function ok(done: Promise<{ readonly refusals: readonly Refused[] }>): Promise<void> {
  const { refusals } = await done
  if (refusals.length > 0) throw new Error(refusals.map(({ code, field }) => `${code} ${field}`).join())
}

const office = async (field: string, given: object) => ({ refusals: await does('officer', field, given) })
const makeConfidential = (matterId: string, more: object = {}, login: Login = 'officer') =>
  does(login, 'updateMatter', { matterId, secrecy: 'confidential', ...more })

beforeAll(async () => {
  const asked = ['matter', 'node', 'search', 'matters', 'identityOpenings', 'supervision', 'repeatsOf']
  questions = questionsOf(await createSchema()).filter((question) => asked.includes(question.name))
  server = await startServer('late_confidential')
  const { units } = server.office
  sent = await register(server, { ...letter, urgent: true })
  kept = await register(server, letter)
  for (const matterId of [sent, kept]) {
    await step(server, matterId, 'M10')
    await ok(office('comment', { matterId, text: `${name}的女儿也来过` }))
    const heard = { matterId, kind: 'heard', note: `致电${phone}，${name}补充了路段` }
    await ok(office('recordHandling', heard))
  }
  const asking = { matterId: kept, particulars: `请${name}写明路段` }
  await ok(act(server, 'officer', 'askParticulars', asking))
  await ok(act(server, 'officer', 'receiveParticulars', { matterId: kept, particulars: `${name}写明了路段` }))
  const instruction = `请联系${name}，尽快办理`
  await ok(
    act(server, 'officer', 'assignMatter', {
      matterId: sent,
      to: units.division,
      due: '2026-04-20',
      instruction,
    }),
  )
  await step(server, sent, 'signed')
  const ordered = await takeStep(server, 'officer', 'supervision', 'orderSupervision', {
    matterId: sent,
    trigger: '_4',
    method: 'letter',
    target: units.division,
    facts: `承办单位三次约见${name}未果,未说明理由。`,
    requirement: `于期限前书面告知${name}办理情况。`,
    due: '2026-04-10',
  })
  track = ordered.track?.id ?? ''
  const [person] = await server.app.db.read<{ id: string }>(
    'select id from matter_person where matterId = ?',
    [sent],
  )
  const purpose = `核实${name}的来信`
  await (
    await server.as('head')
  ).ask('mutation ($input: OpenIdentityInput!) { openIdentity(input: $input) { refusals { code } } }', {
    input: { personId: person?.id, field: 'phone', purpose },
  })
  reported = await matterIn(server, 'M40', { persons: [secret] })
  const results = (await claimsOf(server, 'officeHandler', reported)).map((id) => ({
    id,
    outcome: 'supported',
    reason: `${name}所述属实。`,
    legalBasis: '《信访工作条例》第三十二条',
  }))
  await ok(
    act(server, 'officeHandler', 'submitClosingReport', {
      matterId: reported,
      results,
      facts: `${name}所述路灯线路检修后未恢复`,
      legalBasis: '《信访工作条例》第三十二条',
      investigation: `走访${address}并询问养护单位`,
      heardOn: FIRST_DAY,
    }),
  )
}, 120_000)
afterAll(() => server.close())

interface Paper {
  readonly id: string
  readonly withheld: boolean
}
const PAPERS = 'query ($id: ID!) { matter(id: $id) { documents { id withheld } } }'
const papersOf = async (login: Login, id: string): Promise<readonly Paper[]> =>
  (await (await server.as(login)).ask<{ matter: { documents: Paper[] } }>(PAPERS, { id })).matter.documents
const OPEN = `mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ticket refusals { code }
  page { title addressee foot body { text items rows { value } } } } }`
const open = async (login: Login, documentId: string) =>
  (
    await (
      await server.as(login)
    ).ask<{ openDocument: { ticket: string | null; refusals: { code: string }[] } }>(OPEN, {
      input: { documentId, purpose: '送达承办单位' },
    })
  ).openDocument

/** Everything somebody gets of a matter by asking: each answer in which a piece of the person stands. */
async function told(login: Login, id: string): Promise<string[]> {
  const client = await server.as(login)
  const asks = asksOf(questions, {
    id: [id, track],
    matterId: [id],
    text: [name, phone],
    filter: [null, { text: name }],
  })
  const found: string[] = []
  let whole = 0
  for (const ask of asks) {
    const answer = JSON.stringify(await client.send(ask.query, ask.variables))
    if (answer.includes(id)) whole++
    if (piecesIn(answer).length > 0) found.push(ask.name)
  }
  if (whole < 2) throw new Error(`${login} was told of no matter`)
  return [...new Set(found)]
}

/** The ledger of everything as a sheet, which goes where nobody asks who reads it. */
async function sheet(): Promise<string> {
  const officer = await server.as('officer')
  const input = { ledger: 'all', format: 'csv', purpose: '季度归档核对', columns: Object.keys(ledgerColumns) }
  const { exportLedger } = await officer.ask<{ exportLedger: { url: string } }>(
    'mutation ($input: ExportLedgerInput!) { exportLedger(input: $input) { url } }',
    { input },
  )
  return (await officer.fetch(exportLedger.url)).text()
}

interface Opened {
  readonly dossier: { readonly documents: readonly { readonly id: string; readonly page: object }[] }
}
/** The papers in the whole file of the case; the persons stand beside them by right, opened with a purpose. */
async function dossier(login: Login, matterId: string): Promise<Opened['dossier']['documents']> {
  const { openDossier } = await (
    await server.as(login)
  ).ask<{ openDossier: Opened }>(
    `mutation ($input: OpenDossierInput!) { openDossier(input: $input) {
      dossier { documents { id page { title addressee foot body { text items rows { label value } } } } } } }`,
    { input: { matterId, purpose: '打印归档案卷' } },
  )
  return openDossier.dossier.documents
}

const eventsOf = (matterId: string) =>
  server.app.db.read<{ action: string; data: string }>(
    "select action, data from event where matterId = ? and action in ('updateMatter', 'veilTexts', 'withholdPapers') order by seq",
    [matterId],
  )
const filesOf = async (login: Login, id: string) =>
  (
    await (
      await server.as(login)
    ).ask<{ matter: { withheldFiles: number; attachments: { id: string; name: string }[] } }>(
      'query ($id: ID!) { matter(id: $id) { withheldFiles attachments { id name } } }',
      { id },
    )
  ).matter

describe('a matter that names its petitioner, and becomes confidential', () => {
  test('was told whole to the unit it was sent to, by every way that is looked at here', async () => {
    expect(await told('divisionHead', sent)).toEqual(
      expect.arrayContaining(['matter', 'search', 'matters', 'identityOpenings', 'supervision']),
    )
    expect(piecesIn(JSON.stringify(await dossier('divisionHead', sent)))).not.toEqual([])
  })

  test('is refused the change while what is typed with it names the petitioner', async () => {
    expect(await makeConfidential(sent, { title: `${spaced}来信` })).toMatchObject([
      { code: 'IDENTITY_IN_TEXT', field: 'title' },
    ])
    expect(await eventsOf(sent)).toEqual([])
  })

  test('tells the unit nothing more: texts, history, papers, track, search, ledger, file of the case', async () => {
    const named = (await papersOf('divisionHead', sent)).map(({ id }) => id)
    const ticket = (await open('divisionHead', named[0] ?? '')).ticket
    expect(await makeConfidential(sent, { idempotencyKey: 'once' })).toEqual([])
    for (const login of ['divisionHead', 'divisionHandler'] as const)
      expect(await told(login, sent), login).toEqual([])
    expect(piecesIn(JSON.stringify(await dossier('divisionHead', sent)))).toEqual([])
    const { matters } = await (
      await server.as('divisionHead')
    ).ask<{ matters: { totalCount: number } }>('{ matters(filter: { text: "路灯" }) { totalCount } }')
    expect(matters.totalCount).toBeGreaterThan(0)

    const papers = await papersOf('divisionHead', sent)
    expect(papers.length).toBeGreaterThan(0)
    expect(papers.filter(({ withheld }) => !withheld)).toEqual([])
    for (const { id } of papers)
      expect(await open('divisionHead', id)).toMatchObject({
        page: null,
        ticket: null,
        refusals: [{ code: 'DOCUMENT_WITHHELD' }],
      })
    // Leave given before the change is none after it.
    const fetched = await (
      await server.as('divisionHead')
    ).fetch(`/documents/${named[0]}.pdf?ticket=${ticket}`)
    expect([ticket === null, fetched.status]).toEqual([false, 404])
  })

  test('keeps every word for its keepers: in a file, in the history, on the papers', async () => {
    const { attachments } = await filesOf('officer', sent)
    expect(attachments.map((file) => file.name)).toEqual([ORIGINAL_NAME])
    const path = `/files/${attachments[0]?.id}`
    expect(await does('officer', 'releaseFile', { fileId: attachments[0]?.id })).toMatchObject([
      { code: 'IDENTITY_IN_TEXT' },
    ])
    for (const login of ['clerk', 'head', 'officeHandler'] as const) {
      const text = await (await (await server.as(login)).fetch(path)).text()
      for (const words of [
        letter.title,
        letter.facts,
        ...letter.claims,
        letter.place,
        letter.majorReason,
        FIRST_DAY,
      ])
        expect(text).toContain(words)
      expect(text).toContain(`${name}的女儿也来过`)
      expect(text).toContain(`承办单位三次约见${name}未果`)
    }
    const shut = await (await server.as('divisionHead')).fetch(path)
    const { withheldFiles, attachments: none } = await filesOf('divisionHead', sent)
    expect([shut.status, withheldFiles, none]).toEqual([404, 1, []])
    const { matter } = await (
      await server.as('officer')
    ).ask<{ matter: object }>(
      'query ($id: ID!) { matter(id: $id) { timeline { edges { node { opinion } } } } }',
      {
        id: sent,
      },
    )
    expect(JSON.stringify(matter)).toContain(`${name}补充了路段`)
    const [paper] = await papersOf('officer', sent)
    expect(paper?.withheld).toBe(false)
    expect(JSON.stringify(await open('officer', paper?.id ?? ''))).toContain(name)
  })

  test('does so once: the same request, or another for what is already so, changes nothing more', async () => {
    expect(await makeConfidential(sent, { idempotencyKey: 'once' })).toEqual([])
    expect(await makeConfidential(sent)).toEqual([])
    const events = await eventsOf(sent)
    expect(events.map(({ action }) => action)).toEqual(['updateMatter', 'veilTexts'])
    expect(piecesIn(JSON.stringify(events))).toEqual([])
    expect((await filesOf('officer', sent)).attachments).toHaveLength(1)
  })

  test('shows the unit what it writes from then on as it writes it: a veil would say that a guess was right', async () => {
    const note = `向${name}了解情况`
    await does('divisionHead', 'recordHandling', { matterId: sent, kind: 'heard', note })
    const answer = await (
      await server.as('divisionHead')
    ).send('query ($id: ID!) { matter(id: $id) { timeline { edges { node { opinion } } } } }', { id: sent })
    expect(JSON.stringify(answer)).toContain(note)
    expect(JSON.stringify(answer)).toContain('〔隐去〕补充了路段')
  })
})

test('one sent on only afterwards brings the unit nothing of the person', async () => {
  expect(await makeConfidential(kept)).toEqual([])
  await step(server, kept, 'M21')
  await step(server, kept, 'signed')
  expect(await told('divisionHandler', kept)).toEqual([])
  // What was written to the unit since is its own; what went to the petitioner before is not.
  const papers = await papersOf('divisionHead', kept)
  const shut = papers.flatMap((paper) => (paper.withheld ? [paper.id] : []))
  const pages = (await dossier('divisionHead', kept)).filter(({ id }) => shut.includes(id))
  expect([pages.length, piecesIn(JSON.stringify(pages))]).toEqual([shut.length, []])
  expect([...new Set(papers.map(({ withheld }) => withheld))].toSorted()).toEqual([false, true])
})

test('one with a report loses the name in results and drafts as well, and a repeat merged into it follows', async () => {
  const repeat = await register(server, letter)
  await step(server, repeat, 'M10')
  await ok(act(server, 'officer', 'mergeMatter', { matterId: repeat, into: reported, sameFacts: true }))
  expect(await makeConfidential(reported)).toEqual([])
  // One that comes after it would bring the name back: its texts are read with the matter.
  const later = await register(server, letter)
  await step(server, later, 'M10')
  const merge = () =>
    act(server, 'officer', 'mergeMatter', { matterId: later, into: reported, sameFacts: true })
  expect((await merge()).refusals.map(({ code }) => code)).toEqual(['REPEAT_NOT_CONFIDENTIAL'])
  expect(await makeConfidential(later)).toEqual([])
  await ok(merge())
  expect(await told('leader', reported)).toEqual([])
  expect(await told('leader', repeat)).toEqual([])
  const { attachments } = await filesOf('officer', repeat)
  expect(attachments.map((file) => file.name)).toEqual([ORIGINAL_NAME])
})

test('a ledger of all these names nobody, nor does anything a leader can ask', async () => {
  const text = await sheet()
  expect(text).toContain('〔隐去〕')
  expect(piecesIn(text)).toEqual([])
  expect(await told('leader', sent)).toEqual([])
})

test('afterwards no table but the history holds a piece of the person', async () => {
  const { db } = server.app
  for (const tableName of tableNames) {
    if (tableName === 'event') continue
    expect(piecesIn(JSON.stringify(await db.read(`select * from \`${tableName}\``))), tableName).toEqual([])
  }
})

test('one whose texts name nobody keeps them and gets no file; its registration form, which names everybody, is kept back', async () => {
  const plain = await register(server, { persons: [secret] })
  const before = await server.app.db.read('select facts, title from matter where id = ?', [plain])
  expect(await makeConfidential(plain)).toEqual([])
  expect(await server.app.db.read('select facts, title from matter where id = ?', [plain])).toEqual(before)
  expect((await filesOf('officer', plain)).attachments).toEqual([])
  expect((await eventsOf(plain)).map(({ action }) => action)).toEqual(['updateMatter', 'withholdPapers'])
  expect((await papersOf('leader', plain)).map(({ withheld }) => withheld)).toEqual([true])
})
