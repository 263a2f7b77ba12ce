import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, direct, matterIn, type Refused } from './support/lives'
import type { Login } from './support/office'
import { FIRST_DAY, startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('service_attempt')
})
afterAll(() => server.close())

interface Shown {
  readonly version: number
  readonly status: string
  readonly documents: readonly {
    readonly id: string
    readonly form: string
    readonly title: string
    readonly number: string | null
    readonly servedOn: string | null
    readonly fields: readonly { readonly name: string; readonly value: string }[]
    readonly services: readonly object[]
  }[]
  readonly timeline: { readonly edges: readonly { readonly node: object }[] }
}

const shown = `version status
  documents { id form title number servedOn fields { name value } services { way attemptedOn servedOn succeeded remark } }
  timeline { edges { node { action opinion documentIds } } }`
const mutation = `mutation ($input: RecordServiceAttemptInput!) { recordServiceAttempt(input: $input) {
  matter { id version } refusals { code field basis } } }`

const read = async (id: string, login: Login = 'officeHandler'): Promise<Shown> =>
  (
    await (
      await server.as(login)
    ).ask<{ matter: Shown }>(`query ($id: ID!) { matter(id: $id) { ${shown} } }`, { id })
  ).matter
const find = async (id: string, form: string) => {
  const found = (await read(id)).documents.find((one) => one.form === form)
  if (!found) throw new Error(`no ${form}`)
  return found
}
const attempt = async (matterId: string, more: object, login: Login = 'officeHandler') =>
  (await server.as(login)).send<{ recordServiceAttempt: { refusals: Refused[] } }>(mutation, {
    input: {
      matterId,
      document: (await find(matterId, 'F11')).id,
      way: 'direct',
      on: FIRST_DAY,
      reason: '甲某某家中无人',
      ...more,
    },
  })
const codes = async (matterId: string, more: object) => {
  const { data } = await attempt(matterId, more)
  return data?.recordServiceAttempt.refusals.map(({ code, field, basis }) => [code, field, basis.length > 0])
}

test.each(['normal', 'confidential'] as const)(
  'is shown with its reason, sealed where it is stored, in a %s matter',
  async (kind) => {
    const id = await matterIn(server, 'approved', { wishesConfidentiality: kind === 'confidential' })
    const before = await read(id)
    expect((await attempt(id, { idempotencyKey: `try-${kind}` })).errors).toBeUndefined()
    await attempt(id, { idempotencyKey: `try-${kind}` })
    const after = await read(id)
    const reply = after.documents.find(({ form }) => form === 'F11')
    expect(reply?.services).toEqual([
      {
        way: 'direct',
        attemptedOn: FIRST_DAY,
        servedOn: null,
        succeeded: false,
        remark: kind === 'normal' ? '甲某某家中无人' : '****',
      },
    ])
    expect([after.version, after.status, reply?.servedOn]).toEqual([before.version + 1, before.status, null])
    expect(after.timeline.edges.at(-1)?.node).toEqual({
      action: 'recordServiceAttempt',
      opinion: null,
      documentIds: [reply?.id],
    })
    const stored = [
      ...(await server.app.db.read('select remark from service where documentId = ?', [reply?.id ?? ''])),
      ...(await server.app.db.read('select data from event where matterId = ?', [id])),
    ]
    expect(JSON.stringify(stored)).not.toContain('家中无人')
  },
)

