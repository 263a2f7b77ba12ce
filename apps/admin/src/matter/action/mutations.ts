import { actions } from '@xinfang/domain'
import {
  ActionAnswerFragmentDoc,
  TypedDocumentString,
  type ActionAnswerFragment,
} from '../../graphql/generated/graphql'

/** Every action of the table but registration, which has a page of its own. */
export type DialogAction = Exclude<keyof typeof actions, 'registerMatter'>

export const hasDialog = (action: string): action is DialogAction =>
  action !== 'registerMatter' && Object.hasOwn(actions, action)

/** A mutation on one matter; its answer lies under the action's name. */
export type ActionDocument = TypedDocumentString<
  Record<string, ActionAnswerFragment>,
  { input: object; dryRun: boolean }
>

/**
 * The mutation of one action. The API makes its mutations from the domain's table, and so does this: a new
 * row of the table needs nothing here. A test holds every one to the committed schema.
 */
export function mutationOf(action: DialogAction): ActionDocument {
  const input = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input`
  return new TypedDocumentString(
    `mutation ($input: ${input}!, $dryRun: Boolean!) { ${action}(input: $input) { ...ActionAnswer } }
    ${ActionAnswerFragmentDoc.toString()}`,
  )
}
