import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { viewerOf, type Context } from '../context'
import { failure, notFound } from '../graphql/errors'
import { giveTicket, trackOfDocument } from '../matter/office-documents'
import { seesTrack } from './seen'

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
    const trackId = await trackOfDocument(context.db, documentId)
    if (!trackId || !(await seesTrack(context, trackId))) throw notFound()
    return context.db.work((tx) => giveTicket(tx, documentId, viewer.userId))
  }
}
