import { existsSync } from 'node:fs'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import fastifyCookie from '@fastify/cookie'
import fastifyStatic from '@fastify/static'
import { dayOf } from '@xinfang/domain'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { newId } from '../db/id'
import type { App, Context } from '../context'
import { fileRoutes } from '../attachment/routes'
import { documentRoutes } from '../document/routes'
import { importRoutes } from '../exchange/routes'
import { ledgerRoutes } from '../ledger/routes'
import { compiledExecutor } from '../graphql/executor'
import { formatError } from '../graphql/format-error'
import { inputGuard } from '../graphql/input-guard'
import { loadViewer } from '../session/load'
import { healthRoutes } from './health'
import { faultHandler } from './faults'
import { securityHeaders } from './headers'
import { streamRoutes } from './stream'

/** Longest GraphQL request in bytes; a letter of 50,000 characters fits. */
const BODY_LIMIT = 512 * 1024
const MAX_TOKENS = 2_000
const COOKIE = 'xinfang'

/** The HTTP side: /graphql, files, health, metrics and the console, ready to listen. */
export async function createServer(app: App, schema: GraphQLSchema): Promise<FastifyInstance> {
  const { config, log } = app
  const fastify = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 20_000,
    keepAliveTimeout: 5_000,
    genReqId: () => newId('out', app.now()).slice(4),
    forceCloseConnections: 'idle',
  })
  fastify.server.headersTimeout = 10_000
  await fastify.register(fastifyCookie)
  fastify.setErrorHandler(faultHandler(log))
  fastify.addHook('onSend', securityHeaders)
  healthRoutes(fastify, app)
  fileRoutes(fastify, app, (request, reply) => contextOf(app, request, reply))
  documentRoutes(fastify, (request, reply) => contextOf(app, request, reply))
  importRoutes(fastify, (request, reply) => contextOf(app, request, reply))
  ledgerRoutes(fastify, (request, reply) => contextOf(app, request, reply))

  const apollo = new ApolloServer<Context>({
    ...(config.compiled ? { gateway: compiledExecutor(schema) } : { schema }),
    introspection: !config.production,
    csrfPrevention: { requestHeaders: ['x-xinfang', 'apollo-require-preflight'] },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: config.production,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(fastify),
      inputGuard,
    ],
  })
  await apollo.start()
  await fastify.register(fastifyApollo(apollo), {
    context: (request, reply) => contextOf(app, request, reply),
  })
  streamRoutes(fastify, app, schema, MAX_TOKENS, (request, reply) => contextOf(app, request, reply))
  if (existsSync(config.consoleDir)) await serveConsole(fastify, config.consoleDir)
  return fastify
}

/** Who asks and when. The viewer is read from the database at every request. */
async function contextOf(app: App, request: FastifyRequest, reply: FastifyReply): Promise<Context> {
  const now = app.now()
  const today = dayOf(now)
  const token = request.cookies[COOKIE]
  return {
    app,
    db: app.db,
    requestId: request.id,
    now,
    today,
    viewer: token ? await loadViewer(app.db, token, now, today) : null,
    address: request.ip,
    setSession: (value) => {
      const options = {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: app.config.secureCookie,
      } as const
      if (value === null) void reply.clearCookie(COOKIE, options)
      else void reply.setCookie(COOKIE, value, options)
    },
    cache: new Map(),
  }
}

/** The console's files; every other path is its router's. Hashed files may be kept for ever. */
async function serveConsole(fastify: FastifyInstance, root: string): Promise<void> {
  await fastify.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/')
      reply.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      // A cache in between must not hand the compressed file to a client that cannot read it.
      reply.setHeader('vary', 'accept-encoding')
    },
  })
  fastify.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && request.headers.accept?.includes('text/html')
      ? reply.sendFile('index.html')
      : reply.code(404).send({ code: 'NOT_FOUND' }),
  )
}
