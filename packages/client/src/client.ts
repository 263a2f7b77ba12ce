import type { TypedDocumentString } from './generated/graphql'
import { nodesOf, type Connection } from './pages'
import { send, type Settings } from './send'

export interface Client {
  /** Runs a query; tried again while a fault may pass. */
  query<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R>
  /**
   * Runs a mutation at most once, however often it has to be sent: all tries bear one idempotency key. Give your
   * own key (`input.idempotencyKey`, up to 80 signs) to be safe across restarts of your program as well.
   * What the rules do not allow is in `refusals` of the answer, not an error.
   */
  change<R, V extends { readonly input: object }>(
    document: TypedDocumentString<R, V>,
    variables: V,
  ): Promise<R>
  /** Every node of a list, page after page, as they are asked for. */
  pages<R, V extends object, N>(
    document: TypedDocumentString<R, V>,
    variables: V,
    connection: (data: R) => Connection<N>,
  ): AsyncGenerator<N, void>
}

/** A client of one installation in the name of one token. Keeps no state and no connection of its own. */
export function createClient(settings: Settings, newKey: () => string = () => crypto.randomUUID()): Client {
  const query: Client['query'] = (document, variables) => send(settings, document.toString(), variables)
  return {
    query,
    change: (document, variables) =>
      send(settings, document.toString(), {
        ...variables,
        input: { idempotencyKey: newKey(), ...variables.input },
      }),
    pages: (document, variables, connection) =>
      nodesOf(async (after) => connection(await query(document, { ...variables, after }))),
  }
}
