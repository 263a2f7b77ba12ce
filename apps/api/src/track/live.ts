import { viewerOf, type StreamContext } from '../context'
import { places } from '../db/insert'
import { all } from '../matter/visible'
import { viewerOfSession } from '../session/load'
import { mayWork } from '../session/viewer'
import { LOOK_BACK, nextChange } from './pulse'
import { seen, tracks } from './seen'
import type { TrackRow } from './track.entity'

export type Change = Pick<TrackRow, 'id' | 'kind' | 'matterId' | 'version' | 'changedAt'>

/** Rights are read anew at each change and at least this often: the stream of a revoked session ends. */
const HEARTBEAT = 10_000

/** Changes of tracks of these kinds that the viewer may see, each once, until the session or the request ends. */
export async function* changesOf(context: StreamContext, kinds: readonly string[]): AsyncGenerator<Change> {
  const { app, db, closed } = context
  const { sessionId } = viewerOf(context)
  const told = new Map<string, number>()
  const begun = context.now.getTime()
  while (!closed.aborted) {
    const now = app.now()
    const viewer = await viewerOfSession(db, sessionId, now)
    if (!viewer || !mayWork(viewer)) return
    const since = new Date(Math.max(begun, now.getTime() - LOOK_BACK)).toISOString()
    const conditions = all(
      { sql: `t.changedAt >= ? and t.kind in (${places(kinds)})`, values: [since, ...kinds] },
      seen(viewer),
    )
    const changes = await db.read<Change>(
      `select t.id, t.kind, t.matterId, t.version, t.changedAt from ${tracks}
        where ${conditions.sql} order by t.changedAt, t.id`,
      conditions.values,
    )
    for (const change of changes) {
      if (told.get(change.id) === change.version) continue
      told.set(change.id, change.version)
      yield change
    }
    await nextChange(app, HEARTBEAT, closed)
  }
}
