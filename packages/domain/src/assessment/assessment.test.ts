import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { people } from '../lifecycle/testing/world'
import { rulebooks, withDecision } from '../rulebook/resolve'
import type { RuleKey } from '../rulebook/rules'
import { afterStep } from '../track/perform'
import { at } from '../track/testing/walk'
import { findingKinds, findingSources, losesHonours, noFinding, type FindingFacts } from './finding'
import { moneyItems } from './money'
import { noOutside, outsideSteps, performOutside } from './outside'
import { performFinding } from './perform'
import type { FindingInput, FindingStep } from './steps'
import { tallyYear, vetoCandidates, type Tally } from './tally'
import { countedVisits, type GroupVisit } from './visits'

const JD = rulebooks['JD-2005']
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const decided = (rule: RuleKey, value?: string | number, from = '2006-01-01') =>
  withDecision(JD, { rule, ...(value === undefined ? {} : { value }), from, document: '文〔2026〕1号' })
const cumulative = decided('veto-count', 'cumulative')

let serial = 0
const visit = (destination: GroupVisit['destination'], more: Partial<GroupVisit> = {}): GroupVisit => ({
  id: `V${++serial}`,
  on: '2006-05-10',
  destination,
  way: 'visit',
  present: 12,
  delegation: false,
  group: `G${serial}`,
  village: 'village',
  area: 'area',
  departments: [],
  evidence: ['接访登记'],
  ...more,
})
const candidates = (visits: GroupVisit[], rulebook = JD, year = 2006, today = '2006-12-31') =>
  vetoCandidates(tallyYear(visits, year, rulebook, today)).map(({ rule, unit }) => `${rule}:${unit}`)
const two = [visit('street'), visit('street'), visit('district')]

describe('what counts', () => {
  test.each<[string, Partial<GroupVisit>, string | undefined]>([
    ['five persons', { present: 5 }, undefined],
    ['W16a: four persons', { present: 4 }, 'few'],
    ['W16b: five elected representatives of eighty', { present: 5, delegation: true }, 'delegation'],
    ['six who call themselves representatives', { present: 6, delegation: true }, undefined],
    ['W16c: sixty sign a letter', { way: 'joint-letter', present: 60 }, 'letter'],
    ['without evidence', { evidence: [] }, 'evidence'],
  ])('%s', (_name, more, why) => {
    const { counted, left } = countedVisits([visit('district', more)], 2006, JD)
    expect([counted.length, left[0]?.why]).toEqual(why === undefined ? [1, undefined] : [0, why])
  })

  test('one event counts once, whoever writes it down; another day, place or group is another event', () => {
    const first = visit('district', { group: 'G' })
    const others = [{ on: '2006-05-11' }, { destination: 'city' as const }, { group: 'H' }]
    const all = [
      first,
      { ...first, id: 'again' },
      ...others.map((more, i) => ({ ...first, id: `o${i}`, ...more })),
    ]
    const { counted, left } = countedVisits(all, 2006, JD)
    expect([counted.map(({ id }) => id), left.map(({ visit: { id }, why }) => [id, why])]).toEqual([
      [first.id, 'o0', 'o1', 'o2'],
      [['again', 'same']],
    ])
  })

  test('the year is that of the event', () => {
    expect(countedVisits([visit('city', { on: '2007-01-01' })], 2006, JD).counted).toEqual([])
  })

  test('another threshold by a written decision', () => {
    const ten = decided('group-visit', 10)
    expect(countedVisits([visit('city', { present: 9 })], 2006, ten).left[0]?.why).toBe('few')
    expect(tallyYear([], 2006, ten, '2006-12-31').tallies).toEqual([])
  })
})

