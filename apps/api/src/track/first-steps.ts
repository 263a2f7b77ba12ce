import type { TrackFacts } from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import { factsLoader } from '../matter/facts-loader'
import { unitsOf } from '../unit/tree'
import type { Concept } from './concept'
import { stepContext } from './perform'
import { allowedSteps } from './read'
import type { AllowedStepType } from './track.types'

/** What the viewer may begin in a matter they see; nothing while the one that may be open is open. */
export async function firstSteps<F extends TrackFacts>(
  concept: Concept<F>,
  context: Context,
  matterId: string,
): Promise<AllowedStepType[]> {
  const open = await context.db.read(
    'select 1 as one from track where matterId = ? and kind = ? and isOpen = 1 limit 1',
    [matterId, concept.kind],
  )
  if (open.length > 0 && concept.of === 'matter-once') return []
  const matter = await factsLoader(context).load(matterId)
  const step = stepContext(context, viewerOf(context), await unitsOf(context), matter)
  return allowedSteps(concept, null, step)
}
