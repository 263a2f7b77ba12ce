/** Smallest count that may be printed: smaller ones could point to persons (`domain.md` 8.1). */
export const LEAST = 5

export interface Suppressed {
  /** `null`: hidden. Zero says nothing about anybody and is shown. */
  readonly total: number | null
  readonly cells: readonly (number | null)[]
}

const isSmall = (n: number) => n > 0 && n < LEAST

/**
 * Hides counts from one to four, and as many further cells, smallest first, as it takes that no hidden one can be
 * reckoned from the total: at least two are hidden, and together they make five or more.
 */
export function suppress(counts: readonly number[]): Suppressed {
  const sum = counts.reduce((a, b) => a + b, 0)
  if (isSmall(sum)) return { total: null, cells: counts.map((n) => (n === 0 ? 0 : null)) }
  const hidden = new Set(counts.flatMap((n, i) => (isSmall(n) ? [i] : [])))
  const others = counts
    .map((n, i) => ({ n, i }))
    .filter(({ n }) => n >= LEAST)
    .toSorted((a, b) => a.n - b.n)
  const hiddenSum = () => [...hidden].reduce((total, i) => total + counts[i]!, 0)
  while (hidden.size > 0 && (hidden.size === 1 || hiddenSum() < LEAST)) {
    const next = others.shift()
    if (next === undefined) break
    hidden.add(next.i)
  }
  return { total: sum, cells: counts.map((n, i) => (hidden.has(i) ? null : n)) }
}

/** A single number: hidden from one to four. */
export const suppressOne = (n: number): number | null => (isSmall(n) ? null : n)
