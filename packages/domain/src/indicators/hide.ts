import { LEAST } from '../bulletin/suppress'

/** A share as counted. */
export interface Share {
  readonly good: number
  readonly of: number
}

/** A share as it may be shown: the base, what was good and their ratio together, or nothing (`null`). */
export interface ShownShare {
  readonly good: number | null
  readonly of: number | null
  /** From 0 to 1; null where nothing was measured, and where it is hidden. */
  readonly rate: number | null
  /** Of a hidden share with one to four failed, or one to four met, of at least ten: a bound in tenths, no number. */
  readonly atLeast: number | null
  readonly atMost: number | null
}

const add = (shares: readonly Share[]): Share => ({
  good: shares.reduce((sum, { good }) => sum + good, 0),
  of: shares.reduce((sum, one) => sum + one.of, 0),
})

/** One to four matters on either side of the share: both could be reckoned from the base. */
const small = (n: number) => n > 0 && n < LEAST
const isSmall = ({ good, of }: Share) => small(good) || small(of - good)

const unbound = { atLeast: null, atMost: null }
const shown = ({ good, of }: Share): ShownShare => ({
  good,
  of,
  rate: of === 0 ? null : good / of,
  ...unbound,
})

/** How most of the work was done may be told where how many failed may not: "90% and more". */
function hidden({ good, of }: Share): ShownShare {
  const none = { good: null, of: null, rate: null, ...unbound }
  if (of < 2 * LEAST) return none
  if (small(of - good)) return { ...none, atLeast: Math.floor(((of - LEAST + 1) / of) * 10) / 10 }
  if (small(good)) return { ...none, atMost: Math.ceil(((LEAST - 1) / of) * 10) / 10 }
  return none
}

/**
 * The shares of units and of their whole with small counts hidden (`domain.md` 8.1). A unit is hidden whole, and as
 * many further ones, smallest first, as it takes that what is hidden cannot be reckoned from the whole.
 */
export function hideSmall(units: readonly Share[]): {
  readonly total: ShownShare
  readonly units: readonly ShownShare[]
} {
  const total = add(units)
  if (isSmall(total))
    return { total: hidden(total), units: units.map((one) => (one.of === 0 ? shown(one) : hidden(one))) }
  const away = new Set(units.flatMap((one, i) => (isSmall(one) ? [i] : [])))
  const others = units
    .map((one, i) => ({ of: one.of, i }))
    .filter(({ of, i }) => of > 0 && !away.has(i))
    .toSorted((a, b) => a.of - b.of)
  const whole = () => add([...away].map((i) => units[i]!))
  while (away.size > 0 && (away.size === 1 || isSmall(whole()))) {
    const next = others.shift()
    if (next === undefined) break
    away.add(next.i)
  }
  return { total: shown(total), units: units.map((one, i) => (away.has(i) ? hidden(one) : shown(one))) }
}
