import { createHash } from 'node:crypto'
import type { ApolloServerPlugin } from '@apollo/server'
import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import type { Context } from '../context'
import { requestFailure } from './errors'

/** A program calls the operations its token names, by registered documents if it has any; all else is refused before anything runs. */
export const tokenGuard: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue: { viewer }, document, operation, source }) => {
        if (viewer?.token && operation) {
          const { operations, documents } = viewer.token
          const other = rootFields(document, operation).find((name) => !operations.has(name))
          if (other !== undefined) throw requestFailure('FORBIDDEN', other)
          if (documents.size > 0 && !documents.has(digestOf(source)))
            throw requestFailure('FORBIDDEN', 'query')
        }
        return Promise.resolve()
      },
    }),
}

/** A document is registered by the bytes it is sent as. */
const digestOf = (source: string): string => createHash('sha256').update(source).digest('hex')

/** Every field at the root, through fragments; validation has shown that these are there and make no circle. */
export function rootFields(document: DocumentNode, { selectionSet }: OperationDefinitionNode): string[] {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  )
  const fieldsOf = (set: SelectionSetNode | undefined): string[] =>
    (set?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : [node.name.value]
      return fieldsOf(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value))
    })
  return fieldsOf(selectionSet)
}
