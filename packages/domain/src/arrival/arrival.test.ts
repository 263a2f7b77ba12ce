import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { people } from '../lifecycle/testing/world'
import { rulebooks, withDecision } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at, morning } from '../track/testing/walk'
import { noArrival, places, type ArrivalFacts, type ArrivalPlace, type Attendance } from './facts'
import { arrivalFindings, standingOf } from './minutes'
import {
  arrivalSteps,
  performArrival,
  type ArrivalInput,
  type ArrivalStep,
  type CalledOfficial,
} from './steps'

const JD = rulebooks['JD-2005']
const { clerk, officer } = people
const nine = morning('2026-03-02')
const minute = 60_000
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const area: Viewer = { userId: 'area-head', posts: [{ unitId: 'division', role: 'unit-head' }] }
const village: Viewer = { userId: 'village-head', posts: [{ unitId: 'station', role: 'unit-head' }] }

const officials: Record<ArrivalPlace, CalledOfficial[]> = {
  street: [
    { userId: 'area-head', unitId: 'division', duty: 'area' },
    { userId: 'village-head', unitId: 'station', duty: 'village' },
  ],
  district: [
    { userId: 'area-head', unitId: 'division', duty: 'area' },
    { userId: 'village-head', unitId: 'station', duty: 'village' },
    { userId: 'head', unitId: 'office', duty: 'office' },
    { userId: 'leader', unitId: 'bureau', duty: 'deputy' },
  ],
  city: [
    { userId: 'area-head', unitId: 'division', duty: 'area' },
    { userId: 'head', unitId: 'office', duty: 'office' },
    { userId: 'leader', unitId: 'bureau', duty: 'deputy' },
  ],
  province: [],
  nation: [],
}

class Visit {
  facts: ArrivalFacts = noArrival
  rulebook = JD
  try<S extends ArrivalStep>(viewer: Viewer, now: number, step: S, input: ArrivalInput<S>) {
    return performArrival(this.facts, step, input, {
      ...at(viewer, '2026-03-02'),
      rulebook: this.rulebook,
      now,
    })
  }
  do<S extends ArrivalStep>(viewer: Viewer, now: number, step: S, input: ArrivalInput<S>): this {
    const outcome = this.try(viewer, now, step, input)
    if (!outcome.ok) throw new Error(`${step}: ${codes(outcome.refusals).join()}`)
    this.facts = afterStep(this.facts, outcome.value)
    return this
  }
  refused<S extends ArrivalStep>(viewer: Viewer, now: number, step: S, input: ArrivalInput<S>) {
    const outcome = this.try(viewer, now, step, input)
    return outcome.ok ? [] : codes(outcome.refusals)
  }
  standing(userId: string, now: number) {
    return standingOf(
      this.facts.attendances.find((one) => one.userId === userId)!,
      this.facts,
      now,
      this.rulebook,
    )
  }
}

const calledTo = (place: ArrivalPlace, who = officials[place]) =>
  new Visit().do(clerk, nine - minute, 'callOfficials', {
    office: 'office',
    place,
    location: '信访接待大厅',
    officials: who,
  })

