import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { people, units } from '../lifecycle/testing/world'
import type { MatterFacts } from '../matter/facts'
import { rulebooks } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at, matterInHandling } from '../track/testing/walk'
import { checkCaseLead } from './closing'
import { noCaseLead, type CaseLeadFacts } from './facts'
import {
  allowedCaseLeadSteps,
  checkLeader,
  performCaseLead,
  type CaseLeadInput,
  type CaseLeadStep,
} from './steps'

const { head, leader, leaderInCharge, officer } = people
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const led = (more: Partial<CaseLeadFacts>): CaseLeadFacts => ({ ...noCaseLead, ...more })
const followUps = [{ by: 'leader', on: '2026-03-12', note: '现场查看' }]

describe('a major matter cannot close without leader, plan and follow-up (S1.3.4)', () => {
  test.each<[string, boolean, CaseLeadFacts | undefined, string[]]>([
    ['not major', false, undefined, []],
    ['no leader', true, undefined, ['CASE_LEAD_MISSING', 'CASE_PLAN_MISSING', 'FOLLOW_UPS_MISSING']],
    ['no plan', true, led({ leader: 'leader', followUps }), ['CASE_PLAN_MISSING']],
    ['no follow-up', true, led({ leader: 'leader', plan: '三步走' }), ['FOLLOW_UPS_MISSING']],
    ['all there', true, led({ leader: 'leader', plan: '三步走', followUps }), []],
  ])('%s', (_name, major, lead, expected) => {
    for (const rulebook of Object.values(rulebooks))
      expect(codes(checkCaseLead({ major }, lead, { rulebook, today: '2026-03-20' }))).toEqual(expected)
  })

  test('before the 2022 regulation only the sub-district’s handbook asks for it', () => {
    const found = (rulebook = rulebooks.TG) =>
      checkCaseLead({ major: true }, undefined, { rulebook, today: '2020-03-20' }).length
    expect([found(), found(rulebooks['JD-2005'])]).toEqual([0, 3])
  })
})

describe('who may lead', () => {
  test.each<[string, Partial<MatterFacts>, { userId: string; unitId: string }, string[]]>([
    ['a leader without a part', {}, { userId: 'leader', unitId: 'bureau' }, []],
    [
      'complained of',
      { accusedUsers: ['leader'] },
      { userId: 'leader', unitId: 'bureau' },
      ['LEADER_ON_BOTH_SIDES'],
    ],
    [
      'stepped aside',
      { recused: ['leader'] },
      { userId: 'leader', unitId: 'bureau' },
      ['LEADER_ON_BOTH_SIDES'],
    ],
    ['the handler', {}, { userId: 'division-handler', unitId: 'division' }, ['LEADER_ON_BOTH_SIDES']],
    [
      'head of the unit complained of',
      { accusedUnits: ['division'] },
      { userId: 'division-head', unitId: 'division' },
      ['LEADER_ON_BOTH_SIDES'],
    ],
    [
      'head below the unit complained of',
      { accusedUnits: ['division'] },
      { userId: 'station-head', unitId: 'station' },
      ['LEADER_ON_BOTH_SIDES'],
    ],
  ])('%s', (_name, matter, named, expected) => {
    expect(codes(checkLeader(named, { ...matterInHandling, ...matter }, { units }))).toEqual(expected)
  })
})

test('assigned, planned, followed up, handed over with both names, settled', () => {
  let facts = noCaseLead
  const go = <S extends CaseLeadStep>(viewer: Viewer, step: S, input: CaseLeadInput<S>) => {
    const outcome = performCaseLead(facts, step, input, at(viewer, '2026-03-12'))
    if (outcome.ok) facts = afterStep(facts, outcome.value)
    return outcome.ok ? outcome.value.notices : codes(outcome.refusals)
  }
  const name = { leader: { userId: 'leader', unitId: 'bureau' }, reasons: '影响面大' }
  expect(go(officer, 'assignLead', name)).toEqual(['NOT_PERMITTED'])
  expect(go(head, 'assignLead', { ...name, reasons: '' })).toEqual(['ANSWER_MISSING'])
  expect(go(head, 'assignLead', name)).toEqual([
    { kind: 'assignLead', to: { user: 'leader' } },
    { kind: 'assignLead', to: { unit: 'division' } },
  ])
  expect(go(leaderInCharge, 'planCase', { plan: '三步走' })).toEqual(['NOT_PERMITTED'])
  go(leader, 'planCase', { plan: '三步走' })
  expect(go(leader, 'settleCase', { result: '路灯恢复' })).toEqual(['FOLLOW_UPS_MISSING'])
  go(leader, 'followUp', { note: '现场查看' })
  expect(go(head, 'handOver', name)).toEqual(['SAME_LEADER'])
  go(head, 'handOver', { leader: { userId: 'leader-in-charge', unitId: 'bureau' }, reasons: '分工调整' })
  expect(facts).toMatchObject({
    state: 'planned',
    leader: 'leader-in-charge',
    before: [{ leader: 'leader', reasons: '分工调整' }],
  })
  expect(
    allowedCaseLeadSteps(facts, at(leader, '2026-03-12'))
      .filter(({ allowed }) => allowed)
      .map(({ step }) => step),
  ).toEqual(['handOver'])
  go(leaderInCharge, 'settleCase', { result: '路灯恢复' })
  expect(facts.state).toBe('settled')
})
