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
}

const add = (shares: readonly Share[]): Share => ({
  good: shares.reduce((sum, { good }) => sum + good, 0),
  of: shares.reduce((sum, one) => sum + one.of, 0),
})

/** One to four matters on either side of the share: both could be reckoned from the base. */
const isSmall = ({ good, of }: Share) => [good, of - good].some((n) => n > 0 && n < LEAST)

const hidden: ShownShare = { good: null, of: null, rate: null }
const shown = ({ good, of }: Share): ShownShare => ({ good, of, rate: of === 0 ? null : good / of })

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
    return { total: hidden, units: units.map((one) => (one.of === 0 ? shown(one) : hidden)) }
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
  return { total: shown(total), units: units.map((one, i) => (away.has(i) ? hidden : shown(one))) }
}
