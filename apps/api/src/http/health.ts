import type { FastifyInstance } from 'fastify'
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
  fastify.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
