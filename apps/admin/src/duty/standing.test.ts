import { describe, expect, it } from 'vitest'
import { boardOf, linesOn, pressingOf, type Duty } from './standing'

const duty = (unit: string, state: string, lastDay = '2026-03-15'): Duty => ({
  key: `unit-meeting/${unit}/${lastDay}`,
  duty: 'unit-meeting',
  label: '单位半月例会',
  from: '2026-03-01',
  to: lastDay,
  lastDay,
  state,
  wanted: '例会纪要',
  document: null,
  doneOn: null,
  trackId: null,
  reasons: null,
  files: [],
  basis: [],
  mayRecord: false,
  unit: { id: unit, name: unit, shortName: unit },
})

describe('duties on a page', () => {
  it('press while they are due soon or were just missed, though their window began long ago', () => {
    const mine = (one: Duty): Duty => ({ ...one, mayRecord: true, from: '2026-10-01' })
    const bulletin = mine(duty('office', 'missed', '2026-11-06'))
    const soon = mine(duty('office', 'soon', '2026-11-30'))
    const old = mine(duty('office', 'missed', '2026-10-08'))
    const others = [duty('east', 'missed', '2026-11-06'), mine(duty('office', 'done', '2026-11-15'))]
    expect(pressingOf([bulletin, old, soon, ...others], '2026-11-23')).toEqual([soon, bulletin])
  })

  it('stand on their last day, those of several units in one line', () => {
    const all = [duty('east', 'done'), duty('west', 'missed'), duty('west', 'ahead', '2026-03-31')]
    expect(linesOn(all, '2026-03-15')).toEqual([
      { duty: 'unit-meeting', label: '单位半月例会', owed: 2, done: 1, missing: 1 },
    ])
    expect(linesOn(all, '2026-03-31')).toMatchObject([{ owed: 1, missing: 0, unit: 'west' }])
    expect(linesOn(all, '2026-03-16')).toEqual([])
  })

  it('count on the board in the month of their last day, the explained ones as missing still', () => {
    const all = [
      duty('west', 'explained'),
      duty('west', 'late', '2026-03-31'),
      duty('west', 'done', '2025-12-31'),
    ]
    const cells = boardOf(all, ['west'], 2026)
    expect(cells).toHaveLength(12)
    expect(cells[2]).toEqual({ unit: 'west', month: '2026-03', due: 2, done: 1, late: 1, missing: 1 })
    expect(cells[11]!.due).toBe(0)
  })
})
