import fastifyCookie from '@fastify/cookie'
import Fastify, { type FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { newId } from '../db/id'
import type { App } from '../context'
import { fileRoutes } from '../attachment/routes'
import { documentRoutes } from '../document/routes'
import { seesTrack } from '../track/seen'
import { importRoutes } from '../exchange/routes'
import { auditRoutes } from '../audit/routes'
import { ledgerRoutes } from '../ledger/routes'
import { receptionRoutes } from '../reception-day/routes'
import { graphqlRoute } from '../graphql/route'
import { externalRoutes } from '../session/external.routes'
import { consoleFiles } from './console'
import { healthRoutes } from './health'
import { faultHandler } from './faults'
import { securityHeaders } from './headers'
import { requestContexts } from './request-context'
import { streamRoutes } from './stream'

/** Longest GraphQL request in bytes; a letter of a hundred thousand characters fits. */
const BODY_LIMIT = 512 * 1024

/** The HTTP side: /graphql, files, health, metrics and the console, ready to listen. */
export async function createServer(app: App, schema: GraphQLSchema): Promise<FastifyInstance> {
  const { config, log } = app
  const fastify = Fastify({
    bodyLimit: BODY_LIMIT,
    // Whoever sends slowly on purpose must not hold what others need.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    requestTimeout: 20_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 5_000,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: () => newId('out', app.now()).slice(4),
    forceCloseConnections: 'idle',
  })
  const contextOf = requestContexts(app)
  await fastify.register(fastifyCookie)
  fastify.setErrorHandler(faultHandler(log))
  fastify.addHook('onSend', securityHeaders(config.secureCookie))
  healthRoutes(fastify, app)
  fileRoutes(fastify, app, contextOf)
  documentRoutes(fastify, contextOf, seesTrack)
  importRoutes(fastify, contextOf)
  ledgerRoutes(fastify, contextOf)
  auditRoutes(fastify, contextOf)
  receptionRoutes(fastify, contextOf)
  externalRoutes(fastify, app, contextOf)
  await graphqlRoute(fastify, app, schema, contextOf)
  streamRoutes(fastify, app, schema, contextOf)
  await consoleFiles(fastify, config.consoleDir)
  return fastify
}
