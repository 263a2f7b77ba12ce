import type { FastifyInstance } from 'fastify'
import {
  getOperationAST,
  parse,
  specifiedRules,
  subscribe,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import type { App, StreamContext } from '../context'
import { failure } from '../graphql/errors'
import { formatError } from '../graphql/format-error'
import { damaged } from '../graphql/input-guard'
import { limits, limitsRule } from '../graphql/limits'
import { securityHeaders } from './headers'
import type { ContextOf } from './request-context'

/**
 * `/graphql/stream`: subscriptions as server-sent events (graphql-sse, distinct connections), which pass the reverse
 * proxies that block WebSocket. Queries and mutations have their own door; here they are refused.
 */
export function streamRoutes(
  fastify: FastifyInstance,
  { config, log }: App,
  schema: GraphQLSchema,
  contextOf: ContextOf,
): void {
  const headers = securityHeaders(config.secureCookie)
  const open = new Set<AbortController>()
  // A stream is never idle: the server must end them to be able to stop.
  fastify.addHook('preClose', async () => {
    for (const stream of open) stream.abort()
  })
  const told = ({ errors, ...result }: ExecutionResult): ExecutionResult =>
    errors
      ? { ...result, errors: errors.map((error) => formatError(error.toJSON(), error, log)) as never }
      : result

  fastify.post('/graphql/stream', async (request, reply) => {
    if (!request.headers['x-xinfang']) return reply.code(400).send({ code: 'BAD_INPUT' })
    const stream = new AbortController()
    open.add(stream)
    reply.raw.once('close', () => stream.abort())
    stream.signal.addEventListener('abort', () => {
      open.delete(stream)
    })
    const context: StreamContext = { ...(await contextOf(request, reply)), closed: stream.signal }
    await headers(request, reply)
    reply.header('x-accel-buffering', 'no')
    const handler = createHandler<never>({
      authenticate: () => null,
      onSubscribe: (_request, { query, operationName, variables }) => {
        const args = operation(schema, query, operationName, variables, config.production)
        return 'errors' in args ? args : { ...args, contextValue: context as never }
      },
      subscribe: (args) => subscribe(args) as never,
      onNext: (_context, _request, result) => told(result as ExecutionResult),
    })
    await handler(request, reply)
    stream.abort()
    return reply
  })
}

/** The operation, checked as at the other door, or what is wrong with it. */
function operation(
  schema: GraphQLSchema,
  query: unknown,
  operationName: string | null | undefined,
  variables: Record<string, unknown> | null | undefined,
  hideSuggestions: boolean,
): ExecutionArgs | Pick<Required<ExecutionResult>, 'data' | 'errors'> {
  try {
    const document = parse(String(query), { maxTokens: limits.tokens })
    const errors = validate(schema, document, [...specifiedRules, limitsRule(limits)], { hideSuggestions })
    if (errors.length > 0) return { data: null, errors }
    const field = damaged(variables, '')
    if (field !== null || getOperationAST(document, operationName)?.operation !== 'subscription')
      throw failure('BAD_INPUT', field ?? undefined)
    return { schema, document, operationName: operationName ?? null, variableValues: variables ?? {} }
  } catch (error) {
    return { data: null, errors: [error as GraphQLError] }
  }
}
