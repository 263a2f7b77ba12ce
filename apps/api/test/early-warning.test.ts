import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allJobs } from '../src/jobs/jobs'
import { runIfDue } from '../src/jobs/runner'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('warning')
  await server.app.db.work(async (tx) => {
    await tx.run("update unit set rulebook = 'JD-2005' where organisationId = ?", [
      server.office.units.bureau,
    ])
    for (const unit of ['division', 'station', 'detachment'] as const)
      await tx.run("update unit set kind = 'department' where id = ?", [server.office.units[unit]])
  })
})
afterAll(() => server.close())

interface Warning {
  readonly awaitsFeedback: boolean
  readonly measures: readonly { readonly what: string }[]
  readonly lateness: { readonly criticisable: boolean } | null
  readonly documents: readonly { readonly id: string }[]
}
const fields = 'awaitsFeedback measures { what } lateness { criticisable } documents { id }'
const step = (login: Login, name: string, input: object) =>
  takeStep<Warning>(server, login, 'earlyWarning', name, input, fields)
async function does(login: Login, name: string, input: object): Promise<Stepped<Warning>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}
const report = (more: object = {}) => ({
  unit: server.office.units.division,
  office: server.office.units.office,
  issue: '货场夜间装卸噪声',
  place: '货场北侧居民区',
  demand: '限制夜间装卸',
  cause: '夜间作业增加',
  risk: 'medium',
  concerned: 120,
  proposed: '调整装卸时段',
  foundOn: '2026-03-02',
  ...more,
})

describe('an early warning', () => {
  test.each([
    ['a name', { demand: '居民赵某某要求赔偿' }, 'PERSON_NAME'],
    ['an identity number', { issue: '联系人 110101190001010018' }, 'PERSON_IDENTITY'],
    ['a telephone number', { place: '请拨打10012345678' }, 'PERSON_TELEPHONE'],
    ['a label on persons', { cause: '重点人员组织' }, 'PERSON_LABEL'],
    ['a day to come', { foundOn: '2026-03-09' }, 'DAY_IMPOSSIBLE'],
  ])('with %s is refused, and the text is not repeated', async (_name, more, code) => {
    server.on('2026-03-02')
    const answer = await step('divisionHandler', 'reportWarning', report(more))
    expect(codesOf(answer)).toEqual([code])
    expect(JSON.stringify(answer)).not.toContain('赵某某')
  })

  test('is verified, acted upon and closed; the office is reminded once when it gives no feedback', async () => {
    server.on('2026-03-02')
    const { track, effects } = await does('divisionHandler', 'reportWarning', report())
    const trackId = track!.id
    expect(effects?.documents).toMatchObject([{ form: 'F24' }])
    const turn = () =>
      runIfDue(
        server.app,
        allJobs.find(({ name }) => name === 'turnOfDay')!,
        'me',
        new AbortController().signal,
      )
    const reminders = () =>
      server.app.db.read("select 1 as one from outbox where payload like '%warning-feedback%'")
    server.on('2026-04-01')
    await turn()
    expect(await reminders()).toHaveLength(0)
    for (const day of ['2026-04-02', '2026-04-03']) {
      server.on(day)
      await turn()
    }
    expect(await reminders()).toHaveLength(1)
    expect(codesOf(await step('divisionHead', 'verifyWarning', { trackId, feedback: '属实' }))).toEqual([
      'NOT_PERMITTED',
    ])
    await does('officer', 'verifyWarning', { trackId, feedback: '现场测量超过限值' })
    expect(codesOf(await step('officer', 'closeWarning', { trackId, result: '已缓解' }))).toEqual([
      'MEASURE_MISSING',
    ])
    await does('officer', 'takeMeasure', { trackId, what: '夜间停止装卸' })
    const finding = { trackId, late: true, serious: false, reasons: '三日后上报，未造成后果' }
    expect((await does('head', 'findLateness', finding)).track?.lateness?.criticisable).toBe(false)
    const { track: closed } = await does('officer', 'closeWarning', { trackId, result: '已缓解' })
    expect(closed).toMatchObject({ state: 'closed', awaitsFeedback: false })
    expect(closed!.documents).toHaveLength(1)
  })
})

describe('the information officer', () => {
  interface Standing {
    readonly unit: { readonly id: string }
    readonly official: { readonly id: string } | null
    readonly gap: boolean
    readonly mayName: boolean
  }
  const standings = async (login: Login) =>
    (
      await (
        await server.as(login)
      ).ask<{ informationOfficers: Standing[] }>(
        '{ informationOfficers { unit { id } official { id } gap mayName } }',
      )
    ).informationOfficers
  const name = async (login: Login, unit: 'division' | 'station', user: Login) =>
    (
      await (
        await server.as(login)
      ).ask<{ name: { officer: Standing | null; refusals: { code: string }[] } }>(
        `mutation ($input: NameOfficerInput!) { name: nameInformationOfficer(input: $input) {
          officer { official { id } gap } refusals { code } } }`,
        { input: { unitId: server.office.units[unit], userId: server.office.users[user] } },
      )
    ).name

  test('is exactly one of each unit, of its own people; a successor ends the one before', async () => {
    server.on('2026-05-06')
    expect((await standings('head')).every(({ gap, mayName }) => gap && mayName)).toBe(true)
    expect((await name('head', 'division', 'stationHead')).refusals).toMatchObject([{ code: 'NOT_OF_UNIT' }])
    expect((await name('divisionHead', 'division', 'divisionHandler')).officer).toMatchObject({
      official: { id: server.office.users.divisionHandler },
      gap: false,
    })
    server.on('2026-05-07')
    await name('divisionHead', 'division', 'divisionHead')
    const found = (await standings('head')).filter(({ unit }) => unit.id === server.office.units.division)
    expect(found).toMatchObject([{ official: { id: server.office.users.divisionHead }, gap: false }])
  })

  test('is named by the unit’s head or the petition office, not by a handler', async () => {
    const codes = await (
      await server.as('divisionHandler')
    ).codes(
      'mutation ($input: NameOfficerInput!) { nameInformationOfficer(input: $input) { refusals { code } } }',
      { input: { unitId: server.office.units.division, userId: server.office.users.divisionHandler } },
    )
    expect(codes).toEqual(['FORBIDDEN'])
  })
})
