import type { MatterQuery } from '../graphql/generated/graphql'

/** One matter as its page draws it. */
export type MatterView = NonNullable<MatterQuery['matter']>
export type ClaimView = MatterView['claims'][number]
export type PersonView = MatterView['people'][number]
export type TimelineView = MatterView['timeline']['edges'][number]['node']
export type ClockView = MatterView['clocks'][number]
export type DocumentView = MatterView['documents'][number]
