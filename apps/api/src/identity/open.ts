import { refusal, source, text, type Refusal } from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { record } from '../history/record'
import type { Viewer } from '../session/viewer'
import { personOf, unsealField, type PersonalField } from './people'

/** Fields one person may open within twenty-four hours; a curious official is stopped, a busy one asks the office head. */
const PER_DAY = 60
const PURPOSE_AT_LEAST = 4

const columns: Readonly<Record<string, PersonalField>> = {
  name: 'name',
  phone: 'phone',
  'identity-number': 'identityNumber',
  address: 'address',
}

const basis = [source('PIPL', '6'), source('S5.10'), source('XFGZTL', '46(5)')]

export function checkPurpose(purpose: string): Refusal[] {
  const length = purpose.trim().length
  if (length >= PURPOSE_AT_LEAST && length <= 200) return []
  return [
    refusal('PURPOSE_MISSING', text('请写明查看目的(4至200字)', 'State the purpose (4 to 200 characters)'), {
      field: 'purpose',
      basis,
    }),
  ]
}

/** What this viewer opened within twenty-four hours, whatever midnight lies between. */
export async function checkDailyLimit(tx: Tx, viewer: Viewer, context: Context): Promise<Refusal[]> {
  const since = new Date(context.now.getTime() - 24 * 3_600_000).toISOString()
  const [row] = await tx.query<{ n: number }>(
    'select count(*) as n from identity_view where userId = ? and at > ?',
    [viewer.userId, since],
  )
  if (Number(row?.n ?? 0) < PER_DAY) return []
  return [
    refusal('TOO_MANY_VIEWS', text('24小时内查看次数已达{n}次', 'You opened {n} fields within 24 hours'), {
      values: { n: PER_DAY },
      basis,
    }),
  ]
}

/** Records openings of a person's fields with their purpose, before anything is shown. */
export async function recordViews(
  tx: Tx,
  viewer: Viewer,
  matterId: string,
  personIds: readonly string[],
  field: string,
  purpose: string,
): Promise<void> {
  const at = tx.now.toISOString()
  await tx.insert(
    'identity_view',
    personIds.map((personId) => ({
      id: newId('idv', tx.now),
      personId,
      userId: viewer.userId,
      field,
      purpose: purpose.trim(),
      at,
    })),
  )
  await record(tx, [
    {
      actorId: viewer.userId,
      unitId: viewer.actingUnit,
      matterId,
      action: 'openIdentity',
      data: { persons: personIds, field, purpose: purpose.trim() },
    },
  ])
}

/** One field of one person in clear. The caller has authorised; this limits, records, then opens. */
export async function openField(
  context: Context,
  tx: Tx,
  viewer: Viewer,
  { personId, field, purpose }: { personId: string; field: string; purpose: string },
): Promise<{ value: string | null; refusals: Refusal[] }> {
  const refusals = [...checkPurpose(purpose), ...(await checkDailyLimit(tx, viewer, context))]
  const person = await personOf(tx, personId)
  const column = columns[field]
  if (refusals.length > 0 || !person || !column) return { value: null, refusals }
  await recordViews(tx, viewer, person.matterId, [personId], field, purpose)
  return { value: unsealField(context.app.keyring, person, column), refusals: [] }
}
