import { isDay, type Day } from '@xinfang/domain'

/**
 * The day meant by what was typed: 20260302, 2026.3.2, 2026/3/2, 2026年3月2日, and with `today` also
 * 3-2 or 0302 of that year. Undefined when it is no real day.
 */
export function typedDay(typed: string, today?: Day): Day | undefined {
  const text = typed.normalize('NFKC').trim()
  const parts = /^\d{8}$/.test(text)
    ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
    : /^\d{4}$/.test(text)
      ? [text.slice(0, 2), text.slice(2)]
      : text.split(/[^\d]+/).filter(Boolean)
  const whole = parts.length === 2 && today ? [today.slice(0, 4), ...parts] : parts
  const [y, m, d] = whole
  if (whole.length !== 3 || !y || !m || !d || y.length !== 4) return undefined
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}
