import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { latestCalendar } from '../clock/calendar'
import { addDays } from '../clock/day'
import { dueDay } from '../clock/due'
import { people, units } from '../lifecycle/testing/world'
import type { MatterFacts } from '../matter/facts'
import { rulebooks } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at, matterInHandling } from '../track/testing/walk'
import { noJointHandling, type JointFacts } from './facts'
import { opinionsDue, plan, type MemberInput } from './plan'
import { allowedJointSteps, performJointHandling } from './perform'
import { jointView, sightOf } from './seeing'
import { jointSteps, type JointInput, type JointStep } from './steps'

const JD = rulebooks['JD-2005']
const rules = { rulebook: JD, calendar: latestCalendar, units }
const { officer, divisionHead, stationHead, head } = people
const detachmentHead: Viewer = {
  userId: 'detachment-head',
  posts: [{ unitId: 'detachment', role: 'unit-head' }],
}
const judge: Viewer = { userId: 'judge', posts: [{ unitId: 'elsewhere', role: 'unit-head' }] }
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const due = dueDay('C05', { trigger: '2026-03-09', rulebook: JD, calendar: latestCalendar })
const matter: MatterFacts = {
  ...matterInHandling,
  clocks: [{ code: 'C05', holder: 'division', due, state: 'running' }],
}
const failed = [{ on: '2026-03-20', settled: false, note: '双方各持己见', by: 'officer' }]
const request = { matter, consultations: failed }
const members: MemberInput[] = [
  { unitId: 'division', kind: 'concerned', task: '查明停用原因' },
  { unitId: 'detachment', kind: 'police', task: '调取现场记录' },
  { unitId: 'elsewhere', kind: 'court' },
]

describe('the plan (S1.7.1)', () => {
  test('no lead named: the petition office; opinions five working days before the end; a court advises', () => {
    expect(due.day).toBe('2026-05-08')
    const outcome = plan(request, members, '2026-03-23', rules)
    expect(outcome.ok && outcome.value).toEqual({
      lead: 'office',
      until: '2026-05-08',
      members: [
        { unitId: 'office', kind: 'petition', part: 'lead', due: '2026-05-08' },
        {
          unitId: 'division',
          kind: 'concerned',
          part: 'co-handler',
          task: '查明停用原因',
          due: '2026-04-28',
        },
        { unitId: 'detachment', kind: 'police', part: 'co-handler', task: '调取现场记录', due: '2026-04-28' },
        { unitId: 'elsewhere', kind: 'court', part: 'adviser' },
      ],
    })
  })

  const first = members.slice(0, 1)
  test.each<[string, object, MemberInput[], string, string[]]>([
    ['never consulted', { consultations: [] }, members, '2026-03-23', ['CONSULTATION_FIRST']],
    [
      'settled by consultation',
      { consultations: [{ ...failed[0]!, settled: true }] },
      members,
      '2026-03-23',
      ['CONSULTATION_FIRST'],
    ],
    [
      'two leads',
      {},
      members.slice(0, 2).map((one) => ({ ...one, lead: true })),
      '2026-03-23',
      ['TWO_LEADS'],
    ],
    ['nobody else', {}, [], '2026-03-23', ['MEMBERS_MISSING']],
    ['a unit twice', {}, [...first, ...first], '2026-03-23', ['MEMBER_TWICE']],
    ['an unknown unit', {}, [{ ...first[0]!, unitId: 'nowhere' }], '2026-03-23', ['UNIT_UNKNOWN']],
    [
      'the unit complained of',
      { matter: { ...matter, accusedUnits: ['division'] } },
      members,
      '2026-03-23',
      ['UNIT_ACCUSED'],
    ],
    [
      'a court leads',
      {},
      [...first, { unitId: 'elsewhere', kind: 'court', lead: true }],
      '2026-03-23',
      ['COURT_LEADS'],
    ],
    [
      'a court investigates',
      {},
      [...first, { unitId: 'elsewhere', kind: 'court', task: '调查' }],
      '2026-03-23',
      ['COURT_HANDLES'],
    ],
    ['no task', {}, [{ unitId: 'division', kind: 'concerned' }], '2026-03-23', ['TASK_MISSING']],
    [
      'a task beyond the matter’s own period',
      {},
      [{ ...first[0]!, due: '2026-05-09' }],
      '2026-03-23',
      ['TASK_BEYOND_PERIOD'],
    ],
    ['a task on its last day', {}, [{ ...first[0]!, due: '2026-05-08' }], '2026-03-23', []],
    ['a task due today', {}, [{ ...first[0]!, due: '2026-03-23' }], '2026-03-23', ['TASK_BEYOND_PERIOD']],
    ['no period runs', { matter: { ...matter, clocks: [] } }, members, '2026-03-23', ['NO_PERIOD']],
    ['the period is over', {}, members, '2026-05-08', ['PERIOD_OVER']],
  ])('%s', (_name, change, asked, today, expected) => {
    const outcome = plan({ ...request, ...change }, asked, today, rules)
    expect(outcome.ok ? [] : codes(outcome.refusals)).toEqual(expected)
  })

  test('a lead may be another unit', () => {
    const outcome = plan(
      request,
      members.map((one, i) => (i === 0 ? { ...one, lead: true } : one)),
      '2026-03-23',
      rules,
    )
    expect(outcome.ok && outcome.value.members.map(({ unitId, part }) => [unitId, part])).toEqual([
      ['division', 'lead'],
      ['detachment', 'co-handler'],
      ['elsewhere', 'adviser'],
    ])
  })

  test('whatever day it opens, every task lies after today and inside the matter’s own period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 90 }), (start, left) => {
        const today = addDays('2024-06-01', start)
        const until = addDays(today, left)
        const day = opinionsDue(until, today, rules)
        expect(day > today && day <= until).toBe(true)
      }),
    )
  })
})

