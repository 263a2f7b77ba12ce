import type { Section } from './office'
import type { inPerson, Step, StepAnswers } from './story'

// The stretches of the way behind the reply: 复查, then 复核, each one level higher.

type Serving = typeof inPerson

/** An opinion and who signs it; they may not have handled or approved the matter. */
export interface Opinion extends Required<Pick<StepAnswers, 'outcome' | 'facts' | 'opinion' | 'legalBasis'>> {
  readonly by: string
  /** A re-review says that it is the last word. */
  readonly finality?: string
}

/**
 * Asked in writing two days before the request is recorded.
 * @param organName the organ outside, where the one that replied is the highest here
 */
export const reviewAsked = (ago: number, request: string, organName?: string): Step[] => [
  [ago, 'xfgb', 'requestReview', { requestedOn: ago + 2, request, ...(organName ? { organName } : {}) }],
]

/** Decided, and served the next day. */
export const reviewed = (
  ago: number,
  { handler }: Section,
  { by, ...opinion }: Opinion,
  serving: Serving,
): Step[] => [
  [ago, by, 'decideReview', opinion],
  [ago - 1, handler, 'serveReview', { service: { ...serving, on: ago - 1 } }],
]

export const reReviewAsked = (ago: number, request: string): Step[] => [
  [ago, 'xfgb', 'requestReReview', { requestedOn: ago + 2, request }],
]

export const reReviewed = (
  ago: number,
  { handler }: Section,
  { by, ...opinion }: Opinion,
  serving: Serving,
): Step[] => [
  [ago, by, 'decideReReview', opinion],
  [ago - 1, handler, 'serveReReview', { service: { ...serving, on: ago - 1 } }],
]
