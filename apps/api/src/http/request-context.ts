import { dayOf } from '@xinfang/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Context } from '../context'
import { codeOfFault, requestFailure } from '../graphql/errors'
import { requestRate } from '../rate/requests'
import { loadViewer } from '../session/load'
import { bearerOf, viewerOfToken } from '../session/token'
import type { Viewer } from '../session/viewer'

export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

/**
 * Who asks and when, for every route that knows persons. The viewer is read from the database at every request;
 * TOO_MANY_REQUESTS when a person or a stranger's address asks too often.
 */
export function requestContexts(app: App): ContextOf {
  const { config, db } = app
  const admit = requestRate(db, config.requestsPerMinute)
  // The prefix makes browsers refuse a cookie of this name from another host or without TLS.
  const cookie = config.secureCookie ? '__Host-xinfang' : 'xinfang'
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: config.secureCookie } as const

  /** A program's token opens the one door that checks its operations; everywhere else it is a stranger. */
  async function viewerOf(request: FastifyRequest, now: Date, today: string): Promise<Viewer | null> {
    const { authorization } = request.headers
    if (authorization !== undefined) {
      const token = request.routeOptions.url === '/graphql' ? bearerOf(authorization) : undefined
      return token ? viewerOfToken(db, token, { now, today, address: request.ip }) : null
    }
    const token = request.cookies[cookie]
    return token ? loadViewer(db, token, now, today) : null
  }

  async function whoAsks(
    request: FastifyRequest,
    now: Date,
    today: string,
  ): Promise<{ viewer: Viewer | null; admitted: boolean }> {
    const viewer = await viewerOf(request, now, today)
    const admitted = viewer?.token
      ? await admit(viewer.token.id, now, viewer.token.requestsPerMinute)
      : await admit(viewer?.userId ?? request.ip, now)
    return { viewer, admitted }
  }

  return async (request, reply) => {
    const now = app.now()
    const today = dayOf(now)
    const { viewer, admitted } = await whoAsks(request, now, today).catch(told)
    if (!admitted) throw requestFailure('TOO_MANY_REQUESTS')
    return {
      app,
      db,
      requestId: request.id,
      now,
      today,
      calendar: app.calendars.current(),
      viewer,
      address: request.ip,
      client: (request.headers['user-agent'] ?? '').replaceAll(/[^\x20-\x7e]/g, '').slice(0, 160),
      setSession: (value) => {
        if (value === null) void reply.clearCookie(cookie, options)
        else void reply.setCookie(cookie, value, options)
      },
      cache: new Map(),
    }
  }
}

/** Apollo wraps what fails before an operation runs, so a database that is away would look like a fault of ours. */
function told(error: unknown): never {
  const code = codeOfFault(error)
  throw code ? requestFailure(code) : error
}
