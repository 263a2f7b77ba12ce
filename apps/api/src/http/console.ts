import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The console's files; every other path is its router's. Hashed files may be kept for ever. */
export async function consoleFiles(fastify: FastifyInstance, root: string): Promise<void> {
  const built = existsSync(root)
  if (built)
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
  // Fastify's own answer would repeat the address that was asked for.
  fastify.setNotFoundHandler((request, reply) =>
    built && request.method === 'GET' && request.headers.accept?.includes('text/html')
      ? reply.sendFile('index.html')
      : reply.code(404).send({ code: 'NOT_FOUND' }),
  )
}
