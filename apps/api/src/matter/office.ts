import { checkText, refusal, text, type Refusal } from '@xinfang/domain'
import type { Context } from '../context'
import { newId } from '../db/id'
import { failure } from '../graphql/errors'
import { isKeeper } from '../identity/keeper'
import { holds } from '../session/viewer'
import { change, log, missing, touch } from './change'
import type { AttachFilesInput, CommentInput, RecordHandlingInput } from './office.input'
import type { ActAnswer } from './perform'

/** A line of the handling log: heard, investigated, consulted, guided, checked upon, persuaded (S1.2.5, S1.4.3). */
export const recordHandling = (context: Context, input: RecordHandlingInput): Promise<ActAnswer> =>
  change(context, 'recordHandling', input, async (tx, matter, viewer) => {
    if (
      !holds(viewer, 'matter.handle') &&
      !holds(viewer, 'matter.triage') &&
      !holds(viewer, 'matter.appoint')
    )
      throw failure('FORBIDDEN')
    const refusals =
      input.note.trim() === ''
        ? [missing('note', '请填写内容', 'Write what was done')]
        : checkText(input.note, 'note', 'reason')
    if (refusals.length > 0) return refusals
    await touch(tx, matter, viewer, 'recordHandling')
    await log(tx, matter, viewer, 'recordHandling', { kind: input.kind, note: input.note.trim() })
    return []
  })

export const attachFiles = (context: Context, input: AttachFilesInput): Promise<ActAnswer> =>
  change(context, 'attachFiles', input, async (tx, matter, viewer) => {
    const unknown = (at: number) =>
      refusal('UNKNOWN', text('没有此附件，请重新上传', 'No such file; upload it again'), {
        field: `fileIds.${at}`,
      })
    const refusals: Refusal[] =
      input.fileIds.length === 0 ? [missing('fileIds', '请选择附件', 'Choose a file')] : []
    // What a unit adds tells no more of the petitioner than the unit knew, so it needs no release.
    const released = isKeeper(viewer, matter.homeUnitId)
      ? [null, null]
      : [tx.now.toISOString(), viewer.userId]
    for (const [at, id] of input.fileIds.entries()) {
      const attached = await tx.run(
        `update attachment set matterId = ?, releasedAt = ?, releasedBy = ?
          where id = ? and addedBy = ? and matterId is null`,
        [matter.id, ...released, id, viewer.userId],
      )
      if (attached === 0) refusals.push(unknown(at))
    }
    // Thrown, not answered: the files before the unknown one must not stay attached.
    if (refusals.length > 0) throw new Refusals(refusals)
    await touch(tx, matter, viewer, 'attachFiles')
    await log(tx, matter, viewer, 'attachFiles', { files: input.fileIds })
    return []
  }).catch((error: unknown) => {
    if (error instanceof Refusals) return { matterId: input.matterId, effects: null, refusals: error.list }
    throw error
  })

/** Rolls a transaction back and answers with refusals. */
class Refusals extends Error {
  constructor(readonly list: readonly Refusal[]) {
    super('refused')
  }
}

/** A remark between officials: it changes no version, since it is no part of the record. */
export const comment = (context: Context, input: CommentInput): Promise<ActAnswer> =>
  change(context, 'comment', input, async (tx, matter, viewer) => {
    const refusals =
      input.text.trim() === ''
        ? [missing('text', '请填写内容', 'Write something')]
        : checkText(input.text, 'text', 'reason')
    if (refusals.length > 0) return refusals
    const id = newId('com', tx.now)
    await tx.insert('comment', [
      { id, matterId: matter.id, userId: viewer.userId, at: tx.now.toISOString(), text: input.text.trim() },
    ])
    await log(tx, matter, viewer, 'comment', { comment: id })
    return []
  })
