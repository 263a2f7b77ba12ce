import type { ClockCode, Day } from '@xinfang/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act, direct, matterIn, objection, register, type Refused } from './support/lives'
import { startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('boundaries')
  // Some days lie before the office of `office.ts` was filled.
  await server.app.db.work((tx) => tx.run("update post set since = '2020-01-01'", []))
})
afterAll(() => server.close())

/** The last moment of a day, and the first after it. */
const LAST = '23:59:59'
const FIRST = '00:00:00'

const clockOf = async (id: string, code: ClockCode) => {
  const { matter } = await (
    await server.as('head')
  ).ask<{ matter: { clocks: { code: string; dueDay: Day; state: string; provisional: boolean }[] } }>(
    'query ($id: ID!) { matter(id: $id) { clocks { code dueDay state provisional } } }',
    { id },
  )
  return matter.clocks.find((clock) => clock.code === code)
}

const told = (refusals: readonly Refused[]) =>
  refusals.map(({ code, field, basis }) => ({ code, field, basis }))

describe('C02: fifteen days to tell the petitioner, from the day of receipt', () => {
  test.each<readonly [string, Day, Day, string, string, Day, boolean]>([
    ['the last second of the last day', '2026-03-02', '2026-03-17', LAST, 'met', '2026-03-17', false],
    ['one second later', '2026-03-02', '2026-03-18', FIRST, 'breached', '2026-03-17', false],
    ['W01 Spring Festival ends: the day after', '2026-02-02', '2026-02-24', LAST, 'met', '2026-02-24', false],
    [
      'W08 a make-up Saturday does not roll',
      '2026-01-30',
      '2026-02-15',
      FIRST,
      'breached',
      '2026-02-14',
      false,
    ],
    ['the first day after National Day', '2026-09-20', '2026-10-08', LAST, 'met', '2026-10-08', false],
    ['and no later', '2026-09-20', '2026-10-09', FIRST, 'breached', '2026-10-08', false],
    ['29 February counts', '2024-02-14', '2024-02-29', LAST, 'met', '2024-02-29', false],
    ['1 March of a leap year is late', '2024-02-14', '2024-03-01', FIRST, 'breached', '2024-02-29', false],
    ['a year without notice is provisional', '2027-02-01', '2027-02-16', LAST, 'met', '2027-02-16', true],
  ])('%s', async (_, receivedOn, day, time, state, dueDay, provisional) => {
    server.on(receivedOn)
    const id = await matterIn(server, 'M10', { receivedOn })
    server.at(day, time)
    // An officer is never kept from telling the petitioner late; the breach is recorded.
    const { units, users } = server.office
    const { refusals } = await act(server, 'head', 'acceptMatter', {
      matterId: id,
      responsibleUnit: units.office,
      firstResponsible: users.head,
      handedOver: true,
    })
    expect(refusals).toEqual([])
    expect(await clockOf(id, 'C02')).toMatchObject({ state, dueDay, provisional })
  })
})

describe('C03: fifteen days of the unit it was sent to, from signing', () => {
  test.each<readonly [string, Day, Day, string, string, Day]>([
    ['the last second', '2026-03-04', '2026-03-19', LAST, 'met', '2026-03-19'],
    ['one second later', '2026-03-04', '2026-03-20', FIRST, 'breached', '2026-03-19'],
    ['a holiday on the last day', '2026-09-16', '2026-10-08', LAST, 'met', '2026-10-08'],
  ])('%s', async (_, signedOn, day, time, state, dueDay) => {
    server.on(signedOn)
    const id = await matterIn(server, 'signed', { receivedOn: signedOn })
    server.at(day, time)
    const { refusals } = await act(server, 'divisionHead', 'acceptTransferred', {
      matterId: id,
      firstResponsible: server.office.users.divisionHead,
      handedOver: true,
    })
    expect(refusals).toEqual([])
    expect(await clockOf(id, 'C03')).toMatchObject({ state, dueDay })
  })
})

describe('C04: five working days to object, from signing', () => {
  const closed = [{ code: 'OBJECTION_CLOSED', field: null, basis: ['《信访工作条例》(2022)第23(3)条'] }]
  test.each<readonly [string, Day, Day, string, readonly object[], Day]>([
    ['the last second of the fifth', '2026-03-04', '2026-03-11', LAST, [], '2026-03-11'],
    ['one second later', '2026-03-04', '2026-03-12', FIRST, closed, '2026-03-11'],
    ['W05 a make-up Saturday is the fifth', '2026-04-29', '2026-05-09', LAST, [], '2026-05-09'],
    ['the Sunday after it is late', '2026-04-29', '2026-05-10', FIRST, closed, '2026-05-09'],
    ['National Day and its Saturday', '2026-09-30', '2026-10-13', LAST, [], '2026-10-13'],
    ['the day after', '2026-09-30', '2026-10-14', FIRST, closed, '2026-10-13'],
    ['over 29 February', '2024-02-27', '2024-03-05', LAST, [], '2024-03-05'],
  ])('%s', async (_, signedOn, day, time, refusals, dueDay) => {
    server.on(signedOn)
    const id = await matterIn(server, 'signed', { receivedOn: signedOn })
    server.at(day, time)
    expect((await clockOf(id, 'C04'))?.dueDay).toBe(dueDay)
    const answer = await act(server, 'divisionHead', 'objectToTransfer', { matterId: id, reasons: objection })
    expect(told(answer.refusals)).toEqual(refusals)
    expect(answer.matter?.status ?? null).toBe(refusals.length === 0 ? 'M22' : 'M20')
  })
})

