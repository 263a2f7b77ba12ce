import { describe, expect, it } from 'vitest'
import { periodAfter, periodAround, periodBefore } from './period'

describe('a period', () => {
  it.each([
    ['month', '2028-02-29', '2028-02-01', '2028-02-29', 2],
    ['quarter', '2026-11-22', '2026-10-01', '2026-12-31', 4],
    ['quarter', '2026-04-01', '2026-04-01', '2026-06-30', 2],
    ['year', '2026-11-22', '2026-01-01', '2026-12-31', 1],
  ] as const)('%s around %s', (kind, day, from, to, n) =>
    expect(periodAround(kind, day)).toEqual({ kind, from, to, year: Number(day.slice(0, 4)), n }),
  )

  it('has neighbours across the year', () => {
    const first = periodAround('quarter', '2026-02-10')
    expect(periodBefore(first)).toMatchObject({ from: '2025-10-01', to: '2025-12-31', n: 4 })
    expect(periodAfter(periodBefore(first))).toEqual(first)
  })
})
