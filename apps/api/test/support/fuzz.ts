import { Lexer, Source, TokenKind } from 'graphql'
import { pick, whole } from '../../bench/random'

const strange = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '$x',
  '...',
  '@skip(if: true)',
  '@include(if: $x)',
  '@nothing',
  ':',
  '=',
  '|',
  '&',
  '!',
  '"',
  '"""',
  '"\\u{D800}"',
  '"\\ud800"',
  '"\'; drop table matter; --"',
  '-',
  '1e400',
  '99999999999999999999',
  'null',
  'true',
  '__typename',
  '__schema { types { name } }',
  'on Matter',
  'fragment',
  'mutation',
  'subscription',
  'extend',
  '#',
  ',',
  '\u0000',
  '\ufeff',
  '𠮷',
  '{ __proto__: 1, constructor: 2 }',
]

/** The words of a document. */
function wordsOf(document: string): string[] {
  const lexer = new Lexer(new Source(document))
  const words: string[] = []
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance())
    words.push(document.slice(token.start, token.end))
  return words
}

/** Documents that begin as valid ones and lose, repeat, exchange and gain words; endless, the same for a seed. */
export function* fuzzed(documents: readonly string[], random: () => number): Generator<string> {
  const all = documents.map(wordsOf)
  const any = <T>(list: readonly T[]): T => pick(random, list)
  for (;;) {
    const words = any(all).slice(0, 400)
    for (let edits = 1 + whole(random, 6); edits > 0; edits--) {
      const at = whole(random, words.length + 1)
      const what = whole(random, 6)
      if (what === 0) words.splice(at, 1 + whole(random, 3))
      else if (what === 1) words.splice(at, 0, any(strange))
      else if (what === 2) words[at] = any(strange)
      else if (what === 3) words.splice(at, 0, ...words.slice(at, at + 1 + whole(random, 20)))
      else if (what === 4) words[at] = any(any(all))
      else words.splice(at, 0, ...any(all).slice(0, whole(random, 40)))
    }
    yield words.join(any([' ', ' ', ' ', '\n', '\t', '']))
  }
}