describe('tallies (S1.8)', () => {
  test.each<[string, GroupVisit[], string[]]>([
    ['S1.8.1: two to the sub-district', [visit('street'), visit('street')], []],
    ['three', [visit('street'), visit('street'), visit('street')], ['area-street:area']],
    ['S1.8.2: one to the district', [visit('district')], ['village:village']],
    ['two', [visit('district'), visit('district')], ['area-district:area', 'village:village']],
    ['S1.8.3: one to the province', [visit('province')], ['area-city:area', 'village:village']],
    ['S1.8.4: a village to the sub-district only', [visit('street')], []],
    [
      'S1.8.5: a department',
      [visit('district', { village: undefined, area: undefined, departments: ['civil'] })],
      ['department:civil'],
    ],
    ['W15: two to the sub-district and one to the district', two, ['village:village']],
    [
      'W16: none of the three',
      [
        visit('district', { present: 4 }),
        visit('district', { present: 5, delegation: true }),
        visit('district', { way: 'joint-letter' }),
      ],
      [],
    ],
  ])('%s', (_name, visits, expected) => {
    expect(candidates(visits)).toEqual(expected)
  })

  test('W15 by the cumulative reading: the visit to the district counts below as well', () => {
    expect(candidates(two, cumulative)).toEqual(['area-street:area', 'village:village'])
    expect(tallyYear(two, 2006, cumulative, '2006-12-31').tallies[0]).toMatchObject({
      count: 3,
      threshold: 3,
      readings: { counting: 'cumulative', groupFrom: 5 },
    })
  })

  test('a unit that moved keeps its past: the area of the day of the visit answers', () => {
    const moved = [visit('district', { area: 'old' }), visit('district', { area: 'new' })]
    expect(candidates(moved)).toEqual(['village:village'])
  })

  test.each([
    ['as of 2006', JD, 2006, '2006-12-31', ['village:village']],
    ['the last day before the regulation of 2022', JD, 2006, '2022-04-30', ['village:village']],
    ['as of 2026: history', JD, 2006, '2026-11-22', []],
    [
      'as of 2026 by a recorded written decision',
      decided('veto-village', undefined, '2026-01-01'),
      2006,
      '2026-11-22',
      ['village:village'],
    ],
    [
      'a decision that has not begun',
      decided('veto-village', undefined, '2027-01-01'),
      2006,
      '2026-11-22',
      [],
    ],
    ['a handbook without vetoes', rulebooks.TG, 2006, '2006-12-31', []],
  ])('%s', (_name, rulebook, year, today, expected) => {
    expect(candidates(two, rulebook, year, today)).toEqual(expected)
  })

  test('what is off is shown with the reason, the basis and the day', () => {
    const [tally] = tallyYear([visit('city')], 2006, JD, '2026-11-22').tallies
    expect(tally).toMatchObject({
      reached: true,
      off: { since: '2022-05-01', basis: [{ work: 'XFGZTL', article: '39' }] },
    })
    const on = tallyYear(
      [visit('city')],
      2006,
      decided('veto-area-city', undefined, '2026-01-01'),
      '2026-11-22',
    )
    expect(on.tallies[0]).toMatchObject({ decision: '文〔2026〕1号' })
    expect(on.tallies[0]).not.toHaveProperty('off')
  })
})

describe('money (S1.10)', () => {
  const posts = { areas: ['area', 'calm'], holders: { area: 2, village: 2 } }
  test('is computed for display: up to four holders at 500 yuan, 3000 for a year without', () => {
    expect(
      moneyItems([visit('district'), visit('street')], posts, 2006, JD, '2006-12-31').map(
        ({ rule, unit, amount }) => [rule, unit, amount],
      ),
    ).toEqual([
      ['zero-reward', 'calm', 3000],
      ['visit-fine', 'area', 1000],
      ['visit-fine', 'village', 1000],
    ])
  })

  test('S1.10.2, S1.10.3: only where another body ranked first, and that was recorded', () => {
    const firstRank = { office: 'office', organisation: 'bureau' }
    const items = moneyItems([], { areas: [], holders: {}, firstRank }, 2006, JD, '2006-12-31')
    expect(items.map(({ rule, unit, amount, upTo }) => [rule, unit, amount, upTo])).toEqual([
      ['rank-reward', 'office', 3000, undefined],
      ['rank-reward-minimum', 'bureau', 1000, 2000],
    ])
    expect(moneyItems([], { areas: [], holders: {} }, 2006, JD, '2006-12-31')).toEqual([])
    const now = moneyItems([], { areas: [], holders: {}, firstRank }, 2026, JD, '2026-11-22')
    expect(now.map(({ off }) => off?.since)).toEqual(['2022-05-01', '2022-05-01'])
  })

  test('is off since 2022, and nothing about it can be executed', () => {
    const items = moneyItems([visit('district')], posts, 2026, JD, '2026-11-22')
    expect(items.map(({ off }) => off?.since)).toEqual(['2022-05-01', '2022-05-01'])
    expect(Object.keys(findingKinds)).not.toContain('fine')
  })
})

