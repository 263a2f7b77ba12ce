import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Login, UnitName } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
const unit = (name: UnitName) => server.office.units[name]
beforeAll(async () => {
  server = await startServer('assessment')
  await server.app.db.work((tx) =>
    tx.run("update unit set rulebook = 'JD-2005' where organisationId = ?", [unit('bureau')]),
  )
})
afterAll(() => server.close())

interface Finding {
  readonly stands: boolean
  readonly appealUntil: string | null
  readonly documents: readonly { readonly id: string }[]
}
const step = (login: Login, name: string, input: object) =>
  takeStep<Finding>(
    server,
    login,
    name.endsWith('Visit')
      ? 'groupVisit'
      : name.endsWith('OnRule')
        ? 'ruleDecision'
        : name.endsWith('OutsideDecision')
          ? 'outsideDecision'
          : 'finding',
    name,
    input,
    name.endsWith('Finding') ? 'stands appealUntil documents { id }' : '',
  )
async function does(login: Login, name: string, input: object): Promise<Stepped<Finding>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}

interface Board {
  readonly counting: string
  readonly rules: readonly { readonly rule: string; readonly off: { readonly since: string } | null }[]
  readonly tallies: readonly {
    readonly rule: string
    readonly count: number
    readonly candidate: boolean
    readonly unit: { readonly id: string }
  }[]
  readonly left: readonly { readonly why: string }[]
  readonly money: readonly { readonly off: { readonly since: string } | null }[]
  readonly withoutHonours: readonly { readonly id: string }[]
}
const board = async (login: Login, variables: object = {}): Promise<Board> =>
  (
    await (
      await server.as(login)
    ).ask<{ assessment: Board }>(
      `query ($asOf: Day, $counting: VetoCounting) { assessment(year: 2006, asOf: $asOf, counting: $counting) {
        counting rules { rule off { since } } tallies { rule count candidate unit { id } } left { why }
        money { off { since } } withoutHonours { id } } }`,
      variables,
    )
  ).assessment
const reached = ({ tallies }: Board) =>
  tallies.filter(({ candidate }) => candidate).map(({ rule, count }) => `${rule} ${count}`)

const visit = (more: object = {}) => ({
  office: unit('office'),
  on: '2006-05-10',
  destination: 'street',
  way: 'visit',
  present: 12,
  delegation: false,
  group: '货场噪声',
  village: unit('station'),
  area: unit('division'),
  evidence: ['接访登记'],
  ...more,
})
const at2006 = { asOf: '2006-12-31' }
let district: string

test('W15, W16: counted exactly and cumulatively; letters, small groups and lawful delegations never', async () => {
  await does('officer', 'recordVisit', visit({ group: '甲' }))
  await does('officer', 'recordVisit', visit({ group: '乙' }))
  district = (await does('officer', 'recordVisit', visit({ group: '丙', destination: 'district' }))).track!.id
  const others = [
    { present: 4 },
    { present: 5, delegation: true },
    { way: 'joint_letter', present: 60 },
    { evidence: [] },
  ]
  for (const more of others) await does('officer', 'recordVisit', visit({ destination: 'district', ...more }))
  const exact = await board('head', at2006)
  expect(reached(exact)).toEqual(['village 1'])
  expect(exact.left.map(({ why }) => why)).toEqual([
    '不足集体访人数',
    '依法推选的代表，不计数',
    '联名信不是走访',
    '没有证据材料',
  ])
  expect(reached(await board('head', { ...at2006, counting: 'cumulative' }))).toEqual([
    'area-street 3',
    'village 1',
  ])
})

test('as of 2026 it is history, with the day and the reason; an event is told of no person', async () => {
  const now = await board('head')
  expect(reached(now)).toEqual([])
  expect(now.rules.map(({ off }) => off?.since)).toEqual(now.rules.map(() => '2022-05-01'))
  expect(now.money.every(({ off }) => off?.since === '2022-05-01')).toBe(true)
  const named = visit({ group: '村民赵某某等人' })
  expect(codesOf(await step('officer', 'recordVisit', named))).toEqual(['PERSON_NAME'])
  expect(codesOf(await step('divisionHead', 'recordVisit', visit()))).toEqual(['NOT_PERMITTED'])
})

const proposal = (more: object = {}) => ({
  kind: 'veto',
  office: unit('office'),
  decider: unit('bureau'),
  unit: unit('station'),
  year: 2006,
  facts: '全年一次到区集体访，事前未开展化解工作',
  tally: 'village',
  ...more,
})

