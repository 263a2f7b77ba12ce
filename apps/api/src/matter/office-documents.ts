import { formOf, layout, type FormCode } from '@xinfang/domain'
import type { Context } from '../context'
import type { Database } from '../db/database'
import { places } from '../db/insert'
import type { DocumentRow } from '../document/document.entity'
import { pageType } from '../document/read'
import { unsealContent } from '../document/store'
import type { TrackDocument } from './office-document.type'

export { giveTicket } from '../document/ticket'

/** The issued documents of tracks without a matter, oldest first; they name no petitioner, so nothing is masked. */
export async function documentsOfTracks(
  { db, app }: Pick<Context, 'db' | 'app'>,
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
    const { values } = unsealContent(app.keyring, { id, form }, issuedValues)
    const code = form as FormCode
    found.set(trackId, [
      ...(found.get(trackId) ?? []),
      { id, form, title: formOf(code).name, number, issuedOn, page: pageType(layout(code, values)) },
    ])
  }
  return found
}

/** The track an issued document without a matter belongs to. */
export async function trackOfDocument(db: Database, documentId: string): Promise<string | undefined> {
  const [row] = await db.read<{ trackId: string }>(
    "select trackId from document where id = ? and matterId is null and trackId is not null and state <> 'draft'",
    [documentId],
  )
  return row?.trackId
}
