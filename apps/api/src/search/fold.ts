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
  let last = ''
  let gap: 'none' | 'space' | 'break' = 'none'
  for (let at = 0; at < shown.length;) {
    const sign = String.fromCodePoint(shown.codePointAt(at) as number)
    for (const plain of isHan(sign) ? sign : sign.normalize('NFKC').toLowerCase()) {
      if (UNSEEN.test(plain)) continue
      if (!isHan(plain) && !WORD.test(plain)) {
        if (gap !== 'break') gap = SPACE.test(plain) ? 'space' : 'break'
        continue
      }
      const apart = gap === 'break' || (gap === 'space' && !(isHan(last) && isHan(plain)))
      if (apart && text !== '') {
        text += ' '
        from.push(at)
      }
      text += plain
      for (let unit = 0; unit < plain.length; unit++) from.push(at)
      last = plain
      gap = 'none'
    }
    at += sign.length
  }
  return { text, from, shown }
}

const isHan = (sign: string): boolean => (sign >= '\u4e00' && sign <= '\u9fff') || HAN.test(sign)

/** The words of a query. Its white space parts them, also between Chinese characters. */
export const wordsOf = (query: string): string[] => [
  ...new Set(
    query
      .split(/\s+/u)
      .flatMap((part) => fold(part).text.split(' '))
      .filter((word) => word !== ''),
  ),
]
