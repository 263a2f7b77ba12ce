import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliverNotices } from '../src/notification/deliver'
import { matterIn, register } from './support/lives'
import type { Client } from './support/client'
import { startServer, type TestServer } from './support/server'
import { takeStep } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('live')
})
afterAll(() => server.close())

const watched = 'subscription { changes { kind id matterId } }'

/** An open stream: what it has said so far, one text an event; `ended` settles when the server ends it. */
async function watch(client: Client, query = watched) {
  const gone = new AbortController()
  const response = await client.fetch('/graphql/stream', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
    signal: gone.signal,
  })
  const said: string[] = []
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const part of response.body ?? []) said.push(decoder.decode(part as Uint8Array))
  }
  const ended = read().catch(() => undefined)
  return { status: response.status, said, ended, leave: () => gone.abort() }
}

const until = async (holds: () => boolean) => {
  for (let left = 100; left > 0 && !holds(); left--) await new Promise((resolve) => setTimeout(resolve, 100))
  expect(holds()).toBe(true)
}

async function order(): Promise<{ id: string; matterId: string }> {
  const matterId = await matterIn(server, 'M21')
  const { track, refusals } = await takeStep(server, 'officer', 'supervision', 'orderSupervision', {
    matterId,
    trigger: '_4',
    method: 'letter',
    target: server.office.units.division,
    facts: '承办单位三次约见未果。',
    requirement: '书面报告办理情况。',
    due: '2026-04-10',
  })
  expect(refusals).toEqual([])
  return { id: track!.id, matterId }
}

const deliver = () =>
  deliverNotices(
    server.app.db,
    server.app.now,
    () => Promise.resolve(true),
    (_id, error) => {
      throw error
    },
  )

describe('a live page', () => {
  test('hears of what its viewer may see and of nothing else', async () => {
    const office = await watch(await server.as('head'))
    const target = await watch(await server.as('divisionHead'))
    const stranger = await watch(await server.as('elsewhereHead'))
    const { id, matterId } = await order()
    await until(() => office.said.join('').includes(id))
    const told = office.said.join('')
    expect(told).toContain(`{"kind":"supervision","id":"${id}","matterId":"${matterId}"}`)
    expect(told).toContain(`{"kind":"matter","id":"${matterId}","matterId":"${matterId}"}`)
    expect(told).not.toContain('承办单位')
    await deliver()
    await until(() => target.said.join('').includes('"kind":"notification"'))
    expect(office.said.join('')).not.toContain('notification')
    expect(stranger.said.join('')).not.toContain('kind')
    for (const page of [office, target, stranger]) page.leave()
    await Promise.all([office.ended, target.ended, stranger.ended])
  })

  test('of a sealed matter tells its members alone', async () => {
    const outside = await watch(await server.as('officer'))
    const member = await watch(await server.as('head'))
    const sealed = await register(server, {
      complainsOfConduct: true,
      members: [server.office.users.head],
    })
    const open = await register(server)
    await until(() => outside.said.join('').includes(open))
    await until(() => member.said.join('').includes(sealed))
    expect(outside.said.join('')).not.toContain(sealed)
    for (const page of [outside, member]) page.leave()
    await Promise.all([outside.ended, member.ended])
  })

  test('falls silent when the session is revoked', async () => {
    const client = await server.stranger().signIn('secondOfficer', 'correct horse battery')
    const board = await watch(client)
    await client
      .ask('mutation { signOut }')
      .catch(() => client.ask('mutation { signOut { refusals { code } } }'))
    const { id } = await order()
    await board.ended
    expect(board.said.join('')).not.toContain(id)
  })

  test('is not opened without a session, nor for a query, nor without the header', async () => {
    const stranger = await watch(server.stranger())
    await stranger.ended
    expect(stranger.said.join('')).toContain('UNAUTHENTICATED')
    const query = await watch(await server.as('head'), '{ viewer { name } }')
    await query.ended
    expect(query.said.join('')).toContain('BAD_INPUT')
    const bare = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: (await server.as('head')).cookie },
      body: JSON.stringify({ query: watched }),
    })
    expect(bare.status).toBe(400)
  })
})
