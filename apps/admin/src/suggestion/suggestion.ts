import type { Ref } from 'vue'
import { ask } from '../graphql/client'
import { SuggestCategoryDocument, SuggestUnitDocument } from '../graphql/generated/graphql'
import { useLook } from '../graphql/look'

/** What a suggestion is drawn from. */
export interface Words {
  readonly title: string
  /** Claims, facts and reasons. */
  readonly facts: string
  readonly place?: string
  /** Units complained of, never suggested. */
  readonly except?: readonly string[]
}

export interface Chip {
  readonly id: string
  readonly label: string
  readonly phrases: readonly string[]
}

const FEWEST = 6

/** The likeliest choices for the words typed so far; none when it is not clear. A person always chooses. */
export const useChips = (subject: 'category' | 'unit', words: () => Words): { answer: Ref<Chip[]> } =>
  useLook<Words, Chip[]>(
    words,
    async (now) => {
      if (`${now.title}${now.facts}`.length < FEWEST) return []
      return subject === 'category' ? categoryChips(now) : unitChips(now)
    },
    [],
  )

const categoryChips = async ({ title, facts }: Words): Promise<Chip[]> =>
  (await ask(SuggestCategoryDocument, { title, facts })).suggestCategory.map(
    ({ categoryId, names, ...rest }) => ({ ...rest, id: categoryId, label: names.join(' / ') }),
  )

const unitChips = async ({ title, facts, place, except = [] }: Words): Promise<Chip[]> =>
  (await ask(SuggestUnitDocument, { title, facts, place, except: [...except] })).suggestUnit.map(
    ({ unit, ...rest }) => ({ ...rest, id: unit.id, label: unit.name }),
  )
