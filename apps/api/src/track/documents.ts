import { formOf, layout, type FormCode } from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import { places } from '../db/insert'
import type { DocumentRow } from '../document/document.entity'
import { pageType } from '../document/read'
import { unsealContent } from '../document/store'
import { all } from '../matter/visible'
import { seen, tracks } from './seen'
import type { TrackDocument } from './track.types'

/** Whether the viewer sees this track. */
export async function seesTrack(context: Context, trackId: string): Promise<boolean> {
  const condition = all({ sql: 't.id = ?', values: [trackId] }, seen(viewerOf(context)))
  const rows = await context.db.read(
    `select 1 as one from ${tracks} where ${condition.sql}`,
    condition.values,
  )
  return rows.length > 0
}

/** The issued documents of tracks without a matter, oldest first; they name no petitioner, so nothing is masked. */
export async function documentsOfTracks(
  { db, app }: Context,
  trackIds: readonly string[],
): Promise<Map<string, TrackDocument[]>> {
  const found = new Map<string, TrackDocument[]>()
  if (trackIds.length === 0) return found
  const rows = await db.read<DocumentRow & { trackId: string; issuedValues: string; issuedOn: string }>(
    `select * from document where matterId is null and trackId in (${places(trackIds)}) and issuedValues is not null
      order by createdAt, id`,
    trackIds,
  )
  for (const { id, trackId, form, number, issuedOn, issuedValues } of rows) {
    const { values } = unsealContent(app.keyring, id, issuedValues)
    const code = form as FormCode
    found.set(trackId, [
      ...(found.get(trackId) ?? []),
      { id, form, title: formOf(code).name, number, issuedOn, page: pageType(layout(code, values)) },
    ])
  }
  return found
}
