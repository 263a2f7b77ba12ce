import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSchema } from '../src/graphql/schema'
import { asksOf, questionsOf, type Question } from './support/asks'
import { act, claimsOf, letter, matterIn, register, step, type Refused } from './support/lives'
import type { Login } from './support/office'
import { FIRST_DAY, startServer, type TestServer } from './support/server'
import { takeStep } from './support/tracks'
import { piecesOf, secrets } from './support/worlds'

/** Files and free texts of a matter whose petitioner is confidential, once it is with another unit. */
let server: TestServer
/** Confidential, with two originals of the clerk, and sent to the division. */
let sent: string
let named: string
let copy: string
let questions: Question[]
const { one: secret } = secrets
const petitioner = secret.name
/** In the names of the originals; whoever gets it was told of a file. */
const CANARY = '扫描件零三一七'
/** Two who may open single fields of a person with a purpose, and one of the office who may open none. */
const strangers: readonly Login[] = ['divisionHead', 'divisionHandler', 'archivist']

beforeAll(async () => {
  // First, since it keeps the process from answering for a while; the twin test asks everything else.
  questions = questionsOf(await createSchema()).filter(({ name }) =>
    ['matter', 'node', 'search'].includes(name),
  )
  server = await startServer('originals')
  named = await upload('clerk', `${petitioner}来信${CANARY}.pdf`)
  copy = await upload('clerk', `隐去身份的副本${CANARY}.pdf`)
  sent = await register(server, { ...petition, urgent: true, fileIds: [named, copy] })
  await step(server, sent, 'M10')
  await step(server, sent, 'M21')
  await step(server, sent, 'signed')
}, 60_000)
afterAll(() => server.close())

const petition = { wishesConfidentiality: true, persons: [secret] }

async function upload(login: Login, file: string): Promise<string> {
  const response = await (
    await server.as(login)
  ).fetch('/files', {
    method: 'POST',
    headers: { 'x-file-name': encodeURIComponent(file), 'content-type': 'application/octet-stream' },
    body: `%PDF-1.7\n${CANARY} ${petitioner} ${secret.phone}`,
  })
  return ((await response.json()) as { id: string }).id
}

const fetched = async (login: Login, id: string): Promise<string> => {
  const response = await (await server.as(login)).fetch(`/files/${id}`)
  return `${response.status} ${response.headers.get('content-type')} ${await response.text()}`
}
const reads = async (login: Login, id: string) => (await fetched(login, id)).startsWith('200 ')

interface Listed {
  readonly attachments: readonly { id: string; withheld: boolean; mayRelease: boolean }[]
  readonly withheldFiles: number
}
interface Draft {
  readonly id: string
  readonly state: string
  readonly fields: readonly { readonly name: string; readonly fromMatter: boolean }[]
}
const LIST = 'query ($id: ID!) { matter(id: $id) { attachments { id withheld mayRelease } withheldFiles } }'
const listed = async (login: Login, id: string) =>
  (await (await server.as(login)).ask<{ matter: Listed }>(LIST, { id })).matter

