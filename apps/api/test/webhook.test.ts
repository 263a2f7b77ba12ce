import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { allJobs } from '../src/jobs/jobs'
import type { Job } from '../src/jobs/job'
import { runIfDue } from '../src/jobs/runner'
import { matterIn, person, register, step } from './support/lives'
import { startServer, type TestServer } from './support/server'
import { takeStep } from './support/tracks'

interface Got {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let server: TestServer
let receiver: Server
let url: string
/** What the receiver got since the test began, and how it answers. */
let got: Got[]
let answer: (one: Got) => number | 'silence'
let program: string

const job = allJobs.find(({ name }) => name === 'webhooks') as Job
const run = (owner = 'me') => runIfDue(server.app, job, owner, new AbortController().signal)
const rows = <T>(sql: string, values: string[] = []) => server.app.db.read<T>(sql, values)

beforeAll(async () => {
  server = await startServer('webhook')
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += String(chunk)))
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body }
      got.push(one)
      const status = answer(one)
      if (status === 'silence') return request.socket.destroy()
      response.writeHead(status, { location: `${url}/elsewhere` }).end('thanks')
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  program = await programOf('division', ['matter'])
})
afterAll(async () => {
  receiver.close()
  await server.close()
})
beforeEach(() => {
  got = []
  answer = () => 204
})

async function programOf(unit: 'division' | 'ward', operations: string[]): Promise<string> {
  const { issuePartnerToken } = await (
    await server.as('securityAdministrator')
  ).ask<{ issuePartnerToken: { partnerToken: { program: { id: string } } } }>(
    `mutation ($input: IssuePartnerTokenInput!) {
      issuePartnerToken(input: $input) { partnerToken { program { id } } } }`,
    {
      input: {
        unitId: server.office.units[unit],
        name: '区热线平台',
        operations,
        networks: [],
        expiresOn: '2026-12-31',
      },
    },
  )
  return issuePartnerToken.partnerToken.program.id
}

interface Created {
  readonly secret: string
  readonly webhook: { readonly id: string }
  readonly refusals: readonly { readonly code: string }[]
}

/** Lets a program be told at a path of the receiver. */
async function create(path: string, programId = program): Promise<Created> {
  const { createWebhook } = await (
    await server.as('securityAdministrator')
  ).ask<{ createWebhook: Created }>(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id } refusals { code } } }',
    { input: { programId, url: path.startsWith('http') ? path : `${url}${path}` } },
  )
  return createWebhook
}

const end = async (id: string) =>
  (await server.as('securityAdministrator')).ask('mutation ($id: ID!) { endWebhook(id: $id) { endedAt } }', {
    id,
  })

interface Delivery {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly attempts: number
  readonly outcome: string | null
}

async function deliveries(webhookId: string, state?: string): Promise<Delivery[]> {
  const { webhookDeliveries } = await (
    await server.as('securityAdministrator')
  ).ask<{ webhookDeliveries: { edges: { node: Delivery }[] } }>(
    `query ($webhookId: ID!, $state: WebhookDeliveryState) { webhookDeliveries(webhookId: $webhookId, state: $state) {
      edges { node { id kind state attempts outcome } } } }`,
    { webhookId, state },
  )
  return webhookDeliveries.edges.map(({ node }) => node)
}

const replay = async (ids: string[]) =>
  (await server.as('securityAdministrator')).ask<{ replayDeliveries: number }>(
    'mutation ($ids: [ID!]!) { replayDeliveries(ids: $ids) }',
    { ids },
  )

const told = () => got.map(({ body }) => JSON.parse(body) as { type: string; data: { matterId: string } })

