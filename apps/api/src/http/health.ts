import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import { Registry, collectDefaultMetrics, Histogram } from 'prom-client'
import type { App } from '../context'

/** `/healthz`: the process lives. `/readyz`: the database answers. `/metrics`: numbers without persons. */
export function healthRoutes(fastify: FastifyInstance, app: App): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'xinfang_http_seconds',
    help: 'Time from request to answer',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  fastify.addHook('onResponse', async (request, reply) => {
    // The route's pattern, never the address itself.
    duration.observe(
      { route: request.routeOptions.url ?? 'console', status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
  })
  fastify.get('/healthz', () => ({ ok: true }))
  fastify.get('/readyz', async (_request, reply) => {
    try {
      await app.db.read('select 1 as one')
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false })
    }
  })
  fastify.get('/metrics', async (request, reply) =>
    mayMeasure(request, app.config.metricsToken)
      ? reply.type(registry.contentType).send(await registry.metrics())
      : reply.code(404).send({ ok: false }),
  )
}

/** Whoever shows the token; without one, this machine itself and nobody a proxy on it speaks for (decision 029). */
function mayMeasure({ headers, socket }: FastifyRequest, token: string): boolean {
  if (token !== '') return isSame(headers.authorization ?? '', `Bearer ${token}`)
  const { remoteAddress = '' } = socket
  const handedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return !handedOn && ipaddr.isValid(remoteAddress) && ipaddr.process(remoteAddress).range() === 'loopback'
}

/** In a time that does not tell how much was right. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
