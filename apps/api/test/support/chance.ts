import type * as Crypto from 'node:crypto'
import { ulid } from 'ulid'
import type * as Id from '../../src/db/id'

/** A small generator (mulberry32): the same numbers in every run, from 0 to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A value that is sealed draws bytes, and one of two worlds seals fewer: that must not move the ids. */
let [ofIds, ofBytes] = [numbersFrom(1), numbersFrom(2)]

/** From here on chance takes the course it took before: two worlds built alike get the same ids. */
export const restartChance = (): void => {
  ;[ofIds, ofBytes] = [numbersFrom(1), numbersFrom(2)]
}

/** For `vi.mock('../src/db/id')`. */
export const withIds = (id: typeof Id): typeof Id => ({
  ...id,
  newId: (type: string, now: Date): string => `${type}_${ulid(now.getTime(), ofIds)}`,
})

/** For `vi.mock('node:crypto')`. */
export const withChance = (crypto: typeof Crypto): typeof Crypto => ({
  ...crypto,
  randomBytes: ((size: number) =>
    Buffer.from(
      Array.from({ length: size }, () => Math.floor(ofBytes() * 256)),
    )) as typeof Crypto.randomBytes,
})