test('a program is told of the matters of its unit alone, by ids and kinds, signed, each once', async () => {
  const { secret, webhook } = await create('/hooks')
  expect(secret).toMatch(/^whsec_/)
  await register(server)
  const id = await matterIn(server, 'M20')
  await Promise.all([run('one'), run('other')])
  await run()

  expect(told().map(({ type, data }) => [type, data.matterId])).toEqual([
    ['registerMatter', id],
    ['openTriage', id],
    ['transferMatter', id],
  ])
  const [first] = got as [Got]
  const { 'webhook-id': deliveryId, 'webhook-timestamp': time } = first.headers
  expect(Object.keys(JSON.parse(first.body) as object)).toEqual(['type', 'timestamp', 'data'])
  expect(first.body).not.toContain(person.name)
  expect(Math.abs(Number(time) * 1_000 - server.app.now().getTime())).toBeLessThan(60_000)
  expect(first.headers['webhook-signature']).toBe(
    `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(`${String(deliveryId)}.${String(time)}.${first.body}`)
      .digest('base64')}`,
  )
  expect((await deliveries(webhook.id)).map(({ state, outcome }) => `${state} ${outcome}`)).toEqual(
    Array(3).fill('done 204'),
  )
  // The secret stands nowhere in clear.
  const stored = JSON.stringify([await rows('select * from webhook'), await rows('select data from event')])
  expect(stored).not.toContain(secret)
  await end(webhook.id)
})

test('of its tracks too: a program learns that its unit is supervised', async () => {
  const { webhook } = await create('/tracks')
  const id = await matterIn(server, 'signed')
  const { refusals } = await takeStep(server, 'officer', 'supervision', 'orderSupervision', {
    matterId: id,
    trigger: '_4',
    method: 'letter',
    target: server.office.units.division,
    facts: '承办单位三次约见未果,未说明理由。',
    requirement: '于期限前书面报告办理情况。',
    due: '2026-04-10',
  })
  expect(refusals).toEqual([])
  await run()
  expect(told().at(-1)).toMatchObject({ type: 'orderSupervision', data: { matterId: id } })
  await end(webhook.id)
})

test('what is not taken is tried again with growing waits, of one matter in order, and a redirect is not followed', async () => {
  const { webhook } = await create('/flaky')
  const id = await matterIn(server, 'M20')
  const answers = [301, 500, 'silence', 200] as const
  answer = () => answers[got.length - 1] ?? 200
  await run()
  // The first event of the matter waits, so the later ones do too.
  expect(got.map(({ path }) => path)).toEqual(['/flaky'])
  await run()
  expect(got).toHaveLength(1)
  for (const seconds of [10, 20, 40]) {
    server.wait(seconds / 60)
    await run()
  }
  expect(told().map(({ type }) => type)).toEqual([
    ...Array(4).fill('registerMatter'),
    'openTriage',
    'transferMatter',
  ])
  expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
  expect((await deliveries(webhook.id)).at(-1)).toMatchObject({ state: 'done', attempts: 4, outcome: '200' })
  expect(new Set(told().map(({ data }) => data.matterId))).toEqual(new Set([id]))
  await end(webhook.id)
})

test('one that does not answer is left alone for a while and holds up no other', async () => {
  const [silent, good] = [await create('/silent'), await create('/good')]
  await matterIn(server, 'M20')
  await matterIn(server, 'M20')
  answer = ({ path }) => (path === '/silent' ? 'silence' : 200)
  await run()
  expect(got.filter(({ path }) => path === '/silent')).toHaveLength(1)
  expect(got.filter(({ path }) => path === '/good')).toHaveLength(6)
  await Promise.all([silent, good].map(({ webhook }) => end(webhook.id)))
})

test('after the last try a delivery is dead, and the console sends it anew under the same id', async () => {
  const { webhook } = await create('/dead')
  await matterIn(server, 'M20')
  answer = () => 503
  await run()
  await server.app.db.work((tx) =>
    tx.run(
      "update webhook_delivery set attempts = 19, availableAt = '' where webhookId = ? and attempts = 1",
      [webhook.id],
    ),
  )
  await run()
  const [dead] = await deliveries(webhook.id, 'dead')
  expect(dead).toMatchObject({ kind: 'registerMatter', attempts: 20, outcome: '503' })
  server.wait(60 * 24)
  answer = () => 200
  await run()
  const before = got.length
  expect(await replay([dead?.id ?? '', 'dlv_01HZZZZZZZZZZZZZZZZZZZZZZZ'])).toEqual({ replayDeliveries: 1 })
  await run()
  expect(got.slice(before).map(({ headers }) => headers['webhook-id'])).toEqual([dead?.id])
  expect(await deliveries(webhook.id, 'dead')).toEqual([])
  const [event] = await rows<{ action: string }>('select action from event order by seq desc limit 1')
  expect(event?.action).toBe('replayDeliveries')
  await end(webhook.id)
  expect(await replay([dead?.id ?? ''])).toEqual({ replayDeliveries: 0 })
  server.on('2026-03-02')
})

