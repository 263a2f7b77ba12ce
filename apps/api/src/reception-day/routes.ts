import { addDays, receptionDay } from '@xinfang/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context'
import { failure } from '../graphql/errors'
import { readTracks } from '../track/read'
import { receptionDays } from './concept'

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

interface Session {
  readonly id: string
  readonly day: string
  readonly form: receptionDay.ReceptionForm
  readonly office: { readonly name: string; readonly contact: string | null } | null
  readonly changedAt: string
}

/** How far back and ahead a leader's calendar reaches, in days. */
const BACK = 31
const AHEAD = 366

/**
 * `GET /reception-days.ics`: the signed-in person's own reception days as a calendar file, whole days of
 * Asia/Shanghai. Days, places and forms only; no visitor and no matter.
 */
export function receptionRoutes(fastify: FastifyInstance, contextOf: ContextOf): void {
  fastify.get('/reception-days.ics', async (request, reply) => {
    const context = await contextOf(request, reply)
    const { viewer, today } = context
    if (!viewer || viewer.mustChangePassword)
      return reply
        .code(401)
        .send({ code: 'UNAUTHENTICATED', messages: failure('UNAUTHENTICATED').extensions['messages'] })
    const sessions = (await readTracks(
      receptionDays,
      context,
      {
        sql: `t.day between ? and ? and t.state <> 'cancelled'
          and exists (select 1 from track_user u where u.trackId = t.id and u.userId = ?)`,
        values: [addDays(today, -BACK), addDays(today, AHEAD), viewer.userId],
      },
      new Set(),
    )) as Session[]
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="reception-days.ics"')
      .send(await calendarFile(sessions))
  })
}

async function calendarFile(sessions: readonly Session[]): Promise<string> {
  const { default: ical } = await import('ical-generator')
  const calendar = ical({ name: '领导接待日', prodId: { company: 'Xinfang', product: 'reception-days' } })
  for (const { id, day, form, office, changedAt } of sessions)
    calendar.createEvent({
      id,
      start: day,
      end: addDays(day, 1),
      allDay: true,
      stamp: changedAt,
      summary: `领导接待日（${receptionDay.receptionForms[form]['zh-CN']}）`,
      location: office?.contact ?? office?.name ?? '',
    })
  return calendar.toString()
}
