import { firstPetitionState, type ActionCode, type ClockState } from '@xinfang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, direct, matterIn, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
const TODAY = '2026-03-13'
const MARCH = { from: '2026-03-01', to: '2026-03-31' }

// Monday 2 March: the fifth working day is Monday the 9th, the seventh Wednesday the 11th.
beforeAll(async () => {
  server = await startServer('first_petition')
  // The handbook that sets the target; the railway police has none.
  await workBy('JD-2005')
  const answered = []
  for (const day of ['2026-03-09', '2026-03-11', '2026-03-12'])
    answered.push([await matterIn(server, 'approved'), day] as const)
  await matterIn(server, 'M20')
  await register(server, { receivedOn: '2026-02-27' })
  const repeated = await register(server)
  const sealed = await register(server)
  await server.app.db.work(async (tx) => {
    await tx.run('update matter set first = 0 where id = ?', [repeated])
    await tx.run("update matter set secrecy = 'sealed' where id = ?", [sealed])
  })
  await workBy('TG')
  await register(server)
  for (const [matterId, day] of answered) {
    server.on(day)
    const { refusals } = await act(server, 'officeHandler', 'serveReply', { matterId, service: direct(day) })
    if (refusals.length > 0) throw new Error(refusals.map(({ code }) => code).join())
  }
  server.on(TODAY)
}, 120_000)
afterAll(() => server.close())

const workBy = (rulebook: 'JD-2005' | 'TG') =>
  server.app.db.work((tx) =>
    tx.run('update unit set rulebook = ? where organisationId = ?', [rulebook, server.office.units.bureau]),
  )
const did = async (login: Login, action: ActionCode, input: object) =>
  expect((await act(server, login, action, input)).refusals).toEqual([])

interface Figures {
  readonly unit: { readonly id: string } | null
  readonly received: number
  readonly onTarget: number
  readonly tolerance: number
  readonly missed: number
  readonly running: number
  readonly untimed: number
  readonly open: number
  readonly targetRate: number | null
  readonly limitRate: number | null
  readonly closed: number
  readonly watched: number
  readonly oneGo: number
  readonly oneGoRate: number | null
  readonly atOwnLevel: number
  readonly ownLevelRate: number | null
  readonly repeats: number
}
const fields = `{ unit { id } received onTarget tolerance missed running untimed open targetRate limitRate
  closed watched oneGo oneGoRate atOwnLevel ownLevelRate repeats }`
const QUERY = `query ($from: Day!, $to: Day!, $unitId: ID) {
  firstPetitionIndicators(from: $from, to: $to, unitId: $unitId) { total ${fields} units ${fields} } }`
const ask = async (login: Login, variables: object = MARCH) =>
  (
    await (
      await server.as(login)
    ).ask<{ firstPetitionIndicators: { total: Figures; units: Figures[] } }>(QUERY, variables)
  ).firstPetitionIndicators

test('S1.4.1: replied to on the fifth day is on target, on the seventh within tolerance, on the eighth missed', async () => {
  const { total, units } = await ask('officer')
  const office = units.find(({ unit }) => unit?.id === server.office.units.office)
  expect(office).toMatchObject({ received: 3, onTarget: 1, tolerance: 1, missed: 1, running: 0, untimed: 0 })
  expect([office?.targetRate, office?.limitRate]).toEqual([1 / 3, 2 / 3])
  // Beside them one that was sent on and never replied to, and one under a handbook without a target.
  expect(total).toMatchObject({ received: 5, onTarget: 1, tolerance: 1, missed: 2, running: 0, untimed: 1 })
  expect([total.targetRate, total.limitRate]).toEqual([1 / 4, 1 / 2])
})

test('the figures are those of the rule, counted one by one without it', async () => {
  const rows = await server.app.db.read<{
    unitId: string | null
    isOpen: number
    state: ClockState | null
    stoppedOn: string | null
    targetDay: string
    dueDay: string
  }>(
    `select m.responsibleUnitId as unitId, m.isOpen, c.state, c.stoppedOn, c.targetDay, c.dueDay
      from matter m left join clock c on c.matterId = m.id and c.code = 'C11'
      where m.first = 1 and m.receivedOn >= '2026-03-01' and m.secrecy <> 'sealed'`,
  )
  const { total, units } = await ask('officer')
  const stateOf = ({ state, stoppedOn, targetDay, dueDay }: (typeof rows)[number]) =>
    state === null
      ? undefined
      : firstPetitionState(
          {
            due: { day: dueDay, greenUntil: targetDay } as never,
            state,
            ...(stoppedOn === null ? {} : { stoppedOn }),
          },
          TODAY,
        )
  for (const figures of [total, ...units]) {
    const own = figures === total ? rows : rows.filter(({ unitId }) => unitId === (figures.unit?.id ?? null))
    const having = (...states: (string | undefined)[]) =>
      own.filter((row) => states.includes(stateOf(row))).length
    expect(own.length).toBeGreaterThan(0)
    expect([figures.received, figures.untimed, figures.open]).toEqual([
      own.length,
      having(undefined),
      own.filter(({ isOpen }) => isOpen === 1).length,
    ])
    expect([figures.onTarget + figures.tolerance + figures.running, figures.missed]).toEqual([
      having('on-target', 'tolerance'),
      having('missed'),
    ])
  }
  expect(units.reduce((sum, { received }) => sum + received, 0)).toBe(rows.length)
})