test('rights hold at the moment of sending: sealed, recused, suspended or without a token, nothing goes', async () => {
  const { webhook } = await create('/rights')
  const ids = [await matterIn(server, 'M20'), await matterIn(server, 'M20'), await matterIn(server, 'M20')]
  answer = () => 500
  await run()
  const [sealed = '', recused = '', kept = ''] = ids
  await server.app.db.work(async (tx) => {
    await tx.run("update matter set secrecy = 'sealed' where id = ?", [sealed])
    // Not even a member of the circle, if it is a program.
    await tx.insert('matter_member', [{ matterId: sealed, userId: program, reason: 'test' }])
    await tx.insert('matter_recusal', [{ matterId: recused, userId: program, reason: 'test' }])
  })
  got = []
  answer = () => 200
  server.wait(1)
  await run()
  expect(new Set(told().map(({ data }) => data.matterId))).toEqual(new Set([kept]))
  expect(await deliveries(webhook.id, 'withheld')).toHaveLength(6)
  // Sent anew they are held back again.
  await replay((await deliveries(webhook.id, 'withheld')).map(({ id }) => id))
  got = []
  await run()
  expect(got).toEqual([])

  await server.app.db.work((tx) => tx.run("update user set state = 'suspended' where id = ?", [program]))
  await step(server, kept, 'signed')
  await run()
  await server.app.db.work((tx) => tx.run("update user set state = 'active' where id = ?", [program]))
  expect(got).toEqual([])
  await end(webhook.id)

  const blind = await create('/blind', await programOf('division', ['categories']))
  await matterIn(server, 'M20')
  await run()
  expect(got).toEqual([])
  await end(blind.webhook.id)
})

test('killed after the answer came and before it was noted, the next process sends it again under the same id', async () => {
  const { webhook } = await create('/cut')
  const id = await matterIn(server, 'M20')
  // Lease, two looks at it and the deliveries are written; the note of the first answer is not.
  const { work } = server.app.db
  let writes = 0
  const dying = {
    ...server.app,
    db: {
      ...server.app.db,
      work: (task: never) => {
        if (++writes > 4) return Promise.reject(new Error('killed'))
        return work(task)
      },
    },
  }
  await expect(runIfDue(dying as never, job, 'dying', new AbortController().signal)).rejects.toThrow('killed')
  server.wait(2)
  await run()
  const idsOf = (type: string) =>
    got.filter(({ body }) => body.includes(type)).map(({ headers }) => headers['webhook-id'])
  expect(new Set(told().map(({ data }) => data.matterId))).toEqual(new Set([id]))
  expect([idsOf('registerMatter').length, new Set(idsOf('registerMatter')).size]).toEqual([2, 1])
  expect([idsOf('openTriage').length, idsOf('transferMatter').length]).toEqual([1, 1])
  await end(webhook.id)
})

test('only the security administrator sets one up, and only where deliveries may go', async () => {
  const refused = async (address: string, programId?: string) =>
    (await create(address, programId)).refusals.map(({ code }) => code)
  expect(await refused('http://partner.example/')).toEqual(['TARGET_SCHEME'])
  expect(await refused('https://169.254.169.254/latest')).toEqual(['TARGET_NETWORK'])
  expect(await refused('/hooks', server.office.users.officer)).toEqual(['UNKNOWN'])
  const ask = 'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret } }'
  const input = { programId: program, url: `${url}/x` }
  expect(await (await server.as('systemAdministrator')).codes(ask, { input })).toEqual(['FORBIDDEN'])
})
