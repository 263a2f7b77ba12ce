import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { latestCalendar } from '../clock/calendar'
import { dueDay } from '../clock/due'
import { people } from '../lifecycle/testing/world'
import { rulebooks } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at, matterInHandling } from '../track/testing/walk'
import { proposeAgenda, type AgendaMatter } from './agenda'
import { noMeeting, openDecisions, type MeetingFacts } from './facts'
import { allowedMeetingSteps, performMeeting } from './perform'
import { meetingSteps, type MeetingInput, type MeetingStep } from './steps'

const { officer, divisionHandler, divisionHead, leader, clerk } = people
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const request = { trigger: '2026-03-02', rulebook: rulebooks.TG, calendar: latestCalendar }
const clock = { code: 'C01', holder: 'office', due: dueDay('C01', request), state: 'running' } as const
const right = { ...clock, code: 'C07', holder: 'petitioner', state: 'breached' } as const

test.each<[string, Partial<AgendaMatter>, string[]]>([
  ['a plain matter', {}, []],
  ['major', { flags: { ...matterInHandling.flags, major: true } }, ['major']],
  ['overdue the day after', { clocks: [clock] }, ['overdue']],
  ['a right of the petitioner that ran out is no delay', { clocks: [right] }, []],
  ['done meanwhile', { clocks: [{ ...clock, stoppedOn: '2026-03-17' }] }, []],
  ['sent back for rework', { status: 'M42' }, ['difficult']],
  ['competence disputed', { status: 'M23' }, ['difficult']],
  ['two repeats', { repeats: 2 }, ['difficult']],
  ['one repeat', { repeats: 1 }, []],
  ['closed', { status: 'M81', repeats: 5 }, []],
  ['sealed', { secrecy: 'sealed', repeats: 5 }, []],
])('the agenda proposes: %s', (_name, more, grounds) => {
  const found = proposeAgenda([{ ...matterInHandling, repeats: 0, ...more }], '2026-03-18')
  expect(found.flatMap((one) => one.grounds)).toEqual(grounds)
})

test('cases with more grounds come first', () => {
  const one = { ...matterInHandling, repeats: 3 }
  const two = { ...one, id: 'A2', clocks: [clock] }
  expect(proposeAgenda([one, two], '2026-03-18').map(({ matter }) => matter)).toEqual(['A2', 'A1'])
})

const call = {
  series: 'coordination',
  unit: 'office',
  day: '2026-03-12',
  time: '09:00',
  place: '三楼会议室',
  chair: 'leader',
  invited: [
    { userId: 'division-head', unitId: 'division' },
    { userId: 'station-head', unitId: 'station' },
  ],
  agenda: [{ title: '通报督查督办情况' }, { title: '站前路灯', matter: 'A1' }],
} as const