describe('twenty minutes (S1.3.1)', () => {
  test('W06: each head by their own acknowledged notice, to the second', () => {
    const visit = calledTo('district')
      .do(area, nine, 'acknowledgeCall', {})
      .do(village, nine + 130_000, 'acknowledgeCall', {})
      .do(area, nine + 20 * minute, 'arrive', {})
      .do(village, nine + 22 * minute + 11_000, 'arrive', {})
      .do(clerk, nine + 60 * minute, 'closeArrival', {})
    expect(visit.standing('area-head', nine)).toMatchObject({ standing: 'in-time', lateBy: 0, breach: false })
    expect(visit.standing('village-head', nine)).toMatchObject({
      standing: 'late',
      lateBy: 1000,
      breach: true,
    })
    expect(arrivalFindings(visit.facts, JD).map(({ userId, standing }) => [userId, standing])).toEqual([
      ['village-head', 'late'],
    ])
  })

  test.each<[string, Partial<Attendance>, number, object]>([
    [
      'arrived at 20:00.000',
      { acknowledgedAt: nine, arrivedAt: nine + 20 * minute },
      nine,
      { standing: 'in-time' },
    ],
    [
      'arrived one millisecond later',
      { acknowledgedAt: nine, arrivedAt: nine + 20 * minute + 1 },
      nine,
      { standing: 'late', lateBy: 1 },
    ],
    [
      'arrived at 20:01',
      { acknowledgedAt: nine, arrivedAt: nine + 20 * minute + 1000 },
      nine,
      { standing: 'late', lateBy: 1000 },
    ],
    [
      'not acknowledged, delivered',
      { deliveredAt: nine },
      nine + 21 * minute,
      { standing: 'overdue', lateBy: minute },
    ],
    ['neither acknowledged nor delivered', {}, nine + 90 * minute, { standing: 'called', breach: false }],
    [
      'running',
      { acknowledgedAt: nine },
      nine + 19 * minute,
      { standing: 'running', dueAt: nine + 20 * minute },
    ],
    ['refused', { acknowledgedAt: nine, refusedAt: nine }, nine, { standing: 'refused', breach: true }],
    [
      'refused, and came in time all the same',
      { acknowledgedAt: nine, refusedAt: nine, arrivedAt: nine + minute },
      nine,
      { standing: 'in-time' },
    ],
    [
      'there before the notice was acknowledged',
      { deliveredAt: nine, arrivedAt: nine - minute },
      nine,
      { standing: 'in-time' },
    ],
  ])('%s', (_name, marks, now, expected) => {
    const one = {
      userId: 'u',
      unitId: 'division',
      duties: ['area'],
      sentAt: nine - minute,
      ...marks,
    } as Attendance
    expect(standingOf(one, { place: 'street' }, now, JD)).toMatchObject(expected)
  })

  test('a deputy at 10:05 and the head never: the head is missing', () => {
    const visit = calledTo('street')
      .do(area, nine, 'acknowledgeCall', {})
      .do(clerk, nine + 5 * minute, 'recordDeputy', { user: 'area-head', deputy: 'deputy' })
      .do(clerk, nine + 5 * minute, 'confirmDelivery', { user: 'village-head' })
      .do(clerk, nine + 6 * minute, 'recordAttendance', { user: 'village-head' })
      .do(clerk, nine + 60 * minute, 'closeArrival', {})
    expect(arrivalFindings(visit.facts, JD)).toMatchObject([
      { userId: 'area-head', unitId: 'division', standing: 'missing' },
    ])
    expect(visit.facts.attendances[0]?.deputy).toEqual({ at: nine + 5 * minute, userId: 'deputy' })
  })

  test('one person who heads both levels comes once', () => {
    const visit = calledTo('street', [
      { userId: 'area-head', unitId: 'division', duty: 'area' },
      { userId: 'area-head', unitId: 'station', duty: 'village' },
    ])
    expect(visit.facts.attendances).toMatchObject([{ userId: 'area-head', duties: ['area', 'village'] }])
    visit
      .do(area, nine, 'setOut', {})
      .do(area, nine + minute, 'arrive', {})
      .do(clerk, nine + minute, 'closeArrival', {})
    expect(visit.facts.attendances[0]?.acknowledgedAt).toBe(nine)
    expect(arrivalFindings(visit.facts, JD)).toEqual([])
  })

  test('from sending, if the organisation reads it so', () => {
    const sent = withDecision(JD, {
      rule: 'arrival-start',
      value: 'sent',
      from: '2026-01-01',
      document: '文〔2026〕1号',
    })
    const one: Attendance = {
      userId: 'u',
      unitId: 'division',
      duties: ['area'],
      sentAt: nine,
      acknowledgedAt: nine + minute,
      arrivedAt: nine + 21 * minute,
    }
    expect(standingOf(one, { place: 'street' }, nine, sent).standing).toBe('late')
    expect(standingOf(one, { place: 'street' }, nine, JD).standing).toBe('in-time')
  })

  test('the finding follows from the marks alone: late exactly when more than twenty minutes passed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 * minute }),
        fc.integer({ min: 0, max: 40 * minute }),
        (wait, way) => {
          const acknowledgedAt = nine + wait
          const one: Attendance = {
            userId: 'u',
            unitId: 'division',
            duties: ['village'],
            sentAt: nine,
            acknowledgedAt,
            arrivedAt: acknowledgedAt + way,
          }
          const { breach, lateBy } = standingOf(one, { place: 'district' }, nine, JD)
          expect(breach).toBe(way > 20 * minute)
          expect(lateBy).toBe(Math.max(0, way - 20 * minute))
        },
      ),
    )
  })
})

