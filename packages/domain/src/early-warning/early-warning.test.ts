import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { people } from '../lifecycle/testing/world'
import { rulebooks } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at } from '../track/testing/walk'
import { awaitsFeedback, isCriticisable, noWarning, warningReminders, type WarningFacts } from './facts'
import { officerGaps } from './officer'
import { performWarning, warningFields, type WarningInput, type WarningStep } from './steps'

const { officer, head, divisionHandler, divisionHead } = people
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

const report = {
  unit: 'division',
  office: 'office',
  issue: '货场噪声',
  place: '货场北侧居民区',
  demand: '限制夜间装卸',
  cause: '夜间作业增加',
  risk: 'medium',
  concerned: 120,
  proposed: '调整装卸时段',
  foundOn: '2026-03-02',
} as const

describe('a warning', () => {
  let facts: WarningFacts = noWarning
  const go = <S extends WarningStep>(viewer: Viewer, today: string, step: S, input: WarningInput<S>) => {
    const outcome = performWarning(facts, step, input, at(viewer, today))
    if (outcome.ok) facts = afterStep(facts, outcome.value)
    return outcome.ok ? outcome.value : codes(outcome.refusals)
  }

  test('is about an issue, never about a person', () => {
    for (const field of ['issue', 'place', 'demand', 'cause', 'proposed'] as const)
      expect(
        go(divisionHandler, '2026-03-03', 'reportWarning', {
          ...report,
          [field]: '信访人赵某某，电话10012345678',
        }),
        field,
      ).toEqual(['PERSON_TELEPHONE', 'PERSON_NAME'])
    expect(Object.keys(warningFields)).not.toContain('person')
  })

  test('names a possible day and a number', () => {
    expect(
      go(divisionHandler, '2026-03-03', 'reportWarning', { ...report, concerned: 0, foundOn: '2026-03-04' }),
    ).toEqual(['COUNT_IMPOSSIBLE', 'DAY_IMPOSSIBLE'])
    expect(go(divisionHandler, '2026-03-03', 'reportWarning', { ...report, unit: 'station' })).toEqual([
      'NOT_PERMITTED',
    ])
    expect(go(divisionHandler, '2026-03-03', 'reportWarning', report)).toMatchObject({
      documents: [{ form: 'F24', to: { unit: 'office' } }],
    })
    expect(facts.state).toBe('reported')
  })

  test.each([
    ['2026-04-02', false],
    ['2026-04-03', true],
  ])('S1.6.4: older than 30 days without feedback, on %s: %s', (today, open) => {
    const rulebook = rulebooks['JD-2005']
    expect(awaitsFeedback(facts, today, rulebook)).toBe(open)
    expect(warningReminders(facts, { today, rulebook }).flatMap(({ to }) => to)).toEqual(
      open ? [{ unit: 'office' }] : [],
    )
  })

  test('is verified by the office, acted upon, closed', () => {
    expect(go(divisionHead, '2026-03-04', 'verifyWarning', { feedback: '属实' })).toEqual(['NOT_PERMITTED'])
    go(officer, '2026-03-04', 'verifyWarning', { feedback: '现场测量超过限值' })
    expect(go(officer, '2026-03-05', 'closeWarning', { result: '已缓解' })).toEqual(['MEASURE_MISSING'])
    go(officer, '2026-03-05', 'takeMeasure', { what: '夜间停止装卸' })
    go(officer, '2026-03-20', 'closeWarning', { result: '已缓解' })
    expect(facts).toMatchObject({ state: 'closed', closedOn: '2026-03-20' })
    expect(awaitsFeedback(facts, '2026-09-01', rulebooks['JD-2005'])).toBe(false)
  })

  test('S1.6.3: late without serious consequences is logged, and nothing follows', () => {
    const finding = { late: true, serious: false, reasons: '三日后上报，未造成后果' }
    go(head, '2026-03-21', 'findLateness', finding)
    expect(facts.lateness).toMatchObject({ late: true, serious: false })
    expect(isCriticisable(facts)).toBe(false)
    expect(isCriticisable({ ...facts, lateness: { ...facts.lateness!, serious: true } })).toBe(true)
    expect(isCriticisable({ ...facts, lateness: { ...facts.lateness!, late: false, serious: true } })).toBe(
      false,
    )
    expect(go(head, '2026-03-22', 'findLateness', finding)).toEqual(['FINDING_MADE'])
  })

  test('nobody verifies a report of their own; what is not borne out closes without measures', () => {
    facts = noWarning
    go(officer, '2026-03-03', 'reportWarning', { ...report, unit: 'office' })
    expect(go(officer, '2026-03-03', 'dismissWarning', { feedback: '不属实' })).toEqual(['OWN_REPORT'])
    go(head, '2026-03-03', 'dismissWarning', { feedback: '不属实' })
    go(head, '2026-03-04', 'closeWarning', { result: '不属实' })
    expect(facts.state).toBe('closed')
  })
})

test('S1.6.1: exactly one information officer in each unit', () => {
  const officers = [
    { unit: 'east', userId: 'a', from: '2026-01-01' },
    { unit: 'west', userId: 'b', from: '2026-01-01' },
    { unit: 'west', userId: 'c', from: '2026-02-01' },
    { unit: 'south', userId: 'd', from: '2025-01-01', to: '2026-02-28' },
  ]
  const gaps = (book: 'JD-2005' | 'TG') =>
    officerGaps(['east', 'west', 'south'], officers, '2026-03-01', rulebooks[book])
  expect(gaps('JD-2005')).toEqual([
    { unit: 'west', officers: 2 },
    { unit: 'south', officers: 0 },
  ])
  expect(gaps('TG')).toEqual([])
})
