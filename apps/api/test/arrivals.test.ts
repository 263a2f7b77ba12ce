import { afterAll, beforeAll, expect, test } from 'vitest'
import { matterIn, step } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('arrivals')
}, 60_000)
afterAll(() => server.close())

interface Counted {
  readonly desk: { readonly mine: { arrivedToday: number }; readonly unit: { arrivedToday: number } }
}

const counted = async (login: Login) =>
  (await server.as(login)).ask<Counted>('{ desk { mine { arrivedToday } unit { arrivedToday } } }')

const listed = async (login: Login, filter: object): Promise<string[]> => {
  const { matters } = await (
    await server.as(login)
  ).ask<{ matters: { edges: { node: { id: string } }[]; totalCount: number } }>(
    'query ($filter: MatterFilter) { matters(filter: $filter) { edges { node { id } } totalCount } }',
    { filter: { open: true, ...filter } },
  )
  expect(matters.totalCount).toBe(matters.edges.length)
  return matters.edges.map(({ node }) => node.id).toSorted()
}

test('what arrived today is a number and a list of the same matters, for the unit and for the person', async () => {
  const { units, users } = server.office
  server.on('2026-03-02')
  const old = await matterIn(server, 'M10')
  const toAppoint = await matterIn(server, 'M30')
  server.on('2026-03-03')
  const looked = await matterIn(server, 'M10', { receivedOn: '2026-03-03' })
  const sent = await matterIn(server, 'M20', { receivedOn: '2026-03-03' })
  await step(server, old, 'M20')
  await step(server, toAppoint, 'M40')

  const on = { deskSince: '2026-03-03' }
  // Opened, and still new; sent away, and new to who received it, whenever it was registered.
  expect(await listed('officer', { deskUnitId: units.office, ...on })).toEqual([looked])
  expect((await counted('officer')).desk.unit.arrivedToday).toBe(1)
  expect(await listed('divisionHead', { deskUnitId: units.division, ...on })).toEqual([old, sent].toSorted())
  expect((await counted('divisionHead')).desk.unit.arrivedToday).toBe(2)
  // A handler named today is news to the handler, not to the unit that had it.
  expect(
    await listed('officeHandler', { handlerId: users.officeHandler, handlerSince: '2026-03-03' }),
  ).toEqual([toAppoint])
  expect((await counted('officeHandler')).desk).toEqual({
    mine: { arrivedToday: 1 },
    unit: { arrivedToday: 1 },
  })

  server.on('2026-03-04')
  expect((await counted('divisionHead')).desk.unit.arrivedToday).toBe(0)
})
