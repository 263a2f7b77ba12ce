import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { codeOfFault, failure, type ErrorCode } from '../graphql/errors'
import type { Logger } from './log'

/** What Fastify itself refuses before a route is asked, by status. */
const refused: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_INPUT',
  413: 'BAD_INPUT',
  415: 'BAD_INPUT',
  404: 'NOT_FOUND',
}

/**
 * The answer to a fault outside GraphQL: a code of the allow-list in both languages. Fastify's own answer would
 * repeat the error's message, which may hold a path or a value.
 */
export const faultHandler =
  (log: Logger) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const fault = codeOfFault(error)
    const status = fault ? 503 : (error.statusCode ?? 500)
    const code = fault ?? refused[status] ?? 'INTERNAL'
    if (code === 'INTERNAL')
      log.error(
        {
          err: { name: error.name, code: error.code },
          route: request.routeOptions.url,
          requestId: request.id,
        },
        'fault',
      )
    return reply
      .code(code === 'INTERNAL' ? 500 : status)
      .send({ code, messages: failure(code).extensions['messages'], requestId: request.id })
  }
