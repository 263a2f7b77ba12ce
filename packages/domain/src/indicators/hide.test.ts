import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEAST } from '../bulletin/suppress'
import { hideSmall } from './hide'

const pairs = (all: readonly (readonly [number, number])[]) => all.map(([good, of]) => ({ good, of }))
const shownOf = (all: readonly (readonly [number, number])[]) => {
  const { total, units } = hideSmall(pairs(all))
  return [total, ...units].map(({ good, of }) => (of === null ? null : [good, of]))
}

describe('small counts behind shares', () => {
  test.each([
    [
      'nothing small',
      [
        [12, 20],
        [7, 7],
      ],
      [
        [19, 27],
        [12, 20],
        [7, 7],
      ],
    ],
    [
      'nothing measured',
      [[0, 0]],
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'one small: a second is hidden, or it could be reckoned',
      [
        [12, 20],
        [7, 7],
        [1, 9],
      ],
      [[20, 36], [12, 20], null, null],
    ],
    [
      'a small number of bad ones is hidden as well',
      [
        [18, 20],
        [7, 14],
      ],
      [[25, 34], null, null],
    ],
    [
      'a small whole hides all of it',
      [
        [2, 9],
        [0, 0],
      ],
      [null, null, [0, 0]],
    ],
  ] as const)('%s', (_name, all, expected) => {
    expect(shownOf(all)).toEqual(expected)
  })

  test.each([
    [37, 40, 0.9, null],
    [17, 20, 0.8, null],
    [2, 20, null, 0.2],
    [7, 9, null, null],
    [10, 10, null, null],
  ])('%i of %i: at least %s, at most %s', (good, of, atLeast, atMost) => {
    expect(hideSmall([{ good, of }]).total).toMatchObject({ atLeast, atMost })
  })

  test('a share of nothing has no rate', () => {
    expect(hideSmall([{ good: 0, of: 0 }]).total.rate).toBeNull()
  })

  test('no small count is shown, or can be reckoned from the whole', () => {
    const share = fc.nat(25).chain((of) => fc.nat(of).map((good) => ({ good, of })))
    const isSmall = (n: number) => n > 0 && n < LEAST
    fc.assert(
      fc.property(fc.array(share, { maxLength: 8 }), (all) => {
        const { total, units } = hideSmall(all)
        for (const { good, of } of [total, ...units])
          if (good !== null && of !== null) expect([good, of - good].some(isSmall)).toBe(false)
        const away = all.filter((_one, i) => units[i]!.of === null)
        if (away.length === 0 || total.of === null) return
        const good = away.reduce((sum, one) => sum + one.good, 0)
        const bad = away.reduce((sum, one) => sum + one.of - one.good, 0)
        expect([away.length > 1, isSmall(good), isSmall(bad)]).toEqual([true, false, false])
      }),
      { numRuns: 500 },
    )
  })
})
