import { dayOf } from '@xinfang/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Context } from '../context'
import { requestFailure } from '../graphql/errors'
import { requestRate } from '../rate/requests'
import { loadViewer } from '../session/load'

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

  return async (request, reply) => {
    const now = app.now()
    const today = dayOf(now)
    const token = request.cookies[cookie]
    const viewer = token ? await loadViewer(db, token, now, today) : null
    if (!(await admit(viewer?.userId ?? request.ip, now))) throw requestFailure('TOO_MANY_REQUESTS')
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
