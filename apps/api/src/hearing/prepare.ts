import {
  accept,
  checkText,
  refusal,
  refuse,
  roleRow,
  roles,
  source,
  text,
  type Outcome,
  type Refusal,
  type Role,
  type StepContext,
} from '@xinfang/domain'
import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { readable } from '../matter/released'
import type { Viewer } from '../session/viewer'
import type { At } from '../track/concept'
import { heldByOther } from './lease'
import type { Attendant } from './participants'

type Given = Readonly<Record<string, unknown>>

/** Steps that write in the record while the hearing goes on: one hand at a time. */
const atTheTable: readonly string[] = ['recordEntry', 'admitParticipant', 'suspendHearing', 'reachConclusion']

/** Refuses a second hand at the table, and a petitioner's name where it would be read by everybody. */
export async function prepared(
  tx: Tx,
  viewer: Viewer,
  given: Given,
  context: StepContext,
  { step, trackId }: At,
): Promise<Outcome<Given>> {
  if (atTheTable.includes(step) && trackId !== null) {
    const other = await heldByOther(tx, trackId, viewer, context.now)
    if (other !== null)
      return refuse(
        refusal(
          'HEARING_LED',
          text(
            '{name}正在另一处主持记录，一次听证只能由一处记录',
            '{name} is leading the record elsewhere; one hearing is recorded in one place',
          ),
          { values: { name: other }, basis: [source('S4.6.4')] },
        ),
      )
  }
  const refusals = ((given['participants'] as readonly Attendant[] | undefined) ?? []).flatMap(
    ({ name, quality }, at) => [
      ...(name === undefined ? [] : checkText(name, `participants.${at}.name`, 'title')),
      ...(name !== undefined && quality === 'petitioner'
        ? [
            refusal(
              'PETITIONER_BY_NUMBER',
              text('信访人及其代表不在名单中写姓名', 'Petitioners are not listed by name'),
              { field: `participants.${at}.name`, basis: [source('DESIGN', 'S4.6.3')] },
            ),
          ]
        : []),
    ],
  )
  const all = [
    ...refusals,
    ...(await chairWithoutRight(tx, given['chair'], context)),
    ...(await foreignEvidence(tx, viewer, given['attachments'], context)),
  ]
  return all.length > 0 ? refuse(...all) : accept(given)
}

const chairing = (Object.keys(roles) as Role[]).filter((role) =>
  roleRow(role).permissions.includes('hearing.chair'),
)

/** Told when the chair is named, not on the morning of the hearing. */
async function chairWithoutRight(tx: Tx, chair: unknown, { today }: StepContext): Promise<Refusal[]> {
  if (typeof chair !== 'string') return []
  const posts = await tx.query(
    `select 1 as one from post
      where userId = ? and role in (${places(chairing)}) and since <= ? and (until is null or until >= ?)`,
    [chair, ...chairing, today, today],
  )
  return posts.length > 0
    ? []
    : [
        refusal('CHAIR_NO_RIGHT', text('该人员没有主持听证的权限', 'That person may not chair hearings'), {
          field: 'chair',
          basis: [source('S4.6.2')],
        }),
      ]
}

/** Evidence is what lies with the matter: everybody present has the same in hand, and the file is whole. */
async function foreignEvidence(
  tx: Tx,
  viewer: Viewer,
  attachments: unknown,
  { matter }: StepContext,
): Promise<Refusal[]> {
  const ids = [...new Set((attachments as readonly string[] | undefined) ?? [])]
  if (ids.length === 0) return []
  const { sql, values } = readable(viewer)
  const own = await tx.query(
    `select a.id from attachment a join matter m on m.id = a.matterId
      where a.matterId = ? and a.id in (${places(ids)}) and ${sql}`,
    [matter?.id ?? '', ...ids, ...values],
  )
  return own.length === ids.length
    ? []
    : [
        refusal(
          'EVIDENCE_UNKNOWN',
          text('所选材料不在本事项的附件之中', 'Not among the attachments of this matter'),
          {
            field: 'attachments',
            basis: [source('S4.6.4')],
          },
        ),
      ]
}
