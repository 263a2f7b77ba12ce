import { clocks, type ClockCode } from '@xinfang/domain'
import { i18n, say } from '../i18n'
import type { TimelineView } from './matter'

/** Ways to look at the story; `state` leaves what moved the matter, `documents` what was written. */
export const filters = ['all', 'state', 'documents'] as const
export type Filter = (typeof filters)[number]

export const passes = (entry: Pick<TimelineView, 'from' | 'to' | 'documentIds'>, filter: Filter): boolean =>
  filter === 'all' ||
  (filter === 'state' ? entry.to !== null && entry.from !== entry.to : entry.documentIds.length > 0)

/** From how many on acts of one kind in a row are told in one line: the record of a hearing has dozens. */
const FOLDED = 3

type Told = Pick<TimelineView, 'action' | 'from' | 'to' | 'opinion' | 'documentIds' | 'clocks'>

/** Nothing but the act itself is to be read from it. */
const isPlain = (entry: Told): boolean =>
  !entry.opinion && !passes(entry, 'state') && !passes(entry, 'documents') && clocksTold(entry).length === 0

/** Entries in their order, a long row of plain ones of one kind together. */
export function runsOf<Entry extends Told>(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last && last[0]!.action === entry.action && isPlain(last[0]!) && isPlain(entry)) last.push(entry)
    else runs.push([entry])
  }
  return runs.flatMap((run) => (run.length < FOLDED ? run.map((entry) => [entry]) : [run]))
}

/** Acts of which it must be said what they did to everything else on the page. */
export const tellsOfVeil = (action: string): boolean => ['veilTexts', 'withholdPapers'].includes(action)

/** Acts of the system that are about periods alone: their story is what happened to these. */
const aboutClocks = ['turnOfDay', 'reprojectClocks']
const told = ['start', 'breach', 'reproject']

/** 书面告知超期, 办理期限改为 2026-05-08: what an entry of the system says of the periods. */
export const clocksTold = ({ action, clocks: effects }: Pick<TimelineView, 'action' | 'clocks'>): string[] =>
  aboutClocks.includes(action)
    ? effects
        .map((effect) => effect.split(' '))
        .filter(([what]) => told.includes(what ?? ''))
        .map(([what, code, day]) =>
          i18n.global.t(`matter.clockTold.${what}`, {
            clock: say(clocks[code as ClockCode].label),
            day: day ?? '',
          }),
        )
    : []
