import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import {
  checkLimbs,
  performAccountability,
  seesAccountability,
  type AccountabilityFacts,
  type AccountabilityInput,
  type AccountabilityStep,
} from './index'
import { people } from '../lifecycle/testing/world'
import { rulebooks, withDecision } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at } from '../track/testing/walk'

const { head, leader, officer, divisionHead, leaderInCharge } = people
const JD = rulebooks['JD-2005']
const separate = withDecision(JD, {
  rule: 'accountability-grounds',
  value: 'separate',
  from: '2026-01-01',
  document: '文〔2026〕1号',
})
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

test.each([
  ['S1.3.2: shirking found, bad influence denied', JD, 'arrival', 'shirking', false, ['LIMB_MISSING']],
  ['S1.3.2: failed persuasion and bad influence', JD, 'arrival', 'unpersuaded', true, []],
  ['S1.3.2, each ground by itself', separate, 'arrival', 'shirking', false, []],
  [
    'S4.5.7: fraud found, no serious consequences',
    rulebooks.TG,
    'discipline',
    'fraud',
    false,
    ['LIMB_MISSING'],
  ],
  ['S4.5.7: delaying with serious consequences', rulebooks.TG, 'discipline', 'delaying', true, []],
  ['conduct of another ground', rulebooks.TG, 'discipline', 'unpersuaded', true, ['CONDUCT_UNKNOWN']],
  ['the switch is of S1.3.2 only', separate, 'discipline', 'fraud', false, ['LIMB_MISSING']],
] as const)('%s', (_name, rulebook, ground, conduct, consequence, expected) => {
  expect(codes(checkLimbs({ ground, conduct, consequence }, { rulebook, today: '2026-03-02' }))).toEqual(
    expected,
  )
})

describe('a proposal', () => {
  const draft = {
    ground: 'discipline',
    conduct: 'delaying',
    facts: '收到交办后两月未指定承办人',
    consequence: true,
    consequenceReasons: '致信访人错过工期',
    office: 'office',
    decider: 'bureau',
    subjectUnit: 'division',
    subjectUser: 'division-head',
  } as const
  let facts: AccountabilityFacts
  const go = <S extends AccountabilityStep>(
    viewer: Viewer,
    today: string,
    step: S,
    input: AccountabilityInput<S>,
  ) => {
    const outcome = performAccountability(facts, step, input, at(viewer, today))
    if (outcome.ok) facts = afterStep(facts, outcome.value)
    return outcome.ok ? outcome.value : codes(outcome.refusals)
  }

  test('facts, hearing of the official, verification, decision by others', () => {
    facts = { state: 'none' }
    expect(go(officer, '2026-03-02', 'draftAccountability', draft)).toEqual(['NOT_PERMITTED'])
    go(head, '2026-03-02', 'draftAccountability', draft)
    const proposal = { verified: false, legalBasis: '《信访工作条例》第四十条', proposal: '建议通报批评' }
    expect(go(head, '2026-03-03', 'proposeAccountability', proposal)).toEqual(['WRONG_STATE'])
    expect(go(head, '2026-03-03', 'hearOfficial', { statement: '人员不足', heardOn: '2026-03-04' })).toEqual([
      'HEARD_DAY',
    ])
    go(head, '2026-03-05', 'hearOfficial', { statement: '人员不足', heardOn: '2026-03-04' })
    expect(go(head, '2026-03-06', 'proposeAccountability', proposal)).toEqual(['NOT_VERIFIED'])
    expect(go(head, '2026-03-06', 'proposeAccountability', { ...proposal, verified: true })).toMatchObject({
      documents: [{ form: 'F20', to: { unit: 'bureau' } }],
    })
    for (const userId of ['head', 'division-head'])
      expect(
        go({ userId, posts: [{ unitId: 'bureau', role: 'leader' }] }, '2026-03-07', 'upholdAccountability', {
          reasons: '属实',
        }),
      ).toEqual(['OWN_CASE'])
    go(leader, '2026-03-09', 'denyAccountability', { reasons: '情节轻微' })
    expect(facts).toMatchObject({ state: 'denied', decision: { by: 'leader', reasons: '情节轻微' } })
  })

  test.each([
    ['2026-03-02', ['POLICE S4.5.7', 'POLICE S4.10.9', 'XFGZTL 40(3)']],
    ['2022-04-30', ['POLICE S4.5.7', 'POLICE S4.10.9', 'XFTL 38']],
  ])('on %s a refusal rests on the regulation then in force', (today, expected) => {
    const outcome = performAccountability(
      null,
      'draftAccountability',
      { ...draft, consequence: false },
      at(head, today),
    )
    const basis = outcome.ok ? [] : outcome.refusals.flatMap((refused) => refused.basis)
    expect(basis.map(({ work, article }) => `${work} ${article}`)).toEqual(expected)
  })

  test.each([
    ['to the office itself', { decider: 'office' }, ['DECIDER_NOT_ABOVE']],
    ['to a unit beside', { decider: 'discipline' }, ['DECIDER_NOT_ABOVE']],
    ['about the leading group, to itself', { subjectUnit: 'bureau' }, ['DECIDES_ON_ITSELF']],
    ['about the author', { subjectUser: 'head' }, ['OWN_CASE']],
  ])('is not made %s', (_name, wrong, expected) => {
    facts = { state: 'none' }
    expect(go(head, '2026-03-02', 'draftAccountability', { ...draft, ...wrong })).toEqual(expected)
  })

  test('tells the official what is held against them, and falls when it does not hold', () => {
    facts = { state: 'none' }
    expect(go(head, '2026-03-02', 'draftAccountability', draft)).toMatchObject({
      notices: [{ kind: 'draftAccountability', to: { user: 'division-head' } }],
    })
    go(head, '2026-03-05', 'hearOfficial', { statement: '已于两日内指定，有记录为证', heardOn: '2026-03-04' })
    go(head, '2026-03-06', 'withdrawAccountability', { reasons: '陈述属实，事实不成立' })
    expect(facts).toMatchObject({ state: 'withdrawn', reasons: '陈述属实，事实不成立' })
  })

  test('is known to who proposes, who decides and whom it is about', () => {
    const about: AccountabilityFacts = { ...draft, state: 'drafted' }
    const unnamed: AccountabilityFacts = { ...about, subjectUser: undefined }
    const sees = (viewer: Viewer, of: AccountabilityFacts) => seesAccountability(of, at(viewer, '2026-03-02'))
    for (const viewer of [head, leader, leaderInCharge, divisionHead]) expect(sees(viewer, about)).toBe(true)
    for (const viewer of [officer, people.divisionHandler, people.stationHead, people.auditor])
      expect(sees(viewer, about)).toBe(false)
    expect(sees(divisionHead, unnamed)).toBe(true)
    expect(sees(people.divisionHandler, unnamed)).toBe(false)
  })
})
