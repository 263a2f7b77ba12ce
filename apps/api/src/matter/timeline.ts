import { hearing } from '@xinfang/domain'
import type { Context } from '../context'
import { fromCursor, pageOf, pageSize, toCursor } from '../graphql/connection'
import type { EventRow } from '../history/event.entity'
import type { TimelineConnection, TimelineEntry } from './detail.types'
import type { Matter } from './matter.entity'
import { wordsShown, type WordsShown } from './words-shown'

type Row = Pick<EventRow, 'seq' | 'at' | 'actorId' | 'action' | 'fromStatus' | 'toStatus' | 'data'> & {
  name: string | null
  unitName: string | null
}

/** Answers that are the official's own words, in the order they are told. */
const opinions = [
  'opinion',
  'conclusion',
  'reasons',
  'facts',
  'instruction',
  'guidance',
  'particulars',
  'investigation',
  'note',
  'importantReason',
  'purpose',
  'reason',
  'plan',
  'result',
]

/** Who read a file is for the auditor: evidence shown at a hearing is fetched by every screen in the room. */
const READ = 'fetchFile'

/** Everything that happened to one matter, oldest first, with names in the same statement. */
export async function timelineOf(
  context: Context,
  matter: Pick<Matter, 'id' | 'secrecy' | 'homeUnitId'>,
  first: number,
  after: string | null,
): Promise<TimelineConnection> {
  const size = pageSize(first)
  const from = after === null ? 0 : Number(fromCursor(after, 1)[0])
  const rows = await context.db.read<Row>(
    `select e.seq, e.at, e.actorId, e.action, e.fromStatus, e.toStatus, e.data, u.name, n.shortName as unitName
       from event e left join user u on u.id = e.actorId left join unit n on n.id = e.unitId
      where e.matterId = ? and e.seq > ? and e.action <> ? order by e.seq limit ${size + 1}`,
    [matter.id, from, READ],
  )
  const shown = await wordsShown(context, matter)
  return pageOf(
    rows,
    size,
    (row) => entryOf(row, shown),
    (row) => toCursor(row.seq),
  )
}

interface Data {
  readonly documents?: readonly string[]
  readonly clocks?: readonly {
    readonly do: string
    readonly code: string
    readonly due?: string
    readonly on?: string
  }[]
  readonly [told: string]: unknown
}

/** A hearing concludes by a code, a joint case in words. */
const wordsOf = (said: string): string =>
  Object.hasOwn(hearing.conclusions, said)
    ? hearing.conclusions[said as hearing.ConclusionKind]['zh-CN']
    : said

function entryOf(row: Row, shown: WordsShown): TimelineEntry {
  const data = JSON.parse(row.data) as Data
  const said = opinions.flatMap((name) =>
    typeof data[name] === 'string' && data[name] !== '' ? [wordsOf(data[name])] : [],
  )
  return {
    id: `evt_${row.seq}`,
    at: row.at,
    action: row.action,
    by: row.name === null ? null : { id: row.actorId, name: row.name },
    unit: row.unitName,
    from: row.fromStatus,
    to: row.toStatus,
    opinion: said.map((words) => shown(row.seq, words)).join('\n') || null,
    documentIds: [...(data.documents ?? [])],
    clocks: (data.clocks ?? []).map(
      (clock) => `${clock.do} ${clock.code}${clock.due ? ` ${clock.due}` : clock.on ? ` ${clock.on}` : ''}`,
    ),
  }
}
