import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { matterIn } from './support/lives'
import type { Client } from './support/client'
import { startServer, type TestServer } from './support/server'
import { takeStep } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('live')
})
afterAll(() => server.close())

const watched = 'subscription ($kinds: [String!]!) { tracksChanged(kinds: $kinds) { id kind version } }'

/** An open stream: what it has said so far, one text an event; `ended` settles when the server ends it. */
async function watch(client: Client, query = watched, variables: object = { kinds: ['supervision'] }) {
  const gone = new AbortController()
  const response = await client.fetch('/graphql/stream', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
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

async function order(): Promise<string> {
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
  return track!.id
}

describe('a live board', () => {
  test('hears of what its viewer may see and of nothing else', async () => {
    const office = await watch(await server.as('head'))
    const stranger = await watch(await server.as('elsewhereHead'))
    const id = await order()
    await until(() => office.said.join('').includes(id))
    expect(stranger.said.join('')).not.toContain('trk_')
    office.leave()
    stranger.leave()
    await Promise.all([office.ended, stranger.ended])
  })

  test('falls silent when the session is revoked', async () => {
    const client = await server.stranger().signIn('secondOfficer', 'correct horse battery')
    const board = await watch(client)
    await client
      .ask('mutation { signOut }')
      .catch(() => client.ask('mutation { signOut { refusals { code } } }'))
    const id = await order()
    await board.ended
    expect(board.said.join('')).not.toContain(id)
  })

  test('is not opened without a session, nor for a query, nor without the header', async () => {
    const stranger = await watch(server.stranger())
    await stranger.ended
    expect(stranger.said.join('')).toContain('UNAUTHENTICATED')
    const query = await watch(await server.as('head'), '{ viewer { name } }', {})
    await query.ended
    expect(query.said.join('')).toContain('BAD_INPUT')
    const bare = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: (await server.as('head')).cookie },
      body: JSON.stringify({ query: watched, variables: { kinds: ['supervision'] } }),
    })
    expect(bare.status).toBe(400)
  })
})
