import type { Answers, EarlierMatter } from '@xinfang/domain'
import type { Tx } from '../db/database'
import type { Viewer } from '../session/viewer'
import type { MatterColumns } from './matter.entity'
import { all, visible } from './visible'

/**
 * Another matter an officer names, by id or number: one of the same organisation that the viewer may see,
 * never a sealed one; whether the petitioner is the same is told by exact numbers only.
 */
export async function otherMatter(
  tx: Tx,
  viewer: Viewer,
  idOrNumber: string,
  matter: MatterColumns,
): Promise<Answers['into'] | undefined> {
  const conditions = all(
    {
      sql: "(m.id = ? or m.number = ?) and m.organisationId = ? and m.secrecy <> 'sealed' and m.id <> ?",
      values: [idOrNumber, idOrNumber.toUpperCase(), matter.organisationId, matter.id],
    },
    visible(viewer),
  )
  const [target] = await tx.query<Pick<MatterColumns, 'id' | 'status' | 'secrecy'>>(
    `select m.id, m.status, m.secrecy from matter m where ${conditions.sql}`,
    conditions.values,
  )
  if (!target) return undefined
  const [shared] = await tx.query(
    `select 1 as same from matter_person a join identity x on x.id = a.identityId
       join identity y on (y.identityNumberIndex = x.identityNumberIndex or y.phoneIndex = x.phoneIndex)
       join matter_person b on b.identityId = y.id
      where a.matterId = ? and b.matterId = ? limit 1`,
    [matter.id, target.id],
  )
  return {
    id: target.id,
    status: target.status as Answers['into']['status'],
    samePetitioner: shared !== undefined,
    ...(target.secrecy === 'normal' ? {} : { confidential: true }),
  }
}

/** The same of an earlier matter, with what its record says of remedies: the last window, and finality. */
export async function earlierMatter(
  tx: Tx,
  viewer: Viewer,
  idOrNumber: string,
  matter: MatterColumns,
): Promise<EarlierMatter | undefined> {
  const found = await otherMatter(tx, viewer, idOrNumber, matter)
  if (!found) return undefined
  const [window] = await tx.query<{ day: string | null }>(
    "select max(dueDay) as day from clock where matterId = ? and code in ('C07', 'C09')",
    [found.id],
  )
  const [served] = await tx.query(
    "select id from document where matterId = ? and form = 'F13' and servedOn is not null limit 1",
    [found.id],
  )
  return {
    ...found,
    ...(window?.day ? { windowUntil: window.day } : {}),
    reReviewServed: served !== undefined,
  }
}