describe('a meeting', () => {
  let facts: MeetingFacts = noMeeting
  const go = <S extends MeetingStep>(viewer: Viewer, today: string, step: S, input: MeetingInput<S>) => {
    const outcome = performMeeting(facts, step, input, at(viewer, today))
    if (outcome.ok) facts = afterStep(facts, outcome.value)
    return outcome.ok ? outcome.value : codes(outcome.refusals)
  }

  test('is called by who may, for its own unit, with invitations', () => {
    expect(go(clerk, '2026-03-09', 'callMeeting', call)).toEqual(['NOT_PERMITTED'])
    expect(go(officer, '2026-03-09', 'callMeeting', { ...call, time: '25:00' })).toEqual(['TIME_IMPOSSIBLE'])
    expect(
      go(officer, '2026-03-09', 'callMeeting', { ...call, invited: [call.invited[0], call.invited[0]] }),
    ).toEqual(['INVITED_TWICE'])
    expect(go(officer, '2026-03-09', 'callMeeting', call)).toMatchObject({
      notices: [
        { kind: 'callMeeting', to: { user: 'leader' } },
        { kind: 'callMeeting', to: { user: 'division-head' } },
        { kind: 'callMeeting', to: { user: 'station-head' } },
      ],
    })
  })

  test('is held on its day; who is missing has a reason', () => {
    expect(go(officer, '2026-03-11', 'holdMeeting', { present: ['division-head'] })).toEqual(['NOT_YET'])
    expect(go(officer, '2026-03-12', 'holdMeeting', { present: ['division-head'] })).toEqual([
      'ATTENDANCE_OPEN',
    ])
    const absent = [{ userId: 'station-head', reasons: '值班' }]
    expect(
      go(officer, '2026-03-12', 'holdMeeting', { present: ['division-head', 'station-head'], absent }),
    ).toEqual(['ATTENDANCE_BOTH'])
    go(officer, '2026-03-12', 'holdMeeting', { present: ['leader', 'division-head'], absent })
    expect(facts.state).toBe('held')
  })

  test('S1.5.3: minutes with a decision without owner cannot be signed, nor with a case left open', () => {
    expect(go(officer, '2026-03-12', 'signMinutes', {})).toEqual(['MINUTES_MISSING', 'CASE_UNDECIDED'])
    go(officer, '2026-03-12', 'writeMinutes', { minutes: '会议听取了督办情况汇报。' })
    go(officer, '2026-03-12', 'recordDecision', { what: '三日内恢复照明', matter: 'A1' })
    expect(go(officer, '2026-03-12', 'signMinutes', {})).toEqual(['OWNER_MISSING'])
    expect(go(officer, '2026-03-12', 'recordDecision', { what: '另案', matter: 'A9' })).toEqual([
      'NOT_ON_AGENDA',
    ])
    const owner = { userId: 'division-handler', unitId: 'division' }
    const complete = { decision: 0, what: '三日内恢复照明', matter: 'A1', owner }
    expect(go(officer, '2026-03-12', 'completeDecision', { ...complete, due: '2026-03-11' })).toEqual([
      'DUE_IMPOSSIBLE',
    ])
    expect(
      go(officer, '2026-03-12', 'completeDecision', { ...complete, decision: 4, due: '2026-03-15' }),
    ).toEqual(['DECISION_UNKNOWN'])
    go(officer, '2026-03-12', 'completeDecision', { ...complete, due: '2026-03-15' })
    expect(openDecisions(facts, '2026-03-12')).toEqual([])
    expect(go(officer, '2026-03-13', 'signMinutes', {})).toMatchObject({
      documents: [{ form: 'F32', to: { unit: 'office' }, state: 'issued' }],
    })
  })

  test('a decision is tracked until its owner, or the unit that met, reports it done', () => {
    expect(openDecisions(facts, '2026-03-16')).toMatchObject([{ index: 0, overdue: true }])
    expect(openDecisions(facts, '2026-03-15')).toMatchObject([{ index: 0, overdue: false }])
    expect(go(divisionHead, '2026-03-15', 'reportDecision', { decision: 0, result: '已恢复' })).toEqual([
      'NOT_PERMITTED',
    ])
    expect(go(divisionHandler, '2026-03-15', 'reportDecision', { decision: 1, result: '已恢复' })).toEqual([
      'DECISION_UNKNOWN',
      'OTHER_OWNER',
    ])
    go(divisionHandler, '2026-03-15', 'reportDecision', { decision: 0, result: '已恢复' })
    expect(openDecisions(facts, '2026-03-20')).toEqual([])
    expect(go(officer, '2026-03-16', 'reportDecision', { decision: 0, result: '再次' })).toEqual([
      'DECISION_UNKNOWN',
    ])
  })

  test('signed minutes are not changed', () => {
    expect(allowedMeetingSteps(facts, at(officer, '2026-03-20')).map(({ step }) => step)).toEqual([
      'reportDecision',
    ])
    expect(go(leader, '2026-03-20', 'writeMinutes', { minutes: '改' })).toEqual(['WRONG_STATE'])
  })
})

test('every step names its source', () => {
  for (const row of Object.values(meetingSteps)) expect(row.sources.length).toBeGreaterThan(0)
})
