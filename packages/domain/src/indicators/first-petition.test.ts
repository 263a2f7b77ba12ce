import { expect, test } from 'vitest'
import { firstPetitionFigureCodes, firstPetitionFigures, repliedRates, settledRates } from './first-petition'

test.each<[string, [number, number, number], number | null, number | null]>([
  ['nothing judged yet', [0, 0, 0], null, null],
  ['all on target', [4, 0, 0], 1, 1],
  ['S1.4.1: on the seventh day is within the tolerance, not on target', [1, 1, 0], 0.5, 1],
  ['S1.4.1: on the eighth day missed', [1, 1, 2], 0.25, 0.5],
])('%s', (_name, [onTarget, tolerance, missed], targetRate, limitRate) =>
  expect(repliedRates({ onTarget, tolerance, missed })).toEqual({ targetRate, limitRate }),
)

test('S1.4.4: in one go of those whose window passed, at their own level of those closed', () => {
  expect(settledRates({ closed: 4, watched: 2, oneGo: 1, atOwnLevel: 3 })).toEqual({
    oneGoRate: 0.5,
    ownLevelRate: 0.75,
  })
  expect(settledRates({ closed: 1, watched: 0, oneGo: 0, atOwnLevel: 0 })).toEqual({
    oneGoRate: null,
    ownLevelRate: 0,
  })
})

test('each figure says what it counts and on what basis', () => {
  for (const code of firstPetitionFigureCodes) {
    const { says, sources } = firstPetitionFigures[code]
    expect([says['zh-CN'].length > 5, says.en.length > 10, sources.length > 0]).toEqual([true, true, true])
  }
})
