import { expect, test } from 'vitest'
import { actionOf } from './actions'
import { BATCH_AT_MOST, batchAction, checkBatch } from './batch'

const of = (n: number, homeUnit = 'office') =>
  Array.from({ length: n }, (_, at) => ({ id: `m${at}`, homeUnit }))

test.each([
  [of(1), []],
  [of(BATCH_AT_MOST), []],
  [[], ['BATCH_SIZE']],
  [of(BATCH_AT_MOST + 1), ['BATCH_SIZE']],
  [[...of(2), { id: 'm0', homeUnit: 'office' }], ['BATCH_TWICE']],
  [[...of(1), { id: 'other', homeUnit: 'division' }], ['BATCH_UNITS']],
])('a batch of %j is refused by %j', (chosen, codes) =>
  expect(checkBatch(chosen).map(({ code }) => code)).toEqual(codes),
)

test('nothing is ended in a batch', () => expect(actionOf(batchAction).to).toBe('M20'))
