import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LARGEST } from '../src/attachment/kinds'
import { act, letter } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('files')
})
afterAll(() => server.close())

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_000, 'x')])

interface Uploaded {
  id: string
  name: string
  size: number
  mediaType: string
  refusals?: { code: string; messageEn: string }[]
}

async function upload(login: Login | null, name: string, body: Buffer, headers: Record<string, string> = {}) {
  const client = login === null ? server.stranger() : await server.as(login)
  const response = await client.fetch('/files', {
    method: 'POST',
    headers: {
      'x-file-name': encodeURIComponent(name),
      'content-type': 'application/octet-stream',
      ...headers,
    },
    body: new Uint8Array(body),
  })
  return { status: response.status, answer: (await response.json()) as Uploaded }
}
const download = async (login: Login | null, id: string) =>
  (login === null ? server.stranger() : await server.as(login)).fetch(`/files/${id}`)
const onDisk = async () =>
  (
    await readdir(join(server.app.config.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
  )
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
const rows = () => server.app.db.read<{ id: string; digest: string }>('select id, digest from attachment')

describe('a file', () => {
  test('comes back byte for byte, as a download nobody’s browser runs', async () => {
    const { status, answer } = await upload('clerk', '来信 扫描件(1).pdf', PDF)
    expect([status, answer]).toEqual([
      200,
      {
        id: expect.stringMatching(/^att_/),
        name: '来信 扫描件(1).pdf',
        size: PDF.length,
        mediaType: 'application/pdf',
      },
    ])
    const response = await download('clerk', answer.id)
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('is its uploader’s until it belongs to a matter, then whoever’s the matter is', async () => {
    const { answer } = await upload('clerk', 'a.pdf', PDF)
    expect([(await download('head', answer.id)).status, (await download(null, answer.id)).status]).toEqual([
      404, 401,
    ])
    const { matter } = await act(server, 'clerk', 'registerMatter', { ...letter, fileIds: [answer.id] })
    const { matter: found } = await (
      await server.as('head')
    ).ask<{ matter: { attachments: { id: string; url: string; size: number }[] } }>(
      'query ($id: ID!) { matter(id: $id) { attachments { id url size } } }',
      { id: matter?.id },
    )
    expect(found.attachments).toEqual([{ id: answer.id, url: `/files/${answer.id}`, size: PDF.length }])
    expect((await download('head', answer.id)).status).toBe(200)
    const missing = await download('elsewhereHead', 'att_01HZZZZZZZZZZZZZZZZZZZZZZZ')
    const foreign = await download('elsewhereHead', answer.id)
    expect([foreign.status, await foreign.text()]).toEqual([404, await missing.text()])
    expect((await download('auditor', answer.id)).status).toBe(404)
  })

  test('of a sealed matter is its members’ alone', async () => {
    const { answer } = await upload('officer', 'b.pdf', PDF)
    await act(server, 'officer', 'registerMatter', { ...letter, purpose: 'report', fileIds: [answer.id] })
    const [mine, boss] = [await download('officer', answer.id), await download('head', answer.id)]
    expect([mine.status, boss.status]).toEqual([200, 404])
  })

  test('of somebody else, or of another matter, cannot be attached', async () => {
    const { answer } = await upload('officer', 'c.pdf', PDF)
    const stolen = await act(server, 'clerk', 'registerMatter', { ...letter, fileIds: [answer.id] })
    expect(stolen.refusals.map(({ code, field }) => [code, field])).toEqual([['UNKNOWN', 'fileIds.0']])
    const first = await act(server, 'officer', 'registerMatter', { ...letter, fileIds: [answer.id] })
    expect(first.refusals).toEqual([])
    const second = await act(server, 'officer', 'registerMatter', { ...letter, fileIds: [answer.id] })
    expect(second.refusals.map(({ code }) => code)).toEqual(['UNKNOWN'])
  })
})

describe('an upload is refused, and leaves nothing,', () => {
  test.each<[string, string, Buffer, string]>([
    ['that is empty', 'a.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
    ['of a kind nobody needs', 'a.exe', Buffer.from('MZ....'), 'FILE_KIND'],
    ['that is a page', 'a.html', Buffer.from('<script>'), 'FILE_KIND'],
    ['that is a program renamed', 'letter.pdf', Buffer.from('MZ\u0090\u0000program'), 'FILE_KIND'],
    ['that is a picture in name only', 'a.png', PDF, 'FILE_KIND'],
    ['that is a program called text', 'a.txt', Buffer.from('MZ\u0000\u0000'), 'FILE_KIND'],
    ['with a path in its name', '../../etc/a.pdf', PDF, 'FILE_NAME'],
    ['with a control sign in its name', 'a\u0007.pdf', PDF, 'FILE_NAME'],
    ['without a name', '   ', PDF, 'FILE_NAME'],
    ['with too long a name', `${'长'.repeat(120)}.pdf`, PDF, 'FILE_NAME'],
    ['with two endings', 'a.pdf.exe', PDF, 'FILE_KIND'],
  ])('%s', async (_, name, body, code) => {
    const before = [await onDisk(), await rows()]
    const { status, answer } = await upload('clerk', name, body)
    expect([status, answer.refusals?.map((refusal) => refusal.code)]).toEqual([422, [code]])
    expect([await onDisk(), await rows()]).toEqual(before)
  })

  test('that is larger than the limit', async () => {
    const before = [await onDisk(), await rows()]
    const { status, answer } = await upload('clerk', 'a.txt', Buffer.alloc(LARGEST + 1, 'x'))
    expect([status, answer.refusals?.map(({ code }) => code)]).toEqual([422, ['FILE_TOO_LARGE']])
    expect([await onDisk(), await rows()]).toEqual(before)
  })

  test('without a session, and from a form of another site', async () => {
    expect((await upload(null, 'a.pdf', PDF)).status).toBe(401)
    const { cookie } = await server.as('clerk')
    const forged = await fetch(`${server.url}/files`, {
      method: 'POST',
      headers: { cookie, 'x-file-name': 'a.pdf', 'content-type': 'multipart/form-data' },
      body: new Uint8Array(PDF),
    })
    expect(forged.status).toBe(403)
  })

  test.each(['../keys.json', '..%2Fkeys.json', 'att_x', '%00', "' or 1=1"])(
    'and %s downloads nothing',
    async (id) => {
      const response = await download('clerk', id)
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
    },
  )
})
