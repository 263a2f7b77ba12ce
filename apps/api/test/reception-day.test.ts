import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { turnOfDay } from '../src/jobs/turn-of-day'
import { act, matterIn, type Refused } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('reception')
})
afterAll(() => server.close())

interface Reception {
  readonly substitutions: readonly { readonly from: { id: string }; readonly to: { id: string } }[]
  readonly records: readonly { readonly sheetLate: boolean; readonly matterNumber: string | null }[]
  readonly alerts: readonly Refused[]
}

const fields = 'substitutions { from { id } to { id } } records { sheetLate matterNumber } alerts { code }'
const step = (login: Login, name: string, input: object) =>
  takeStep<Reception>(server, login, 'receptionDay', name, input, fields)

async function does(login: Login, name: string, input: object): Promise<Stepped<Reception>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}

const leader = (login: Login = 'leader') => ({
  userId: server.office.users[login],
  unitId: server.office.units.bureau,
})
const plan = (more: object = {}) => ({
  office: server.office.units.office,
  day: '2026-03-14',
  form: 'roster',
  leader: leader(),
  ...more,
})
const warnings = ({ effects }: Stepped<Reception>) => effects?.warnings.map(({ code }) => code)
const ask = async <T>(login: Login, query: string, variables: object = {}) =>
  (await server.as(login)).ask<T>(query, variables)

async function planned(more: object = {}): Promise<string> {
  server.on('2026-03-02')
  return (await does('officer', 'planReception', plan(more))).track!.id
}

/** On the day itself, open, with one visitor about a matter. */
async function held(matterId?: string): Promise<string> {
  const trackId = await planned()
  await does('officer', 'notifyReception', { trackId })
  await does('officer', 'prepareReception', { trackId, brief: '照明问题三件', expected: 5 })
  server.on('2026-03-14')
  await does('clerk', 'openReception', { trackId })
  await does('clerk', 'admitVisitor', { trackId, persons: 1, holding: 'nothing', matter: matterId })
  return trackId
}

describe('the roster', () => {
  test('every Saturday, moved past public holidays; told by the fifth day before', async () => {
    server.on('2026-03-02')
    const { receptionDates } = await ask<{ receptionDates: object[] }>(
      'officer',
      'query { receptionDates(from: "2026-10-01", to: "2026-10-16") { day planned holiday provisional noticeDue } }',
    )
    expect(receptionDates).toEqual([
      {
        day: '2026-10-08',
        planned: '2026-10-03',
        holiday: '国庆节',
        provisional: false,
        noticeDue: '2026-09-30',
      },
      { day: '2026-10-10', planned: null, holiday: null, provisional: false, noticeDue: '2026-09-30' },
    ])
  })

  test('in a year without calendar the day is provisional and says so', async () => {
    server.on('2026-03-02')
    const answer = await does('officer', 'planReception', plan({ day: '2027-03-06' }))
    expect(warnings(answer)).toContain('DAY_PROVISIONAL')
  })

  test('a day in the past, a unit that is none, a leader who is none', async () => {
    server.on('2026-03-02')
    expect(codesOf(await step('officer', 'planReception', plan({ day: '2026-02-28' })))).toEqual([
      'RECEPTION_DAY',
    ])
    expect(codesOf(await step('officer', 'planReception', plan({ office: 'uni_none' })))).toContain(
      'UNIT_UNKNOWN',
    )
    const none = { ...leader(), userId: 'usr_none' }
    expect(codesOf(await step('officer', 'planReception', plan({ leader: none })))).toEqual(['UNKNOWN'])
  })

  test.each([
    ['the fifth day before', '2026-03-14', '2026-03-09', '2026-03-10'],
    ['before the holiday it falls in (DP-7)', '2026-10-10', '2026-09-30', '2026-10-01'],
    ['on a make-up Saturday', '2026-05-14', '2026-05-09', '2026-05-10'],
    ['on 29 February', '2028-03-05', '2028-02-29', '2028-03-01'],
  ])('C16 the notice is due %s, to the last second', async (_, day, last, after) => {
    const trackId = await planned({ day })
    server.at(after, '00:00:00')
    const late = await does('officer', 'notifyReception', { trackId, dryRun: true })
    expect(warnings(late)).toContain('NOTICE_LATE')
    server.at(last, '23:59:59')
    expect(warnings(await does('officer', 'notifyReception', { trackId }))).not.toContain('NOTICE_LATE')
  })

  test('notice too late is done and said; a substitute keeps both names', async () => {
    const trackId = await planned()
    server.on('2026-03-12')
    expect(warnings(await does('officer', 'notifyReception', { trackId }))).toEqual(['NOTICE_LATE'])
    const { track } = await does('officer', 'substituteLeader', {
      trackId,
      leader: leader('leaderInCharge'),
      reasons: '临时公务',
    })
    const { users } = server.office
    expect(track?.substitutions).toEqual([{ from: { id: users.leader }, to: { id: users.leaderInCharge } }])
    expect(
      codesOf(
        await step('officer', 'substituteLeader', {
          trackId,
          leader: leader('leaderInCharge'),
          reasons: '同上',
        }),
      ),
    ).toEqual(['SAME_LEADER'])
  })

  test('a large visit without a plan is an alert', async () => {
    const trackId = await planned()
    const { track } = await does('officer', 'prepareReception', { trackId, expected: 60 })
    expect(track?.alerts.map(({ code }) => code)).toEqual([
      'BRIEF_MISSING',
      'PLAN_MISSING',
      'UNIT_LEADER_MISSING',
    ])
  })
})