test('a veto: only under a recorded written decision, found by people, told, appealed, final, void when re-dated', async () => {
  expect(codesOf(await step('head', 'proposeFinding', proposal()))).toEqual(['VETO_OFF'])
  const decision = {
    office: unit('bureau'),
    rule: 'veto_village',
    from: '2026-01-01',
    document: '平铁公〔2026〕9号',
  }
  expect(codesOf(await step('head', 'recordDecisionOnRule', decision))).toEqual(['NOT_PERMITTED'])
  await does('leader', 'recordDecisionOnRule', decision)
  expect(reached(await board('head'))).toEqual(['village 1'])
  expect(codesOf(await step('head', 'proposeFinding', proposal({ unit: unit('office') })))).toContain(
    'OWN_UNIT',
  )
  expect(codesOf(await step('head', 'proposeFinding', proposal({ tally: 'area_street' })))).toEqual([
    'TALLY_MISSING',
  ])
  const trackId = (await does('head', 'proposeFinding', proposal())).track!.id
  const seenBy = async (login: Login) =>
    (
      await (
        await server.as(login)
      ).ask<{ findings: { id: string; stands: boolean }[] }>('{ findings { id stands } }')
    ).findings
  // The unit reads it once it is told, not before.
  expect(await seenBy('stationHead')).toEqual([])
  expect(
    codesOf(await step('leader', 'makeFinding', { trackId, limbs: ['caused'], reasons: '已核' })),
  ).toEqual(['LIMB_MISSING'])
  await does('leader', 'makeFinding', { trackId, limbs: ['poorWork'], reasons: '经核实，未落实包案' })
  const { track } = await does('officer', 'noticeFinding', { trackId })
  expect(track?.appealUntil).toBe('2026-03-17')
  expect(await seenBy('stationHead')).toMatchObject([{ id: trackId, stands: true }])
  await does('stationHead', 'appealFinding', { trackId, statement: '事前已约见' })
  const uphold = { trackId, reasons: '事实清楚' }
  expect(codesOf(await step('leader', 'upholdFinding', uphold))).toEqual(['OWN_CASE'])
  expect((await does('leaderInCharge', 'upholdFinding', uphold)).track?.documents).toHaveLength(1)
  expect((await board('head')).withoutHonours.map(({ id }) => id)).toEqual([unit('station')])

  expect(codesOf(await step('officer', 'voidFinding', { trackId }))).toEqual(['EVENTS_UNCHANGED'])
  const { office: _, ...told } = visit({ group: '丙', destination: 'district', on: '2007-01-02' })
  await does('officer', 'correctVisit', { trackId: district, ...told, reasons: '登记日期有误' })
  expect(await seenBy('stationHead')).toMatchObject([{ id: trackId, stands: false }])
  expect((await does('officer', 'voidFinding', { trackId })).track?.state).toBe('voided')
  expect((await board('head')).withoutHonours).toEqual([])
})

test('S1.10.2, S1.10.3, S1.10.6: what others decided is taken down; money is computed from it and stays off', async () => {
  const told = {
    office: unit('office'),
    kind: 'first_rank',
    unit: unit('bureau'),
    year: 2006,
    body: '区委、区政府',
    document: '区委〔2007〕3号',
    decidedOn: '2007-01-20',
  }
  const amounts = async (asOf: string) =>
    (
      await (
        await server.as('head')
      ).ask<{
        assessment: { money: { amount: number; upTo: number | null; fine: boolean; off: object | null }[] }
      }>(
        'query ($asOf: Day) { assessment(year: 2006, asOf: $asOf) { money { amount upTo fine off { since } } } }',
        { asOf },
      )
    ).assessment.money.filter(({ fine }) => !fine)
  const before = await amounts('2006-12-31')
  expect(codesOf(await step('divisionHead', 'recordOutsideDecision', told))).toEqual(['NOT_PERMITTED'])
  const { track } = await does('head', 'recordOutsideDecision', told)
  const after = await amounts('2006-12-31')
  expect(after.slice(before.length).map(({ amount, upTo }) => [amount, upTo])).toEqual([
    [3000, null],
    [1000, 2000],
  ])
  expect((await amounts('2026-03-02')).every(({ off }) => off !== null)).toBe(true)
  await does('head', 'withdrawOutsideDecision', { trackId: track!.id, reasons: '文号有误' })
  expect(await amounts('2006-12-31')).toEqual(before)
})

test('S1.9.2: a bulletin names a unit by a final finding of the fitting kind, and by nothing less', async () => {
  const trackId = (
    await does('head', 'proposeFinding', {
      ...proposal({ kind: 'commendation', facts: '全年初次信访一次性化解，群众认可。' }),
      tally: null,
    })
  ).track!.id
  const drafted = async (what: string) =>
    takeStep<{ draft: { mentions: { what: string; unit: { id: string } }[] } }>(
      server,
      'officer',
      'bulletin',
      'draftBulletin',
      {
        kind: 'monthly',
        unit: unit('office'),
        figures: { from: '2026-01-01', to: '2026-01-31', asOf: '2026-02-02' },
        parts: [],
        mentions: [{ finding: trackId, what }],
      },
      'draft { mentions { what unit { id } } }',
    )
  expect(codesOf(await drafted('commendation'))).toEqual(['FINDING_MISSING'])
  await does('leader', 'makeFinding', { trackId, limbs: ['outstanding'], reasons: '经核实' })
  const { track } = await does('officer', 'noticeFinding', { trackId })
  server.on('2026-04-20')
  expect(track!.appealUntil! < '2026-04-20').toBe(true)
  await does('leader', 'confirmFinding', { trackId })
  expect(codesOf(await drafted('criticism'))).toEqual(['FINDING_MISSING'])
  expect((await drafted('commendation')).track!.draft.mentions).toEqual([
    { what: 'commendation', unit: { id: unit('station') } },
  ])
})

test('each unit reads its own counts; who has no part in the assessment reads nothing', async () => {
  const own = await board('stationHead', at2006)
  expect(own.tallies.every(({ unit: { id } }) => id === unit('station'))).toBe(true)
  expect((await board('elsewhereHead', at2006)).tallies).toEqual([])
  expect(await (await server.as('stationHandler')).codes('{ assessment(year: 2006) { year } }')).toEqual([
    'FORBIDDEN',
  ])
})
