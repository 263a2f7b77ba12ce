import { describe, expect, test } from 'vitest'
import { latestCalendar } from '../clock/calendar'
import { rulebooks, withDecision } from '../rulebook/resolve'
import { dutyCodes, dutyRow, lastDay, type DutyCode, type DutyUnit } from './duties'
import { checkExplanation, checkProof } from './explain'
import { dueDuties, dutyBoard, dutyReminders, dutyStanding, type DueDuty, type DutyProof } from './plan'

const { 'JD-2005': JD, TG, WSY } = rulebooks
const rules = { rulebook: JD, calendar: latestCalendar }
const none = { 'open-transfers': new Set<string>(), 'open-from-superior': new Set<string>() }
const units: DutyUnit[] = [
  { id: 'office', kind: 'office' },
  { id: 'east', kind: 'area' },
  { id: 'police', kind: 'political-legal' },
  { id: 'village', kind: 'village' },
]
const month = { from: '2026-03-01', to: '2026-03-31' }
const year = { from: '2026-01-01', to: '2026-12-31' }
const owed = (rulebook = JD, span = month, open = none) =>
  dueDuties(units, span, { ...rules, rulebook }, open).map(({ key }) => key)
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const rolling = withDecision(JD, {
  rule: 'half-month',
  value: 'rolling',
  from: '2026-01-01',
  document: '文〔2026〕1号',
})

describe('what is owed', () => {
  test('a month of a sub-district', () => {
    expect(owed()).toEqual([
      'leading-meeting/office/2026-03-01',
      'leading-meeting/office/2026-03-16',
      'unit-meeting/east/2026-03-01',
      'unit-meeting/police/2026-03-01',
      'unit-meeting/east/2026-03-16',
      'unit-meeting/police/2026-03-16',
      'monthly-bulletin/office/2026-03-01',
    ])
  })

  test.each([
    ['reception days of the bureau: every Saturday', TG, month, none, 'reception-day', 4],
    ['the dean receives once a month', WSY, year, none, 'reception-day', 12],
    ['S4.7.1: no bulletin in a month without open transfers', TG, month, none, 'transfer-bulletin', 0],
    [
      'S4.7.1: a month with one',
      TG,
      month,
      { ...none, 'open-transfers': new Set(['2026-03']) },
      'transfer-bulletin',
      1,
    ],
    [
      'S4.7.3: matters of the superior',
      TG,
      month,
      { ...none, 'open-from-superior': new Set(['2026-03']) },
      'upward-report',
      1,
    ],
    ['S4.8.1: quarterly', TG, year, none, 'analysis-report', 4],
    ['S4.5.6: monthly', TG, year, none, 'coordination-meeting', 12],
    ['the yearly report of the 2022 regulation', WSY, year, none, 'yearly-report', 1],
    ['none of it before 2022', WSY, { from: '2021-01-01', to: '2021-12-31' }, none, 'yearly-report', 0],
    ['S1.5.4: two inspections', JD, year, none, 'inspection', 2],
    ['S1.1.1: publicity of each unit in each half', JD, year, none, 'publicity', 8],
    ['S1.0: before the handbook', JD, { from: '2005-01-01', to: '2005-03-15' }, none, 'leading-meeting', 0],
    ['24 half-months of a year', JD, year, none, 'leading-meeting', 24],
    ['25 spans of fifteen days, by the other reading', rolling, year, none, 'leading-meeting', 25],
  ] as const)('%s', (_name, rulebook, span, open, duty, count) => {
    expect(owed(rulebook, span, open).filter((key) => key.startsWith(`${duty}/`))).toHaveLength(count)
  })

  test('every duty is owed by somebody under some handbook, and names its source', () => {
    const open = { 'open-transfers': new Set(['2026-03']), 'open-from-superior': new Set(['2026-03']) }
    const found = new Set(
      [JD, TG, WSY].flatMap((book) => owed(book, year, open)).map((key) => key.slice(0, key.indexOf('/'))),
    )
    expect([...found].sort()).toEqual([...dutyCodes].sort())
    for (const code of dutyCodes) expect(dutyRow(code).sources.length).toBeGreaterThan(0)
  })

  test('a unit owes what falls wholly into its life', () => {
    const moved: DutyUnit[] = [{ id: 'east', kind: 'area', from: '2026-03-10', to: '2026-04-20' }]
    expect(
      dueDuties(moved, { from: '2026-03-01', to: '2026-04-30' }, rules, none).map(
        ({ window }) => window.from,
      ),
    ).toEqual(['2026-03-16', '2026-04-01'])
  })
})