describe('a decision of another body (S1.10.6, S1.10.7)', () => {
  const { head, divisionHead } = people
  const told = {
    office: 'office',
    kind: 'promotion',
    unit: 'division',
    year: 2025,
    body: '中共平川市委组织部',
    document: '平组干〔2026〕12号',
    decidedOn: '2026-02-10',
  } as const
  const record = (more: object = {}, viewer: Viewer = head) => {
    const outcome = performOutside(
      noOutside,
      'recordOutsideDecision',
      { ...told, ...more },
      at(viewer, '2026-03-02'),
    )
    return outcome.ok ? outcome.value.to : codes(outcome.refusals)
  }
  test.each<[string, object, Viewer, unknown]>([
    ['is recorded with number and day', {}, head, 'recorded'],
    ['not of a day to come', { decidedOn: '2026-03-03' }, head, ['DAY_IMPOSSIBLE']],
    ['not about a year to come', { year: 2027 }, head, ['YEAR_IMPOSSIBLE']],
    ['not with a name', { body: '市委任命赵某某同志' }, head, ['PERSON_NAME']],
    ['not by the unit it is about', {}, divisionHead, ['NOT_PERMITTED']],
  ])('%s', (_name, more, viewer, expected) => {
    expect(record(more, viewer)).toEqual(expected)
  })
  test('has no step that would carry it out', () => {
    expect(Object.keys(outsideSteps)).toEqual(['recordOutsideDecision', 'withdrawOutsideDecision'])
    const outcome = performOutside(noOutside, 'recordOutsideDecision', told, at(head, '2026-03-02'))
    expect(outcome.ok && [outcome.value.documents, outcome.value.notices, outcome.value.clocks]).toEqual([
      [],
      [],
      [],
    ])
  })
})

