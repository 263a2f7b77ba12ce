import type { Tx } from '../db/database'
import { failure, notFound } from '../graphql/errors'
import type { MatterColumns } from '../matter/matter.entity'
import { lockMatter } from '../matter/perform'
import { all } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import { seen, tracks } from './seen'
import type { TrackRow } from './track.entity'

/** What every step's input carries besides its own answers. */
export interface StepInput {
  /** The track; absent for the first step of a new one. */
  readonly trackId?: string | null
  /** The matter of a new one. */
  readonly matterId?: string | null
  readonly expectedVersion?: number | null
  readonly idempotencyKey?: string | null
  readonly dryRun?: boolean | null
}

export interface Locked {
  readonly track: TrackRow | null
  readonly matter: MatterColumns | null
}

/** The matter that a step of a track without one is about, locked; nobody sees more of it by that. */
export async function lockAbout(tx: Tx, matterId: string | undefined): Promise<MatterColumns | null> {
  if (matterId === undefined) return null
  const lock = tx.dialect === 'mysql' ? ' for update' : ''
  const [matter = null] = await tx.query<MatterColumns>(`select * from matter where id = ?${lock}`, [
    matterId,
  ])
  return matter
}

/** The track and its matter, locked in the order of every act (matter first), if the viewer may see them. */
export async function lockTrack(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  ofMatter: boolean,
  { trackId, matterId, expectedVersion }: StepInput,
): Promise<Locked> {
  if (!trackId) {
    if (!ofMatter) return { track: null, matter: null }
    return { track: null, matter: await lockMatter(tx, viewer, { matterId: matterId ?? '' }) }
  }
  const conditions = all({ sql: 't.id = ? and t.kind = ?', values: [trackId, kind] }, seen(viewer))
  const [found] = await tx.query<Pick<TrackRow, 'matterId'>>(
    `select t.matterId from ${tracks} where ${conditions.sql}`,
    conditions.values,
  )
  if (!found || (matterId && matterId !== found.matterId)) throw notFound()
  const lock = tx.dialect === 'mysql' ? ' for update' : ''
  const [matter = null] =
    found.matterId === null
      ? []
      : await tx.query<MatterColumns>(`select * from matter where id = ?${lock}`, [found.matterId])
  const [track] = await tx.query<TrackRow>(`select * from track where id = ?${lock}`, [trackId])
  if (!track) throw notFound()
  if (expectedVersion != null && expectedVersion !== track.version)
    throw failure('CONFLICT', 'expectedVersion')
  return { track, matter }
}
