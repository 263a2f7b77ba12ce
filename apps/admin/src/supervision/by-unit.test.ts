import { expect, it } from 'vitest'
import { byUnit } from './by-unit'

const target = (id: string) => ({ id, shortName: `${id}单位` })

it('tells for each unit how many, how many late, how long; the late ones first', () => {
  const rows = [
    { target: target('a'), days: 40, overdue: 0 },
    { target: target('b'), days: 3, overdue: 2 },
    { target: target('a'), days: 5, overdue: 0 },
    { target: null, days: 9, overdue: 9 },
  ]
  expect(byUnit(rows)).toEqual([
    { id: 'b', name: 'b单位', count: 1, overdue: 1, longest: 3 },
    { id: 'a', name: 'a单位', count: 2, overdue: 0, longest: 40 },
  ])
})
