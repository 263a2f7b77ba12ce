import type { AuditKind as Kind, Day as CivilDay } from '@xinfang/domain'
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { fromCursor, pageOf, pageSize, toCursor } from '../graphql/connection'
import { AuditKind } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'
import { anchorFileOf, isGenuine, readAnchors } from '../history/anchor'
import { verifyWithAnchors } from '../history/verify-anchors'
import { AuditAnchor, AuditEventConnection, AuditVerification } from './audit.types'
import { auditRows, eventOf, NEWEST } from './read'

/** Events one answer verifies: a tenth of a second, so that nobody else waits for it. */
const STRETCH = 20_000

/** 审计: for the auditor alone (S10.3; GB/T 22239-2019 8.1.4.3). */
@Resolver()
export class AuditResolver {
  @Query(() => AuditEventConnection, {
    description:
      "审计记录 of the auditor's organisation; nothing of a matter whose complaint is about the auditor's unit",
  })
  async auditEvents(
    @Arg('from', () => DayScalar, { nullable: true }) from: CivilDay | null,
    @Arg('to', () => DayScalar, { nullable: true }) to: CivilDay | null,
    @Arg('kind', () => AuditKind, { nullable: true }) kind: Kind | null,
    @Arg('action', () => String, { nullable: true }) action: string | null,
    @Arg('userId', () => ID, { nullable: true }) userId: string | null,
    @Arg('objectId', () => ID, { nullable: true, description: 'A matter, an account, a unit, a token, …' })
    objectId: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<AuditEventConnection> {
    const viewer = permit(context, 'audit.read')
    const size = pageSize(first)
    const below = after ? Number(fromCursor(after, 1)[0]) : NEWEST
    const filter = { from, to, kind, action, userId, objectId }
    const rows = await auditRows(context.db, viewer, filter, below, size + 1)
    return pageOf(rows, size, eventOf, ({ seq }) => toCursor(seq))
  }

  @Query(() => AuditVerification, {
    description:
      '核验历史记录 against its anchors, a stretch of 20,000 events at a time; as `xinfang audit verify`',
  })
  async auditVerify(
    @Arg('after', () => Int, { nullable: true, description: '`next` of the stretch before' })
    after: number | null,
    @Ctx() context: Context,
  ): Promise<AuditVerification> {
    permit(context, 'audit.read')
    const stretch = { after: after ?? 0, most: STRETCH }
    const found = await verifyWithAnchors(context.app, anchorFileOf(context.app.config), stretch)
    const [head] = await context.db.read<{ seq: number }>('select seq from chain_head where id = 1')
    return { ...found, total: Math.max(head?.seq ?? 0, found.events) }
  }

  @Query(() => [AuditAnchor], { description: '锚点, newest first' })
  auditAnchors(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() context: Context,
  ): AuditAnchor[] {
    permit(context, 'audit.read')
    const { keyring, config } = context.app
    return readAnchors(anchorFileOf(config))
      .slice(-pageSize(first))
      .toReversed()
      .map((anchor) => ({ ...anchor, genuine: isGenuine(keyring, anchor) }))
  }
}
