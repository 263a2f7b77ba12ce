import { describe, expect, test } from 'vitest'
import { people } from '../lifecycle/testing/world'
import { rulebooks } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at } from '../track/testing/walk'
import { noDecision, performDecision, underDecisions } from './decision-track'
import { tallyYear } from './tally'
import { noVisit, performVisit, type VisitInput } from './visit-track'

const { officer, divisionHead } = people
const leader = { userId: 'leader', posts: [{ unitId: 'bureau', role: 'leader' as const }] }
const JD = rulebooks['JD-2005']
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

const told: VisitInput<'recordVisit'> = {
  office: 'office',
  on: '2006-05-10',
  destination: 'district',
  way: 'visit',
  present: 12,
  delegation: false,
  group: '石桥村土地补偿',
  village: 'station',
  area: 'division',
  evidence: ['接访登记'],
}

describe('an event', () => {
  test.each<[string, object, string[]]>([
    ['fine', {}, []],
    ['tomorrow', { on: '2006-12-02' }, ['DAY_IMPOSSIBLE']],
    ['nobody came', { present: 0 }, ['COUNT_IMPOSSIBLE']],
    ['a name in it', { group: '村民赵某某等人' }, ['PERSON_NAME']],
    ['about no unit', { village: undefined, area: undefined }, ['RESPONSIBLE_MISSING']],
    ['about a unit nobody knows', { village: 'nowhere' }, ['UNIT_UNKNOWN']],
  ])('%s', (_name, more, expected) => {
    const outcome = performVisit(noVisit, 'recordVisit', { ...told, ...more }, at(officer, '2006-12-01'))
    expect(outcome.ok ? [] : codes(outcome.refusals)).toEqual(expected)
  })

  test('is recorded by the office, corrected and withdrawn with reasons', () => {
    const outsider = performVisit(noVisit, 'recordVisit', told, at(divisionHead, '2006-12-01'))
    expect(outsider.ok).toBe(false)
    const recorded = performVisit(noVisit, 'recordVisit', told, at(officer, '2006-12-01'))
    if (!recorded.ok) throw new Error('refused')
    const facts = afterStep(noVisit, recorded.value)
    const { office: _, ...core } = told
    const corrected = performVisit(
      facts,
      'correctVisit',
      { ...core, on: '2007-01-02', reasons: '接访登记日期有误' },
      at(officer, '2007-02-01'),
    )
    if (!corrected.ok) throw new Error('refused')
    expect(afterStep(facts, corrected.value)).toMatchObject({
      state: 'recorded',
      visit: { on: '2007-01-02' },
      corrections: [{ by: officer.userId, reasons: '接访登记日期有误' }],
    })
  })
})

describe('a written decision', () => {
  const decide = (more: object, rulebook = JD) =>
    performDecision(
      noDecision,
      'recordDecisionOnRule',
      { office: 'bureau', rule: 'veto-village', from: '2026-01-01', document: '文〔2026〕1号', ...more },
      at(leader, '2026-11-22', { rulebook }),
    )
  test.each<[string, object, string[]]>([
    ['switches a rule on as it is written', {}, []],
    ['chooses a reading', { rule: 'veto-count', value: 'cumulative' }, []],
    ['sets a free number', { rule: 'group-visit', value: '10' }, []],
    [
      'never a reading that does not exist',
      { rule: 'veto-count', value: 'sometimes' },
      ['DECISION_IMPOSSIBLE'],
    ],
    ['never another number of a veto', { value: '9' }, ['DECISION_IMPOSSIBLE']],
    ['never money', { rule: 'visit-fine' }, ['CHOICE_UNKNOWN']],
    ['never without a document', { document: ' ' }, ['ANSWER_MISSING']],
  ])('%s', (_name, more, expected) => {
    const outcome = decide(more)
    expect(outcome.ok ? [] : codes(outcome.refusals)).toEqual(expected)
  })

  test('is recorded by leaders only, and holds until it is ended', () => {
    const by = performDecision(
      noDecision,
      'recordDecisionOnRule',
      { office: 'bureau', rule: 'veto-village', from: '2026-01-01', document: '文〔2026〕1号' },
      at(officer, '2026-11-22', { rulebook: JD }),
    )
    expect(by.ok).toBe(false)
    const made = decide({})
    if (!made.ok) throw new Error('refused')
    const facts = afterStep(noDecision, made.value)
    const visit = { id: 'V', ...told, way: 'visit', departments: [], evidence: ['接访登记'] } as const
    const offOn = (day: string, decision = facts) =>
      tallyYear([visit], 2006, underDecisions(JD, [decision]), day).tallies.find(
        ({ rule }) => rule === 'village',
      )?.off
    expect(offOn('2026-11-22')).toBeUndefined()
    const ended = performDecision(facts, 'endDecisionOnRule', { to: '2026-06-30' }, at(leader, '2026-06-30'))
    if (!ended.ok) throw new Error('refused')
    const over = afterStep(facts, ended.value)
    expect([offOn('2026-06-30', over), offOn('2026-07-01', over)?.since]).toEqual([undefined, '2022-05-01'])
  })
})
