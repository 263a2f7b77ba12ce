/** A text as it is searched: words of letters and digits, one space between two of them. */
export class Folded {
  #from: readonly number[] | undefined

  /** @param shown the text as it was written (NFC), which the places count in */
  constructor(
    readonly text: string,
    readonly shown: string,
  ) {}

  /** For each unit of `text` where the sign it came from begins in `shown`; few texts are asked for it. */
  get from(): readonly number[] {
    return (this.#from ??= placesIn(this.shown, this.text.length))
  }
}

/**
 * The same word is the same text however it was typed: full width and compatibility forms as plain ones, lower
 * case, punctuation as a gap. White space between two Chinese characters is none: sheets and letters are full
 * of it. Traditional characters stay what they are.
 */
export function fold(raw: string): Folded {
  const shown = raw.normalize('NFC')
  let text = ''
  walk(shown, (piece) => (text += piece))
  return new Folded(text, shown)
}

function placesIn(shown: string, length: number): number[] {
  const from = Array<number>(length)
  let known = 0
  walk(shown, (piece, at, step) => {
    for (let unit = 0; unit < piece.length; unit++) from[known++] = at + unit * step
  })
  return from
}

/** Tells the folded text by pieces, with the place in `shown` of a piece's first sign and of the others by `step`. */
function walk(shown: string, tell: (piece: string, at: number, step: 0 | 1) => void): void {
  let last: Kind | undefined
  let gap: Kind = UNSEEN
  const put = (piece: string, at: number, step: 0 | 1, [first, final]: readonly [Kind, Kind]) => {
    if (last !== undefined && isApart(gap, last === HAN && first === HAN)) tell(' ', at, 0)
    tell(piece, at, step)
    last = final
    gap = UNSEEN
  }
  for (let at = 0; at < shown.length;) {
    const kind = kindAt(shown, at)
    if (isInWord(kind)) {
      // Most signs stay as they are, and are taken by the stretch.
      let end = at + 1
      while (end < shown.length && isInWord(kindAt(shown, end))) end++
      put(shown.slice(at, end), at, 1, [kind, kindAt(shown, end - 1)])
      at = end
    } else if (kind === CHANGED) {
      const sign = String.fromCodePoint(shown.codePointAt(at) as number)
      for (const plain of plainOf(sign)) {
        const is = kindOf(plain)
        if (isInWord(is)) put(plain, at, 0, [is, is])
        else gap = Math.max(gap, is) as Kind
      }
      at += sign.length
    } else {
      gap = Math.max(gap, kind) as Kind
      at++
    }
  }
}

/** Signs nobody sees, white space, other gaps (a gap of several signs is the greatest), letters, what changes. */
const [UNSEEN, SPACE, BREAK, WORD, HAN, CHANGED] = [1, 2, 3, 4, 5, 6] as const
type Kind = typeof UNSEEN | typeof SPACE | typeof BREAK | typeof WORD | typeof HAN | typeof CHANGED

const isInWord = (kind: Kind): boolean => kind === HAN || kind === WORD
const isApart = (gap: Kind, inHan: boolean): boolean => gap === BREAK || (gap === SPACE && !inHan)

const IS_HAN = /\p{Script=Han}/u
const IS_WORD = /[\p{L}\p{N}\p{M}]/u
const IS_SPACE = /\s/u
/** Soft hyphen, zero-width ones, variation selectors of rare characters. */
const IS_UNSEEN = /\p{Default_Ignorable_Code_Point}/u

function kindOf(plain: string): Kind {
  if (IS_UNSEEN.test(plain)) return UNSEEN
  if (IS_HAN.test(plain)) return HAN
  if (IS_WORD.test(plain)) return WORD
  return IS_SPACE.test(plain) ? SPACE : BREAK
}

/** By UTF-16 unit, 0 while unknown: asked for every sign of every text. */
const kinds = new Uint8Array(2 ** 16)

const kindAt = (text: string, at: number): Kind => {
  const unit = text.charCodeAt(at)
  return ((kinds[unit] as number) || (kinds[unit] = kindOfUnit(unit))) as Kind
}

function kindOfUnit(unit: number): Kind {
  const sign = String.fromCharCode(unit)
  const [plain = '', ...more] = plainOf(sign)
  const isWhole = sign.isWellFormed() && more.length === 0
  const kind = kindOf(plain)
  return isWhole && (plain === sign || !isInWord(kind)) ? kind : CHANGED
}

const plainOf = (sign: string): string => (IS_HAN.test(sign) ? sign : sign.normalize('NFKC').toLowerCase())

/** The words of a query. Its white space parts them, also between Chinese characters. */
export const wordsOf = (query: string): string[] => [
  ...new Set(
    query
      .split(/\s+/u)
      .flatMap((part) => fold(part).text.split(' '))
      .filter((word) => word !== ''),
  ),
]
