import { expect, test } from 'vitest'
import { afterTry, MOST_TRIES, waitAfter } from './deliver'

const now = new Date('2026-03-02T02:00:00.000Z')

test('the waits double from ten seconds to six hours and last over two days together', () => {
  expect([waitAfter(1), waitAfter(2), waitAfter(5), waitAfter(30)]).toEqual([
    10_000,
    20_000,
    160_000,
    6 * 3_600_000,
  ])
  const together = Array.from({ length: MOST_TRIES - 1 }, (_, n) => waitAfter(n + 1)).reduce((a, b) => a + b)
  expect(together).toBeGreaterThan(48 * 3_600_000)
})

test.each([
  [1, '204', { state: 'done' }],
  [1, '301', { state: 'waiting', availableAt: '2026-03-02T02:00:10.000Z' }],
  [2, '500', { state: 'waiting', availableAt: '2026-03-02T02:00:20.000Z' }],
  [3, 'timeout', { state: 'waiting', availableAt: '2026-03-02T02:00:40.000Z' }],
  [MOST_TRIES, 'unreachable', { state: 'dead' }],
  [MOST_TRIES, '200', { state: 'done' }],
] as const)('the try number %i that came to %s', (attempts, outcome, settled) => {
  expect(afterTry(attempts, outcome, now)).toEqual({ outcome, attempts, ...settled })
})
