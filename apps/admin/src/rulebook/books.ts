import {
  ruleCards,
  cite,
  fill,
  floors,
  rulebooks,
  type Book,
  type DatedValue,
  type Locale,
  type RuleCard,
} from '@xinfang/domain'

/** Every book that can be read: the handbooks, then the national floors. */
export const books: readonly Book[] = [...Object.values(rulebooks), ...floors]
export const bookOf = (code: string): Book => books.find((book) => book.code === code) ?? books[0]!

/** The value that speaks for a rule today: the last one written; earlier ones are history. */
export const latest = (card: RuleCard): DatedValue | undefined => card.values.at(-1)

/** A rule that is disabled on a day, and says why. */
export const disabledOn = (value: DatedValue | undefined, day: string) =>
  value?.disabled && day >= value.disabled.from ? value.disabled : undefined

/** What a rule says with its number in it: 自收到之日起15日内…. */
export const wording = (card: RuleCard, value: DatedValue | undefined, locale: Locale): string =>
  fill(card.says, { n: value?.value ?? '' })[locale]

export const cited = (value: DatedValue, locale: Locale): string => cite(value.source, locale)

/** Cards of a book whose words or source hold what was typed. */
export const found = (book: Book, typed: string, locale: Locale): readonly RuleCard[] => {
  const wanted = typed.trim().toLowerCase()
  return ruleCards(book).filter((card) => {
    const value = latest(card)
    const words = `${wording(card, value, locale)} ${value ? cited(value, locale) : ''}`
    return words.toLowerCase().includes(wanted)
  })
}

/** Rules that count something, rules with more than one reading, and rules that simply hold. */
export const groupOf = (card: RuleCard): 'number' | 'choice' | 'rule' => {
  const unit = latest(card)?.unit
  return unit === 'choice' || unit === 'rule' ? unit : 'number'
}
