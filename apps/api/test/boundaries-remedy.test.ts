import type { ActionCode, Day } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clockOf, FIRST, LAST, told } from './support/boundary'
import { act, direct, matterIn } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

/** The dates at every boundary of review and re-review, all of them thirty days. */
let server: TestServer
beforeAll(async () => {
  server = await startServer('boundaries_remedy')
})
afterAll(() => server.close())

const does = async (login: Login, action: ActionCode, matterId: string, input: object) =>
  expect((await act(server, login, action, { matterId, ...input })).refusals, action).toEqual([])

const opinion = {
  facts: '原处理意见认定的事实清楚',
  opinion: '维持',
  legalBasis: '《信访工作条例》第三十五条',
}
const finality = '本意见为终结性意见，以同一事实和理由再次提出的不再受理'
const asked = (requestedOn: Day) => ({ requestedOn, request: '请求撤销' })

/** The first remedy and the second, each one level above the one before (信访工作条例 35, 36). */
const remedies = {
  review: {
    ask: (id: string, on: Day) =>
      act(server, 'officer', 'requestReview', {
        matterId: id,
        ...asked(on),
        organ: server.office.units.bureau,
      }),
    decide: (id: string) => does('leader', 'decideReview', id, { outcome: 'maintain', ...opinion }),
    serve: (id: string, on: Day) => does('officer', 'serveReview', id, { service: direct(on) }),
  },
  reReview: {
    ask: (id: string, on: Day) =>
      act(server, 'officer', 'requestReReview', { matterId: id, ...asked(on), organName: '某铁路公安机关' }),
    decide: (id: string) => does('head', 'decideReReview', id, { outcome: 'maintain', ...opinion, finality }),
    serve: (id: string, on: Day) => does('officer', 'serveReReview', id, { service: direct(on) }),
  },
}
type Remedy = keyof typeof remedies

/** A matter whose reply, or for a re-review whose review opinion, was served on a day. */
async function answered(remedy: Remedy, on: Day): Promise<string> {
  server.on('2026-03-02')
  const id = await matterIn(server, 'approved')
  server.on(on)
  await does('officeHandler', 'serveReply', id, { service: direct(on) })
  if (remedy === 'review') return id
  const { ask, decide, serve } = remedies.review
  expect((await ask(id, on)).refusals).toEqual([])
  await decide(id)
  await serve(id, on)
  return id
}

const late = (handbook: string) => [
  {
    code: 'REQUEST_LATE',
    field: 'requestedOn',
    basis: [handbook, '本系统的读法 DP-14', '《信访工作条例》(2022)第35条', '《信访工作条例》(2022)第36条'],
  },
]
const windows = [
  ['C07', 'review', late('铁路公安局信访十项制度 S4.4.1')],
  ['C09', 'reReview', late('铁路公安局信访十项制度 S4.4.1')],
] as const

describe.each(windows)('%s: thirty days to ask for the %s, from service', (code, remedy, refused) => {
  test.each<readonly [string, Day, Day, Day]>([
    ['a plain day', '2026-03-10', '2026-04-09', '2026-04-10'],
    ['a Labour Day end pushes to the next day and no further', '2026-04-01', '2026-05-06', '2026-05-07'],
    ['a make-up Saturday is a last day like others', '2026-04-09', '2026-05-09', '2026-05-10'],
    // No notice for 2028 yet: the day is counted all the same and marked provisional.
    ['29 February is counted', '2028-01-30', '2028-02-29', '2028-03-01'],
  ])('%s', async (_, servedOn, last, after) => {
    const id = await answered(remedy, servedOn)
    const { ask } = remedies[remedy]
    // A refused request changes nothing, so both sides of midnight are tried on one matter.
    server.at(after, FIRST)
    const provisional = servedOn.startsWith('2028')
    expect(await clockOf(server, id, code)).toMatchObject({ state: 'running', dueDay: last, provisional })
    expect(told((await ask(id, after)).refusals)).toEqual(refused)
    server.at(last, LAST)
    expect((await ask(id, last)).refusals).toEqual([])
    expect((await clockOf(server, id, code))?.state).toBe('met')
  })

  test('the postmark decides, not the arrival', async () => {
    const id = await answered(remedy, '2026-03-10')
    server.at('2026-04-13', FIRST)
    expect((await remedies[remedy].ask(id, '2026-04-09')).refusals).toEqual([])
    expect((await clockOf(server, id, code))?.state).toBe('met')
  })
})

const duties = [
  ['C08', 'review'],
  ['C10', 'reReview'],
] as const

describe.each(duties)('%s: thirty days for the opinion of the %s, from the request', (code, remedy) => {
  test.each<readonly [string, Day, Day, string, string, Day]>([
    ['the last second', '2026-03-10', '2026-04-09', LAST, 'met', '2026-04-09'],
    ['one second later', '2026-03-10', '2026-04-10', FIRST, 'breached', '2026-04-09'],
    ['a Labour Day end pushes', '2026-04-01', '2026-05-06', LAST, 'met', '2026-05-06'],
    ['the Sunday after a make-up Saturday', '2026-04-09', '2026-05-10', FIRST, 'breached', '2026-05-09'],
    ['ends on 29 February', '2028-01-30', '2028-02-29', LAST, 'met', '2028-02-29'],
  ])('%s', async (_, requestedOn, day, time, state, dueDay) => {
    const id = await answered(remedy, requestedOn)
    const { ask, decide, serve } = remedies[remedy]
    expect((await ask(id, requestedOn)).refusals).toEqual([])
    server.at(day, time)
    // An opinion that comes late is served all the same; the breach stays on record.
    await decide(id)
    await serve(id, day)
    expect(await clockOf(server, id, code)).toMatchObject({
      state,
      dueDay,
      provisional: requestedOn.startsWith('2028'),
    })
  })
})
