import { ApolloServer, type ApolloServerOptions } from '@apollo/server'
import * as disabled from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { App, Context } from '../context'
import { compiledAnswers } from './answers'
import { failure } from './errors'
import { formatError } from './format-error'
import { inputGuard } from './input-guard'
import { limits, limitsRule } from './limits'
import { recent } from './recent'
import { requestNumber } from './request-number'
import { tokenGuard } from './token-guard'

/** After so long a request is told to be BUSY: whoever waits should know, and may send it again with its key. */
const LONGEST_MS = 10_000

/** What Apollo brings by itself, two of it to report to Apollo's cloud what is asked here once an `APOLLO_KEY` is set. */
const withoutApollosOwn = [
  disabled.ApolloServerPluginCacheControlDisabled(),
  disabled.ApolloServerPluginInlineTraceDisabled(),
  disabled.ApolloServerPluginLandingPageDisabled(),
  disabled.ApolloServerPluginSchemaReportingDisabled(),
  disabled.ApolloServerPluginUsageReportingDisabled(),
]

/** `/graphql`: one operation a request, by POST, or GET for queries. */
export async function graphqlRoute(
  fastify: FastifyInstance,
  { config, log }: App,
  schema: GraphQLSchema,
  context: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: !config.production,
    csrfPrevention: { requestHeaders: ['x-xinfang', 'apollo-require-preflight'] },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: documentStore(),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitsRule(limits)],
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: config.production,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [
      ...withoutApollosOwn,
      fastifyApolloDrainPlugin(fastify),
      inputGuard,
      tokenGuard,
      requestNumber,
      ...(config.compiled
        ? [compiledAnswers(schema, (error) => formatError(error.toJSON(), error, log))]
        : []),
    ],
  })
  await apollo.start()
  const answer = fastifyApolloHandler(apollo, { context })
  fastify.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) => inTime(answer.call(fastify, request, reply)),
  })
}

/** Fastify's own `handlerTimeout` ends with the body's last byte, before the work begins. */
async function inTime<T>(work: T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure('BUSY')), LONGEST_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Signs of the documents that stay parsed and compiled: more than all of the console's. */
const KEPT_SIGNS = 400_000
/** What a document weighs: by its number alone a thousand long ones would hold hundreds of megabytes. */
const weightOf = ({ loc }: DocumentNode): number => loc?.source.body.length ?? KEPT_SIGNS

/** Parsed documents. Apollo's own store measures them as text, a tenth of what they hold. */
function documentStore(): NonNullable<ApolloServerOptions<Context>['documentStore']> {
  const kept = recent<DocumentNode>(KEPT_SIGNS)
  return {
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, document) => Promise.resolve(kept.set(key, document, weightOf(document))),
    delete: (key) => Promise.resolve(kept.delete(key)),
  }
}
