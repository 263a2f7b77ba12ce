import { expect, test } from 'vitest'
import { percent, rowsOf, type Cell } from './rows'

const cell = (code: Cell['code'], unit: string | null): Cell => ({
  code,
  unit: unit === null ? null : { id: unit, shortName: unit },
  good: 6,
  of: 8,
  rate: 0.75,
  atLeast: null,
  atMost: null,
  opens: true,
})

test('the whole stands apart; each unit has its cells by indicator', () => {
  const { totals, units } = rowsOf([
    cell('notice', null),
    cell('notice', 'east'),
    cell('one_go', null),
    cell('one_go', 'east'),
  ])
  expect(totals.map(({ code }) => code)).toEqual(['notice', 'one_go'])
  expect(units.map(({ id, cells }) => [id, Object.keys(cells)])).toEqual([['east', ['notice', 'one-go']]])
})

test.each([
  [0.75, '75.0%'],
  [1, '100.0%'],
  [0, '0.0%'],
])('%d is %s', (rate, shown) => expect(percent(rate)).toBe(shown))
