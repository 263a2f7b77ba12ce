import { expect, it } from 'vitest'
import { spansOf } from './spans'

const minute = 60_000

it('gives each part the time up to its entries, and the last one the time that runs', () => {
  const entries = [
    { stage: 'opening', at: 3 * minute },
    { stage: 'statements', at: 10 * minute },
    { stage: 'statements', at: 12 * minute },
  ] as const
  expect(spansOf(entries, minute, 15 * minute)).toMatchObject({
    opening: 2 * minute,
    statements: 12 * minute,
    inquiry: 0,
  })
  expect(spansOf(entries, minute).statements).toBe(9 * minute)
  expect(spansOf([], minute, 2 * minute).opening).toBe(minute)
})
