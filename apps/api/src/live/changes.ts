import { viewerOf, type StreamContext } from '../context'
import { places } from '../db/insert'
import { all, visible } from '../matter/visible'
import { viewerOfSession } from '../session/load'
import { mayWork, type Viewer } from '../session/viewer'
import { seen, tracks } from '../track/seen'
import type { TrackRow } from '../track/track.entity'
import type { News, Watch } from './pulse'

/** That something changed, never what it holds. */
export interface Change {
  /** `matter`, `notification` or the kind of a track. */
  readonly kind: string
  readonly id: string | null
  readonly matterId: string | null
}

/** Rights are read anew at each change and at least this often: the stream of a revoked session ends. */
const HEARTBEAT = 10_000

/** Changes that the viewer may see, from now on until the session or the request ends. */
export async function* changesOf(context: StreamContext, watching: Watch): AsyncGenerator<Change> {
  const { app, db, closed } = context
  const { sessionId, userId } = viewerOf(context)
  let noticed = await lastNotice(context, userId)
  try {
    while (!closed.aborted) {
      const news = await watching.next(HEARTBEAT)
      const viewer = await viewerOfSession(db, sessionId, app.now())
      if (closed.aborted || !viewer || !mayWork(viewer)) return
      yield* await seenOf(context, viewer, news)
      const last = news.noticed ? await lastNotice(context, userId) : noticed
      if (last !== noticed) yield { kind: 'notification', id: last, matterId: null }
      noticed = last
    }
  } finally {
    watching.leave()
  }
}

/** Of what changed, that which the viewer sees now; every statement carries the rule of seeing. */
async function seenOf({ db }: StreamContext, viewer: Viewer, news: News): Promise<Change[]> {
  const [matters, found] = await Promise.all([
    among<{ id: string }>('m.id', news.matters, (ids) => {
      const { sql, values } = all(ids, visible(viewer))
      return db.read(`select m.id from matter m where ${sql}`, values)
    }),
    among<Pick<TrackRow, 'id' | 'kind' | 'matterId'>>('t.id', news.tracks, (ids) => {
      const { sql, values } = all(ids, seen(viewer))
      return db.read(`select t.id, t.kind, t.matterId from ${tracks} where ${sql}`, values)
    }),
  ])
  return [...matters.map(({ id }) => ({ kind: 'matter', id, matterId: id })), ...found]
}

type Ids = { readonly sql: string; readonly values: string[] }

const among = async <Row>(
  column: string,
  ids: ReadonlySet<string>,
  read: (condition: Ids) => Promise<Row[]>,
): Promise<Row[]> =>
  ids.size === 0 ? [] : read({ sql: `${column} in (${places([...ids])})`, values: [...ids] })

/** The newest notice not read yet. */
const lastNotice = async ({ db }: StreamContext, userId: string): Promise<string | null> => {
  const [row] = await db.read<{ id: string }>(
    'select id from notification where userId = ? and readAt is null order by at desc limit 1',
    [userId],
  )
  return row?.id ?? null
}
