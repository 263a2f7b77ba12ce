/** A text as it is searched: words of letters and digits, one space between two of them. */
export interface Folded {
  readonly text: string
  /** For each unit of `text` where the sign it came from begins in `shown`. */
  readonly from: readonly number[]
  /** The text as it was written (NFC), which the places count in. */
  readonly shown: string
}

const HAN = /\p{Script=Han}/u
const WORD = /[\p{L}\p{N}\p{M}]/u
const SPACE = /\s/u
/** Signs nobody sees: soft hyphen, zero-width ones, variation selectors of rare characters. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u

/**
 * The same word is the same text however it was typed: full width and compatibility forms as plain ones, lower
 * case, punctuation as a gap. White space between two Chinese characters is none: sheets and letters are full
 * of it. Traditional characters stay what they are.
 */
export function fold(raw: string): Folded {
  const shown = raw.normalize('NFC')
  const from: number[] = []
  let text = ''
  let lastIsHan = false
  let gap: Gap = 'none'
  /** @param at where its first sign stands in `shown` */
  const add = (piece: string, at: number, step: 0 | 1, han: boolean) => {
    if (text !== '' && isApart(gap, lastIsHan && han)) {
      text += ' '
      from.push(at)
    }
    text += piece
    for (let unit = 0; unit < piece.length; unit++) from.push(at + unit * step)
    lastIsHan = han
    gap = 'none'
  }
  for (let at = 0; at < shown.length;) {
    // Most signs are Chinese characters of the common range: they stay as they are, and are taken by the stretch.
    const end = endOfCommon(shown, at)
    if (end > at) {
      add(shown.slice(at, end), at, 1, true)
      at = end
      continue
    }
    const sign = String.fromCodePoint(shown.codePointAt(at) as number)
    for (const plain of plainOf(sign)) {
      if (UNSEEN.test(plain)) continue
      const han = HAN.test(plain)
      if (han || WORD.test(plain)) add(plain, at, 0, han)
      else if (gap !== 'break') gap = SPACE.test(plain) ? 'space' : 'break'
    }
    at += sign.length
  }
  return { text, from, shown }
}

type Gap = 'none' | 'space' | 'break'

const isApart = (gap: Gap, inHan: boolean): boolean => gap === 'break' || (gap === 'space' && !inHan)

/** Where the common Chinese characters that begin at `at` end. */
function endOfCommon(text: string, at: number): number {
  let end = at
  while (isCommonHan(text.charCodeAt(end))) end++
  return end
}

const isCommonHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff
const plainOf = (sign: string): string => (HAN.test(sign) ? sign : sign.normalize('NFKC').toLowerCase())

/** The words of a query. Its white space parts them, also between Chinese characters. */
export const wordsOf = (query: string): string[] => [
  ...new Set(
    query
      .split(/\s+/u)
      .flatMap((part) => fold(part).text.split(' '))
      .filter((word) => word !== ''),
  ),
]