class Joint {
  facts: JointFacts = noJointHandling
  matter = matter
  try<S extends JointStep>(viewer: Viewer, today: string, step: S, input: JointInput<S>) {
    return performJointHandling(
      this.facts,
      step,
      input,
      at(viewer, today, { matter: this.matter, rulebook: JD }),
    )
  }
  do<S extends JointStep>(viewer: Viewer, today: string, step: S, input: JointInput<S>) {
    const outcome = this.try(viewer, today, step, input)
    if (!outcome.ok) throw new Error(`${step}: ${codes(outcome.refusals).join()}`)
    this.facts = afterStep(this.facts, outcome.value)
    return outcome.value
  }
  refused<S extends JointStep>(viewer: Viewer, today: string, step: S, input: JointInput<S>) {
    const outcome = this.try(viewer, today, step, input)
    return outcome.ok ? [] : codes(outcome.refusals)
  }
}

const opened = () => {
  const joint = new Joint()
  joint.do(officer, '2026-03-20', 'consultationFailed', { note: '双方各持己见' })
  joint.do(officer, '2026-03-23', 'openJointHandling', { members, lawRelated: true })
  return joint
}
const drafted = () => {
  const joint = opened()
  joint.do(divisionHead, '2026-04-10', 'giveOpinion', { unit: 'division', opinion: '检修后未恢复' })
  joint.do(detachmentHead, '2026-04-30', 'giveOpinion', { unit: 'detachment', opinion: '现场无积水' })
  joint.do(officer, '2026-05-06', 'draftConclusion', { conclusion: '恢复照明并赔偿' })
  return joint
}