describe('the day', () => {
  test('from the visitor to the result: the sheet is a document of the matter and a line of its story', async () => {
    server.on('2026-03-02')
    const matterId = await matterIn(server, 'M10')
    const trackId = await held(matterId)
    const { division } = server.office.units
    await does('clerk', 'recordReception', {
      trackId,
      visitor: 0,
      problem: '站前道路照明',
      instruction: '一周内恢复',
      unit: division,
      due: '2026-03-20',
    })
    await does('clerk', 'finishReception', { trackId })
    const issued = await does('officer', 'issueSheet', { trackId, record: 0 })
    expect(issued.effects?.documents).toEqual([{ form: 'F21', to: '平川公安处' }])
    expect(issued.track?.records).toEqual([{ sheetLate: false, matterNumber: expect.stringMatching(/\d+$/) }])
    expect(codesOf(await step('officer', 'closeReception', { trackId }))).toEqual(['RESULTS_MISSING'])
    await does('divisionHead', 'reportFollowUp', { trackId, record: 0, result: '照明已恢复' })
    await does('officer', 'closeReception', { trackId })
    const { matter } = await ask<{
      matter: { documents: { form: string }[]; timeline: { edges: { node: { action: string } }[] } }
    }>(
      'head',
      'query ($id: ID!) { matter(id: $id) { documents { form } timeline(first: 50) { edges { node { action } } } } }',
      { id: matterId },
    )
    expect(matter.documents.map(({ form }) => form)).toContain('F21')
    const acts = matter.timeline.edges.map(({ node }) => node.action)
    expect(acts).toEqual(
      expect.arrayContaining(['admitVisitor', 'recordReception', 'issueSheet', 'reportFollowUp']),
    )
  })

  test('an assigned matter past its day is the draft of a supervision, until one is ordered (S4.10.7)', async () => {
    server.on('2026-03-02')
    const matterId = await matterIn(server, 'M21')
    await act(server, 'divisionHead', 'signForMatter', { matterId })
    const pastDue = async () =>
      (
        await ask<{
          pastDueAssignments: { matter: { id: string }; trigger: string; target: { id: string } }[]
        }>('officer', '{ pastDueAssignments { since why trigger target { id } matter { id } } }')
      ).pastDueAssignments.filter(({ matter }) => matter.id === matterId)
    server.on('2026-04-20')
    expect(await pastDue()).toEqual([])
    server.on('2026-04-21')
    const [failure] = await pastDue()
    expect(failure).toMatchObject({
      since: '2026-04-21',
      trigger: '2',
      target: { id: server.office.units.division },
    })
    const ordered = await takeStep(server, 'officer', 'supervision', 'orderSupervision', {
      matterId,
      trigger: '_2',
      method: 'letter',
      target: failure!.target.id,
      facts: '交办期限已过',
      requirement: '三日内报告',
      due: '2026-04-27',
    })
    expect(ordered.refusals).toEqual([])
    expect(await pastDue()).toEqual([])
  })

  test('two working days for the sheet; later is done and kept as late', async () => {
    const trackId = await held()
    await does('clerk', 'recordReception', {
      trackId,
      visitor: 0,
      problem: '照明',
      instruction: '尽快恢复',
      unit: server.office.units.division,
      due: '2026-03-27',
    })
    await does('clerk', 'finishReception', { trackId })
    server.on('2026-03-18')
    const late = await does('officer', 'issueSheet', { trackId, record: 0 })
    expect(warnings(late)).toEqual(['SHEET_LATE'])
    expect(late.track?.records[0]?.sheetLate).toBe(true)
  })

  test('who holds an answer is in principle not scheduled; with a reason they are', async () => {
    const trackId = await held()
    const visitor = { trackId, persons: 1, holding: 'accepted' }
    const refused = await step('clerk', 'admitVisitor', visitor)
    expect(codesOf(refused)).toEqual(['NOT_SCHEDULED_IN_PRINCIPLE'])
    expect(refused.refusals[0]?.basis.length).toBeGreaterThan(0)
    expect(codesOf(await step('clerk', 'turnVisitor', { ...visitor, stateShown: false }))).toEqual([
      'STATE_NOT_SHOWN',
    ])
    await does('clerk', 'turnVisitor', { ...visitor, stateShown: true })
    await does('clerk', 'admitVisitor', { ...visitor, override: '有新的重要证据' })
  })

  test('a leader is on neither side of a visitor’s matter; a matter nobody may see is none', async () => {
    server.on('2026-03-02')
    const matterId = await matterIn(server, 'M10')
    await server.app.db.work((tx) =>
      tx.insert('matter_recusal', [{ matterId, userId: server.office.users.leader, reason: 'accused' }]),
    )
    const trackId = await held()
    const visitor = { trackId, persons: 1, holding: 'nothing' }
    expect(codesOf(await step('clerk', 'admitVisitor', { ...visitor, matter: matterId }))).toEqual([
      'LEADER_ON_BOTH_SIDES',
    ])
    expect(codesOf(await step('clerk', 'admitVisitor', { ...visitor, matter: 'mat_none' }))).toEqual([
      'MATTER_UNKNOWN',
    ])
  })

  test('nor does a substitute sit for somebody in the queue against whom they stand', async () => {
    server.on('2026-03-02')
    const matterId = await matterIn(server, 'M10')
    const trackId = await planned()
    await does('officer', 'admitVisitor', { trackId, persons: 1, holding: 'nothing', matter: matterId })
    await server.app.db.work((tx) =>
      tx.insert('matter_recusal', [
        { matterId, userId: server.office.users.leaderInCharge, reason: 'accused' },
      ]),
    )
    const substitute = (login: Login) =>
      step('officer', 'substituteLeader', { trackId, leader: leader(login), reasons: '临时公务' })
    expect((await substitute('leaderInCharge')).refusals).toMatchObject([
      { code: 'LEADER_ON_BOTH_SIDES', field: 'leader' },
    ])
    expect(codesOf(await substitute('head'))).toEqual([])
  })

  test('a unit that follows something up sees its own record and nothing else', async () => {
    const trackId = await held()
    await does('clerk', 'admitVisitor', { trackId, persons: 2, holding: 'nothing' })
    const { division, detachment } = server.office.units
    for (const [visitor, unit] of [division, detachment].entries())
      await does('clerk', 'recordReception', {
        trackId,
        visitor,
        problem: `问题${visitor}`,
        instruction: '请办理',
        unit,
        due: '2026-03-27',
      })
    await does('clerk', 'finishReception', { trackId })
    for (const record of [0, 1]) await does('officer', 'issueSheet', { trackId, record })
    const { receptionDay } = await ask<{ receptionDay: object }>(
      'divisionHead',
      'query ($id: ID!) { receptionDay(id: $id) { taskOnly brief visitors { place } records { place problem } } }',
      { id: trackId },
    )
    expect(receptionDay).toEqual({
      taskOnly: true,
      brief: null,
      visitors: [],
      records: [{ place: 0, problem: '问题0' }],
    })
    expect(
      codesOf(await step('divisionHead', 'reportFollowUp', { trackId, record: 1, result: '代办' })),
    ).toEqual(['OTHER_UNIT'])
  })
})

