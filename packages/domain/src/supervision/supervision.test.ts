import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { latestCalendar } from '../clock/calendar'
import { addDays } from '../clock/day'
import { dueDay } from '../clock/due'
import type { ClockCode } from '../clock/clocks'
import { people, units } from '../lifecycle/testing/world'
import type { ClockFacts, MatterFacts } from '../matter/facts'
import { rulebooks, withDecision } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at, matterInHandling } from '../track/testing/walk'
import { candidates, supervisorOf } from './candidates'
import { noSupervision, type SupervisionFacts } from './facts'
import { meetingGaps } from './meeting'
import { allowedSupervisionSteps, performSupervision, supervisionStanding } from './perform'
import { supervisionSteps, type SupervisionInput, type SupervisionStep } from './steps'

const { officer, divisionHead, divisionHandler, leaderInCharge, stationHead, head } = people
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

const clock = (
  code: ClockCode,
  trigger: string,
  more: Partial<ClockFacts> = {},
  setDay?: string,
): ClockFacts => ({
  code,
  holder: 'division',
  due: dueDay(code, {
    trigger,
    rulebook: rulebooks.TG,
    calendar: latestCalendar,
    ...(setDay ? { setDay } : {}),
  }),
  state: 'running',
  ...more,
})
const sent = {
  kind: 'assignment',
  from: 'office',
  to: 'division',
  sentOn: '2026-03-05',
  signedOn: '2026-03-06',
  due: '2026-04-20',
} as const
const late: MatterFacts = { ...matterInHandling, sent, clocks: [clock('C05', '2026-03-09')] }

describe('candidates (S4.5.3)', () => {
  const of = (matter: Partial<MatterFacts>, today: string) =>
    candidates({ ...matterInHandling, sent, ...matter }, today, units).map(
      ({ trigger, clock: code, since }) => [trigger, code, since],
    )

  test('C05 over without extension: (1) appears the next day, once', () => {
    expect(late.clocks[0]!.due.day).toBe('2026-05-08')
    expect(candidates(late, '2026-05-08', units)).toEqual([])
    const [one, ...more] = candidates(late, '2026-05-09', units)
    expect(one).toMatchObject({
      trigger: '1',
      since: '2026-05-09',
      target: 'division',
      supervisor: 'office',
      done: false,
    })
    expect(one!.why['zh-CN']).toBe('办理期限 2026-05-08 已过')
    expect(more).toEqual([])
    expect(candidates(late, '2026-06-30', units)[0]!.key).toBe(one!.key)
  })

  test.each<[string, ClockFacts[], [string, string, string][]]>([
    [
      'an extended matter past its extension',
      [
        clock('C05', '2026-03-09', { state: 'void', stoppedOn: '2026-05-01' }),
        clock('C06', '2026-03-09', {}, undefined),
      ],
      [['1', 'C06', '2026-05-09']],
    ],
    [
      'an assignment unreported',
      [clock('C12', '2026-03-06', {}, '2026-04-20')],
      [['2', 'C12', '2026-04-21']],
    ],
    [
      'an assignment reported late (S4.3.6)',
      [clock('C12', '2026-03-06', { state: 'breached', stoppedOn: '2026-04-22' }, '2026-04-20')],
      [['2', 'C12', '2026-04-21']],
    ],
    [
      'an assignment reported in time',
      [clock('C12', '2026-03-06', { state: 'met', stoppedOn: '2026-04-20' }, '2026-04-20')],
      [],
    ],
    [
      'no notice to the petitioner on day 16 (S4.1.3)',
      [clock('C03', '2026-03-06')],
      [['3', 'C03', '2026-03-24']],
    ],
    ['advice unanswered', [clock('C14', '2026-03-06')], [['2', 'C14', '2026-04-08']]],
    ['a review not answered', [clock('C08', '2026-03-06')], [['1', 'C08', '2026-04-08']]],
    ['a pause is no failure', [clock('C10', '2026-03-02', { state: 'paused' })], []],
    ['the petitioner’s own period', [clock('C07', '2026-03-02', { holder: 'petitioner' })], []],
    ['the window for objection', [clock('C04', '2026-03-06')], []],
  ])('%s', (_name, clocks, expected) => {
    expect(of({ clocks }, '2026-06-30').filter(([, code]) => code !== undefined)).toEqual(expected)
  })

  test('S4.7.2: accepted, F04 missing on the day after the fifteen', () => {
    const done = clock('C03', '2026-03-06', { state: 'met', stoppedOn: '2026-03-20' })
    expect(of({ clocks: [done] }, '2026-03-23')).toEqual([])
    expect(of({ clocks: [done] }, '2026-03-24')).toEqual([['3', undefined, '2026-03-24']])
    const documents = [{ id: 'D1', form: 'F04', issuedOn: '2026-03-20' }] as const
    expect(of({ clocks: [done], documents }, '2026-03-24')).toEqual([])
  })

  test('a running clock is never raised in time, always after, and its key never changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 120 }), (start, days) => {
        const one = clock('C05', addDays('2025-06-01', start))
        const today = addDays(one.due.trigger, days)
        const found = candidates({ ...matterInHandling, clocks: [one] }, today, units)
        expect(found.length).toBe(today > one.due.day ? 1 : 0)
        for (const { key, since } of found) {
          expect(since).toBe(addDays(one.due.day, 1))
          expect(key).toBe(`A1:1:C05:${one.due.trigger}`)
        }
      }),
    )
  })

  test('who assigned supervises; a unit’s own work is supervised from above', () => {
    expect(supervisorOf(late, 'division', units)).toBe('office')
    expect(supervisorOf({ homeUnit: 'office' }, 'office', units)).toBe('bureau')
    expect(supervisorOf({ homeUnit: 'elsewhere' }, 'elsewhere', units)).toBe('elsewhere')
  })
})

