import { createHash } from 'node:crypto'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '@xinfang/domain'
import { builtInTemplate } from '../src/document/paper/built-in'
import { sealContent, unsealContent, type Content } from '../src/document/store'
import type { Client } from './support/client'
import { act, matterIn, person, register } from './support/lives'
import type { Login } from './support/office'
import { FIRST_DAY, startServer, type TestServer } from './support/server'

const builtIn = await builtInTemplate()
let server: TestServer
beforeAll(async () => {
  server = await startServer('documentfile')
}, 60_000)
afterAll(() => server.close())

interface Paper {
  readonly id: string
  readonly form: string
  readonly number: string | null
  readonly state: string
}

async function papersOf(login: Login, id: string): Promise<readonly Paper[]> {
  const { matter } = await (
    await server.as(login)
  ).ask<{ matter: { documents: Paper[] } }>(
    'query ($id: ID!) { matter(id: $id) { documents { id form number state } } }',
    { id },
  )
  return matter.documents
}

const OPEN = `mutation ($input: OpenDocumentInput!) {
  openDocument(input: $input) { page { title } ticket refusals { code field } } }`

async function open(client: Client, documentId: string, purpose = '打印后当面送达') {
  const { openDocument } = await client.ask<{
    openDocument: {
      page: { title: string } | null
      ticket: string | null
      refusals: { code: string; field: string | null }[]
    }
  }>(OPEN, { input: { documentId, purpose } })
  return openDocument
}

async function fetched(client: Client, documentId: string, kind: 'docx' | 'pdf') {
  const { ticket } = await open(client, documentId)
  const response = await client.fetch(`/documents/${documentId}.${kind}?ticket=${ticket}`)
  return { response, ticket, content: Buffer.from(await response.arrayBuffer()) }
}

const partOf = (docx: Buffer, name = 'word/document.xml') => new PizZip(docx).file(name)?.asText() ?? ''

/** A template whose body is this XML, in every other part as the built-in one. */
function template(...lines: string[]): Buffer {
  const zip = new PizZip(builtIn)
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  zip.file('word/document.xml', `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`)
  return zip.generate({ type: 'nodebuffer' }) as Buffer
}