test('what still runs is not judged: no rate before the first reply or overdue day', async () => {
  server.on('2026-03-11')
  const { total } = await ask('officer', { ...MARCH, unitId: server.office.units.division })
  server.on(TODAY)
  const late = (await ask('officer', { ...MARCH, unitId: server.office.units.division })).total
  expect([total.received, total.running, total.missed, total.targetRate]).toEqual([1, 1, 0, null])
  expect([late.running, late.missed, late.targetRate]).toEqual([0, 1, 0])
})

test('nothing received: zeros, no rate, no unit', async () =>
  expect(await ask('officer', { from: '2025-01-01', to: '2025-12-31' })).toMatchObject({
    total: { received: 0, open: 0, targetRate: null, limitRate: null },
    units: [],
  }))

test('each counts what they see; nobody without matters; no span over a year', async () => {
  expect((await ask('elsewhereHead')).total.received).toBe(0)
  expect((await ask('divisionHead')).total.received).toBe(1)
  const codes = async (login: Login, variables: object) => (await server.as(login)).codes(QUERY, variables)
  expect(await codes('auditor', MARCH)).toEqual(['FORBIDDEN'])
  expect(await codes('officer', { from: '2026-01-01', to: '2027-01-02' })).toEqual(['BAD_INPUT'])
})

// Wednesday 1 April: three rest days of 清明 from Saturday on, so day five is Thursday the 9th, day seven Monday the 13th.
const APRIL = { from: '2026-04-01', to: '2026-04-30' }
const april = { receivedOn: '2026-04-01' }
const settled = (matterId: string) =>
  did('head', 'settleMatter', {
    matterId,
    agreement: 'mediation',
    terms: '养护单位三日内恢复照明，信访人表示满意。',
    signedByBoth: true,
  })

test('S1.4.2, S1.4.3: a matter shows target, tolerance and the four verbs; a check upon it is missed on day five', async () => {
  server.on('2026-04-01')
  await workBy('JD-2005')
  const id = await matterIn(server, 'M40', april)
  await workBy('TG')
  const seen = async (day: string, of = id) => {
    server.on(day)
    const { matter } = await (
      await server.as('officer')
    ).ask<{ matter: { firstResponsible: { id: string }; firstPetition: object | null } }>(
      `query ($id: ID!) { matter(id: $id) { firstResponsible { id }
        firstPetition { state targetDay dueDay repliedOn verbs { verb on missing } } } }`,
      { id: of },
    )
    return matter
  }
  const verbs = (missing: boolean) => [
    { verb: 'receive', on: '2026-04-01', missing: false },
    { verb: 'route', on: '2026-04-01', missing: false },
    { verb: 'guide', on: null, missing: false },
    { verb: 'supervise', on: null, missing },
  ]
  const days = { targetDay: '2026-04-09', dueDay: '2026-04-13', repliedOn: null }
  expect(await seen('2026-04-08')).toEqual({
    firstResponsible: { id: server.office.users.head },
    firstPetition: { state: 'on_target', ...days, verbs: verbs(false) },
  })
  expect((await seen('2026-04-10')).firstPetition).toEqual({
    state: 'tolerance',
    ...days,
    verbs: verbs(true),
  })
  await settled(id)
  expect((await seen('2026-04-20')).firstPetition).toMatchObject({
    state: 'tolerance',
    repliedOn: '2026-04-10',
  })
  expect((await seen('2026-04-20', await register(server, april))).firstPetition).toBeNull()
})

test('S1.4.4, S1.4.5: settled in one go after ninety days without the same facts again, counted by unit', async () => {
  server.on('2026-04-13')
  const again = await matterIn(server, 'M40', april)
  await settled(again)
  // Its ninety days are not over on the day of asking.
  server.on('2026-04-20')
  await settled(await matterIn(server, 'M40', april))
  for (const [day, judgement] of [
    ['2026-05-06', 'decided'],
    ['2026-05-07', 'new_facts'],
  ]) {
    server.on(day!)
    const repeat = await register(server, { receivedOn: day })
    await did('officer', 'openTriage', { matterId: repeat })
    await did('officer', 'judgeMatter', { matterId: repeat, judgement, earlier: again })
  }
  server.on('2026-07-15')
  const { units } = await ask('officer', APRIL)
  const office = units.find(({ unit }) => unit?.id === server.office.units.office)
  // Closed on 10, 13 and 20 April; of the two whose window passed one came again on the same facts.
  expect(office).toMatchObject({ closed: 3, watched: 2, oneGo: 1, oneGoRate: 1 / 2, repeats: 1 })
  expect(office).toMatchObject({ atOwnLevel: 3, ownLevelRate: 1 })
  const [plain] = await server.app.db.read<{ n: number }>(
    "select count(*) as n from matter where first = 1 and receivedOn like '2026-04%' and closedOn is not null",
  )
  expect(Number(plain?.n)).toBe(3)
})