const one = (duty: DutyCode, window = { from: '2026-03-01', to: '2026-03-15' }): DueDuty => ({
  key: `${duty}/east/${window.from}`,
  duty,
  unit: 'east',
  window,
  lastDay: lastDay(duty, window, rules),
})
const meeting = one('unit-meeting')
const bulletin = one('monthly-bulletin', month)
const held = (on: string, more: Partial<DutyProof> = {}): DutyProof => ({
  duty: 'unit-meeting',
  unit: 'east',
  on,
  document: '纪要',
  ...more,
})
const published = (on: string) => held(on, { duty: 'monthly-bulletin', about: month })

describe('how it stands', () => {
  test.each([
    ['ahead', meeting, [], '2026-03-05', 'ahead'],
    ['three working days before the last', meeting, [], '2026-03-11', 'soon'],
    ['on the last day', meeting, [], '2026-03-15', 'soon'],
    ['the first day after', meeting, [], '2026-03-16', 'missed'],
    ['held on the last day', meeting, [held('2026-03-15')], '2026-03-20', 'done'],
    [
      'S1.5.2: three meetings in the next window fill no gap',
      meeting,
      [held('2026-03-16')],
      '2026-03-20',
      'missed',
    ],
    ['of another unit', meeting, [held('2026-03-10', { unit: 'west' })], '2026-03-20', 'missed'],
    ['S1.9.1: on the 5th working day', bulletin, [], '2026-04-08', 'soon'],
    ['S1.9.1: on the 6th', bulletin, [], '2026-04-09', 'missed'],
    ['a bulletin on the last day', bulletin, [published('2026-04-08')], '2026-05-01', 'done'],
    ['a bulletin too late', bulletin, [published('2026-04-09')], '2026-05-01', 'late'],
    [
      'no publicity is a gap, no breach',
      one('publicity', { from: '2026-01-01', to: '2026-06-30' }),
      [],
      '2026-07-01',
      'gap',
    ],
  ] as const)('%s', (_name, due, proofs, today, state) => {
    expect(dutyStanding(due, proofs, [], today, rules).state).toBe(state)
  })

  test('reasons leave the gap a gap; a proof found later closes it', () => {
    const said = [{ key: meeting.key, reasons: '防汛', by: 'head', on: '2026-03-17' }]
    expect(dutyStanding(meeting, [], said, '2026-03-18', rules).state).toBe('explained')
    expect(dutyStanding(meeting, [held('2026-03-12')], said, '2026-03-18', rules).state).toBe('done')
  })

  test('the board counts by unit and month, in the order given; reminders come once', () => {
    const all = dueDuties(units, month, rules, none).map((due) =>
      dutyStanding(due, [held('2026-03-03')], [], '2026-03-17', rules),
    )
    expect(dutyBoard(all, ['police', 'east'], month)).toEqual([
      { unit: 'police', month: '2026-03', due: 2, done: 0, late: 0, missing: 1 },
      { unit: 'east', month: '2026-03', due: 2, done: 1, late: 0, missing: 0 },
    ])
    expect(dutyReminders(all).map(({ key }) => key)).toEqual([
      'leading-meeting/office/2026-03-01/missed',
      'unit-meeting/police/2026-03-01/missed',
    ])
  })
})

test.each([
  ['fine', meeting, '2026-03-10', '会议记录', []],
  ['outside the window', meeting, '2026-03-16', '会议记录', ['OUTSIDE_WINDOW']],
  ['tomorrow', meeting, '2026-04-21', '会议记录', ['DAY_IMPOSSIBLE', 'OUTSIDE_WINDOW']],
  ['without document', meeting, '2026-03-10', ' ', ['DOCUMENT_MISSING']],
  ['a bulletin on a month that has not ended', bulletin, '2026-03-31', '通报', ['OUTSIDE_WINDOW']],
] as const)('a proof by hand: %s', (_name, due, on, document, expected) => {
  expect(codes(checkProof(due, { on, document }, '2026-04-20'))).toEqual(expected)
})

test('reasons are for what was missed', () => {
  const on = (today: string) => dutyStanding(meeting, [], [], today, rules)
  expect(codes(checkExplanation(on('2026-03-16'), '防汛'))).toEqual([])
  expect(codes(checkExplanation(on('2026-03-16'), ' '))).toEqual(['REASONS_MISSING'])
  expect(codes(checkExplanation(on('2026-03-10'), '防汛'))).toEqual(['NOT_MISSED'])
})