async function upload(login: Login, form: string, file: Buffer) {
  const response = await (
    await server.as(login)
  ).fetch(`/document-templates/${form}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(file),
  })
  return {
    status: response.status,
    ...((await response.json()) as { refusals?: { code: string; message: string }[] }),
  }
}

describe('an issued document as a file', () => {
  let id: string
  let slip: string

  beforeAll(async () => {
    server.on(FIRST_DAY)
    id = await register(server)
    slip = (await papersOf('clerk', id)).find(({ form }) => form === 'F27')?.id ?? ''
  })

  test('is given in clear, by a ticket that is good once', async () => {
    const clerk = await server.as('clerk')
    const { response, ticket, content } = await fetched(clerk, slip, 'pdf')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      '信访事项登记表.pdf',
    )
    expect(content.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await clerk.fetch(`/documents/${slip}.pdf?ticket=${ticket}`)).status).toBe(404)
  })

  test('says who the petitioner is in its text and nowhere in its properties', async () => {
    const { content } = await fetched(await server.as('clerk'), slip, 'docx')
    expect(partOf(content)).toContain(person.name)
    expect(Object.keys(new PizZip(content).files).some((name) => name.startsWith('docProps'))).toBe(false)
  })

  test('is the same ever after, stored with its digest, in the database sealed, and each fetch is recorded', async () => {
    const clerk = await server.as('clerk')
    const first = await fetched(clerk, slip, 'pdf')
    const again = await fetched(clerk, slip, 'pdf')
    expect(again.content).toEqual(first.content)
    const rows = await server.app.db.read<{ digest: string; templateVersion: number; content: string }>(
      "select digest, templateVersion, content from document_file where documentId = ? and kind = 'pdf'",
      [slip],
    )
    const digest = createHash('sha256').update(first.content).digest('base64url')
    expect(rows).toMatchObject([{ digest, templateVersion: 0 }])
    expect(rows[0]?.content.startsWith('1.')).toBe(true)
    const events = await server.app.db.read<{ data: string }>(
      "select data from event where action = 'fetchDocument' and matterId = ? order by seq desc",
      [id],
    )
    expect(JSON.parse(events[0]?.data ?? '{}')).toEqual({ documents: [slip], kind: 'pdf', digest })
  })

  test('asked for twice at once is one file', async () => {
    const other = await register(server, { title: '同时取用' })
    const paper = (await papersOf('clerk', other))[0]?.id ?? ''
    const clerk = await server.as('clerk')
    const [one, two] = await Promise.all([fetched(clerk, paper, 'docx'), fetched(clerk, paper, 'docx')])
    expect([one.response.status, two.response.status]).toEqual([200, 200])
    expect(one.content).toEqual(two.content)
    expect(
      await server.app.db.read("select id from document_file where documentId = ? and kind = 'docx'", [
        paper,
      ]),
    ).toHaveLength(1)
  })

  test('is refused without purpose, ticket, permission or sight of the matter, to another person and too late', async () => {
    const clerk = await server.as('clerk')
    const status = async (client: Client, path: string) => (await client.fetch(path)).status
    expect(await open(clerk, slip, '看')).toMatchObject({
      ticket: null,
      refusals: [{ code: 'PURPOSE_MISSING' }],
    })
    expect(await status(server.stranger(), `/documents/${slip}.pdf`)).toBe(401)
    expect(await status(clerk, `/documents/${slip}.pdf`)).toBe(404)
    const { ticket } = await open(clerk, slip)
    const path = `/documents/${slip}.pdf?ticket=${ticket}`
    expect(await status(await server.as('officer'), path)).toBe(404)
    expect(await status(clerk, path.replace('.pdf', '.html'))).toBe(404)
    expect(
      await (await server.as('leader')).codes(OPEN, { input: { documentId: slip, purpose: '随便看看' } }),
    ).toEqual(['FORBIDDEN'])
    expect(
      await (
        await server.as('wardHandler')
      ).codes(OPEN, { input: { documentId: slip, purpose: '随便看看' } }),
    ).toEqual(['NOT_FOUND'])
    server.wait(3)
    expect(await status(clerk, path)).toBe(404)
  })
})

describe("an organisation's template", () => {
  const form = 'F27'
  const good = template('{issuer}自制登记表', '{date}', '{#body}{text}{/body}')

  test('is taken, used from then on, and taken back; what was given out stays', async () => {
    server.on(FIRST_DAY)
    const clerk = await server.as('clerk')
    const paper = async (title: string) =>
      (await papersOf('clerk', await register(server, { title })))[0]?.id ?? ''
    const before = await paper('启用前')
    const built = await fetched(clerk, before, 'docx')

    expect(await upload('systemAdministrator', form, good)).toMatchObject({ status: 200, version: 1 })
    expect(partOf((await fetched(clerk, await paper('启用后'), 'docx')).content)).toContain('自制登记表')
    expect((await fetched(clerk, before, 'docx')).content).toEqual(built.content)
    const own = await (await server.as('systemAdministrator')).fetch(`/document-templates/${form}/1.docx`)
    expect(Buffer.from(await own.arrayBuffer())).toEqual(good)

    const administrator = await server.as('systemAdministrator')
    await administrator.ask(
      'mutation ($input: RestoreTemplateInput!) { restoreTemplate(input: $input) { refusals { code } } }',
      { input: { form, version: 0 } },
    )
    expect(partOf((await fetched(clerk, await paper('恢复后'), 'docx')).content)).not.toContain('自制登记表')
    const { formTemplates } = await administrator.ask<{
      formTemplates: { form: string; versions: { version: number; restores: number | null }[] }[]
    }>('{ formTemplates { form versions { version restores } } }')
    expect(formTemplates.find((one) => one.form === form)?.versions).toEqual([
      { version: 2, restores: 0 },
      { version: 1, restores: null },
    ])
  })

  test.each([
    [
      'unknown tags',
      () => template('{issuer}{date}{#body}{text}{/body}', '{petitionr} {shoeSize}'),
      'TEMPLATE_TAGS_UNKNOWN',
      /petitionr shoeSize/,
    ],
    [
      'no body and not each required field',
      () => template('{issuer}{date}{petitioner}'),
      'TEMPLATE_TAGS_MISSING',
      /channel/,
    ],
    ['a part never closed', () => template('{issuer}{date}{#body}'), 'TEMPLATE_TAGS_BROKEN', /body/],
    ['another kind of file', () => Buffer.from('%PDF-1.7'), 'TEMPLATE_UNFIT', /docx/],
    ['nothing', () => Buffer.alloc(0), 'TEMPLATE_UNFIT', /docx/],
  ])('with %s is refused', async (_, file, code, said) => {
    const { status, refusals } = await upload('systemAdministrator', form, file())
    expect(status).toBe(422)
    expect(refusals).toMatchObject([{ code, message: expect.stringMatching(said) }])
  })

  test('is changed by nobody else, seen by no other organisation', async () => {
    expect((await upload('officer', form, good)).status).toBe(403)
    const officer = await server.as('officer')
    expect(await officer.codes('{ formTemplates { form } }')).toEqual(['FORBIDDEN'])
    expect((await officer.fetch(`/document-templates/${form}/1.docx`)).status).toBe(404)
  })
})

describe('document numbers', () => {
  test('of sixteen issued at once have no gap and no twin', async () => {
    server.on(FIRST_DAY)
    const ids: string[] = []
    for (let at = 0; at < 16; at++) ids.push(await register(server, { title: `并发编号 ${at}` }))
    for (const matterId of ids) await act(server, 'officer', 'openTriage', { matterId })
    const { units } = server.office
    const answers = await Promise.all(
      ids.map((matterId, at) =>
        act(server, at % 2 ? 'officer' : 'secondOfficer', 'transferMatter', { matterId, to: units.division }),
      ),
    )
    expect(answers.flatMap(({ refusals }) => refusals)).toEqual([])
    const numbers = (await Promise.all(ids.map((id) => papersOf('officer', id))))
      .flat()
      .filter(({ form }) => form === 'F05')
      .map(({ number }) => number)
    const year = dayOf(server.app.now()).slice(0, 4)
    expect(numbers.toSorted()).toEqual(
      Array.from({ length: 16 }, (__, at) => `平铁公转〔${year}〕${at + 1}号`).toSorted(),
    )
  }, 60_000)
})

describe('an issued paper stays what it was', () => {
  type Stored = { values: Record<string, unknown>; personal: object; page?: object }
  /** Writes what stands in a paper anew, as another release of the program would have stored it. */
  async function stored(id: string, form: string, change: (content: Stored) => Stored): Promise<void> {
    const { db, keyring } = server.app
    const [row] = await db.read<{ issuedValues: string }>('select issuedValues from document where id = ?', [
      id,
    ])
    const content = unsealContent(keyring, { id, form }, row!.issuedValues) as Stored
    const changed = sealContent(keyring, id, change(content) as Content)
    await db.work((tx) => tx.run('update document set issuedValues = ? where id = ?', [changed, id]))
  }

  test('on screen and as a file, whatever the program makes of such a form later', async () => {
    const { id } = (await papersOf('officer', await matterIn(server, 'M20'))).find(
      ({ form }) => form === 'F05',
    )!
    await stored(id, 'F05', (content) => ({ ...content, page: { ...content.page, title: '旧时的标题' } }))
    const client = await server.as('officer')
    expect((await open(client, id)).page?.title).toBe('旧时的标题')
    expect(partOf((await fetched(client, id, 'docx')).content)).toContain('旧时的标题')
  })

  test('where it was issued before its page was kept, and a field was called otherwise', async () => {
    const matterId = await matterIn(server, 'M21')
    const { id } = (await papersOf('officer', matterId)).find(({ form }) => form === 'F07')!
    await stored(id, 'F07', ({ values: { reportDueOn, ...values }, personal }) => ({
      values: { ...values, dueOn: reportDueOn },
      personal,
    }))
    const { matter } = await (
      await server.as('officer')
    ).ask<{ matter: { documents: { id: string; page: object }[] } }>(
      'query ($id: ID!) { matter(id: $id) { documents { id page { body { text } } } } }',
      { id: matterId },
    )
    const page = JSON.stringify(matter.documents.find((one) => one.id === id)?.page)
    expect(page).toMatch(/请于\d{4}年\d+月\d+日前（含当日）办结/)
  })
})
