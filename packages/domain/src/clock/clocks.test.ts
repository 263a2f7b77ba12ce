import { expect, test } from 'vitest'
import { floors, rulebooks } from '../rulebook/resolve'
import { clockCodes, clockOf } from './clocks'

test('C01 to C19, in order', () => {
  expect(clockCodes).toEqual(Array.from({ length: 19 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`))
})

test.each(clockCodes)('%s has words in both languages', (code) => {
  const { label, start, stop } = clockOf(code)
  for (const words of [label, start, stop]) expect(words['zh-CN'] && words.en).toBeTruthy()
})

const units = { days: 'day', 'working-days': 'working-day', minutes: 'minute', back: 'day', set: 'rule' }
const variants = clockCodes.flatMap((code) =>
  Object.entries(clockOf(code).rules).map(([variant, rule]) => ({ code, variant, rule })),
)

test.each(variants)('$code $variant is counted in the unit its rules state', ({ code, variant, rule }) => {
  const values = [...Object.values(rulebooks), ...floors].flatMap((book) => book.values[rule] ?? [])
  expect([...new Set(values.map((v) => v.unit))]).toEqual([units[clockOf(code, variant).counting]])
})
