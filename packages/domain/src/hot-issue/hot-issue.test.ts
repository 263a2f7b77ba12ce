import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { people } from '../lifecycle/testing/world'
import { afterStep } from '../track/perform'
import { at } from '../track/testing/walk'
import { heat, mattersOf, noHotIssue, standsOn, type HotIssueFacts } from './facts'
import { performHotIssue, type HotIssueInput, type HotIssueStep } from './steps'

const { officer, divisionHead } = people

describe('how hot an issue is', () => {
  test.each<[string, string[], number]>([
    ['nothing', [], 0],
    ['one of today', ['2026-03-31'], 1],
    ['one of thirty days ago counts half', ['2026-03-01'], 0.5],
    ['two of sixty days ago as much as one of thirty', ['2026-01-30', '2026-01-30'], 0.5],
    ['what comes later does not count', ['2026-04-01'], 0],
    ['five new before eight old', ['2026-03-31', '2026-03-31', '2026-03-31', '2026-03-31', '2026-03-31'], 5],
    ['eight of thirty days ago', Array.from({ length: 8 }, () => '2026-03-01'), 4],
  ])('%s', (_name, days, expected) => {
    expect(heat(days, '2026-03-31')).toBe(expected)
  })
})

describe('a hot issue', () => {
  let facts: HotIssueFacts = noHotIssue
  const go = <S extends HotIssueStep>(viewer: Viewer, today: string, step: S, input: HotIssueInput<S>) => {
    const outcome = performHotIssue(facts, step, input, at(viewer, today))
    if (outcome.ok) facts = afterStep(facts, outcome.value)
    return outcome.ok ? [] : outcome.refusals.map(({ code }) => code)
  }
  const five = ['A', 'B', 'C', 'D', 'E']
  const found = {
    office: 'office',
    title: '站前小区电梯频繁停运',
    matters: five,
    reasons: '同一小区同一电梯',
  }

  test.each<[string, Viewer, object, string[]]>([
    ['four matters', officer, { matters: five.slice(1) }, ['TOO_FEW']],
    ['one matter five times', officer, { matters: ['A', 'A', 'A', 'A', 'A'] }, ['TOO_FEW']],
    ['a title that says nothing', officer, { title: '电梯' }, ['TITLE_LENGTH']],
    ['a person in the title', officer, { title: '村民赵某某等人反映电梯' }, ['PERSON_NAME']],
    ['another unit’s head', divisionHead, {}, ['NOT_PERMITTED']],
  ])('is not made of %s', (_name, viewer, more, expected) => {
    expect(go(viewer, '2026-03-02', 'confirmHotIssue', { ...found, ...more })).toEqual(expected)
  })

  test('is confirmed by a person, grows, is corrected and ended; each day keeps its own count', () => {
    expect(go(officer, '2026-03-02', 'confirmHotIssue', found)).toEqual([])
    expect(go(officer, '2026-03-05', 'addToHotIssue', { matters: ['A'] })).toEqual(['ALREADY_IN'])
    expect(go(officer, '2026-03-05', 'addToHotIssue', { matters: ['F', 'G'] })).toEqual([])
    const gone = { matters: ['G'], reasons: '另一小区' }
    expect(go(officer, '2026-03-06', 'removeFromHotIssue', { ...gone, matters: ['X'] })).toEqual(['NOT_IN'])
    expect(go(officer, '2026-03-06', 'removeFromHotIssue', { ...gone, matters: ['F', 'G', 'A'] })).toEqual([
      'TOO_FEW',
    ])
    expect(go(officer, '2026-03-06', 'removeFromHotIssue', gone)).toEqual([])
    expect(go(officer, '2026-03-31', 'endHotIssue', { result: '电梯已更换' })).toEqual([])
    expect(
      ['2026-03-01', '2026-03-02', '2026-03-05', '2026-03-06'].map((day) => mattersOf(facts, day).join('')),
    ).toEqual(['', 'ABCDE', 'ABCDEFG', 'ABCDEF'])
    expect(
      ['2026-03-01', '2026-03-02', '2026-03-30', '2026-03-31'].map((day) => standsOn(facts, day)),
    ).toEqual([false, true, true, false])
  })
})