const order = {
  trigger: '1',
  method: 'letter',
  target: 'division',
  facts: '六十日已过，尚未答复信访人',
  requirement: '请于期限内办结并答复',
  due: '2026-05-25',
} as const
const met = { facts: true, nature: true, handling: true, formalities: true }
const notMet = { ...met, formalities: false }

class Supervision {
  facts: SupervisionFacts = noSupervision
  matter: MatterFacts = late
  try<S extends SupervisionStep>(viewer: Viewer, today: string, step: S, input: SupervisionInput<S>) {
    return performSupervision(this.facts, step, input, at(viewer, today, { matter: this.matter }))
  }
  do<S extends SupervisionStep>(viewer: Viewer, today: string, step: S, input: SupervisionInput<S>) {
    const outcome = this.try(viewer, today, step, input)
    if (!outcome.ok) throw new Error(`${step}: ${codes(outcome.refusals).join()}`)
    this.facts = afterStep(this.facts, outcome.value)
    for (const effect of outcome.value.clocks) {
      const clocks = this.matter.clocks.filter(({ code }) => code !== effect.code)
      const before = this.matter.clocks.find(({ code }) => code === effect.code)!
      if (effect.do === 'start')
        clocks.push({ code: effect.code, holder: effect.holder, due: effect.due, state: 'running' })
      if (effect.do === 'stop') clocks.push({ ...before, state: effect.as, stoppedOn: effect.on })
      this.matter = { ...this.matter, clocks }
    }
    return outcome.value
  }
  refused<S extends SupervisionStep>(viewer: Viewer, today: string, step: S, input: SupervisionInput<S>) {
    const outcome = this.try(viewer, today, step, input)
    return outcome.ok ? [] : codes(outcome.refusals)
  }
}

const ordered = () => {
  const one = new Supervision()
  one.do(officer, '2026-05-11', 'orderSupervision', order)
  return one
}
const reported = (on = '2026-05-25') => {
  const one = ordered()
  one.do(divisionHead, '2026-05-12', 'signForSupervision', {})
  one.do(divisionHandler2, on, 'reportSupervision', { result: '路灯已恢复，已答复信访人' })
  return one
}
const divisionHandler2: Viewer = { userId: 'other-handler', posts: [{ unitId: 'division', role: 'handler' }] }

