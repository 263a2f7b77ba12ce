import { readFile } from 'node:fs/promises'
import { checkNoIdentity } from '@xinfang/domain'
import { fileOf } from '../attachment/store'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { notFound } from '../graphql/errors'
import { record } from '../history/record'
import { isKeeper } from '../identity/keeper'
import { clearPeople } from '../identity/people'
import { once } from '../session/once'
import type { Viewer } from '../session/viewer'
import type { MatterColumns } from './matter.entity'
import { lockMatter, signedIn, type ActAnswer } from './perform'

interface Input {
  readonly fileId: string
  readonly idempotencyKey?: string | null
}

interface File {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly matterId: string | null
  readonly releasedAt: string | null
}

/** A file found to show nobody goes to the units with its matter; its name is looked through here, and plain text. */
export const releaseFile = (context: Context, input: Input): Promise<ActAnswer> =>
  once<ActAnswer>(context, 'releaseFile', { ...input }, async (tx) => {
    const viewer = signedIn(context)
    const { file, matter } = await lockFile(tx, viewer, input.fileId)
    const people = await clearPeople(tx, context.app.keyring, matter.id)
    const refusals = checkNoIdentity({ fileId: `${file.name}\n${await words(context, file)}` }, people)
    if (refusals.length === 0 && file.releasedAt === null) {
      await setReleased(tx, file.id, tx.now.toISOString(), viewer.userId)
      await log(tx, viewer, matter, 'releaseFile', file.id)
    }
    return { answer: { matterId: matter.id, effects: null, refusals }, done: refusals.length === 0 }
  })

export const withholdFile = (context: Context, input: Input): Promise<ActAnswer> =>
  once<ActAnswer>(context, 'withholdFile', { ...input }, async (tx) => {
    const viewer = signedIn(context)
    const { file, matter } = await lockFile(tx, viewer, input.fileId)
    if (file.releasedAt !== null) {
      await setReleased(tx, file.id, null, null)
      await log(tx, viewer, matter, 'withholdFile', file.id)
    }
    return { answer: { matterId: matter.id, effects: null, refusals: [] }, done: true }
  })

/** What a machine can read in a file: the kept wording of a matter that became confidential is such a text. */
const words = async ({ app }: Context, { id, mediaType }: File): Promise<string> =>
  mediaType.startsWith('text/') ? readFile(fileOf(app.config.dataDir, id), 'utf8') : ''

/** To whoever is no keeper of the petitioner, the file is not there: withheld ones look like none. */
async function lockFile(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<{ readonly file: File; readonly matter: MatterColumns }> {
  const [file] = await tx.query<File>(
    'select id, name, mediaType, matterId, releasedAt from attachment where id = ?',
    [id],
  )
  if (!file?.matterId) throw notFound()
  const matter = await lockMatter(tx, viewer, { matterId: file.matterId })
  if (!isKeeper(viewer, matter.homeUnitId)) throw notFound()
  return { file, matter }
}

const setReleased = (tx: Tx, id: string, at: string | null, by: string | null): Promise<number> =>
  tx.run('update attachment set releasedAt = ?, releasedBy = ? where id = ?', [at, by, id])

const log = (tx: Tx, viewer: Viewer, { id }: MatterColumns, action: string, attachment: string) =>
  record(tx, [
    { actorId: viewer.userId, unitId: viewer.actingUnit, matterId: id, action, data: { attachment } },
  ])
