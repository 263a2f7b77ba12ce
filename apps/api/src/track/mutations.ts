import type { TrackFacts } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { RefusalType, toRefusal } from '../graphql/refusal.type'
import { selected } from '../graphql/selection'
import { describeEffects } from '../matter/effects.type'
import type { Shown } from './concept'
import { stepInput, type AnswerTypes } from './inputs'
import type { StepInput } from './lock'
import { takeStep, type StepAnswer } from './perform'
import { readTrack } from './read'
import { StepEffectsType } from './track.types'

/**
 * The resolver of one kind of track: a typed mutation for every row of the domain's table of steps, named as the
 * step. Its answer holds the track as it stands now under the name of its kind.
 */
export function stepMutations<F extends TrackFacts>(
  concept: Shown<F>,
  type: new () => object,
  own: AnswerTypes = {},
): new () => object {
  const Payload = payloadOf(concept, type)
  class Steps {}
  const target = Steps.prototype as Record<string, unknown>
  for (const [step, { label }] of Object.entries(concept.steps)) {
    const input = stepInput(concept, step, own)
    target[step] = async (given: StepInput, context: Context, info: GraphQLResolveInfo) =>
      payload(concept, context, await takeStep(concept, context, step, { ...given }), info)
    Object.defineProperty(target, step, { enumerable: false })
    Mutation(() => Payload, { description: `${label['zh-CN']} (${label.en})` })(
      target,
      step,
      Object.getOwnPropertyDescriptor(target, step) as PropertyDescriptor,
    )
    Arg('input', () => input)(target, step, 0)
    Ctx()(target, step, 1)
    Info()(target, step, 2)
  }
  Resolver()(Steps)
  return Steps
}

function payloadOf(
  { kind, label }: { kind: string; label: string },
  type: new () => object,
): new () => object {
  class Payload {}
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Payload`
  const add = (field: string, of: () => unknown, nullable: boolean, description: string) =>
    Field(of as () => typeof String, { nullable, description })(Payload.prototype, field)
  add(kind, () => type, true, `${label}, as it stands now`)
  add('effects', () => StepEffectsType, true, '发生了什么')
  add('refusals', () => [RefusalType], false, 'Why not; empty when done')
  ObjectType(name, { simpleResolvers: true, description: `${label}: what happened, or why not` })(Payload)
  return Payload
}

async function payload<F extends TrackFacts>(
  concept: Shown<F>,
  context: Context,
  { trackId, effects, refusals }: StepAnswer,
  info: GraphQLResolveInfo,
): Promise<object> {
  const asked = selected(info)
  return {
    [concept.kind]:
      trackId !== null && asked.has(concept.kind)
        ? await readTrack(concept, context, trackId, selected(info, concept.kind))
        : null,
    effects:
      effects && asked.has('effects')
        ? {
            ...(await describeEffects(context, effects)),
            warnings: effects.warnings.map(toRefusal),
          }
        : null,
    refusals: refusals.map(toRefusal),
  }
}