describe('the order (F18)', () => {
  const first = new Supervision()
  test.each<[string, Viewer, Partial<typeof order> | Record<string, string>, string[]]>([
    ['as it should be', officer, {}, []],
    ['without a day (S4.5.4)', officer, { due: '' }, ['ANSWER_MISSING']],
    ['a day in the past', officer, { due: '2026-05-11' }, ['DUE_PAST']],
    ['a day beyond the statute', officer, { due: '2027-05-11' }, ['DUE_BEYOND_STATUTORY']],
    ['without method (S4.5.2)', officer, { method: '' }, ['ANSWER_MISSING']],
    ['a method nobody knows', officer, { method: 'shouting' }, ['CHOICE_UNKNOWN']],
    [
      'a unit of another line (S4.5.1)',
      officer,
      { target: 'elsewhere' },
      ['OTHER_LINE', 'NOT_CONCERNED', 'TRIGGER_NOT_MET'],
    ],
    ['a unit without a part', officer, { target: 'station' }, ['NOT_CONCERNED', 'TRIGGER_NOT_MET']],
    ['a trigger the clocks do not show', officer, { trigger: '2' }, ['TRIGGER_NOT_MET']],
    ['a finding of a person', officer, { trigger: '4' }, []],
    ['a finding without facts', officer, { trigger: '4', facts: '拖延' }, ['FACTS_TOO_SHORT']],
    ['by the unit supervised', divisionHead, {}, ['NOT_PERMITTED']],
  ])('%s', (_name, viewer, change, expected) => {
    expect(
      first.refused(viewer, '2026-05-11', 'orderSupervision', { ...order, ...change } as typeof order),
    ).toEqual(expected)
  })

  test('issues F18 to the unit and tells it', () => {
    const outcome = first.try(officer, '2026-05-11', 'orderSupervision', order)
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        from: 'none',
        to: 'opened',
        documents: [{ form: 'F18', to: { unit: 'division' }, state: 'issued' }],
        notices: [{ to: { unit: 'division' } }],
      },
    })
  })

  test('an office’s own work is supervised from above', () => {
    const own = new Supervision()
    own.matter = {
      ...late,
      sent: undefined as never,
      responsibleUnit: 'office',
      clocks: [clock('C05', '2026-03-09', { holder: 'office' })],
    }
    const mine = { ...order, target: 'office' }
    expect(own.refused(officer, '2026-05-11', 'orderSupervision', mine)).toEqual(['NOT_PERMITTED'])
    expect(own.refused(leaderInCharge, '2026-05-11', 'orderSupervision', mine)).toEqual([])
  })

  test('one at a time on a matter', () => {
    const one = ordered()
    one.do(divisionHead, '2026-05-12', 'signForSupervision', {})
    const next = new Supervision()
    next.matter = one.matter
    expect(next.refused(officer, '2026-05-13', 'orderSupervision', order)).toEqual(['SUPERVISION_RUNNING'])
  })
})

