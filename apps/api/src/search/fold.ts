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
  let gap: 'none' | 'space' | 'break' = 'none'
  for (let at = 0; at < shown.length;) {
    const sign = String.fromCodePoint(shown.codePointAt(at) as number)
    // Most signs are Chinese characters of the common range: they are looked at once.
    const common = isCommonHan(sign)
    for (const plain of common ? sign : plainOf(sign)) {
      const han = common || isHan(plain)
      if (!han) {
        if (UNSEEN.test(plain)) continue
        if (!WORD.test(plain)) {
          if (gap !== 'break') gap = SPACE.test(plain) ? 'space' : 'break'
          continue
        }
      }
      const apart = gap === 'break' || (gap === 'space' && !(lastIsHan && han))
      if (apart && text !== '') {
        text += ' '
        from.push(at)
      }
      text += plain
      for (let unit = 0; unit < plain.length; unit++) from.push(at)
      lastIsHan = han
      gap = 'none'
    }
    at += sign.length
  }
  return { text, from, shown }
}

const isCommonHan = (sign: string): boolean => sign >= '\u4e00' && sign <= '\u9fff'
const isHan = (sign: string): boolean => isCommonHan(sign) || HAN.test(sign)
const plainOf = (sign: string): string => (isHan(sign) ? sign : sign.normalize('NFKC').toLowerCase())

/** The words of a query. Its white space parts them, also between Chinese characters. */
export const wordsOf = (query: string): string[] => [
  ...new Set(
    query
      .split(/\s+/u)
      .flatMap((part) => fold(part).text.split(' '))
      .filter((word) => word !== ''),
  ),
]
