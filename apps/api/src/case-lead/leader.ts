import {
  accept,
  canSee,
  may,
  refusal,
  refuse,
  source,
  text,
  type Outcome,
  type Post,
  type StepContext,
} from '@xinfang/domain'
import type { Tx } from '../db/database'
import type { Viewer } from '../session/viewer'

type Given = Readonly<Record<string, unknown>>

/** Who is named must be able to act: a leader's post today, and the matter within its reach. */
export async function leaderInOffice(
  tx: Tx,
  _viewer: Viewer,
  given: Given,
  { matter, units, today }: StepContext,
): Promise<Outcome<Given>> {
  const { userId } = (given['leader'] ?? {}) as { userId?: string }
  if (userId === undefined || matter === undefined || isInvolved(userId, matter)) return accept(given)
  const posts = await tx.query<Post>(
    'select unitId, role from post where userId = ? and since <= ? and (until is null or until >= ?)',
    [userId, today, today],
  )
  const leader = { userId, posts }
  if (may(leader, 'case-lead.act') && canSee(matter, leader, units)) return accept(given)
  return refuse(
    refusal(
      'LEADER_CANNOT_ACT',
      text(
        '该人员不是领导岗位，或者本事项不在其职责范围内',
        'Not in a leader’s post, or the matter is not within their reach',
      ),
      { field: 'leader', basis: [source('S1.3.4')] },
    ),
  )
}

/** Of whoever is on both sides the rules tell more. */
const isInvolved = (
  userId: string,
  { accusedUsers, recused, handler }: NonNullable<StepContext['matter']>,
): boolean => accusedUsers.includes(userId) || recused.includes(userId) || handler === userId
