import { inspection, latestCalendar, withArrangement } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('inspection')
  server.on('2026-01-01')
  // The handbook of the two inspections a year.
  await server.app.db.work((tx) =>
    tx.run("update unit set rulebook = 'JD-2005' where organisationId = ?", [server.office.units.bureau]),
  )
  // The history begins: what is owed of the half-year is owed from its first day.
  await does('officer', 'planInspection', plan({ inspected: server.office.units.station, day: '2026-01-20' }))
  server.on('2026-06-08')
})
afterAll(() => server.close())

interface Inspection {
  readonly total: number | null
  readonly period: string
  readonly documents: readonly { readonly number: string | null; readonly page: { readonly title: string } }[]
}
const step = (login: Login, name: string, input: object) =>
  takeStep<Inspection>(
    server,
    login,
    'inspection',
    name,
    input,
    'total period documents { number page { title } }',
  )
const plan = (more: object = {}) => ({
  office: server.office.units.office,
  inspected: server.office.units.division,
  day: '2026-06-10',
  inspectors: [server.office.users.officer, server.office.users.head],
  ...more,
})
const sheet = inspection.sheetItems.map((item) => ({
  item,
  points: inspection.sheetTemplate[item].most as number,
}))
async function does(login: Login, name: string, input: object): Promise<Stepped<Inspection>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}
const see = async (login: Login, id: string) =>
  (
    await (
      await server.as(login)
    ).ask<{ inspection: { total: number | null } | null }>(
      'query ($id: ID!) { inspection(id: $id) { total } }',
      { id },
    )
  ).inspection

describe('an inspection', () => {
  let trackId: string

  test('is not of one’s own unit, and of a unit that exists', async () => {
    const own = plan({
      inspected: server.office.units.office,
      inspectors: [server.office.users.divisionHead],
    })
    expect(codesOf(await step('officer', 'planInspection', own))).toEqual(['OWN_UNIT'])
    const by = async (inspectors: string[]) =>
      (await step('officer', 'planInspection', plan({ inspectors }))).refusals.map(
        ({ code, field }) => `${code} ${field}`,
      )
    const { officer, divisionHead, elsewhereHead } = server.office.users
    expect(await by([])).toEqual(['INSPECTOR_MISSING inspectors'])
    expect(await by([officer, elsewhereHead])).toEqual(['UNKNOWN inspectors.1'])
    expect(await by(['usr_00000000000000000000000000'])).toEqual(['UNKNOWN inspectors.0'])
    expect(await by([divisionHead])).toEqual(['OWN_UNIT inspectors.0'])
    const none = plan({ inspected: 'uni_00000000000000000000000000' })
    expect(codesOf(await step('officer', 'planInspection', none))).toEqual(['UNIT_UNKNOWN'])
    const made = await does('officer', 'planInspection', plan())
    expect(made.track).toMatchObject({ total: null, period: '2026年上半年' })
    trackId = made.track!.id
  })

  test('is scored on its day with evidence for each deduction, seen by the unit and by nobody beside it', async () => {
    server.on('2026-06-10')
    const less = sheet.with(4, { item: 'meetings', points: 6 })
    expect(codesOf(await step('officer', 'scoreInspection', { trackId, scores: less }))).toEqual([
      'EVIDENCE_MISSING',
    ])
    const proven = sheet.with(4, { item: 'meetings', points: 6, evidence: '五月下半月无纪要' } as never)
    expect((await does('officer', 'scoreInspection', { trackId, scores: proven })).track?.total).toBe(96)
    expect(await see('divisionHead', trackId)).toEqual({ total: 96 })
    expect(await see('detachmentHandler', trackId)).toBeNull()
    expect(await see('elsewhereHead', trackId)).toBeNull()
  })

  test('is answered by the unit, confirmed by another than who scored, and fulfils the half-year', async () => {
    expect(codesOf(await step('officer', 'answerInspection', { trackId, statement: '属实' }))).toEqual([
      'NOT_PERMITTED',
    ])
    await does('divisionHead', 'answerInspection', { trackId, statement: '六月起补齐' })
    expect(codesOf(await step('officer', 'confirmInspection', { trackId }))).toEqual(['OWN_SCORES'])
    const confirmed = await does('head', 'confirmInspection', { trackId })
    expect(confirmed.track?.documents).toMatchObject([{ page: { title: '检查考核表' } }])
    expect(confirmed.track?.documents[0]?.number).toContain('考〔2026〕1号')
    expect(codesOf(await step('officer', 'scoreInspection', { trackId, scores: sheet }))).toEqual([
      'WRONG_STATE',
    ])
    const { duties } = await (
      await server.as('officer')
    ).ask<{ duties: { key: string; state: string; trackId: string | null }[] }>(
      '{ duties(from: "2026-01-01", to: "2026-12-31") { key state trackId } }',
    )
    expect(
      duties.find(({ key }) => key === `inspection/${server.office.units.office}/2026-01-01`),
    ).toMatchObject({ state: 'done', trackId })
  })
})

test('duties are counted by the calendar of the installation: an amended notice moves the last day of a bulletin', async () => {
  const lastDay = async () => {
    const { duties } = await (
      await server.as('officer')
    ).ask<{ duties: { key: string; lastDay: string }[] }>(
      '{ duties(from: "2026-03-01", to: "2026-03-31") { key lastDay } }',
    )
    return duties.find(({ key }) => key === `monthly-bulletin/${server.office.units.office}/2026-03-01`)
      ?.lastDay
  }
  const year = latestCalendar.arrangements.findLast((one) => one.year === 2026)!
  const holidays = year.holidays.map((one) =>
    one.name['zh-CN'] === '清明节'
      ? { ...one, off: ['2026-04-05', '2026-04-06'] as const, work: ['2026-04-04'] }
      : one,
  )
  const published = await lastDay()
  const calendar = vi.spyOn(server.app.calendars, 'current')
  calendar.mockReturnValue(withArrangement(latestCalendar, { ...year, knownFrom: '2026-03-01', holidays }))
  const amended = await lastDay()
  calendar.mockRestore()
  expect([published, amended]).toEqual(['2026-04-08', '2026-04-07'])
})