test('is refused with code, field and basis, and then nothing is written', async () => {
  const id = await matterIn(server, 'approved', { wishesConfidentiality: true })
  const before = await read(id)
  expect(await codes(id, { reason: ' ' })).toEqual([['ANSWER_MISSING', 'reason', true]])
  expect(await codes(id, { on: '2099-01-01' })).toEqual([['SERVICE_DAY', 'on', true]])
  expect(await codes(id, { on: '2020-01-01' })).toEqual([['SERVICE_DAY', 'on', true]])
  expect(await codes(id, { way: 'by_another' })).toEqual([['SERVICE_WAY_CONFIDENTIAL', 'way', true]])
  expect(await codes(id, { document: id })).toEqual([['DOCUMENT_NOT_SERVABLE', 'document', true]])
  expect((await attempt(id, { expectedVersion: 1 })).errors?.[0]?.extensions.code).toBe('CONFLICT')
  expect((await attempt(id, {}, 'leader')).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  expect((await attempt(id, {}, 'wardHandler')).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  expect(await read(id)).toEqual(before)
})

test('comes before the service, whose proof names document, number, way and server', async () => {
  const id = await matterIn(server, 'approved')
  await attempt(id, {})
  const { refusals } = await act(server, 'officeHandler', 'serveReply', {
    matterId: id,
    service: direct(FIRST_DAY),
  })
  expect(refusals).toEqual([])
  const reply = await find(id, 'F11')
  expect(reply.services).toMatchObject([
    { succeeded: false, remark: '甲某某家中无人' },
    { succeeded: true, remark: null },
  ])
  const { fields } = await find(id, 'F26')
  expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toMatchObject({
    documentName: `《${reply.title}》`,
    servedNumber: reply.number,
    way: '直接送达',
    servers: '官officeHandler',
  })
  expect(await codes(id, {})).toEqual([['DOCUMENT_NOT_SERVABLE', 'document', true]])
})

/** The eight ways (民事诉讼法 88-95) with what their proof names; public notice counts after thirty days. */
const ways: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['direct', { signedBy: '本人' }, FIRST_DAY],
  ['by_another', { signedBy: '乙某某', relation: '同住成年家属' }, FIRST_DAY],
  ['left', { refusalReason: '拒绝签收', witness: '社区工作人员两人' }, FIRST_DAY],
  ['entrusted', { signedBy: '本人', entrustedTo: '某市某局' }, FIRST_DAY],
  ['forwarded', { signedBy: '本人', forwardedBy: '某部队' }, FIRST_DAY],
  ['post', { registeredNumber: 'XA12345678911' }, FIRST_DAY],
  ['electronic', { consent: '2026年3月1日书面同意' }, FIRST_DAY],
  ['public_notice', { noticePlace: '村务公开栏' }, '2026-04-01'],
]
test.each(ways)(
  '%s: refused until its proof is whole, then the window opens on its day',
  async (way, proof, day) => {
    server.on(FIRST_DAY)
    const id = await matterIn(server, 'approved')
    server.on(day)
    const serve = (given: object) =>
      act(server, 'officeHandler', 'serveReply', {
        matterId: id,
        service: { way, on: FIRST_DAY, proof: given },
      })
    for (const need of Object.keys(proof)) {
      const { refusals } = await serve({ ...proof, [need]: ' ' })
      expect(refusals.map(({ code, field }) => [code, field])).toEqual([['PROOF_MISSING', `service.${need}`]])
    }
    expect((await serve(proof)).refusals).toEqual([])
    const reply = await find(id, 'F11')
    expect(reply.services).toMatchObject([{ way, attemptedOn: FIRST_DAY, servedOn: day, succeeded: true }])
    const [window] = await server.app.db.read(
      "select startedOn, state from clock where matterId = ? and code = 'C07'",
      [id],
    )
    expect(window).toEqual({ startedOn: day, state: 'running' })
    server.on(FIRST_DAY)
  },
)

test('a matter that was declined keeps its light, in lists as well, until the petitioner is told', async () => {
  server.on(FIRST_DAY)
  const id = await matterIn(server, 'M10')
  await act(server, 'head', 'refuseAcceptance', {
    matterId: id,
    ground: 'ALREADY_HANDLED',
    facts: '该事项已由某市某局受理',
    legalBasis: '《信访工作条例》第十九条',
    guidance: '请向某市某局查询办理进展',
    competentBody: '某市某局',
  })
  const head = await server.as('head')
  const lit = async () => {
    const { matter, matters } = await head.ask<{
      matter: { light: string; daysLeft: number | null; nextDueDay: string | null }
      matters: { edges: { node: { id: string } }[] }
    }>(
      `query ($id: ID!) { matter(id: $id) { light daysLeft nextDueDay }
        matters(first: 50, filter: { light: green }) { edges { node { id } } } }`,
      { id },
    )
    return [matter, matters.edges.some(({ node }) => node.id === id)]
  }
  expect(await lit()).toEqual([{ light: 'green', daysLeft: 15, nextDueDay: '2026-03-17' }, true])
  const document = (await find(id, 'F02')).id
  const told = await act(server, 'officer', 'recordService', {
    matterId: id,
    document,
    service: direct(FIRST_DAY),
  })
  expect(told.refusals).toEqual([])
  expect(await lit()).toEqual([{ light: 'none', daysLeft: null, nextDueDay: null }, false])
})
