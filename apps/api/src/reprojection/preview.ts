import {
  reprojections,
  type Calendar,
  type ClockFacts,
  type DocumentFacts,
  type Reprojection,
} from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import { places } from '../db/insert'
import type { ClockRow } from '../matter/clock.entity'
import { clockFacts } from '../matter/facts'
import { all, visible } from '../matter/visible'
import { holds } from '../session/viewer'

const BATCH = 400

/** Changes named one by one; of the others the number is told. */
const NAMED = 200

export interface Change extends Reprojection {
  readonly matterId: string
}

/** What a calendar would change in the clocks that run now. */
export interface Preview {
  /** Clocks looked at. */
  readonly clocks: number
  readonly moved: number
  readonly kept: number
  /** Changes in matters the viewer may see; the first of them, by the new day. */
  readonly seen: number
  readonly changes: readonly Change[]
}

/** Counts all open clocks anew and stores nothing; changes of matters the viewer may not see are counted only. */
export async function previewOf(context: Context, calendar: Calendar): Promise<Preview> {
  const seen: Change[] = []
  let [clocks, moved, kept] = [0, 0, 0]
  for await (const batch of openClocks(context)) {
    const changes = changesOf(batch, context.today, calendar)
    clocks += batch.length
    moved += changes.filter((change) => change.moved !== 0).length
    kept += changes.filter((change) => change.kept).length
    const ids = await seenOf(context, [...new Set(changes.map(({ matterId }) => matterId))])
    seen.push(...changes.filter(({ matterId }) => ids.has(matterId)))
  }
  const changes = seen.toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0)).slice(0, NAMED)
  return { clocks, moved, kept, seen: seen.length, changes }
}

type Open = Pick<ClockRow, 'id' | 'matterId' | 'code' | 'holderUnitId' | 'state' | 'stoppedOn' | 'due'> & {
  readonly printed: string | null
}

/** Clocks that run or stand still, with the forms issued that may have printed their day, a batch at a time. */
async function* openClocks({ db }: Context): AsyncGenerator<readonly Open[]> {
  let last = ''
  for (;;) {
    const rows = await db.read<Open>(
      `select c.id, c.matterId, c.code, c.holderUnitId, c.state, c.stoppedOn, c.due,
              (select min(d.form) from document d where d.matterId = c.matterId and d.issuedOn is not null
                and d.form = case c.code when 'C05' then 'F01' when 'C06' then 'F15' else '' end) as printed
         from clock c where c.state in ('running', 'paused') and c.id > ? order by c.id limit ${BATCH}`,
      [last],
    )
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)?.id ?? last
  }
}

function changesOf(rows: readonly Open[], today: string, calendar: Calendar): Change[] {
  return rows.flatMap((row) => {
    const clock: ClockFacts = clockFacts(row)
    const documents =
      row.printed === null ? [] : [{ form: row.printed as DocumentFacts['form'], issuedOn: today }]
    return reprojections({ clocks: [clock], documents }, { calendar, today })
      .filter(({ moved, kept }) => moved !== 0 || kept)
      .map((change) => ({ ...change, matterId: row.matterId }))
  })
}

async function seenOf(context: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const viewer = viewerOf(context)
  if (ids.length === 0 || !holds(viewer, 'matter.read')) return new Set()
  const condition = all({ sql: `m.id in (${places(ids)})`, values: ids }, visible(viewer))
  const rows = await context.db.read<{ id: string }>(
    `select m.id from matter m where ${condition.sql}`,
    condition.values,
  )
  return new Set(rows.map(({ id }) => id))
}
