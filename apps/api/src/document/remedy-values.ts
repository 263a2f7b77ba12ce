import {
  dueDay,
  lastExtension,
  lastReview,
  reviewOutcomes,
  type Calendar,
  type FormValues,
  type Rulebook,
} from '@xinfang/domain'
import type { Material } from './material'

/** What the notice of extension (F15) tells: for how long, until when, and who approved. */
export function extensionValues(
  { facts, official }: Material,
  rulebook: Rulebook,
  calendar: Calendar,
): FormValues {
  const extension = lastExtension(facts)
  const periods = facts.clocks.filter(({ code }) => code === 'C05' || code === 'C06')
  // Handed over at once, the extended period runs already; the one before it is what could not be kept.
  const clock = periods.at(extension?.effectiveOn === undefined ? -1 : -2)
  if (!extension || !clock) return {}
  const granted = (facts.extensions ?? [])
    .filter(({ refusedOn }) => refusedOn === undefined)
    .reduce((sum, { days }) => sum + days, 0)
  return {
    days: String(extension.days),
    dueBefore: clock.due.day,
    newDueOn: dueDay('C06', {
      trigger: clock.due.trigger,
      rulebook,
      calendar,
      extensionDays: granted,
    }).day,
    approver: official(extension.approvedBy),
    approvedOn: extension.approvedOn,
  }
}

/** What the opinions of review (F12) and re-review (F13) tell of the review itself. */
export function reviewValues({ facts, matter, unit }: Material): FormValues {
  const review = lastReview(facts)
  if (!review) return {}
  const handler = unit(matter.responsibleUnitId)
  const organ = unit(review.organ)
  const before = facts.reviews?.findLast(({ kind, servedOn }) => kind === 'review' && servedOn !== undefined)
  const { hearing } = review
  return {
    request: review.request,
    reviewedOrgan:
      review.kind === 'review'
        ? handler?.name
        : (unit(before?.organ)?.name ?? before?.organName ?? handler?.name),
    outcome: review.outcome ? reviewOutcomes[review.outcome].label['zh-CN'] : undefined,
    redoDueOn: review.due,
    nextOrgan:
      review.kind === 'review' && review.due === undefined
        ? (unit(organ?.parentId)?.name ?? '上一级机关')
        : undefined,
    hearing: hearing ? `${hearing.orderedOn}决定听证，${hearing.concludedOn ?? ''}结束` : undefined,
  }
}
