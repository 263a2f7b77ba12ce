import { fold, type Folded } from './fold'

/** A piece of text as it was written; marked where a word that was looked for stands. */
export interface Part {
  readonly text: string
  readonly marked: boolean
}

type Span = readonly [from: number, to: number]

/** UTF-16 units shown, and how many of them before the first word. */
const WIDTH = 90
const BEFORE = 18

/** The whole text with the words marked. */
export function marked(raw: string, words: readonly string[]): Part[] {
  const folded = fold(raw)
  return partsOf(folded.shown, spansOf(folded, words), [0, folded.shown.length])
}

/** A text made ready, and how many of the words stand in it. */
export interface Match {
  readonly folded: Folded
  readonly found: number
}

export function matchIn(raw: string, words: readonly string[]): Match {
  const folded = fold(raw)
  return { folded, found: words.filter((word) => folded.text.includes(word)).length }
}

/** The stretch of the first text in which most of the words stand; empty when none does. */
export function excerpt(matches: readonly Match[], words: readonly string[]): Part[] {
  const most = Math.max(...matches.map(({ found }) => found))
  const best = most > 0 ? matches.find(({ found }) => found === most)?.folded : undefined
  if (!best) return []
  const { shown } = best
  const spans = spansOf(best, words)
  const from = whole(shown, Math.max(0, (spans[0] as Span)[0] - BEFORE))
  const to = whole(shown, Math.min(shown.length, Math.max(from + WIDTH, (spans[0] as Span)[1])))
  const parts = partsOf(shown, spans, [from, to])
  return [...dots(from > 0), ...parts, ...dots(to < shown.length)]
}

const dots = (cut: boolean): Part[] => (cut ? [{ text: '…', marked: false }] : [])

/** Never between the two units of one character. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at)

/** Where the words stand in the text as written, in order, joined where they meet. */
export function spansOf(folded: Folded, words: readonly string[]): Span[] {
  const { text, shown } = folded
  const spans: [number, number][] = []
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const { from } = folded
      const last = from[at + word.length - 1] as number
      spans.push([from[at] as number, last + String.fromCodePoint(shown.codePointAt(last) as number).length])
    }
  const joined: [number, number][] = []
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    const before = joined.at(-1)
    if (before && start <= before[1]) before[1] = Math.max(before[1], end)
    else joined.push([start, end])
  }
  return joined
}

function partsOf(shown: string, spans: readonly Span[], [from, to]: Span): Part[] {
  const parts: Part[] = []
  let at = from
  const push = (end: number, isMarked: boolean) => {
    const text = shown.slice(at, end).replaceAll(/\s+/gu, ' ')
    if (text !== '') parts.push({ text, marked: isMarked })
    at = Math.max(at, end)
  }
  for (const [start, end] of spans.filter(([a, b]) => b > from && a < to)) {
    push(Math.min(Math.max(start, from), to), false)
    push(Math.min(end, to), true)
  }
  push(to, false)
  return parts
}
