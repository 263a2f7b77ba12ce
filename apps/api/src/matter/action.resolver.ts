import { actionCodes, actionOf, type ActionCode } from '@xinfang/domain'
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql'
import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context'
import { toRefusal } from '../graphql/refusal.type'
import { selected } from '../graphql/selection'
import { actionInput } from './action-inputs'
import { ofHearing } from './elsewhere'
import { describeEffects, MatterPayload } from './effects.type'
import { act, type ActAnswer, type ActInput } from './perform'
import { readMatter } from './read'

/** Registration has an input and an answer of its own; a hearing's own steps stop the clock of the re-review (T28). */
const byHand: readonly ActionCode[] = ['registerMatter', ...ofHearing]

/** One typed mutation for every row of the domain's table of actions (decision 002). */
@Resolver()
export class ActionResolver {}

for (const action of actionCodes) if (!byHand.includes(action)) addMutation(action)

function addMutation(action: ActionCode): void {
  const input = actionInput(action)
  const { label, code } = actionOf(action)
  const target = ActionResolver.prototype as unknown as Record<string, unknown>
  target[action] = (given: ActInput & Record<string, unknown>, context: Context, info: GraphQLResolveInfo) =>
    act(context, action, { ...given }).then((answer) => payload(context, answer, info))
  Object.defineProperty(target, action, { enumerable: false })
  Mutation(() => MatterPayload, { description: `${label['zh-CN']} (${label.en}${code ? `, ${code}` : ''})` })(
    target,
    action,
    Object.getOwnPropertyDescriptor(target, action) as PropertyDescriptor,
  )
  Arg('input', () => input)(target, action, 0)
  Ctx()(target, action, 1)
  Info()(target, action, 2)
}

/** The answer as GraphQL gives it: the matter read afresh, with what was asked of it. */
export async function payload(
  context: Context,
  answer: ActAnswer,
  info: GraphQLResolveInfo,
): Promise<MatterPayload> {
  const asked = selected(info)
  return {
    matter:
      answer.matterId !== null && asked.has('matter')
        ? await readMatter(context, answer.matterId, selected(info, 'matter'))
        : null,
    effects: answer.effects && asked.has('effects') ? await describeEffects(context, answer.effects) : null,
    refusals: answer.refusals.map(toRefusal),
  }
}
