import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context'
import { holds } from '../session/viewer'
import { errorSheet } from './errors'
import { writeCsv } from '../sheet/sheet'

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

export const errorFileUrl = (runId: string): string => `/imports/${runId}/errors.csv`

/** `GET /imports/:id/errors.csv`: rows that could not be registered, for whoever started the run. */
export function importRoutes(fastify: FastifyInstance, contextOf: ContextOf): void {
  fastify.get<{ Params: { id: string } }>(errorFileUrl(':id'), async (request, reply) => {
    const { viewer, db } = await contextOf(request, reply)
    if (!viewer) return reply.code(401).send({ code: 'UNAUTHENTICATED' })
    const { id } = request.params
    const [run] = holds(viewer, 'import.run')
      ? await db.read('select id from import_run where id = ? and userId = ?', [id, viewer.userId])
      : []
    if (!run) return reply.code(404).send({ code: 'NOT_FOUND' })
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${id}-errors.csv"`)
      .send(Readable.fromWeb((await writeCsv(errorSheet(db, id))) as ReadableStream))
  })
}
