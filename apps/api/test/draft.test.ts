import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, direct, matterIn, met } from './support/lives'
import { startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('draft')
}, 60_000)
afterAll(() => server.close())

interface Paper {
  readonly id: string
  readonly form: string
  readonly missing: readonly string[]
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}
const papers = async (id: string): Promise<readonly Paper[]> =>
  (
    await (
      await server.as('head')
    ).ask<{ matter: { documents: Paper[] } }>(
      'query ($id: ID!) { matter(id: $id) { documents { id form missing fields { name value } } } }',
      { id },
    )
  ).matter.documents
const paper = async (id: string, form: string) => (await papers(id)).find((one) => one.form === form)!

async function write(documentId: string, name: string, value: string): Promise<void> {
  const { updateDocument } = await (
    await server.as('officeHandler')
  ).ask<{ updateDocument: { refusals: object[] } }>(
    'mutation ($input: UpdateDocumentInput!) { updateDocument(input: $input) { refusals { code } } }',
    { input: { documentId, fields: [{ name, value }] } },
  )
  expect(updateDocument.refusals).toEqual([])
}

test('a reply with a part left empty is not signed: exactly that part is named, and the number is none', async () => {
  const matterId = await matterIn(server, 'M41')
  const reply = await paper(matterId, 'F11')
  expect(reply.missing).toEqual([])
  await write(reply.id, 'legalBasis', ' ')
  expect((await paper(matterId, 'F11')).missing).toEqual(['法律依据'])
  const sign = (dryRun: boolean) =>
    act(server, 'leaderInCharge', 'approveClosing', { matterId, standards: met, dryRun })
  for (const dryRun of [true, false])
    expect((await sign(dryRun)).refusals).toMatchObject([
      {
        code: 'FORM_FIELD_MISSING',
        field: 'fields.legalBasis',
        message: '《信访事项处理意见书》尚缺：法律依据',
      },
    ])
  await write(reply.id, 'legalBasis', '《信访工作条例》第三十二条')
  expect((await sign(false)).refusals).toEqual([])
})

test('the opinion of a review repeats what was asked for', async () => {
  const matterId = await matterIn(server, 'M50')
  const did = async (login: Parameters<typeof act>[1], action: Parameters<typeof act>[2], input: object) =>
    expect((await act(server, login, action, { matterId, ...input })).refusals, action).toEqual([])
  await did('officer', 'requestReview', { requestedOn: '2026-03-02', request: '请求撤销原处理意见' })
  await did('leader', 'decideReview', {
    outcome: 'maintain',
    facts: '经查，原意见认定事实清楚',
    opinion: '维持原处理意见',
    legalBasis: '《信访工作条例》第三十五条',
  })
  await did('officer', 'serveReview', { service: direct('2026-03-02') })
  const { fields } = await paper(matterId, 'F12')
  expect(fields.find(({ name }) => name === 'request')?.value).toBe('请求撤销原处理意见')
})
