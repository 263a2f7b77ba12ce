import type { Day, RulebookCode } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clockOf, FIRST, LAST, told } from './support/boundary'
import { act, direct, matterIn, met, objection, register, reportOn, step } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('boundaries')
  // Some days lie before the office of `office.ts` was filled.
  await server.app.db.work((tx) => tx.run("update post set since = '2020-01-01'", []))
})
afterAll(() => server.close())

describe('C01, C02: fifteen days to sort it and to tell the petitioner, from the day of receipt', () => {
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
    for (const code of ['C01', 'C02'] as const)
      expect(await clockOf(server, id, code), code).toMatchObject({ state, dueDay, provisional })
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
    expect(await clockOf(server, id, 'C03')).toMatchObject({ state, dueDay })
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
    expect((await clockOf(server, id, 'C04'))?.dueDay).toBe(dueDay)
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
    expect(await clockOf(server, id, 'C05')).toMatchObject({ state, dueDay, provisional: false })
  })
})

describe('C01: sorted by sending it on, where nobody was told yet', () => {
  test.each<readonly [string, Day, Day, string, string, Day]>([
    ['the last second', '2026-03-02', '2026-03-17', LAST, 'met', '2026-03-17'],
    ['one second later', '2026-03-02', '2026-03-18', FIRST, 'breached', '2026-03-17'],
    ['W01 Spring Festival ends: the day after', '2026-02-02', '2026-02-24', LAST, 'met', '2026-02-24'],
    ['and no later', '2026-02-02', '2026-02-25', FIRST, 'breached', '2026-02-24'],
  ])('%s', async (_, receivedOn, day, time, state, dueDay) => {
    server.on(receivedOn)
    const id = await matterIn(server, 'M10', { receivedOn })
    server.at(day, time)
    const to = server.office.units.division
    const { refusals } = await act(server, 'officer', 'transferMatter', { matterId: id, to })
    expect(refusals).toEqual([])
    expect(await clockOf(server, id, 'C01')).toMatchObject({ state, dueDay })
  })
})

/** The office works by another handbook for a while. */
async function under<T>(rulebook: RulebookCode, task: () => Promise<T>): Promise<T> {
  const workBy = (code: RulebookCode) =>
    server.app.db.work((tx) =>
      tx.run('update unit set rulebook = ? where organisationId = ?', [code, server.office.units.bureau]),
    )
  await workBy(rulebook)
  const answer = await task()
  await workBy('TG')
  return answer
}

const does = async (login: Login, action: Parameters<typeof act>[2], matterId: string, input: object) =>
  expect((await act(server, login, action, { matterId, ...input })).refusals, action).toEqual([])
const serve = (id: string, on: Day) => does('officeHandler', 'serveReply', id, { service: direct(on) })

describe('C06: sixty days and what was extended, from acceptance, rolled once (DP-6)', () => {
  test.each<readonly [string, Day, number, Day, string, string, Day]>([
    ['the last second', '2026-03-02', 20, '2026-05-21', LAST, 'met', '2026-05-21'],
    ['one second later', '2026-03-02', 20, '2026-05-22', FIRST, 'breached', '2026-05-21'],
    ['all ninety end on a Sunday', '2026-03-02', 30, '2026-06-01', LAST, 'met', '2026-06-01'],
    ['the Sunday after a make-up Saturday', '2026-02-18', 20, '2026-05-10', FIRST, 'breached', '2026-05-09'],
    ['29 February is counted', '2023-12-11', 20, '2024-02-29', LAST, 'met', '2024-02-29'],
  ])('%s', async (_, acceptedOn, days, day, time, state, dueDay) => {
    server.on(acceptedOn)
    const id = await matterIn(server, 'M40', { receivedOn: acceptedOn })
    await does('officeHandler', 'applyExtension', id, { days, reasons: '需调取异地检修记录，耗时较长' })
    await does('officer', 'verifyExtension', id, { agreed: true })
    const approved = { agreed: true, reasons: '情况属实，同意延期', handedOver: true }
    await does('head', 'approveExtension', id, approved)
    await step(server, id, 'M41')
    await step(server, id, 'approved')
    server.at(day, time)
    await serve(id, day)
    expect(await clockOf(server, id, 'C06')).toMatchObject({ state, dueDay })
  })
})

