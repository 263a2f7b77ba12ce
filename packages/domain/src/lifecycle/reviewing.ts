import { aboveOrgan, lineage } from '../access/units'
import type { MatterFacts } from '../matter/facts'
import { lastReview, type ReviewKind } from '../matter/review'
import { choiceAt } from '../rulebook/resolve'
import type { Context } from './context'

/**
 * Units that may review, first the usual one. The organ one level above the one whose opinion is reviewed
 * (信访工作条例 35, 36), which for a section is the organ in whose name it replied; where the handbook is read as
 * written, also the office, if the matter was handled below it (S4.4.1). None inside this tree: the organ lies
 * outside, and the home office keeps its record.
 */
export function reviewersOf(
  kind: ReviewKind,
  matter: MatterFacts,
  { units, rulebook, today }: Pick<Context, 'units' | 'rulebook' | 'today'>,
): string[] {
  const handled = matter.responsibleUnit ?? matter.homeUnit
  const reviewed = kind === 're-review' ? lastReview(matter)?.organ : handled
  if (reviewed === undefined) return []
  const organ = aboveOrgan(reviewed, units)
  const above = organ === undefined ? [] : [organ]
  const asWritten = kind === 'review' && choiceAt(rulebook, 'review-addressee', today) === 'written'
  const office = matter.homeUnit
  const belowOffice = office !== handled && !lineage(office, units).includes(handled)
  return asWritten && belowOffice ? [...above, office] : above
}
