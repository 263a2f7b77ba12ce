import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliverNotices } from '../src/notification/deliver'
import { act, matterIn, register } from './support/lives'
import { PASSWORD } from './support/office'
import { startServer, type TestServer } from './support/server'
import { until, watch } from './support/streams'
import { takeStep } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('live')
})
afterAll(() => server.close())

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
    const client = await server.stranger().signIn('secondOfficer', PASSWORD)
    const board = await watch(client)
    await client
      .ask('mutation { signOut }')
      .catch(() => client.ask('mutation { signOut { refusals { code } } }'))
    const { id } = await order()
    await board.ended
    expect(board.said.join('')).not.toContain(id)
  })

  test('ends when the account is suspended', async () => {
    const board = await watch(await server.stranger().signIn('disciplineOfficer', PASSWORD))
    const suspend = 'mutation ($input: UserIdInput!) { suspendUser(input: $input) { refusals { code } } }'
    const input = { userId: server.office.users.disciplineOfficer }
    await (await server.as('systemAdministrator')).ask(suspend, { input })
    const { id } = await order()
    await board.ended
    expect(board.said.join('')).not.toContain(id)
  })

  test('tells whoever got another post what that one lets be seen, from the next change on', async () => {
    const { units, users } = server.office
    const board = await watch(await server.stranger().signIn('officeHandler', PASSWORD))
    const before = await register(server)
    await until(() => board.said.join('').includes(before))
    const [held] = await server.app.db.read<{ id: string }>('select id from post where userId = ?', [
      users.officeHandler,
    ])
    const security = await server.as('securityAdministrator')
    await security.ask(
      'mutation ($input: GrantPostInput!) { grantPost(input: $input) { refusals { code } } }',
      { input: { userId: users.officeHandler, unitId: units.detachment, role: 'handler' } },
    )
    await security.ask('mutation ($id: ID!) { endPost(postId: $id) { refusals { code } } }', { id: held?.id })
    const ofOldUnit = await register(server)
    const ofNewUnit = await matterIn(server, 'M10')
    await act(server, 'officer', 'transferMatter', { matterId: ofNewUnit, to: units.detachment })
    await until(() => board.said.join('').includes(ofNewUnit))
    expect(board.said.join('')).not.toContain(ofOldUnit)
    board.leave()
    await board.ended
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
      body: JSON.stringify({ query: 'subscription { changes { kind } }' }),
    })
    expect(bare.status).toBe(400)
  })
})