test('what is forgotten is told once: the notice on its last day, the sheet on its own, the result the day after', async () => {
  const told = async (trackId: string) =>
    (await server.app.db.read<{ payload: string }>('select payload from outbox order by createdAt, id'))
      .map(({ payload }) => JSON.parse(payload) as { kind: string; trackId?: string; to: object[] })
      .filter((one) => one.trackId === trackId && one.kind.startsWith('reception-'))
  const turn = async (day: string) => {
    server.on(day)
    await turnOfDay.run(server.app, {
      signal: new AbortController().signal,
      keep: () => Promise.resolve(true),
    })
  }
  const { office, division } = server.office.units
  const forgotten = await planned()
  await turn('2026-03-08')
  expect(await told(forgotten)).toEqual([])
  await turn('2026-03-09')
  await turn('2026-03-10')
  const arranging = { unit: office, holding: 'reception-day.arrange' }
  expect(await told(forgotten)).toMatchObject([{ kind: 'reception-notice', to: [arranging] }])

  const trackId = await held()
  const instruction = {
    visitor: 0,
    problem: '照明',
    instruction: '三日内恢复',
    unit: division,
    due: '2026-03-20',
  }
  await does('clerk', 'recordReception', { trackId, ...instruction })
  await does('clerk', 'finishReception', { trackId })
  await turn('2026-03-17')
  await does('officer', 'issueSheet', { trackId, record: 0 })
  await turn('2026-03-20')
  await turn('2026-03-21')
  await turn('2026-03-22')
  expect(await told(trackId)).toMatchObject([
    { kind: 'reception-sheet', to: [arranging] },
    { kind: 'reception-result', to: [{ unit: division, holding: 'reception-day.answer' }, arranging] },
  ])
})

