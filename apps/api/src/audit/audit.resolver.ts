import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import type { SqlValue } from '../db/database'
import { places } from '../db/insert'
import { edgeOf, fromCursor, PageInfo, pageOf, pageSize, toCursor, type Edge } from '../graphql/connection'
import { DateTime } from '../graphql/scalars'
import { anchorFileOf } from '../history/anchor'
import type { EventRow } from '../history/event.entity'
import { verifyWithAnchors } from '../history/verify-anchors'
import { shutOutBy } from '../session/viewer'
import { Person } from '../user/person.type'

@ObjectType('AuditEvent', {
  simpleResolvers: true,
  description: '审计记录: who did what when, by ids and names of fields; never a value',
})
class AuditEvent {
  @Field(() => ID)
  id: string

  @Field(() => DateTime, { description: '时间' })
  at: string

  @Field(() => String, { description: '操作' })
  action: string

  @Field(() => Person, { nullable: true, description: '操作人; null for the system' })
  by: Person | null

  @Field(() => ID, { nullable: true, description: '单位' })
  unitId: string | null

  @Field(() => ID, { nullable: true, description: '信访事项' })
  matterId: string | null

  @Field(() => [String], { description: '涉及的字段' })
  fields: string[]
}

const AuditEventEdge = edgeOf(AuditEvent, 'AuditEvent')

@ObjectType('AuditEventConnection', { simpleResolvers: true, description: '审计记录 by pages, newest first' })
class AuditEventConnection {
  @Field(() => [AuditEventEdge], { description: '审计记录' })
  edges: Edge<AuditEvent>[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo
}

@ObjectType('AuditVerification', { simpleResolvers: true, description: '历史记录的核验: chain and anchors' })
class AuditVerification {
  @Field(() => Boolean, { description: '是否完整' })
  ok: boolean

  @Field(() => Int, { description: '已核验的记录数' })
  events: number

  @Field(() => Int, { description: '已核对的锚点数' })
  anchors: number

  @Field(() => Int, { nullable: true, description: '自第几条起不可信' })
  brokenAt?: number

  @Field(() => String, { nullable: true, description: '原因' })
  reason?: string
}

/** Greater than any number of an event. */
const NEWEST = 2 ** 31 - 1

type Row = Pick<EventRow, 'seq' | 'at' | 'actorId' | 'unitId' | 'matterId' | 'action' | 'data'> & {
  name: string | null
}

@Resolver()
export class AuditResolver {
  @Query(() => AuditEventConnection, {
    description:
      "审计记录 of the auditor's organisation; nothing of a matter whose complaint is about the auditor's unit",
  })
  async auditEvents(
    @Arg('action', () => String, { nullable: true }) action: string | null,
    @Arg('matterId', () => ID, { nullable: true }) matterId: string | null,
    @Arg('userId', () => ID, { nullable: true }) userId: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<AuditEventConnection> {
    const viewer = permit(context, 'audit.read')
    const size = pageSize(first)
    const before = !after ? NEWEST : Number(fromCursor(after, 1)[0])
    const accused = shutOutBy(viewer)
    const values: SqlValue[] = [
      before,
      viewer.organisationId,
      viewer.organisationId,
      viewer.userId,
      ...accused,
      ...[action, matterId, userId].flatMap((asked) => [asked ?? null, asked ?? null]),
    ]
    const rows = await context.db.read<Row>(
      `select e.seq, e.at, e.actorId, e.unitId, e.matterId, e.action, e.data, u.name
         from event e left join user u on u.id = e.actorId
        where e.seq < ?
          and (e.unitId in (select n.id from unit n where n.organisationId = ?)
            or (e.unitId is null and e.actorId in (select p.userId from post p
              join unit n on n.id = p.unitId where n.organisationId = ?)))
          and (e.matterId is null or e.matterId not in (
            select r.matterId from matter_recusal r where r.userId = ?
            union select a.matterId from matter_accused a where a.unitId in (${places(accused)})))
          and (? is null or e.action = ?) and (? is null or e.matterId = ?) and (? is null or e.actorId = ?)
        order by e.seq desc limit ${size + 1}`,
      values,
    )
    return pageOf(rows, size, eventOf, (row) => toCursor(row.seq))
  }

  @Query(() => AuditVerification, {
    description: '核验历史记录: the whole chain against its anchors; as `xinfang audit verify`',
  })
  auditVerify(@Ctx() context: Context): Promise<AuditVerification> {
    permit(context, 'audit.read')
    return verifyWithAnchors(context.app, anchorFileOf(context.app.config))
  }
}

const eventOf = ({ seq, at, action, actorId, unitId, matterId, data, name }: Row): AuditEvent => ({
  id: `evt_${seq}`,
  at,
  action,
  by: name === null ? null : { id: actorId, name },
  unitId,
  matterId,
  fields: Object.keys(JSON.parse(data) as object).toSorted(),
})
