import { cacheExchange, Client, fetchExchange, type AnyVariables } from '@urql/core'
import { faultOf } from './fault'
import type { TypedDocumentString } from './generated/graphql'
import { transport } from './transport'

/** The document cache reads every list again that named a type a mutation has changed. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  fetch: transport,
  fetchOptions: { headers: { 'x-xinfang': '1' }, credentials: 'same-origin' },
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
})

/** One question outside a page's own reading. Throws a Fault. */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client
    .query<Data>(document.toString(), variables as AnyVariables, { requestPolicy: 'network-only' })
    .toPromise()
  if (error || data === undefined) throw error ? faultOf(error) : new Error('no answer')
  return data
}

/** A mutation. Refusals are part of the answer; everything else that goes wrong is thrown as a Fault. */
export async function change<Data, Variables extends AnyVariables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client
    .mutation<Data>(document.toString(), variables as AnyVariables)
    .toPromise()
  if (error || data === undefined) throw error ? faultOf(error) : new Error('no answer')
  return data
}