test('the public reads days, places and posts, and no name', async () => {
  const trackId = await planned({ day: '2026-03-21' })
  const { publicRosters } = await server
    .stranger()
    .ask<{ publicRosters: { organisation: string; receptions: { id: string; leaderTitle: string }[] }[] }>(
      '{ publicRosters { organisation contact receptions { id day form leaderTitle provisional } } }',
    )
  const [roster] = publicRosters
  expect(roster?.organisation).toBe('平川铁路公安局')
  expect(roster?.receptions.find(({ id }) => id === trackId)?.leaderTitle).toBe('leader')
  expect(JSON.stringify(publicRosters)).not.toContain('官')
})

test('the month shows it to the office and to nobody outside', async () => {
  const trackId = await planned()
  const days = async (login: Login) => {
    const { agenda } = await ask<{ agenda: { entries: { id: string }[] } }>(
      login,
      '{ agenda(from: "2026-03-01", to: "2026-03-31") { entries { id kind day } duties { day code count } } }',
    )
    return agenda.entries.map(({ id }) => id)
  }
  expect(await days('clerk')).toContain(trackId)
  expect(await days('wardHandler')).not.toContain(trackId)
})

test('a leader takes their own days away as a calendar file; nobody else finds them in theirs', async () => {
  await planned({ day: '2026-03-28' })
  const file = async (login: Login) => {
    const response = await (await server.as(login)).fetch('/reception-days.ics')
    return { type: response.headers.get('content-type'), text: await response.text() }
  }
  const { type, text } = await file('leader')
  expect(type).toBe('text/calendar; charset=utf-8')
  expect(text).toContain('DTSTART;VALUE=DATE:20260328')
  expect(text).toContain('DTEND;VALUE=DATE:20260329')
  expect((await file('leaderInCharge')).text).not.toContain('20260328')
  expect((await server.stranger().fetch('/reception-days.ics')).status).toBe(401)
})