describe('C11 and C17: working days from registration to the reply', () => {
  test.each<readonly [string, RulebookCode, 'C11' | 'C17', Day, Day, string, string, Day]>([
    ['S1.4.1 the seventh day', 'JD-2005', 'C11', '2026-03-02', '2026-03-11', LAST, 'met', '2026-03-11'],
    ['one second later', 'JD-2005', 'C11', '2026-03-02', '2026-03-12', FIRST, 'breached', '2026-03-11'],
    ['ends on a make-up Saturday', 'JD-2005', 'C11', '2026-04-27', '2026-05-09', LAST, 'met', '2026-05-09'],
    ['S5.9 ordinary', 'WSY', 'C17', '2026-03-02', '2026-03-11', LAST, 'met', '2026-03-11'],
    ['one second later', 'WSY', 'C17', '2026-03-02', '2026-03-12', FIRST, 'breached', '2026-03-11'],
    ['ends on 29 February', 'WSY', 'C17', '2024-02-20', '2024-02-29', LAST, 'met', '2024-02-29'],
  ])('%s (%s, %s)', async (_, rulebook, code, registeredOn, day, time, state, dueDay) => {
    server.on(registeredOn)
    const id = await under(rulebook, () => matterIn(server, 'approved', { receivedOn: registeredOn }))
    server.at(day, time)
    await serve(id, day)
    expect(await clockOf(server, id, code)).toMatchObject({ state, dueDay })
  })
})

describe('C12: to the day set in the assignment; the report ends it', () => {
  test.each<readonly [string, string, string, string]>([
    ['the last second', '2026-04-20', LAST, 'met'],
    ['one second later', '2026-04-21', FIRST, 'breached'],
  ])('%s', async (_, day, time, state) => {
    server.on('2026-03-02')
    const id = await matterIn(server, 'M21')
    await step(server, id, 'signed')
    const { divisionHead, divisionHandler } = server.office.users
    await does('divisionHead', 'acceptTransferred', id, { firstResponsible: divisionHead })
    await does('divisionHead', 'appointHandler', id, { handler: divisionHandler })
    server.at(day, time)
    await does('divisionHandler', 'submitClosingReport', id, await reportOn(server, id))
    await does('divisionLeader', 'approveClosing', id, { standards: met })
    expect(await clockOf(server, id, 'C12')).toMatchObject({ state, dueDay: '2026-04-20' })
  })
})

describe('C18: ten working days of the simple procedure, from acceptance', () => {
  test.each<readonly [string, Day, Day, string, string, Day]>([
    ['the last second', '2026-03-02', '2026-03-16', LAST, 'met', '2026-03-16'],
    ['one second later', '2026-03-02', '2026-03-17', FIRST, 'breached', '2026-03-16'],
    ['over National Day and its Saturday', '2026-09-21', '2026-10-12', LAST, 'met', '2026-10-12'],
  ])('%s', async (_, acceptedOn, day, time, state, dueDay) => {
    server.on(acceptedOn)
    const id = await matterIn(server, 'M10', { receivedOn: acceptedOn })
    const { units, users } = server.office
    const here = { responsibleUnit: units.office, firstResponsible: users.head }
    await does('head', 'acceptMatter', id, { ...here, simple: true })
    await step(server, id, 'M40')
    server.at(day, time)
    const { results, facts, legalBasis } = await reportOn(server, id)
    await does('officeHandler', 'answerSimply', id, { results, facts, legalBasis, accepted: true })
    expect(await clockOf(server, id, 'C18')).toMatchObject({ state, dueDay })
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