describe('a joint case of four units', () => {
  test('opens after failed consultation only', () => {
    const joint = new Joint()
    expect(joint.refused(officer, '2026-03-20', 'openJointHandling', { members })).toEqual(['WRONG_STATE'])
    joint.do(officer, '2026-03-20', 'consultationSettled', { note: '双方同意' })
    expect(joint.refused(officer, '2026-03-20', 'consultationFailed', { note: '反悔' })).toEqual([
      'WRONG_STATE',
    ])
  })

  test('opinions in time and late, guidance, signatures and dissent', () => {
    const joint = opened()
    expect(joint.refused(officer, '2026-04-10', 'draftConclusion', { conclusion: '略' })).toEqual([
      'OPINIONS_OWED',
    ])
    expect(
      joint.refused(divisionHead, '2026-04-10', 'giveOpinion', { unit: 'detachment', opinion: '略' }),
    ).toEqual(['NOT_A_MEMBER'])
    joint.do(judge, '2026-04-10', 'giveOpinion', { unit: 'elsewhere', opinion: '赔偿争议可以起诉' })
    const done = drafted()
    expect(done.facts.opinions.map(({ unitId, late }) => [unitId, late])).toEqual([
      ['division', false],
      ['detachment', true],
    ])
    done.do(officer, '2026-05-06', 'signConclusion', { unit: 'office' })
    done.do(divisionHead, '2026-05-06', 'signConclusion', { unit: 'division' })
    expect(done.refused(divisionHead, '2026-05-06', 'signConclusion', { unit: 'division' })).toEqual([
      'ALREADY_SIGNED',
    ])
    expect(done.refused(officer, '2026-05-07', 'concludeJointHandling', {})).toEqual([
      'SIGNATURES_MISSING',
      'GUIDANCE_MISSING',
    ])
    expect(
      done.refused(detachmentHead, '2026-05-07', 'dissentFromConclusion', {
        unit: 'detachment',
        reasons: ' ',
      }),
    ).toEqual(['ANSWER_MISSING'])
    done.do(detachmentHead, '2026-05-07', 'dissentFromConclusion', {
      unit: 'detachment',
      reasons: '赔偿依据不足',
    })
    expect(done.refused(judge, '2026-05-07', 'signConclusion', { unit: 'elsewhere' })).toEqual([
      'NOT_PERMITTED',
    ])
    const guided = done.do(officer, '2026-05-07', 'guideToLaw', {
      body: 'court',
      name: '某区人民法院',
      note: '赔偿争议请向法院起诉',
    })
    expect(guided.documents).toEqual([{ form: 'F03', to: 'petitioner', state: 'issued' }])
    done.do(officer, '2026-05-07', 'concludeJointHandling', {})
    expect(done.facts.signatures.map(({ unitId, agrees }) => [unitId, agrees])).toEqual([
      ['office', true],
      ['division', true],
      ['detachment', false],
    ])
    expect(done.matter.clocks[0]).toEqual(matter.clocks[0])
  })

  test('a member that lets its day pass does not hold up the conclusion, and the record says so', () => {
    const joint = opened()
    joint.do(divisionHead, '2026-04-10', 'giveOpinion', { unit: 'division', opinion: '检修后未恢复' })
    expect(joint.refused(officer, '2026-04-28', 'draftConclusion', { conclusion: '恢复照明' })).toEqual([
      'OPINIONS_OWED',
    ])
    expect(
      codes(joint.do(officer, '2026-04-29', 'draftConclusion', { conclusion: '恢复照明' }).warnings),
    ).toEqual(['OPINIONS_LATE'])
  })

  test('a changed text is signed anew; a day moves inside the period only; it may end without result', () => {
    const joint = drafted()
    joint.do(officer, '2026-05-06', 'signConclusion', { unit: 'office' })
    joint.do(officer, '2026-05-06', 'reviseConclusion', { conclusion: '恢复照明' })
    expect(joint.facts.signatures).toEqual([])
    joint.do(officer, '2026-05-06', 'endJointHandling', { reasons: '信访人撤回' })
    const other = opened()
    const move = { unit: 'division', due: '2026-05-08', reasons: '等待鉴定' }
    expect(other.refused(officer, '2026-04-01', 'moveTask', { ...move, due: '2026-05-09' })).toEqual([
      'TASK_BEYOND_PERIOD',
    ])
    expect(other.refused(officer, '2026-04-01', 'moveTask', { ...move, unit: 'elsewhere' })).toEqual([
      'NOT_A_MEMBER',
    ])
    other.do(officer, '2026-04-01', 'moveTask', move)
    expect(other.facts.members.find(({ unitId }) => unitId === 'division')?.due).toBe('2026-05-08')
  })
})

describe('what a member sees', () => {
  const { facts } = opened()
  const secret = { ...matter, secrecy: 'sealed' as const, members: ['officer'] }
  test.each<[string, Viewer, MatterFacts, string]>([
    ['the home office', officer, matter, 'whole'],
    ['the responsible unit', divisionHead, matter, 'whole'],
    ['a co-handling unit', detachmentHead, matter, 'task'],
    ['an adviser', judge, matter, 'task'],
    ['a unit without part', stationHead, matter, 'nothing'],
    ['a member of a sealed matter', officer, secret, 'whole'],
    ['a co-handler of a sealed matter', detachmentHead, secret, 'nothing'],
    ['another of the office, sealed', head, secret, 'nothing'],
    [
      'a co-handler complained of',
      detachmentHead,
      { ...matter, accusedUsers: ['detachment-head'] },
      'nothing',
    ],
  ])('%s', (_name, viewer, of, expected) => {
    expect(sightOf(facts, of, viewer, units)).toBe(expected)
    expect(allowedJointSteps(facts, at(viewer, '2026-04-01', { matter: of })).length > 0).toBe(
      expected !== 'nothing',
    )
  })

  test('a co-handler reads its own task and opinion, and the others’ once there is a conclusion', () => {
    const joint = opened()
    joint.do(divisionHead, '2026-04-10', 'giveOpinion', { unit: 'division', opinion: '检修后未恢复' })
    const view = jointView(joint.facts, matter, detachmentHead, units)!
    expect(view.opinions).toEqual([])
    expect(view.consultations).toEqual([])
    expect(view.members.map(({ unitId, task }) => [unitId, task])).toEqual([
      ['office', undefined],
      ['division', undefined],
      ['detachment', '调取现场记录'],
      ['elsewhere', undefined],
    ])
    expect(jointView(drafted().facts, matter, detachmentHead, units)!.opinions).toHaveLength(2)
    expect(jointView(joint.facts, matter, officer, units)).toBe(joint.facts)
    expect(jointView(joint.facts, matter, stationHead, units)).toBeUndefined()
  })

  test('every step has its sources', () => {
    for (const { sources } of Object.values(jointSteps)) expect(sources.length).toBeGreaterThan(0)
  })
})
