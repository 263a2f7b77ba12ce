import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { viewerOf, type Context } from '../context'
import type { DocumentRow } from '../document/document.entity'
import { giveTicket } from '../document/ticket'
import { failure, notFound } from '../graphql/errors'
import { seesTrack } from './documents'

@Resolver()
export class TrackDocumentResolver {
  @Mutation(() => ID, {
    description:
      '取用文书 of a track without a matter: a ticket, good once, for `GET /documents/<id>.pdf` or `.docx`; no petitioner stands in it, so no purpose is asked',
  })
  async fetchTrackDocument(
    @Arg('documentId', () => ID) documentId: string,
    @Ctx() context: Context,
  ): Promise<string> {
    const viewer = viewerOf(context)
    if (viewer.mustChangePassword) throw failure('FORBIDDEN')
    const [row] = await context.db.read<DocumentRow>(
      "select * from document where id = ? and matterId is null and state <> 'draft'",
      [documentId],
    )
    if (!row?.trackId || !(await seesTrack(context, row.trackId))) throw notFound()
    return context.db.work((tx) => giveTicket(tx, row.id, viewer.userId))
  }
}
