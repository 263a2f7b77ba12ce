import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App, Context } from '../context'
import { seal, unseal } from '../identity/seal'
import { providerOf, type Pending, type Provider } from './external'
import { accountWhere, openSession } from './open-session'
import { recordFailure } from './tries'

const PENDING = 'xinfang-oidc'
const PENDING_SECONDS = 600
const place = { table: 'cookie', column: 'oidc', row: '-' }

/**
 * `/oidc/start` sends the browser to the organisation's provider, `/oidc/callback` takes it back and opens a session
 * for the account that an administrator has linked to the `sub`. E-mail and name are never looked at: whoever may
 * choose them there would choose the account here.
 */
export function externalRoutes(
  fastify: FastifyInstance,
  app: App,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  const { oidc, secureCookie } = app.config
  if (!oidc) return
  const provider = providerOf(oidc)
  // 'lax': the browser comes back from the provider, another site.
  const options = { path: '/oidc', httpOnly: true, sameSite: 'lax', secure: secureCookie } as const
  const failed = (reply: FastifyReply) => reply.redirect('/sign-in?failed=external')

  fastify.get('/oidc/start', async (request, reply) => {
    await contextOf(request, reply)
    const begun = await provider.begin().catch(() => null)
    if (!begun) return failed(reply)
    void reply.setCookie(PENDING, seal(app.keyring, place, JSON.stringify(begun.pending)), {
      ...options,
      maxAge: PENDING_SECONDS,
    })
    return reply.redirect(begun.address)
  })

  fastify.get('/oidc/callback', async (request, reply) => {
    const context = await contextOf(request, reply)
    void reply.clearCookie(PENDING, options)
    const subject = await subjectOf(app, provider, request).catch(() => null)
    if (!subject) return failed(reply)
    const { user, account } = await accountWhere(app.db, 'externalSubject', subject, context.now)
    if (!account) {
      await app.db.work((tx) => recordFailure(tx, user?.id ?? null, true))
      return failed(reply)
    }
    await app.db.work((tx) => openSession(tx, context, account, 'external', null))
    return reply.redirect('/')
  })
}

/** Who came back, when it is the browser that was sent. */
async function subjectOf(
  { keyring }: App,
  provider: Provider,
  request: FastifyRequest,
): Promise<string | null> {
  const kept = request.cookies[PENDING]
  if (!kept) return null
  const pending = JSON.parse(unseal(keyring, place, kept)) as Pending
  return provider.finish(new URL(request.url, 'http://localhost'), pending)
}