const change = (field: string, input: string) =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { matter { id } refusals { code field message basis } } }`
async function give(login: Login, field: 'releaseFile' | 'withholdFile', fileId: string): Promise<unknown> {
  const client = await server.as(login)
  const { data, errors } = await client.send<Record<string, { refusals: Refused[] }>>(
    change(field, 'FileInput'),
    { input: { fileId } },
  )
  return errors?.map(({ extensions }) => extensions) ?? data[field]?.refusals.map(({ code }) => code)
}

describe('an original', () => {
  test('is read by the keepers of the petitioner, and by nobody the matter is sent to', async () => {
    for (const login of ['clerk', 'officer', 'head', 'officeHandler'] as const)
      expect([await reads(login, named), (await listed(login, sent)).withheldFiles], login).toEqual([true, 0])
    expect((await listed('officer', sent)).attachments).toEqual([
      { id: named, withheld: true, mayRelease: true },
      { id: copy, withheld: true, mayRelease: true },
    ])
    for (const login of strangers) {
      expect(await fetched(login, named), login).toBe(await fetched(login, 'att_01HZZZZZZZZZZZZZZZZZZZZZZZ'))
      expect(await listed(login, sent), login).toEqual({ attachments: [], withheldFiles: 2 })
    }
  })

  test('leaves no trace in anything the unit can ask, nor in the whole file of the case', async () => {
    const asks = asksOf(questions, {
      id: [sent],
      matterId: [sent],
      text: [petitioner, CANARY],
    })
    const pieces = [...piecesOf(secret), CANARY]
    for (const login of ['divisionHead', 'divisionHandler'] as const) {
      const client = await server.as(login)
      const found: string[] = []
      let whole = 0
      for (const { name: asked, query, variables } of asks) {
        const text = JSON.stringify(await client.send(query, variables))
        if (text.includes(sent)) whole++
        if (pieces.some((piece) => text.includes(piece))) found.push(asked)
      }
      expect([found, whole > 1], login).toEqual([[], true])
      const { openDossier } = await client.ask<{ openDossier: { dossier: { people: object[] } } }>(
        `mutation ($input: OpenDossierInput!) { openDossier(input: $input) {
          dossier { people { name } documents { page { title addressee body { text items rows { label value } } } } } } }`,
        { input: { matterId: sent, purpose: '打印归档案卷' } },
      )
      // The persons stand there by right, opened with a purpose; no file does.
      expect(openDossier.dossier.people).toHaveLength(1)
      expect(JSON.stringify(openDossier)).not.toContain(CANARY)
    }
  })

  test('whose name tells the petitioner is not released; a copy is, and is taken back', async () => {
    expect(await give('officer', 'releaseFile', named)).toEqual(['IDENTITY_IN_TEXT'])
    expect(await give('officer', 'releaseFile', copy)).toEqual([])
    expect(await reads('divisionHandler', copy)).toBe(true)
    expect(await listed('divisionHandler', sent)).toEqual({
      attachments: [{ id: copy, withheld: false, mayRelease: false }],
      withheldFiles: 1,
    })
    expect(await give('head', 'withholdFile', copy)).toEqual([])
    expect([
      await reads('divisionHandler', copy),
      (await listed('divisionHandler', sent)).withheldFiles,
    ]).toEqual([false, 2])
    const events = await server.app.db.read<{ action: string; data: string }>(
      "select action, data from event where action in ('releaseFile', 'withholdFile') order by seq",
    )
    expect(events.map(({ action, data }) => [action, JSON.parse(data)])).toEqual([
      ['releaseFile', { attachment: copy }],
      ['withholdFile', { attachment: copy }],
    ])
  })

  test('stands on no paper that goes to the unit; a released copy does', async () => {
    const files = [await upload('clerk', `原件${CANARY}.pdf`), await upload('clerk', '经遮盖的副本.pdf')]
    const id = await register(server, { ...petition, fileIds: files })
    expect(await give('officer', 'releaseFile', files[1] ?? '')).toEqual([])
    await step(server, id, 'M10')
    await step(server, id, 'M20')
    const { matter } = await (
      await server.as('divisionHead')
    ).ask<{ matter: object }>(
      'query ($id: ID!) { matter(id: $id) { documents { page { body { items } } } } }',
      {
        id,
      },
    )
    expect(JSON.stringify(matter)).toContain('经遮盖的副本')
    expect(JSON.stringify(matter)).not.toContain(CANARY)
  })

  test('cannot be released by the unit, which is answered as for no file', async () => {
    const none = await give('divisionHead', 'releaseFile', 'att_01HZZZZZZZZZZZZZZZZZZZZZZZ')
    expect(none).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await give('divisionHead', 'releaseFile', copy)).toEqual(none)
    expect(await give('archivist', 'releaseFile', copy)).toMatchObject([{ code: 'FORBIDDEN' }])
  })

  test('is nothing that the unit adds itself: everybody in the matter reads that', async () => {
    const report = await upload('divisionHandler', '现场照片.pdf')
    const client = await server.as('divisionHandler')
    await client.ask(change('attachFiles', 'AttachFilesInput'), {
      input: { matterId: sent, fileIds: [report] },
    })
    for (const login of ['officer', 'divisionHead', 'archivist'] as const)
      expect(await reads(login, report), login).toBe(true)
  })

  test('of a matter that becomes confidential later is kept from then on', async () => {
    const file = await upload('clerk', '来信.pdf')
    const id = await register(server, { fileIds: [file] })
    await step(server, id, 'M10')
    await step(server, id, 'M20')
    const before = await listed('divisionHead', id)
    expect([await reads('divisionHead', file), before.withheldFiles]).toEqual([true, 0])
    await (
      await server.as('officer')
    ).ask(change('updateMatter', 'UpdateMatterInput'), { input: { matterId: id, secrecy: 'confidential' } })
    const { attachments, withheldFiles } = await listed('divisionHead', id)
    expect([await reads('divisionHead', file), attachments, withheldFiles]).toEqual([false, [], 1])
  })
})

describe('a text that names the petitioner', () => {
  const refused = (refusals: readonly Refused[]) => refusals.map(({ code, field }) => [code, field])

  test('is refused at registration, with the field, the basis and the way out', async () => {
    const { refusals } = await act(server, 'clerk', 'registerMatter', {
      ...letter,
      ...petition,
      title: `${petitioner}来信`,
      facts: `本人电话${secret.phone}`,
      claims: ['恢复路灯', `回信寄${secret.address}`],
      place: secret.address,
    })
    expect(refused(refusals)).toEqual(
      ['title', 'facts', 'claims.1', 'place'].map((field) => ['IDENTITY_IN_TEXT', field]),
    )
    expect(refusals[0]?.message).toContain('附件')
    expect(refusals[0]?.basis.join()).toContain('第46(5)条')
    expect(JSON.stringify(refusals)).not.toContain(petitioner)
  })

  const said = `信访人${Array.from(petitioner).join('　')}要求回复`
  test.each<[Login, string, string, () => object, string]>([
    ['officer', 'updateMatter', 'UpdateMatterInput', () => ({ title: said }), 'title'],
    ['officer', 'comment', 'CommentInput', () => ({ text: said }), 'text'],
    ['officer', 'recordHandling', 'RecordHandlingInput', () => ({ kind: 'heard', note: said }), 'note'],
  ])('is refused to %s in %s', async (login, field, input, given, at) => {
    const answer = await (
      await server.as(login)
    ).ask<Record<string, { refusals: Refused[] }>>(change(field, input), {
      input: { matterId: sent, ...given() },
    })
    expect(refused(answer[field]?.refusals ?? [])).toEqual([['IDENTITY_IN_TEXT', at]])
  })

  test('is refused in what is typed into the draft of a paper, and in the results of a closing report', async () => {
    const id = await matterIn(server, 'M40', petition)
    const results = (await claimsOf(server, 'officeHandler', id)).map((claim) => ({
      id: claim,
      outcome: 'supported',
      reason: '',
    }))
    const reported = {
      matterId: id,
      results: [{ ...results[0], legalBasis: said }, ...results.slice(1)],
      facts: '经现场查看,路灯线路检修后未恢复',
      legalBasis: '《信访工作条例》第三十二条',
      investigation: '现场查看并询问养护单位',
      heardOn: FIRST_DAY,
    }
    const { refusals } = await act(server, 'officeHandler', 'submitClosingReport', reported)
    expect(refused(refusals)).toEqual([['IDENTITY_IN_TEXT', 'results.0.legalBasis']])

    await step(server, id, 'M41')
    const client = await server.as('officeHandler')
    const { matter } = await client.ask<{ matter: { documents: Draft[] } }>(
      'query ($id: ID!) { matter(id: $id) { documents { id state fields { name fromMatter } } } }',
      { id },
    )
    const draft = matter.documents.find(({ state }) => state === 'draft')
    const [typed] = draft?.fields.filter(({ fromMatter }) => !fromMatter) ?? []
    const write = async (value: string) =>
      (
        await client.ask<{ updateDocument: { refusals: Refused[] } }>(
          change('updateDocument', 'UpdateDocumentInput'),
          { input: { documentId: draft?.id, fields: [{ name: typed?.name, value }] } },
        )
      ).updateDocument.refusals
    expect(refused(await write(said))).toEqual([['IDENTITY_IN_TEXT', 'fields.0.value']])
    expect(await write('信访人要求回复')).toEqual([])
  })

  test('is refused in what is asked of a unit, and in an order of supervision', async () => {
    const id = await register(server, { ...petition, urgent: true })
    await step(server, id, 'M10')
    const { division } = server.office.units
    const assigned = { matterId: id, to: division, due: '2026-04-20', instruction: said }
    const { refusals } = await act(server, 'officer', 'assignMatter', assigned)
    expect(refused(refusals)).toEqual([['IDENTITY_IN_TEXT', 'instruction']])
    const ordered = await takeStep(server, 'officer', 'supervision', 'orderSupervision', {
      matterId: sent,
      trigger: '_4',
      method: 'letter',
      target: division,
      facts: '承办单位三次约见未果,未说明理由。',
      requirement: said,
      due: '2026-04-10',
    })
    expect(refused(ordered.refusals as Refused[])).toEqual([['IDENTITY_IN_TEXT', 'requirement']])
  })

  test('is taken from the unit as from anybody who guesses: a refusal would say that the guess was right', async () => {
    const client = await server.as('divisionHead')
    for (const text of [said, '信访人另有其人要求回复']) {
      const { comment } = await client.ask<{ comment: { refusals: Refused[] } }>(
        change('comment', 'CommentInput'),
        { input: { matterId: sent, text } },
      )
      expect(comment.refusals).toEqual([])
      const { refusals } = await act(server, 'divisionHead', 'objectToTransfer', {
        matterId: sent,
        reasons: `该路段不属本处职权。${text}`,
        dryRun: true,
      })
      expect(refusals).toEqual([])
    }
  })
})
