import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { matterIn } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('arrival')
  // The twenty minutes stand in the handbook of a sub-district.
  await server.app.db.work((tx) => tx.run("update unit set rulebook = 'JD-2005'"))
})
afterAll(() => server.close())

interface Attendance {
  readonly official: { readonly id: string }
  readonly standing: string
  readonly dueAt: string | null
  readonly lateBy: number
  readonly breach: boolean
}
interface Arrival {
  readonly attendances: readonly Attendance[]
}

const fields = 'attendances { official { id } standing dueAt lateBy breach }'
const step = (login: Login, name: string, input: object) =>
  takeStep<Arrival>(server, login, 'arrival', name, input, fields)

async function does(login: Login, name: string, input: object): Promise<Stepped<Arrival>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}

const asked = (login: Login, unit: 'division' | 'station' | 'bureau' | 'office', duty: string) => ({
  userId: server.office.users[login],
  unitId: server.office.units[unit],
  duty,
})
const heads = () => [asked('divisionHead', 'division', 'area'), asked('stationHead', 'station', 'village')]
const call = (more: object = {}) => ({
  office: server.office.units.office,
  place: 'street',
  location: '一楼接待大厅',
  officials: heads(),
  ...more,
})

async function called(input: object = {}): Promise<string> {
  server.on('2026-03-02')
  const { track } = await does('officer', 'callOfficials', call(input))
  return track!.id
}

const standings = ({ track }: Stepped<Arrival>) =>
  Object.fromEntries(
    (track?.attendances ?? []).map(({ official, standing }) => [
      Object.entries(server.office.users).find(([, id]) => id === official.id)?.[0],
      standing,
    ]),
  )

describe('heads on the spot', () => {
  test('each by their own clock from their own acknowledgement; the server’s time decides', async () => {
    const trackId = await called()
    server.at('2026-03-02', '10:00:00')
    await does('divisionHead', 'acknowledgeCall', { trackId })
    server.at('2026-03-02', '10:05:00')
    await does('stationHead', 'acknowledgeCall', { trackId })
    // S1.3.1, DP-8: exactly twenty minutes is in time, one second more is late.
    server.at('2026-03-02', '10:20:00')
    expect(standings(await does('divisionHead', 'arrive', { trackId }))).toEqual({
      divisionHead: 'in-time',
      stationHead: 'running',
    })
    server.at('2026-03-02', '10:25:01')
    const late = await does('stationHead', 'arrive', { trackId })
    expect(standings(late)).toEqual({ divisionHead: 'in-time', stationHead: 'late' })
    expect(late.track!.attendances[1]).toMatchObject({ breach: true, lateBy: 1000 })
    const closed = await does('officer', 'closeArrival', { trackId })
    expect(closed.track?.state).toBe('closed')
  })

  test('no answer carries a time: a telephone with a wrong clock has nothing to say', async () => {
    const trackId = await called()
    const client = await server.as('divisionHead')
    const codes = await client.codes(
      'mutation ($input: ArriveInput!) { arrive(input: $input) { refusals { code } } }',
      { input: { trackId, arrivedAt: '2020-01-01T00:00:00.000Z' } },
    )
    expect(codes).toEqual(['BAD_INPUT'])
  })

  test('sent twice by a bad network it is one arrival; pressed twice it is refused', async () => {
    const trackId = await called()
    const input = { trackId, idempotencyKey: 'telephone-1' }
    await does('divisionHead', 'acknowledgeCall', input)
    await does('divisionHead', 'acknowledgeCall', input)
    expect(codesOf(await step('divisionHead', 'acknowledgeCall', { trackId }))).toEqual(['ALREADY_MARKED'])
  })

  test('a deputy is recorded and the head is still missing; a refusal is a finding', async () => {
    const trackId = await called()
    const { divisionHead, stationHead, divisionHandler } = server.office.users
    await does('clerk', 'recordDeputy', { trackId, user: divisionHead, deputy: divisionHandler })
    await does('clerk', 'recordRefusal', { trackId, user: stationHead, reasons: '称另有会议' })
    expect(standings(await does('clerk', 'closeArrival', { trackId }))).toEqual({
      divisionHead: 'missing',
      stationHead: 'refused',
    })
  })

  test('at the city arrivals are recorded and nothing is judged', async () => {
    const trackId = await called({
      place: 'city',
      officials: [
        asked('divisionHead', 'division', 'area'),
        asked('head', 'office', 'office'),
        asked('leaderInCharge', 'bureau', 'deputy'),
      ],
    })
    server.wait(60)
    const { track } = await does('divisionHead', 'arrive', { trackId })
    expect(track!.attendances.map(({ standing, dueAt, breach }) => [standing, dueAt, breach])).toEqual([
      ['arrived', null, false],
      ['called', null, false],
      ['called', null, false],
    ])
  })

  test.each([
    ['somebody left out', () => ({ officials: heads().slice(1) }), 'OFFICIAL_MISSING'],
    [
      'somebody without a duty there',
      () => ({ officials: [...heads(), asked('head', 'office', 'office')] }),
      'NOT_DUE_THERE',
    ],
    [
      'nobody’s unit',
      () => ({ officials: heads().map((one) => ({ ...one, userId: 'usr_nobody' })) }),
      'UNKNOWN',
    ],
  ])('%s is refused', async (_, input, code) => {
    server.on('2026-03-02')
    expect(codesOf(await step('officer', 'callOfficials', call(input())))).toContain(code)
  })
})

