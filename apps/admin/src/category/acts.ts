import { change } from '../graphql/client'
import {
  CloseCategoryDocument,
  CreateCategoryDocument,
  MoveCategoryDocument,
  RenameCategoryDocument,
  ReopenCategoryDocument,
  type CategoryPartsFragment,
  type RenameCategoryMutation,
} from '../graphql/generated/graphql'

/** What administrators may do with a category; `create` makes one below it, or a first-level one without it. */
export type CategoryAct = 'create' | 'rename' | 'move' | 'close' | 'reopen'

type Answer = RenameCategoryMutation['renameCategory']

export async function send(
  act: CategoryAct,
  category: CategoryPartsFragment | undefined,
  { name, parentId }: { name: string; parentId: string },
): Promise<Answer> {
  const target = { categoryId: category?.id ?? '', expectedVersion: category?.version }
  switch (act) {
    case 'create':
      return (await change(CreateCategoryDocument, { input: { parentId: category?.id, name } }))
        .createCategory
    case 'rename':
      return (await change(RenameCategoryDocument, { input: { ...target, name } })).renameCategory
    case 'move':
      return (await change(MoveCategoryDocument, { input: { ...target, parentId: parentId || null } }))
        .moveCategory
    case 'close':
      return (await change(CloseCategoryDocument, { input: target })).closeCategory
    case 'reopen':
      return (await change(ReopenCategoryDocument, { input: target })).reopenCategory
  }
}
