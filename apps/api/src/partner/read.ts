import type { Database } from '../db/database'
import type { TokenRow } from '../session/token.entity'
import type { Unit } from '../unit/unit.entity'
import type { PartnerToken } from './partner.types'

interface Joined extends TokenRow {
  readonly programName: string
  readonly unitId: string
}

/** Every token ever issued, the newest first, or the one with an id. */
export async function readTokens(db: Database, id?: string): Promise<PartnerToken[]> {
  const one = id === undefined ? '' : 'where t.id = ?'
  const rows = await db.read<Joined>(
    `select t.*, u.name as programName,
            (select p.unitId from post p where p.userId = u.id and p.role = 'partner' order by p.id desc limit 1) as unitId
       from partner_token t join user u on u.id = t.userId ${one} order by t.createdAt desc, t.id desc`,
    id === undefined ? [] : [id],
  )
  const units = new Map((await db.read<Unit>('select * from unit')).map((unit) => [unit.id, unit]))
  return rows.map((row) => ({
    ...row,
    program: { id: row.userId, name: row.programName },
    unit: units.get(row.unitId) as Unit,
    operations: JSON.parse(row.operations) as string[],
    documents: JSON.parse(row.documents ?? '[]') as string[],
    networks: JSON.parse(row.networks) as string[],
  }))
}
