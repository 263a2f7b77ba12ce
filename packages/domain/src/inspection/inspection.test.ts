import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { people, units } from '../lifecycle/testing/world'
import { rulebooks } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at } from '../track/testing/walk'
import {
  inspectionGaps,
  mostOf,
  noInspection,
  sheetItems,
  sheetTemplate,
  totalOf,
  yearResult,
  type InspectionFacts,
} from './facts'
import { checkInspectors, performInspection, type InspectionInput, type InspectionStep } from './steps'

const { officer, head, divisionHead } = people
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const full = sheetItems.map((item) => ({ item, points: sheetTemplate[item].most as number }))

describe('an inspection', () => {
  let facts: InspectionFacts = noInspection
  const go = <S extends InspectionStep>(
    viewer: Viewer,
    today: string,
    step: S,
    input: InspectionInput<S>,
  ) => {
    const outcome = performInspection(facts, step, input, at(viewer, today))
    if (outcome.ok) facts = afterStep(facts, outcome.value)
    return outcome.ok ? outcome.value : codes(outcome.refusals)
  }
  const plan = { office: 'office', inspected: 'division', day: '2026-06-10', inspectors: ['officer', 'head'] }

  test.each<[string, string[], string[]]>([
    ['nobody', [], ['INSPECTOR_MISSING']],
    ['somebody who is not in office', ['officer', 'gone'], ['UNKNOWN inspectors.1']],
    ['an official of the unit inspected', ['division-head'], ['OWN_UNIT inspectors.0']],
    ['one of a unit below it', ['station-head'], ['OWN_UNIT inspectors.0']],
    ['two of the office', ['officer', 'head'], []],
  ])('inspected by %s', (_name, inspectors, expected) => {
    const known = [officer, head, divisionHead, people.stationHead]
    expect(
      checkInspectors({ inspected: 'division', inspectors }, known, units).map(({ code, field }) =>
        [code, ...(expected[0]?.includes(' ') ? [field] : [])].join(' '),
      ),
    ).toEqual(expected)
  })

  test('nobody assesses their own unit, or one above it', () => {
    expect(go(officer, '2026-06-01', 'planInspection', { ...plan, inspected: 'office' })).toEqual([
      'OWN_UNIT',
    ])
    expect(go(officer, '2026-06-01', 'planInspection', { ...plan, inspected: 'bureau' })).toEqual([
      'OWN_UNIT',
    ])
    go(officer, '2026-06-01', 'planInspection', plan)
    expect(facts.state).toBe('planned')
  })

  test.each([
    ['an item left out', full.slice(1), ['SHEET_INCOMPLETE']],
    ['an item twice', [...full.slice(1), full[1]!], ['SHEET_INCOMPLETE']],
    ['more points than there are', full.with(0, { ...full[0]!, points: 11 }), ['POINTS_IMPOSSIBLE']],
    [
      'less than nothing',
      full.with(0, { ...full[0]!, points: -1 }),
      ['POINTS_IMPOSSIBLE', 'EVIDENCE_MISSING'],
    ],
    ['a deduction without evidence', full.with(0, { ...full[0]!, points: 9 }), ['EVIDENCE_MISSING']],
  ])('the sheet: %s', (_name, scores, expected) => {
    expect(go(officer, '2026-06-10', 'scoreInspection', { scores })).toEqual(expected)
  })

  test('is scored on its day, answered by the unit, confirmed by another person', () => {
    expect(go(officer, '2026-06-09', 'scoreInspection', { scores: full })).toEqual(['NOT_YET'])
    const scores = full.with(0, { item: full[0]!.item, points: 6, evidence: '上半年无宣传活动记录' } as never)
    go(officer, '2026-06-10', 'scoreInspection', { scores })
    expect(go(head, '2026-06-11', 'confirmInspection', {})).toEqual(['WRONG_STATE'])
    expect(go(officer, '2026-06-11', 'answerInspection', { statement: '属实' })).toEqual(['NOT_PERMITTED'])
    go(divisionHead, '2026-06-12', 'answerInspection', { statement: '下半年补办' })
    expect(go(officer, '2026-06-13', 'confirmInspection', {})).toEqual(['OWN_SCORES'])
    expect(go(head, '2026-06-13', 'confirmInspection', {})).toMatchObject({
      documents: [{ form: 'F33', to: { unit: 'division' } }],
    })
    expect([totalOf(facts), mostOf()]).toEqual([96, 100])
    expect(yearResult([facts, { ...facts, scores: full }, noInspection])).toEqual({
      inspections: 2,
      points: 98,
      of: 100,
    })
    expect(yearResult([noInspection])).toBeUndefined()
  })
})

test.each([
  ['S1.5.4: two in June', ['2026-06-01', '2026-06-20'], '2027-01-01', ['2026-07-01']],
  ['one in each half', ['2026-06-30', '2026-07-01'], '2027-01-01', []],
  ['the second half is not over', ['2026-06-30'], '2026-12-31', []],
  ['none', [], '2026-07-01', ['2026-01-01']],
])('gaps: %s', (_name, held, today, from) => {
  expect(inspectionGaps(held, 2026, today, rulebooks['JD-2005']).map((half) => half.from)).toEqual(from)
  expect(inspectionGaps(held, 2026, today, rulebooks.TG)).toEqual([])
})
