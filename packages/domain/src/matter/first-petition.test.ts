import { describe, expect, test } from 'vitest'
import { latestCalendar as calendar } from '../clock/calendar'
import { dueDay } from '../clock/due'
import { rulebooks } from '../rulebook/resolve'
import { Life, officer, head } from '../lifecycle/testing/life'
import { reminders } from '../lifecycle/reminders'
import { firstPetitionRates, firstPetitionState, settledInOneGo, verbsDone } from './first-petition'

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

  test('a check is due before day five: said from working day four until it is done', () => {
    const { facts, at } = { facts: life().facts, at: life() }
    const on = (today: string, notes = facts.notes ?? []) =>
      reminders({ ...facts, notes }, at.at(head, today)).filter(({ kind }) => kind === 'check-first').length
    expect([on('2026-03-05'), on('2026-03-06'), on('2026-03-09')]).toEqual([0, 1, 1])
    expect(on('2026-03-09', [{ kind: 'supervised', userId: 'officer', on: '2026-03-06' }])).toBe(0)
  })
})

describe('indicators, S1.4.4', () => {
  const closed = (repeatedOn: string[], solvedAtOwnLevel = true) => ({
    closedOn: '2026-01-10',
    repeatedOn,
    solvedAtOwnLevel,
  })
  test.each([
    ['never again', [], true],
    ['after 20 days', ['2026-01-30'], false],
    ['on day 90', ['2026-04-10'], false],
    ['on day 91', ['2026-04-11'], true],
    ['before it was closed', ['2026-01-05'], true],
  ])('a further submission %s: one go %s', (_, days, oneGo) => {
    expect(settledInOneGo(closed(days as string[]), 90)).toBe(oneGo)
  })
  test('counts, not names', () => {
    expect(firstPetitionRates([closed([]), closed(['2026-01-30'], false)], 90)).toEqual({
      closed: 2,
      inOneGo: 1,
      atOwnLevel: 1,
    })
  })
})
