import { describe, expect, test } from 'vitest'
import { latestCalendar as calendar } from '../clock/calendar'
import { dueDay } from '../clock/due'
import { rulebooks } from '../rulebook/resolve'
import { Life, officer, head } from '../lifecycle/testing/life'
import { reminders } from '../lifecycle/reminders'
import { firstPetitionState, settledInOneGo, verbsDone, verbsOf } from './first-petition'

const rulebook = rulebooks['JD-2005']
const due = dueDay('C11', { trigger: '2026-09-29', rulebook, calendar })

describe('W02 a first petition registered on 2026-09-29', () => {
  test.each([
    ['2026-10-12', 'on-target'],
    ['2026-10-13', 'tolerance'],
    ['2026-10-14', 'tolerance'],
    ['2026-10-15', 'missed'],
  ])('answered on %s: %s', (stoppedOn, state) => {
    expect(firstPetitionState({ due, state: 'met', stoppedOn }, '2026-12-01')).toBe(state)
    expect(firstPetitionState({ due, state: 'running' }, stoppedOn)).toBe(state)
  })
  test('no clock, or a duty that fell away, is no state', () => {
    expect(firstPetitionState(undefined, '2026-10-12')).toBeUndefined()
    expect(firstPetitionState({ due, state: 'void', stoppedOn: '2026-10-01' }, '2026-10-12')).toBeUndefined()
  })
})

describe('the four verbs, S1.4.3', () => {
  const life = () =>
    new Life({ receivedOn: '2026-03-02' }, '2026-03-02', { rulebook })
      .do(officer, '2026-03-02', 'openTriage', {})
      .do(head, '2026-03-03', 'acceptMatter', { responsibleUnit: 'office', firstResponsible: 'head' })

  test('received and routed by acts, guided and checked by the log', () => {
    const { facts } = life()
    expect(verbsDone(facts)).toEqual({ receive: '2026-03-02', route: '2026-03-03' })
    const notes = [
      { kind: 'guided' as const, userId: 'officer', on: '2026-03-04' },
      { kind: 'supervised' as const, userId: 'officer', on: '2026-03-05' },
    ]
    expect(verbsDone({ ...facts, notes })).toMatchObject({ guide: '2026-03-04', supervise: '2026-03-05' })
  })

  test.each([
    ['not yet due on day four', '2026-03-06', undefined, undefined, false],
    ['due before day five', '2026-03-09', undefined, undefined, true],
    ['done on day four', '2026-03-20', '2026-03-06', undefined, false],
    ['done on day five, late', '2026-03-20', '2026-03-09', undefined, true],
    ['replied to on day four without it', '2026-03-20', undefined, '2026-03-06', false],
    ['replied to on day six without it', '2026-03-20', undefined, '2026-03-10', true],
  ] as const)('a check upon it, %s', (_name, today, on, stoppedOn, missing) => {
    const { facts } = life()
    const clocks = facts.clocks.map((clock) =>
      stoppedOn && clock.code === 'C11' ? { ...clock, state: 'met' as const, stoppedOn } : clock,
    )
    const notes = on ? [{ kind: 'supervised' as const, userId: 'officer', on }] : []
    const found = verbsOf({ ...facts, clocks, notes }, today)
    expect(found.map(({ verb }) => verb)).toEqual(['receive', 'route', 'guide', 'supervise'])
    expect(found.map((one) => one.missing)).toEqual([false, false, false, missing])
    expect(found.map((one) => one.on)).toEqual(['2026-03-02', '2026-03-03', undefined, on])
  })

  test('a check is due before day five: said from working day four until it is done', () => {
    const { facts, at } = { facts: life().facts, at: life() }
    const on = (today: string, notes = facts.notes ?? []) =>
      reminders({ ...facts, notes }, at.at(head, today)).filter(({ kind }) => kind === 'check-first').length
    expect([on('2026-03-05'), on('2026-03-06'), on('2026-03-09')]).toEqual([0, 1, 1])
    expect(on('2026-03-09', [{ kind: 'supervised', userId: 'officer', on: '2026-03-06' }])).toBe(0)
  })
})

describe('indicators, S1.4.4', () => {
  test.each([
    ['never again', [], true],
    ['after 20 days', ['2026-01-30'], false],
    ['on day 90', ['2026-04-10'], false],
    ['on day 91', ['2026-04-11'], true],
    ['before it was closed', ['2026-01-05'], true],
  ])('a further submission %s: one go %s', (_, days, oneGo) => {
    expect(settledInOneGo({ closedOn: '2026-01-10', repeatedOn: days as string[] }, 90)).toBe(oneGo)
  })
})
