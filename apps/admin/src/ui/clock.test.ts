import { describe, expect, it } from 'vitest'
import { minutes, timeOf } from './clock'

describe('the clock of the twenty minutes', () => {
  it.each([
    [1_200_000, '20:00'],
    [1_199_001, '20:00'],
    [61_000, '1:01'],
    [1, '0:01'],
    [0, '0:00'],
  ])('%d ms reads %s', (ms, shown) => expect(minutes(ms)).toBe(shown))

  it('shows Shanghai wherever the browser stands', () => {
    expect(timeOf('2026-03-02T01:20:00.000Z')).toBe('09:20:00')
  })
})