describe('a finding', () => {
  const leader: Viewer = { userId: 'leader', posts: [{ unitId: 'bureau', role: 'leader' }] }
  const deputy: Viewer = { userId: 'deputy', posts: [{ unitId: 'bureau', role: 'leader-in-charge' }] }
  const { head, officer, divisionHead } = people
  let facts: FindingFacts
  const go = <S extends FindingStep>(
    viewer: Viewer,
    today: string,
    step: S,
    input: FindingInput<S>,
    before?: FindingFacts,
  ) => {
    const outcome = performFinding(before ?? facts, step, input, at(viewer, today, { rulebook: JD }))
    if (outcome.ok) facts = afterStep(before ?? facts, outcome.value)
    return outcome.ok ? outcome.value : codes(outcome.refusals)
  }
  const events = [visit('city', { area: 'division' })]
  const tallyOn = (today: string, visits = events): Tally => tallyYear(visits, 2006, JD, today).tallies[0]!
  const proposal = (today: string) => ({
    kind: 'veto' as const,
    office: 'office',
    decider: 'bureau',
    unit: 'division',
    year: 2006,
    facts: '全年一次到市集体访，事前未开展化解',
    tally: tallyOn(today),
  })

  test('as of 2026 it is refused, with the reason', () => {
    expect(go(head, '2026-11-22', 'proposeFinding', proposal('2026-11-22'), noFinding)).toEqual(['VETO_OFF'])
  })

  test.each([
    ['no tally', { tally: undefined }, ['TALLY_MISSING']],
    [
      'the tally of another unit',
      { tally: { ...tallyOn('2006-12-31'), unit: 'station' } },
      ['TALLY_MISSING'],
    ],
    ['of another year', { year: 2005 }, ['TALLY_MISSING']],
    [
      'a department needs its own kind',
      { tally: { ...tallyOn('2006-12-31'), rule: 'department' } },
      ['TALLY_MISSING'],
    ],
    ['below the threshold', { tally: { ...tallyOn('2006-12-31'), reached: false } }, ['BELOW_THRESHOLD']],
    ['no facts', { facts: '不力' }, ['FACTS_TOO_SHORT']],
    ['the own unit', { unit: 'office', tally: { ...tallyOn('2006-12-31'), unit: 'office' } }, ['OWN_UNIT']],
  ])('proposed with %s: refused', (_name, more, expected) => {
    expect(
      go(head, '2006-12-31', 'proposeFinding', { ...proposal('2006-12-31'), ...more } as never, noFinding),
    ).toEqual(expected)
  })

  test('draft, human finding, notice, appeal, decision by another person', () => {
    go(head, '2006-12-31', 'proposeFinding', proposal('2006-12-31'), noFinding)
    expect(go(leader, '2007-01-05', 'makeFinding', { limbs: ['caused'], reasons: '已核' })).toEqual([
      'LIMB_MISSING',
    ])
    go(leader, '2007-01-05', 'makeFinding', { limbs: ['poorWork'], reasons: '经核实，未落实包案' })
    expect(losesHonours([facts], 'division', 2006)).toBe(false)
    expect(go(officer, '2007-01-06', 'noticeFinding', {})).toMatchObject({
      notices: [{ to: { unit: 'division' } }],
    })
    expect(facts.appealUntil).toBe('2007-01-21')
    expect(go(deputy, '2007-01-21', 'confirmFinding', {})).toEqual(['APPEAL_OPEN'])
    expect(go(divisionHead, '2007-01-22', 'appealFinding', { statement: '已化解' })).toEqual(['APPEAL_LATE'])
    go(divisionHead, '2007-01-21', 'appealFinding', { statement: '已化解' })
    expect(losesHonours([facts], 'division', 2006)).toBe(false)
    expect(go(leader, '2007-01-30', 'upholdFinding', { reasons: '维持' })).toEqual(['OWN_CASE'])
    expect(go(deputy, '2007-01-30', 'upholdFinding', { reasons: '事实清楚' })).toMatchObject({
      documents: [{ form: 'F25', to: { unit: 'division' } }],
    })
    expect([losesHonours([facts], 'division', 2006), losesHonours([facts], 'division', 2007)]).toEqual([
      true,
      false,
    ])
  })

  test('cites the rule that was counted, not another of its kind', () => {
    const cited = (rule?: 'village' | 'area-street') =>
      findingSources({ kind: 'veto', ...(rule === undefined ? {} : { rule }) }).map(({ article }) => article)
    expect([cited('village'), cited('area-street')]).toEqual([
      ['S1.8.4', 'S1.10.5'],
      ['S1.8.1', 'S1.10.5'],
    ])
    expect(findingSources({ kind: 'criticism' }).map(({ article }) => article)).toEqual(['S1.9.2'])
  })

  test('falls when its events are dated or counted anew', () => {
    expect(go(officer, '2007-02-10', 'voidFinding', { visits: events })).toEqual(['EVENTS_UNCHANGED'])
    go(officer, '2007-02-10', 'voidFinding', { visits: [{ ...events[0]!, on: '2007-01-02' }] })
    expect([facts.state, losesHonours([facts], 'division', 2006)]).toEqual(['voided', false])
  })

  test('a silent unit: final once the time to appeal is over', () => {
    go(head, '2006-12-31', 'proposeFinding', proposal('2006-12-31'), noFinding)
    go(leader, '2007-01-05', 'makeFinding', { limbs: ['poorWork'], reasons: '属实' })
    go(officer, '2007-01-06', 'noticeFinding', {})
    go(leader, '2007-01-22', 'confirmFinding', {})
    expect(facts.state).toBe('final')
  })

  test.each([
    ['S1.9.2: poor work without bad influence', 'criticism', ['poorWork'], ['LIMB_MISSING']],
    ['S1.4.6: dereliction without serious consequences', 'dereliction', ['dereliction'], ['LIMB_MISSING']],
    ['S1.6.3: late without serious consequences', 'lateness', ['late'], ['LIMB_MISSING']],
    ['S1.8.5: the causal finding is absent', 'veto-caused', ['poorWork'], ['LIMB_MISSING']],
    ['commendation', 'commendation', ['outstanding'], []],
  ] as const)('%s', (_name, kind, limbs, expected) => {
    const before: FindingFacts = {
      ...noFinding,
      state: 'proposed',
      kind,
      office: 'office',
      decider: 'bureau',
      unit: 'division',
      proposedBy: 'head',
    }
    const found = go(leader, '2026-03-02', 'makeFinding', { limbs, reasons: '已核' }, before)
    expect(Array.isArray(found) ? found : []).toEqual(expected)
  })
})