describe('report, judgement, rework', () => {
  test('from an expired clock to an accepted second report', () => {
    const one = ordered()
    expect(one.refused(divisionHandler2, '2026-05-12', 'reportSupervision', { result: '已办' })).toEqual([
      'NOT_SIGNED',
    ])
    expect(one.do(divisionHead, '2026-05-12', 'signForSupervision', {}).clocks).toMatchObject([
      { do: 'start', code: 'C13', holder: 'division', due: { day: '2026-05-25' } },
    ])
    expect(one.refused(divisionHead, '2026-05-12', 'signForSupervision', {})).toEqual(['ALREADY_SIGNED'])
    one.do(officer, '2026-05-18', 'recordContact', { method: 'telephone', facts: '询问进展' })
    const report = one.do(divisionHandler2, '2026-05-25', 'reportSupervision', { result: '已恢复照明' })
    expect(report.clocks).toEqual([{ do: 'stop', code: 'C13', on: '2026-05-25', as: 'met' }])
    expect(report.documents).toEqual([{ form: 'F09', to: { unit: 'office' }, state: 'issued' }])
    expect(one.refused(leaderInCharge, '2026-05-26', 'acceptReport', { standards: notMet })).toEqual([
      'STANDARDS_NOT_MET',
    ])
    const back = { standards: notMet, reasons: '缺少验收手续', due: '2026-06-10' }
    expect(one.refused(leaderInCharge, '2026-05-26', 'returnReport', { ...back, standards: met })).toEqual([
      'ALL_MET',
    ])
    one.do(leaderInCharge, '2026-05-26', 'returnReport', back)
    expect(one.matter.clocks.find(({ code }) => code === 'C05')).toEqual(late.clocks[0])
    expect(
      one.do(divisionHandler2, '2026-06-11', 'reportSupervision', { result: '补齐手续' }).clocks,
    ).toMatchObject([{ as: 'breached' }])
    one.do(leaderInCharge, '2026-06-12', 'acceptReport', { standards: met })
    one.do(officer, '2026-06-12', 'closeSupervision', {})
    expect(one.facts.reports.map(({ late: was, verdict }) => [was, verdict?.standards.formalities])).toEqual([
      [false, false],
      [true, true],
    ])
  })

  test('nobody judges their own report, nor what they handled', () => {
    const both: Viewer = { userId: 'other-handler', posts: [{ unitId: 'bureau', role: 'leader' }] }
    const handled: Viewer = { userId: 'division-handler', posts: [{ unitId: 'bureau', role: 'leader' }] }
    for (const viewer of [both, handled])
      expect(reported().refused(viewer, '2026-05-26', 'acceptReport', { standards: met })).toEqual([
        'OWN_WORK',
      ])
    expect(reported().refused(officer, '2026-05-26', 'acceptReport', { standards: met })).toEqual([
      'NOT_PERMITTED',
    ])
  })

  test('advice, its answer in thirty days (C14), and no closing before it', () => {
    const one = reported()
    expect(
      one.refused(divisionHead, '2026-05-26', 'answerAdvice', { answer: '收到', adopted: true }),
    ).toEqual(['NO_ADVICE'])
    const given = one.do(officer, '2026-05-26', 'adviseImprovement', { advice: '检修后逐段验收' })
    expect(given.clocks).toMatchObject([
      { do: 'start', code: 'C14', holder: 'division', due: { day: '2026-06-25' } },
    ])
    expect(one.refused(officer, '2026-05-27', 'adviseImprovement', { advice: '再提' })).toEqual([
      'ADVICE_OPEN',
    ])
    one.do(leaderInCharge, '2026-05-27', 'acceptReport', { standards: met })
    expect(one.refused(officer, '2026-05-27', 'closeSupervision', {})).toEqual(['ADVICE_UNANSWERED'])
    expect(
      one.do(divisionHead, '2026-06-01', 'answerAdvice', { answer: '已修订验收规程', adopted: true }).clocks,
    ).toMatchObject([{ do: 'stop', code: 'C14', as: 'met' }])
    expect(one.refused(officer, '2026-06-02', 'closeSupervision', {})).toEqual([])
  })

  test('withdrawn with reasons: the duty falls away', () => {
    const one = ordered()
    one.do(divisionHead, '2026-05-12', 'signForSupervision', {})
    expect(
      one.do(officer, '2026-05-13', 'withdrawSupervision', { reasons: '单位已在此前办结' }).clocks,
    ).toMatchObject([{ do: 'stop', code: 'C13', as: 'void' }])
  })

  test('the board: how long, how late', () => {
    const one = ordered()
    expect(supervisionStanding(one.facts, '2026-05-27')).toEqual({ open: true, days: 16, overdue: 2 })
    expect(supervisionStanding(reported().facts, '2026-05-27')).toEqual({ open: true, days: 16, overdue: 0 })
    expect(supervisionStanding(noSupervision, '2026-05-27')).toEqual({ open: false, days: 0, overdue: 0 })
  })

  test('a sealed matter: units learn nothing, strangers see nothing', () => {
    const one = new Supervision()
    one.matter = { ...late, secrecy: 'sealed', members: ['officer'] }
    expect(one.do(officer, '2026-05-11', 'orderSupervision', order).notices).toEqual([])
    expect(allowedSupervisionSteps(one.facts, at(head, '2026-05-12', { matter: one.matter }))).toEqual([])
    expect(one.refused(stationHead, '2026-05-12', 'signForSupervision', {})).toEqual(['MATTER_UNKNOWN'])
    expect(one.refused(divisionHandler, '2026-05-12', 'signForSupervision', {})).toEqual(['MATTER_UNKNOWN'])
  })

  test('every step has its sources', () => {
    for (const [name, { sources }] of Object.entries(supervisionSteps))
      expect(sources.length, name).toBeGreaterThan(0)
  })
})

describe('coordination meetings (S4.5.6)', () => {
  const quarterly = withDecision(rulebooks.TG, {
    rule: 'coordination-meeting',
    value: 'quarterly',
    from: '2026-01-01',
    document: '文〔2026〕1号',
  })
  const held = [
    { on: '2026-02-10', reportedSupervision: true },
    { on: '2026-03-10', reportedSupervision: false },
  ]
  test.each([
    [
      'a month without a meeting, or without a report on supervision',
      rulebooks.TG,
      '2026-04-15',
      [
        ['2026-01-01', '2026-01-31'],
        ['2026-03-01', '2026-03-31'],
      ],
    ],
    ['a month that is not over', rulebooks.TG, '2026-01-31', []],
    ['by quarter', quarterly, '2026-08-01', [['2026-04-01', '2026-06-30']]],
    ['a handbook without such meetings', rulebooks.WSY, '2026-08-01', []],
  ] as const)('%s', (_name, rulebook, today, expected) => {
    expect(meetingGaps(held, '2026-01-05', today, rulebook).map(({ from, to }) => [from, to])).toEqual(
      expected,
    )
  })
})
