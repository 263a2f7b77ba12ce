import { Readable } from 'node:stream'
import { auditKinds, isDay, type AuditKind } from '@xinfang/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context'
import { failure, type ErrorCode } from '../graphql/errors'
import { record } from '../history/record'
import { holds, mayWork, type Viewer } from '../session/viewer'
import { auditRows, eventOf, NEWEST, type AuditFilter } from './read'

const PAGE = 1_000

const deny = (reply: FastifyReply, status: number, code: ErrorCode): FastifyReply =>
  reply.code(status).send({ code, messages: failure(code).extensions['messages'] })

type Query = Readonly<Record<string, string | undefined>>

/** `GET /audit-events.jsonl` with the filters of `auditEvents`: what the auditor's page shows, an event a line. */
export function auditRoutes(
  fastify: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  fastify.get<{ Querystring: Query }>('/audit-events.jsonl', async (request, reply) => {
    const context = await contextOf(request, reply)
    const { viewer } = context
    if (!viewer) return deny(reply, 401, 'UNAUTHENTICATED')
    if (!mayWork(viewer) || !holds(viewer, 'audit.read')) return deny(reply, 403, 'FORBIDDEN')
    const filter = filterOf(request.query)
    if (!filter) return deny(reply, 400, 'BAD_INPUT')
    await context.db.work((tx) =>
      record(tx, [
        { actorId: viewer.userId, unitId: viewer.actingUnit, action: 'exportAudit', data: chosen(filter) },
      ]),
    )
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(`审计记录 ${context.today}.jsonl`)}`,
      )
      .send(Readable.from(linesOf(context, viewer, filter)))
  })
}

const chosen = (filter: AuditFilter): object =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null))

function filterOf(query: Query): AuditFilter | null {
  const of = (name: string) => query[name] || null
  const [from, to, kind] = [of('from'), of('to'), of('kind')]
  const isKnown = [from, to].every((day) => day === null || isDay(day))
  if (!isKnown || (kind !== null && !Object.hasOwn(auditKinds, kind))) return null
  const [action, userId, objectId] = [of('action'), of('userId'), of('objectId')]
  // The filter goes into the history: nothing but codes and ids.
  if ([action, userId, objectId].some((code) => code !== null && !/^\w{1,40}$/.test(code))) return null
  return { from, to, kind: kind as AuditKind | null, action, userId, objectId }
}

async function* linesOf({ db }: Context, viewer: Viewer, filter: AuditFilter): AsyncGenerator<string> {
  for (let below = NEWEST; ;) {
    const rows = await auditRows(db, viewer, filter, below, PAGE)
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(eventOf(row))}\n`).join('')
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    below = last.seq
  }
}
