import { daysBetween, type Day } from '../clock/day'
import { text } from '../text'

export const hotIssueStates = {
  none: text('未确认', 'not confirmed'),
  confirmed: text('已确认', 'confirmed'),
  ended: text('已结束', 'ended'),
} as const
export type HotIssueState = keyof typeof hotIssueStates

/** One matter put into it or taken out of it again, and since when that counts. */
export interface Membership {
  readonly matter: string
  readonly on: Day
  readonly is: 'in' | 'out'
  /** Why it was taken out. */
  readonly why?: string
}

/**
 * What a number of matters are about, and where, as a person judged it: the machine proposes, and nothing is one
 * issue before somebody said so and gave it a title. Plain data; about an issue and a place, never about a person.
 */
export interface HotIssueFacts {
  readonly state: HotIssueState
  readonly office?: string
  readonly title?: string
  readonly place?: string
  readonly reasons?: string
  /** Oldest first; the last word on a matter holds. */
  readonly memberships: readonly Membership[]
  readonly confirmedBy?: string
  readonly confirmedOn?: Day
  readonly result?: string
  readonly endedOn?: Day
}

export const noHotIssue: HotIssueFacts = { state: 'none', memberships: [] }

/** The matters that belonged to it at the end of a day: a bulletin as of that day counts them, and no later ones. */
export function mattersOf({ memberships }: Pick<HotIssueFacts, 'memberships'>, asOf: Day): string[] {
  const last = new Map(memberships.filter(({ on }) => on <= asOf).map(({ matter, is }) => [matter, is]))
  return [...last].flatMap(([matter, is]) => (is === 'in' ? [matter] : []))
}

/** Whether it stood at the end of a day: confirmed by then and not ended. */
export const standsOn = ({ confirmedOn, endedOn }: HotIssueFacts, asOf: Day): boolean =>
  confirmedOn !== undefined && confirmedOn <= asOf && (endedOn === undefined || endedOn > asOf)

/** Days after which a matter counts half as much for the order of issues. */
export const HALF_LIFE = 30

/**
 * How hot an issue is on a day, by number and time: each matter counts one on the day it came, half after thirty
 * days, a quarter after sixty; to one decimal. It orders issues and says nothing of units or persons.
 */
export const heat = (received: readonly Day[], asOf: Day): number =>
  Math.round(
    10 *
      received
        .filter((day) => day <= asOf)
        .reduce((sum, day) => sum + 0.5 ** (daysBetween(day, asOf) / HALF_LIFE), 0),
  ) / 10
