import type { TimelineView } from './matter'

/** Ways to look at the story; `state` leaves what moved the matter, `documents` what was written. */
export const filters = ['all', 'state', 'documents'] as const
export type Filter = (typeof filters)[number]

export const passes = (entry: Pick<TimelineView, 'from' | 'to' | 'documentIds'>, filter: Filter): boolean =>
  filter === 'all' ||
  (filter === 'state' ? entry.to !== null && entry.from !== entry.to : entry.documentIds.length > 0)
