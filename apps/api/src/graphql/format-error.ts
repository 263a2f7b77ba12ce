import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from '../http/log'
import { codeOfFault, failure, isErrorCode, type ErrorCode } from './errors'

/** Apollo's own codes for a request that never reached a resolver. */
const badRequests = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/**
 * What leaves the server when something fails: a code of the allow-list with its message in both languages.
 * Neither a stack, nor a statement, nor a value that was sent: a value may be somebody's name.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const original = unwrapResolverError(error)
  const code = codeOf(formatted, original)
  if (code === 'INTERNAL')
    log.error({ err: { name: nameOf(original), stack: stackOf(original) }, path: formatted.path }, 'fault')
  const field = formatted.extensions?.['field'] ?? variableOf(formatted.message)
  const told = failure(code, typeof field === 'string' ? field : undefined)
  return {
    message: code === 'BAD_INPUT' && formatted.locations ? withoutValues(formatted.message) : told.message,
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    extensions: told.extensions,
  }
}

function codeOf(formatted: GraphQLFormattedError, original: unknown): ErrorCode {
  const code = formatted.extensions?.['code']
  if (isErrorCode(code)) return code
  if (typeof code === 'string' && badRequests.has(code)) return 'BAD_INPUT'
  const fault = codeOfFault(original)
  if (fault) return fault
  // What a stream subscribes to is read by graphql-js, which has no code for what it finds wrong.
  if (original instanceof GraphQLError && !original.originalError && !formatted.path) return 'BAD_INPUT'
  return 'INTERNAL'
}

/** Where in the variables the wrong value stands: `input.persons[0].phone`. */
const variableOf = (message: string): string | undefined =>
  /^Variable "\$(\w+)"/.test(message)
    ? (/ at "([\w.[\]]+)"; /.exec(message)?.[1] ?? /^Variable "\$(\w+)"/.exec(message)?.[1])
    : undefined

/** What is wrong with the operation, for whoever writes one, cut off before it would repeat a value. */
const withoutValues = (message: string): string =>
  message
    .replace(/(got invalid value|cannot represent|, found|does not exist in) [\s\S]*$/, '$1 …')
    .slice(0, 400)

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

/** The stack without its first lines, which repeat the message. */
const stackOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 12)
    : []
