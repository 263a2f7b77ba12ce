import type { Context } from '../context'
import { recordActivity } from '../publicity/record'
import { found, type Built } from './build-office'
import type { publicity } from '@xinfang/domain'

/** One demo activity of study or publicity: so many days before today, by whom, of which unit. */
export interface ActivityStory {
  readonly ago: number
  readonly by: string
  readonly unit: string
  readonly kind: publicity.ActivityKind
  readonly audience: publicity.Audience
  readonly topic: string
  readonly place: string
  readonly reached: number
  readonly copies?: number
}

/** Records it on its day through the real operation; one that is refused stops the seed. */
export async function playActivity(
  context: Context,
  built: Built,
  { ago: _ago, by, unit, copies, ...activity }: ActivityStory,
): Promise<void> {
  const { refusals } = await recordActivity(context, found(built.people, by), {
    ...activity,
    unitId: found(built.units, unit).id,
    day: context.today,
    copies: copies ?? null,
    fileIds: null,
    idempotencyKey: null,
  })
  if (refusals.length > 0)
    throw new Error(
      `The demo cannot record "${activity.topic}": ${refusals.map(({ code }) => code).join(', ')}`,
    )
}
