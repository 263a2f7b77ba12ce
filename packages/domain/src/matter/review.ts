import type { Day } from '../clock/day'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

/** The two remedies, each one level higher. */
export const reviewKinds = {
  review: { label: text('复查', 'review'), sources: [source('S4.4.1'), source('XFGZTL', '35')] },
  're-review': { label: text('复核', 're-review'), sources: [source('S4.4.2'), source('XFGZTL', '36')] },
} as const satisfies Record<string, { label: Text; sources: readonly Source[] }>

export type ReviewKind = keyof typeof reviewKinds

const local = source('LOCAL', '山东省信访条例（2015）第45条')

/** How a review may end. Only a review can order the matter to be handled again: re-review is the last word. */
export const reviewOutcomes = {
  maintain: { label: text('维持', 'maintained'), kinds: ['review', 're-review'], sources: [local] },
  change: { label: text('变更', 'changed'), kinds: ['review', 're-review'], sources: [local] },
  revoke: { label: text('撤销', 'revoked'), kinds: ['review', 're-review'], sources: [local] },
  redo: {
    label: text('撤销并责令重新办理', 'revoked, to be handled again'),
    kinds: ['review'],
    sources: [local],
  },
} as const satisfies Record<string, { label: Text; kinds: readonly ReviewKind[]; sources: readonly Source[] }>

export type ReviewOutcome = keyof typeof reviewOutcomes

/** One review or re-review, from the request to the service of its opinion. */
export interface ReviewFacts {
  /** Number within the matter, from 1; the same number replaces the record. */
  readonly n: number
  readonly kind: ReviewKind
  /** The reviewing unit; absent when the organ lies outside this installation and the home office keeps its record. */
  readonly organ?: string
  /** Name of an organ outside. */
  readonly organName?: string
  /** The day the petitioner asked: the postmark counts (DP-14). */
  readonly requestedOn: Day
  /** The day the request arrived: from it the organ's thirty days run. */
  readonly receivedOn: Day
  /** What was asked for, in the words of the request: F12 and F13 repeat it. */
  readonly request?: string
  readonly outcome?: ReviewOutcome
  readonly decidedBy?: string
  readonly decidedOn?: Day
  /** `redo`: the day set for the new reply. */
  readonly due?: Day
  /** Re-review only: from the order to the conclusion the period stands still (信访工作条例 36(2), DP-9). */
  readonly hearing?: { readonly orderedOn: Day; readonly concludedOn?: Day }
  readonly servedOn?: Day
}

/** The review that is going on or came last. */
export const lastReview = (matter: { readonly reviews?: readonly ReviewFacts[] }): ReviewFacts | undefined =>
  matter.reviews?.at(-1)
