import { publicity, type Refusal } from '@xinfang/domain'
import type { Context } from '../context'
import { newId } from '../db/id'
import { record } from '../history/record'
import { keepFiles } from '../matter/office-files'
import { once } from '../session/once'
import type { Viewer } from '../session/viewer'
import type { RecordActivityInput } from './activity.type'

export interface Recorded {
  readonly id: string | null
  readonly refusals: readonly Refusal[]
}

/** One activity with its material, for a unit the viewer records for. */
export async function recordActivity(
  context: Context,
  viewer: Viewer,
  input: RecordActivityInput,
): Promise<Recorded> {
  const { unitId, kind, audience, day, reached, fileIds } = input
  const activity = {
    unit: unitId,
    kind,
    audience,
    topic: input.topic.trim(),
    day,
    place: input.place.trim(),
    reached,
    ...(input.copies == null ? {} : { copies: input.copies }),
  }
  const refusals = publicity.checkActivity(activity, context.today)
  if (refusals.length > 0) return { id: null, refusals }
  return once<Recorded>(context, 'recordActivity', input, async (tx) => {
    const id = newId('act', tx.now)
    const unknown = await keepFiles(tx, { owner: id, unitId }, fileIds ?? [], viewer.userId)
    if (unknown.length > 0) return { answer: { id: null, refusals: unknown }, done: false }
    const { unit: _unit, ...columns } = activity
    await tx.insert('activity', [
      { id, unitId, copies: null, ...columns, userId: viewer.userId, at: tx.now.toISOString() },
    ])
    await record(tx, [
      {
        actorId: viewer.userId,
        unitId: viewer.actingUnit,
        action: 'recordActivity',
        data: { activity: id, unit: unitId, kind, day, reached, files: fileIds ?? [] },
      },
    ])
    return { answer: { id, refusals: [] }, done: true }
  })
}

/** Withdraws what was recorded in error; a second time changes nothing. */
export async function withdrawActivity(
  { db }: Context,
  viewer: Viewer,
  id: string,
  reasons: string,
): Promise<void> {
  await db.work(async (tx) => {
    const changed = await tx.run(
      'update activity set withdrawnFor = ? where id = ? and withdrawnFor is null',
      [reasons.trim(), id],
    )
    if (changed > 0)
      await record(tx, [
        {
          actorId: viewer.userId,
          unitId: viewer.actingUnit,
          action: 'withdrawActivity',
          data: { activity: id, reasons: reasons.trim() },
        },
      ])
  })
}
