import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { codeOfFault, failure, isErrorCode, statusOf, type ErrorCode } from '../graphql/errors'
import type { Logger } from './log'

/** What Fastify itself refuses before a route is asked, by status. */
const refused: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_INPUT',
  413: 'BAD_INPUT',
  415: 'BAD_INPUT',
  404: 'NOT_FOUND',
}

function answerTo(error: FastifyError): { code: ErrorCode; status: number } {
  const told = error instanceof GraphQLError ? error.extensions['code'] : undefined
  const code = isErrorCode(told) ? told : codeOfFault(error)
  if (code) return { code, status: statusOf[code] }
  const status = error.statusCode ?? 500
  const known = refused[status]
  return known ? { code: known, status } : { code: 'INTERNAL', status: 500 }
}

/**
 * The answer to a fault outside GraphQL: a code of the allow-list in both languages. Fastify's own answer would
 * repeat the error's message, which may hold a path or a value.
 */
export const faultHandler =
  (log: Logger) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { code, status } = answerTo(error)
    if (code === 'INTERNAL')
      log.error(
        {
          err: { name: error.name, code: error.code },
          route: request.routeOptions.url,
          requestId: request.id,
        },
        'fault',
      )
    const { message, extensions } = failure(code)
    reply.code(status)
    // Whoever speaks GraphQL reads `errors` and nothing else.
    return request.routeOptions.url === '/graphql'
      ? reply.send({ errors: [{ message, extensions: { ...extensions, requestId: request.id } }] })
      : reply.send({ code, messages: extensions['messages'], requestId: request.id })
  }
