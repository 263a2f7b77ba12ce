import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { isRestDay, latestCalendar } from '../clock/calendar'
import { addDays, weekday } from '../clock/day'
import { dueDay } from '../clock/due'
import { people, units } from '../lifecycle/testing/world'
import type { MatterFacts } from '../matter/facts'
import { rulebooks, withDecision } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at, matterInHandling } from '../track/testing/walk'
import { pastDueAssignments, receptionAlerts, sheetDue } from './alerts'
import { noticeDue, receptionDates, receptionGaps } from './calendar'
import { noReception, type ReceptionFacts } from './facts'
import { allowedReceptionSteps, performReception } from './perform'
import { receptionSteps, type ReceptionInput, type ReceptionStep } from './steps'

const { TG, WSY } = rulebooks
const rules = { rulebook: TG, calendar: latestCalendar }
const { officer, clerk, divisionHead, stationHead, divisionHandler } = people
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const decided = (rule: 'reception-day' | 'reception-shift', value: string) => ({
  ...rules,
  rulebook: withDecision(TG, { rule, value, from: '2026-01-01', document: '文〔2026〕1号' }),
})
const days = (from: string, to: string, by = rules) => receptionDates({ from, to }, by).map(({ day }) => day)

describe('the days (S4.10.1)', () => {
  test('every Saturday; one in a public holiday moves to the first working day after', () => {
    expect(days('2026-05-01', '2026-05-31')).toEqual([
      '2026-05-06',
      '2026-05-09',
      '2026-05-16',
      '2026-05-23',
      '2026-05-30',
    ])
    const [moved] = receptionDates({ from: '2026-05-06', to: '2026-05-06' }, rules)
    expect(moved).toMatchObject({
      day: '2026-05-06',
      planned: '2026-05-02',
      provisional: false,
      holiday: { from: '2026-05-01', to: '2026-05-05' },
    })
  })

  test.each([
    [
      'a make-up Saturday stays',
      '2026-10-01',
      '2026-10-17',
      rules,
      ['2026-10-08', '2026-10-10', '2026-10-17'],
    ],
    [
      'two Saturdays of one holiday are held once',
      '2026-02-14',
      '2026-02-28',
      rules,
      ['2026-02-14', '2026-02-24', '2026-02-28'],
    ],
    [
      'held in the holiday, by the other reading',
      '2026-05-01',
      '2026-05-10',
      decided('reception-shift', 'kept'),
      ['2026-05-02', '2026-05-09'],
    ],
    [
      'the sixth of the month',
      '2026-01-01',
      '2026-06-30',
      decided('reception-day', 'sixth'),
      ['2026-01-06', '2026-02-06', '2026-03-06', '2026-04-07', '2026-05-06', '2026-06-08'],
    ],
    [
      'both days of the weekend',
      '2026-03-01',
      '2026-03-10',
      decided('reception-day', 'weekend'),
      ['2026-03-01', '2026-03-07', '2026-03-08'],
    ],
    ['a handbook that names no day', '2026-03-01', '2026-03-31', { ...rules, rulebook: WSY }, []],
  ] as const)('%s', (_name, from, to, by, expected) => {
    expect(days(from, to, by)).toEqual(expected)
  })

  test('a year without a notice is planned as provisional', () => {
    const found = receptionDates({ from: '2027-01-01', to: '2027-12-31' }, rules)
    expect(found.length).toBeGreaterThan(50)
    expect(found.every(({ provisional }) => provisional)).toBe(true)
    expect(
      receptionDates({ from: '2026-03-01', to: '2026-03-31' }, rules).some(({ provisional }) => provisional),
    ).toBe(false)
  })

  test('a span cut in two gives the same days; each is a Saturday, or was moved to a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const from = addDays('2022-01-01', start)
        const to = addDays(from, 2 * length)
        const middle = addDays(from, length)
        expect([...days(from, middle), ...days(addDays(middle, 1), to)]).toEqual(days(from, to))
        for (const { day, planned } of receptionDates({ from, to }, rules))
          expect(
            planned === undefined ? weekday(day) === 6 : !isRestDay(latestCalendar, day) && day > planned,
          ).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  test('W09: the reception day is Saturday 2026-10-10, its notice is due on Wednesday 2026-09-30', () => {
    expect(noticeDue('2026-10-10', rules)?.day).toBe('2026-09-30')
    expect(noticeDue('2026-10-10', { ...rules, rulebook: WSY })).toBeUndefined()
  })

  test.each([
    ['a month without a session (S5.4)', WSY, '2026-04-10', [['2026-02-01', '2026-02-28']]],
    [
      'by week',
      withDecision(WSY, {
        rule: 'dean-reception',
        value: 'weekly',
        from: '2026-01-01',
        document: '院〔2026〕1号',
      }),
      '2026-01-19',
      [
        ['2025-12-29', '2026-01-04'],
        ['2026-01-05', '2026-01-11'],
      ],
    ],
    ['a handbook with fixed days', TG, '2026-04-10', []],
  ] as const)('gaps: %s', (_name, rulebook, today, expected) => {
    const held = ['2026-01-15', '2026-03-31']
    expect(receptionGaps(held, '2026-01-01', today, rulebook).map(({ from, to }) => [from, to])).toEqual(
      expected,
    )
  })
})

class Reception {
  facts: ReceptionFacts = noReception
  try<S extends ReceptionStep>(viewer: Viewer, today: string, step: S, input: ReceptionInput<S>) {
    return performReception(this.facts, step, input, at(viewer, today))
  }
  do<S extends ReceptionStep>(viewer: Viewer, today: string, step: S, input: ReceptionInput<S>) {
    const outcome = this.try(viewer, today, step, input)
    if (!outcome.ok) throw new Error(`${step}: ${codes(outcome.refusals).join()}`)
    this.facts = afterStep(this.facts, outcome.value)
    return outcome.value
  }
  refused<S extends ReceptionStep>(viewer: Viewer, today: string, step: S, input: ReceptionInput<S>) {
    const outcome = this.try(viewer, today, step, input)
    return outcome.ok ? [] : codes(outcome.refusals)
  }
}

const entry = {
  office: 'office',
  day: '2026-03-14',
  form: 'roster',
  leader: { userId: 'leader', unitId: 'bureau' },
  escorts: ['head'],
} as const
const planned = () => {
  const one = new Reception()
  one.do(officer, '2026-03-02', 'planReception', entry)
  return one
}
const held = () => {
  const one = planned()
  one.do(officer, '2026-03-06', 'notifyReception', {})
  one.do(clerk, '2026-03-14', 'openReception', {})
  return one
}
const recorded = () => {
  const one = held()
  one.do(clerk, '2026-03-14', 'admitVisitor', { persons: 1, holding: 'nothing' })
  one.do(clerk, '2026-03-14', 'recordReception', {
    visitor: 0,
    problem: '路灯不亮',
    instruction: '请公安处十日内恢复',
    unit: 'division',
    due: '2026-03-24',
  })
  one.do(clerk, '2026-03-14', 'finishReception', {})
  return one
}

describe('roster, notice, substitution', () => {
  test.each<[string, object, string[], string[]]>([
    ['a reception day', {}, [], []],
    ['in the past', { day: '2026-03-01' }, ['RECEPTION_DAY'], []],
    ['no day at all', { day: '2026-02-30' }, ['RECEPTION_DAY'], []],
    ['a day the handbook does not name', { day: '2026-03-11' }, [], ['NOT_A_RECEPTION_DAY']],
    ['in a year without calendar', { day: '2027-03-13' }, [], ['DAY_PROVISIONAL']],
    ['a form that does not exist', { form: 'secret' }, ['CHOICE_UNKNOWN'], []],
    ['nobody receives', { leader: undefined }, ['ANSWER_MISSING'], []],
  ])('%s', (_name, change, refused, warned) => {
    const outcome = new Reception().try(officer, '2026-03-02', 'planReception', {
      ...entry,
      ...change,
    } as typeof entry)
    expect(outcome.ok ? [] : codes(outcome.refusals)).toEqual(refused)
    expect(outcome.ok ? codes(outcome.value.warnings) : []).toEqual(warned)
  })

  test('S4.10.2: no notice at D−5 is an alert; told late, it says so; leader and escorts are told', () => {
    const one = planned()
    const alerts = (today: string) => codes(receptionAlerts(one.facts, today, rules))
    expect(alerts('2026-03-09')).toEqual(['BRIEF_MISSING'])
    expect(alerts('2026-03-10')).toEqual(['NOTICE_LATE', 'BRIEF_MISSING'])
    const late = one.do(officer, '2026-03-10', 'notifyReception', {})
    expect(codes(late.warnings)).toEqual(['NOTICE_LATE'])
    expect(late.notices.map(({ to }) => to)).toEqual([{ user: 'leader' }, { user: 'head' }])
  })

  test('a substitute: both names are kept', () => {
    const one = planned()
    const substitute = { leader: { userId: 'leader-in-charge', unitId: 'bureau' }, reasons: '外出开会' }
    expect(
      one.refused(officer, '2026-03-12', 'substituteLeader', { ...substitute, leader: entry.leader }),
    ).toEqual(['SAME_LEADER'])
    one.do(officer, '2026-03-12', 'substituteLeader', substitute)
    expect(one.facts).toMatchObject({
      leader: { userId: 'leader-in-charge' },
      substitutions: [{ from: 'leader', to: 'leader-in-charge', reasons: '外出开会' }],
    })
  })

  test.each<[string, object, string[]]>([
    ['brief missing', {}, ['BRIEF_MISSING']],
    ['49 expected', { brief: '三件积案', expected: 49 }, []],
    ['50 expected, no plan', { brief: '三件积案', expected: 50 }, ['PLAN_MISSING', 'UNIT_LEADER_MISSING']],
    [
      '50 expected, plan and unit leader',
      { brief: '三件积案', expected: 50, plan: '分批接待', unitLeaders: ['division-head'] },
      [],
    ],
  ])('S4.10.4: %s', (_name, prepared, expected) => {
    expect(codes(planned().do(officer, '2026-03-05', 'prepareReception', prepared).warnings)).toEqual(
      expected,
    )
  })
})

describe('the day itself', () => {
  test('opens on its day only', () => {
    expect(planned().refused(clerk, '2026-03-13', 'openReception', {})).toEqual(['NOT_THE_DAY'])
    expect(planned().refused(divisionHandler, '2026-03-14', 'openReception', {})).toEqual(['NOT_PERMITTED'])
  })

  test('S4.10.3: with an answer in hand in principle not scheduled; a reason overrides; the state is shown', () => {
    const one = held()
    const visitor = { persons: 1, holding: 'accepted' } as const
    expect(one.refused(clerk, '2026-03-14', 'admitVisitor', visitor)).toEqual(['NOT_SCHEDULED_IN_PRINCIPLE'])
    one.do(clerk, '2026-03-14', 'admitVisitor', { ...visitor, override: '有新的事实' })
    expect(one.refused(clerk, '2026-03-14', 'turnVisitor', { ...visitor, stateShown: false })).toEqual([
      'STATE_NOT_SHOWN',
    ])
    expect(
      one.refused(clerk, '2026-03-14', 'turnVisitor', { persons: 1, holding: 'nothing', stateShown: true }),
    ).toEqual(['MUST_BE_SCHEDULED'])
    expect(one.refused(clerk, '2026-03-14', 'admitVisitor', { persons: 0, holding: 'nothing' })).toEqual([
      'COUNT_IMPOSSIBLE',
    ])
    one.do(clerk, '2026-03-14', 'turnVisitor', { ...visitor, stateShown: true })
    expect(one.facts.visitors.map(({ scheduled, override }) => [scheduled, override])).toEqual([
      [true, '有新的事实'],
      [false, undefined],
    ])
    expect(one.refused(clerk, '2026-03-14', 'recordReception', { visitor: 1, problem: '略' })).toEqual([
      'VISITOR_UNKNOWN',
    ])
  })

  test.each<[string, Partial<MatterFacts>]>([
    ['complained of', { accusedUsers: ['leader'] }],
    ['head of the organ complained of', { accusedUnits: ['bureau'] }],
    ['stepped aside', { recused: ['leader'] }],
  ])('a leader on both sides does not receive: %s', (_name, matter) => {
    const visitor = { persons: 1, holding: 'nothing', matter: { ...matterInHandling, ...matter } } as const
    expect(held().refused(clerk, '2026-03-14', 'admitVisitor', visitor)).toEqual(['LEADER_ON_BOTH_SIDES'])
  })

  test('every scheduled visitor has a record; an instruction names unit and day; incidents are kept', () => {
    const one = held()
    one.do(clerk, '2026-03-14', 'admitVisitor', { persons: 1, holding: 'nothing' })
    expect(one.refused(clerk, '2026-03-14', 'finishReception', {})).toEqual(['RECORDS_MISSING'])
    const record = { visitor: 0, problem: '路灯不亮', instruction: '尽快恢复' }
    expect(one.refused(clerk, '2026-03-14', 'recordReception', record)).toEqual([
      'UNIT_MISSING',
      'DUE_MISSING',
    ])
    one.do(clerk, '2026-03-14', 'recordIncident', {
      what: '候谈区争执',
      measures: '劝解分开',
      legalBasis: '《信访工作条例》第二十六条',
    })
    one.do(clerk, '2026-03-14', 'recordReception', { visitor: 0, problem: '路灯不亮' })
    one.do(clerk, '2026-03-14', 'finishReception', {})
    one.do(officer, '2026-03-16', 'closeReception', {})
    expect(one.facts).toMatchObject({ state: 'closed', incidents: [{ what: '候谈区争执' }] })
  })

  test('S4.10.6: the sheet goes to the unit within two working days, its result comes back, then it closes', () => {
    expect(sheetDue('2026-03-14', rules)).toBe('2026-03-17')
    const one = recorded()
    expect(one.refused(officer, '2026-03-16', 'closeReception', {})).toEqual(['RESULTS_MISSING'])
    expect(one.refused(officer, '2026-03-16', 'issueSheet', { record: 1 })).toEqual(['RECORD_UNKNOWN'])
    const sheet = one.do(officer, '2026-03-17', 'issueSheet', { record: 0 })
    expect(sheet.warnings).toEqual([])
    expect(sheet.documents).toEqual([{ form: 'F21', to: { unit: 'division' }, state: 'issued' }])
    expect(sheet.notices).toEqual([{ kind: 'issueSheet', to: { unit: 'division' } }])
    expect(one.refused(officer, '2026-03-17', 'issueSheet', { record: 0 })).toEqual(['SHEET_ISSUED'])
    expect(one.refused(stationHead, '2026-03-20', 'reportFollowUp', { record: 0, result: '已恢复' })).toEqual(
      ['NOT_PERMITTED'],
    )
    one.do(divisionHead, '2026-03-20', 'reportFollowUp', { record: 0, result: '已恢复' })
    one.do(officer, '2026-03-20', 'closeReception', {})
    expect(codes(recorded().do(officer, '2026-03-18', 'issueSheet', { record: 0 }).warnings)).toEqual([
      'SHEET_LATE',
    ])
  })

  test('S4.10.7: an assigned matter past due on a reception day is a draft of F18', () => {
    const sent = {
      kind: 'assignment',
      from: 'office',
      to: 'division',
      sentOn: '2026-02-01',
      signedOn: '2026-02-02',
      due: '2026-03-10',
    } as const
    const due = dueDay('C12', { trigger: '2026-02-02', setDay: '2026-03-10', ...rules })
    const clock = { code: 'C12', holder: 'division', due, state: 'running' } as const
    const late = { ...matterInHandling, sent, clocks: [clock] }
    const transferred = { ...late, sent: { ...sent, kind: 'transfer' as const } }
    const reported = { ...late, clocks: [{ ...clock, state: 'breached' as const, stoppedOn: '2026-03-12' }] }
    expect(pastDueAssignments([late, transferred, reported], '2026-03-14', units)).toMatchObject([
      { trigger: '2', target: 'division', supervisor: 'office' },
    ])
    expect(pastDueAssignments([late], '2026-03-10', units)).toEqual([])
  })

  test('every step has its sources, and a stranger may do none', () => {
    for (const { sources } of Object.values(receptionSteps)) expect(sources.length).toBeGreaterThan(0)
    expect(
      allowedReceptionSteps(planned().facts, at(stationHead, '2026-03-14')).filter(({ allowed }) => allowed),
    ).toEqual([])
  })
})