describe('C05: sixty days to reply, from acceptance', () => {
  test.each<readonly [string, Day, Day, string, string, Day]>([
    ['a Labour Day end pushes: the last second', '2026-03-02', '2026-05-06', LAST, 'met', '2026-05-06'],
    ['one second later', '2026-03-02', '2026-05-07', FIRST, 'breached', '2026-05-06'],
    ['a make-up Saturday is the last day', '2026-03-10', '2026-05-09', LAST, 'met', '2026-05-09'],
    ['the Sunday after it is late', '2026-03-10', '2026-05-10', FIRST, 'breached', '2026-05-09'],
  ])('%s', async (_, acceptedOn, day, time, state, dueDay) => {
    server.on(acceptedOn)
    const id = await matterIn(server, 'approved')
    server.at(day, time)
    // A late reply is served all the same; the breach stays on record.
    const { refusals } = await act(server, 'officeHandler', 'serveReply', {
      matterId: id,
      service: direct(day),
    })
    expect(refusals).toEqual([])
    expect(await clockOf(id, 'C05')).toMatchObject({ state, dueDay, provisional: false })
  })
})

describe('C07: thirty days to ask for review, from service of the reply', () => {
  const late = [
    {
      code: 'REQUEST_LATE',
      field: 'requestedOn',
      basis: [
        '铁路公安局信访十项制度 S4.4.1',
        '本系统的读法 DP-14',
        '《信访工作条例》(2022)第35条',
        '《信访工作条例》(2022)第36条',
      ],
    },
  ]
  let id: string
  beforeEach(async () => {
    server.on('2026-03-02')
    id = await matterIn(server, 'approved')
  })
  test.each<readonly [string, Day, Day, Day, string, readonly object[], Day]>([
    ['the last second', '2026-03-10', '2026-04-09', '2026-04-09', LAST, [], '2026-04-09'],
    ['one second later', '2026-03-10', '2026-04-10', '2026-04-10', FIRST, late, '2026-04-09'],
    ['the postmark decides', '2026-03-10', '2026-04-09', '2026-04-13', FIRST, [], '2026-04-09'],
    ['a Labour Day end pushes', '2026-04-01', '2026-05-06', '2026-05-06', LAST, [], '2026-05-06'],
    ['to the next day and no further', '2026-04-01', '2026-05-07', '2026-05-07', FIRST, late, '2026-05-06'],
    ['ends on 29 February', '2028-01-30', '2028-02-29', '2028-02-29', LAST, [], '2028-02-29'],
    ['1 March is late', '2028-01-30', '2028-03-01', '2028-03-01', FIRST, late, '2028-02-29'],
  ])('%s', async (_, servedOn, requestedOn, day, time, refusals, dueDay) => {
    server.on(servedOn)
    const served = await act(server, 'officeHandler', 'serveReply', {
      matterId: id,
      service: direct(servedOn),
    })
    expect(served.refusals).toEqual([])
    server.at(day, time)
    expect(await clockOf(id, 'C07')).toMatchObject({ dueDay, provisional: servedOn.startsWith('2028') })
    const answer = await act(server, 'officer', 'requestReview', {
      matterId: id,
      requestedOn,
      request: '请求撤销原处理意见',
      organ: server.office.units.bureau,
    })
    expect(told(answer.refusals)).toEqual(refusals)
  })
})

describe('a basis is the handbook of the office that is refused', () => {
  const refused = async (login: 'officer' | 'elsewhereHead', by: 'clerk' | 'elsewhereHead') => {
    server.on('2026-03-02')
    const id = await register(server, {}, by)
    const { refusals } = await act(server, login, 'signForMatter', { matterId: id })
    return refusals.flatMap(({ basis }) => basis).join()
  }
  test('the bureau is told its own, the hospital never that of the bureau', async () => {
    expect(await refused('officer', 'clerk')).toContain('铁路公安局信访十项制度')
    const hospital = await refused('elsewhereHead', 'elsewhereHead')
    expect(hospital).not.toBe('')
    expect(hospital).not.toContain('铁路公安局')
    expect(hospital).not.toContain('街道')
  })
})

test('units stand in tree order, siblings by position, a new one last', async () => {
  server.on('2026-03-02')
  const admin = await server.as('systemAdministrator')
  const names = async () =>
    (await admin.ask<{ units: { name: string }[] }>('{ units { name } }')).units.map(({ name }) => name)
  const { bureau, division, discipline } = server.office.units
  await server.app.db.work(async (tx) => {
    await tx.run('update unit set position = 9 where id = ?', [discipline])
  })
  await admin.ask('mutation ($input: CreateUnitInput!) { createUnit(input: $input) { refusals { code } } }', {
    input: { parentId: bureau, name: '督察支队', shortName: '督察支队' },
  })
  await admin.ask('mutation ($input: CreateUnitInput!) { createUnit(input: $input) { refusals { code } } }', {
    input: { parentId: division, name: '巡逻大队', shortName: '巡逻大队' },
  })
  expect(await names()).toEqual([
    '平川铁路公安局',
    '信访办公室',
    '平川公安处',
    '车站派出所',
    '巡逻大队',
    '刑侦支队',
    '纪检监察室',
    '督察支队',
    '清泉镇卫生院',
    '内科',
  ])
})
