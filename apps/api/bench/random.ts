/** Numbers in [0, 1), the same for the same seed (mulberry32): a run can be repeated exactly. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 up to but without `below`. */
export const whole = (random: () => number, below: number): number => Math.floor(random() * below)

export const pick = <T>(random: () => number, list: readonly T[]): T => list[whole(random, list.length)] as T

/** The `n`-th id of a type, of the length and alphabet real ids have. */
export const idOf = (type: string, n: number): string =>
  `${type}_${n.toString(32).toUpperCase().padStart(26, '0')}`
