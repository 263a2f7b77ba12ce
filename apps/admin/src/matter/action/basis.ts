import { rulebooks, type Rulebook, type RulebookCode, type Source } from '@xinfang/domain'

const worksOf = (book: Rulebook): Set<string> =>
  new Set(Object.values(book.values).flatMap((values) => values.map(({ source }) => source.work)))

/**
 * What binds this organisation out of the sources of a rule: law, readings and its own handbook. Another
 * office's handbook is where the rule was first read, but no basis to tell people here.
 */
export function basisFor(code: string, sources: readonly Source[]): Source[] {
  const own = rulebooks[code as RulebookCode]
  if (!own) return [...sources]
  const ownWorks = worksOf(own)
  const foreign = new Set(
    Object.values(rulebooks)
      .filter((book) => book !== own)
      .flatMap((book) => [...worksOf(book)])
      .filter((work) => !ownWorks.has(work)),
  )
  return sources.filter(({ work }) => !foreign.has(work))
}
