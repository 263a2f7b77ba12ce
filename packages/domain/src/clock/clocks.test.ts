import { expect, test } from 'vitest'
import { floors, rulebooks } from '../rulebook/resolve'
import { clockCodes, clockOf } from './clocks'

test('C01 to C19, in order', () => {
  expect(clockCodes).toEqual(Array.from({ length: 19 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`))
})

const units = { days: 'day', 'working-days': 'working-day', minutes: 'minute', back: 'day' }

test.each(clockCodes)('%s has words, and a number in the unit it counts', (code) => {
  const clock = clockOf(code)
  for (const words of [clock.label, clock.start, clock.stop]) expect(words['zh-CN'] && words.en).toBeTruthy()
  if (clock.counting === 'set') return expect(clock.sources?.length).toBeGreaterThan(0)
  const books = [...Object.values(rulebooks), ...floors]
  for (const [variant, rule] of Object.entries(clock.rules)) {
    const values = books.flatMap((book) => book.values[rule] ?? [])
    expect(values.length).toBeGreaterThan(0)
    expect([...new Set(values.map((v) => v.unit))]).toEqual([
      units[clockOf(code, variant).counting as 'days'],
    ])
  }
})