test('it is seen by the office and by who is called, and by nobody else', async () => {
  const trackId = await called()
  const sees = async (login: Login) => {
    const { arrivals } = await (
      await server.as(login)
    ).ask<{ arrivals: { id: string }[] }>('{ arrivals { id } }')
    return arrivals.some(({ id }) => id === trackId)
  }
  expect(await sees('clerk')).toBe(true)
  expect(await sees('stationHead')).toBe(true)
  expect(await sees('elsewhereHead')).toBe(false)
  const { myCalls } = await (
    await server.as('stationHead')
  ).ask<{ myCalls: { id: string }[] }>('{ myCalls { id } }')
  expect(myCalls.map(({ id }) => id)).toContain(trackId)
  expect(await (await server.as('stationHandler')).codes('{ arrivals { id } }')).toEqual(['FORBIDDEN'])
})

test('a visit is tied to the matter registered later, which then tells of it; a head complained of in it loses no call', async () => {
  const trackId = await called()
  const matterId = await matterIn(server, 'M10', { receivedOn: '2026-03-02' })
  expect(codesOf(await step('officer', 'linkArrival', { trackId, matter: matterId }))).toEqual([
    'WRONG_STATE',
  ])
  await does('officer', 'closeArrival', { trackId })
  const stranger = { trackId, matter: 'mat_00000000000000000000000000' }
  expect(codesOf(await step('officer', 'linkArrival', stranger))).toEqual(['MATTER_UNKNOWN'])
  await does('officer', 'linkArrival', { trackId, matter: matterId })
  interface Told {
    readonly matter: {
      readonly arrivals: readonly { readonly id: string }[]
      readonly timeline: { readonly edges: readonly { readonly node: { readonly action: string } }[] }
    }
  }
  const told = async () =>
    (
      await (
        await server.as('officer')
      ).ask<Told>(
        'query ($id: ID!) { matter(id: $id) { arrivals { id } timeline { edges { node { action } } } } }',
        { id: matterId },
      )
    ).matter
  const after = await told()
  expect(after.arrivals).toEqual([{ id: trackId }])
  expect(after.timeline.edges.map(({ node }) => node.action)).toContain('linkArrival')
  // Who is complained of in the matter no longer reads what the visit was about.
  const sees = async (login: Login) =>
    (
      await (
        await server.as(login)
      ).ask<{ arrival: object | null }>('query ($id: ID!) { arrival(id: $id) { id } }', { id: trackId })
    ).arrival !== null
  expect(await sees('stationHead')).toBe(true)
  await server.app.db.work((tx) =>
    tx.insert('matter_recusal', [{ matterId, userId: server.office.users.stationHead, reason: 'accused' }]),
  )
  expect(await sees('stationHead')).toBe(false)
  await does('officer', 'unlinkArrival', { trackId, reasons: '关联有误' })
  expect((await told()).arrivals).toEqual([])
  expect(await sees('stationHead')).toBe(true)
})