describe('higher places (S1.3.3)', () => {
  test('at the city arrivals are recorded and nothing is judged', () => {
    const visit = calledTo('city')
      .do(area, nine + 90 * minute, 'arrive', {})
      .do(clerk, nine + 180 * minute, 'closeArrival', {})
    expect(visit.standing('area-head', nine)).toMatchObject({ standing: 'arrived', breach: false })
    expect(visit.standing('leader', nine)).toMatchObject({ standing: 'called', breach: false })
    expect(arrivalFindings(visit.facts, JD)).toEqual([])
  })

  test('who is called where, and whom the minutes bind', () => {
    const above = 'area:recorded office:recorded deputy:recorded'
    const all = Object.entries(places).map(([place, { called }]) => [
      place,
      Object.entries(called)
        .map((pair) => pair.join(':'))
        .join(' '),
    ])
    expect(Object.fromEntries(all)).toEqual({
      street: 'area:minutes village:minutes',
      district: 'area:minutes village:minutes office:recorded deputy:recorded',
      city: above,
      province: above,
      nation: above,
    })
  })
})

describe('steps', () => {
  const call = { office: 'office', place: 'street', location: '大厅', officials: officials.street } as const
  test.each<[string, object, string[]]>([
    ['the village head forgotten', { officials: officials.street.slice(0, 1) }, ['OFFICIAL_MISSING']],
    ['somebody without duty there', { officials: officials.district }, ['NOT_DUE_THERE']],
    ['a place that does not exist', { place: 'moon' }, ['CHOICE_UNKNOWN']],
    ['nobody', { officials: [] }, ['ANSWER_MISSING']],
  ])('refused: %s', (_name, change, expected) => {
    expect(new Visit().refused(clerk, nine, 'callOfficials', { ...call, ...change })).toEqual(expected)
  })

  test('the first mark stands, and nobody marks for another', () => {
    const visit = calledTo('street').do(area, nine, 'acknowledgeCall', {})
    expect(visit.refused(area, nine + minute, 'acknowledgeCall', {})).toEqual(['ALREADY_MARKED'])
    expect(visit.refused(officer, nine, 'arrive', {})).toEqual(['NOT_PERMITTED', 'NOT_CALLED'])
    expect(visit.refused(clerk, nine, 'recordAttendance', { user: 'nobody' })).toEqual(['NOT_CALLED'])
    expect(visit.refused(area, nine, 'closeArrival', {})).toEqual(['NOT_PERMITTED'])
    visit.do(clerk, nine, 'recordRefusal', { user: 'village-head', reasons: '电话中表示不来' })
    expect(visit.facts.attendances[1]).toMatchObject({ refusedAt: nine, refusal: '电话中表示不来' })
  })

  test('tied to a matter once it is over, untied with a reason, tied again', () => {
    const visit = calledTo('street')
    expect(visit.refused(clerk, nine, 'linkArrival', { matter: 'A1' })).toEqual(['WRONG_STATE'])
    visit.do(clerk, nine + minute, 'closeArrival', {})
    expect(visit.refused(clerk, nine, 'unlinkArrival', { reasons: '误' })).toEqual(['ARRIVAL_NOT_LINKED'])
    expect(visit.refused(area, nine, 'linkArrival', { matter: 'A1' })).toEqual(['NOT_PERMITTED'])
    visit.do(clerk, nine + 2 * minute, 'linkArrival', { matter: 'A1' })
    expect(visit.facts.matter).toBe('A1')
    expect(visit.refused(clerk, nine, 'linkArrival', { matter: 'A2' })).toEqual(['ARRIVAL_LINKED'])
    visit.do(clerk, nine + 3 * minute, 'unlinkArrival', { reasons: '关联有误' })
    visit.do(clerk, nine + 4 * minute, 'linkArrival', { matter: 'A2' })
    expect(visit.facts.matter).toBe('A2')
  })

  test('every step has its sources', () => {
    for (const { sources } of Object.values(arrivalSteps)) expect(sources.length).toBeGreaterThan(0)
  })
})
