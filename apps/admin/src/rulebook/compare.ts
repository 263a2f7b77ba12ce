import { ruleCards, type Book, type RuleCard } from '@xinfang/domain'
import { latest } from './books'

/** One rule in two books. */
export interface Compared {
  readonly key: string
  readonly left?: RuleCard
  readonly right?: RuleCard
  /** They say different things, or only one of them speaks. */
  readonly differs: boolean
}

const saying = (card: RuleCard | undefined) => {
  const value = card && latest(card)
  return value && `${value.value} ${value.unit} ${value.disabled?.from ?? ''}`
}

export function compare(left: Book, right: Book): readonly Compared[] {
  const [a, b] = [left, right].map((book) => new Map(ruleCards(book).map((card) => [card.key, card])))
  return [...new Set([...a!.keys(), ...b!.keys()])].map((key) => {
    const [one, other] = [a!.get(key), b!.get(key)]
    return {
      key,
      ...(one && { left: one }),
      ...(other && { right: other }),
      differs: saying(one) !== saying(other),
    }
  })
}
