import { refusal, text, type Refusal } from '@xinfang/domain'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Database, Tx } from '../db/database'
import { places } from '../db/insert'

@ObjectType('OfficeFile', {
  simpleResolvers: true,
  description: '材料: a file that belongs to a record of a unit',
})
export class OfficeFile {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: '文件名' })
  name: string

  @Field(() => Int, { description: '大小, bytes' })
  size: number

  @Field(() => String, { description: 'Path to download it from' })
  url: string
}

/** What the files belong to: a record by its id or key, and the unit in whose reach they are read. */
interface Owner {
  readonly owner: string
  readonly unitId: string
}

/** Of these ids, those that are no upload of this official that belongs to nothing yet. */
export async function unknownFiles(tx: Tx, fileIds: readonly string[], userId: string): Promise<Refusal[]> {
  if (fileIds.length === 0) return []
  const lock = tx.dialect === 'mysql' ? ' for update' : ''
  const rows = await tx.query<{ id: string }>(
    `select id from attachment where id in (${places(fileIds)}) and addedBy = ? and matterId is null and owner is null${lock}`,
    [...fileIds, userId],
  )
  const known = new Set(rows.map(({ id }) => id))
  return fileIds.flatMap((id, at) =>
    known.has(id)
      ? []
      : [
          refusal('UNKNOWN', text('没有此附件，请重新上传', 'No such file; upload it again'), {
            field: `fileIds.${at}`,
          }),
        ],
  )
}

/** Makes uploads files of a record: all of them, or none where one is unknown. */
export async function keepFiles(
  tx: Tx,
  { owner, unitId }: Owner,
  fileIds: readonly string[],
  userId: string,
): Promise<Refusal[]> {
  const unknown = await unknownFiles(tx, fileIds, userId)
  if (unknown.length === 0 && fileIds.length > 0)
    await tx.run(`update attachment set owner = ?, unitId = ? where id in (${places(fileIds)})`, [
      owner,
      unitId,
      ...fileIds,
    ])
  return unknown
}

/** Files by the record they belong to, oldest first. */
export async function filesOf(
  { read }: Pick<Database, 'read'>,
  owners: readonly string[],
): Promise<Map<string, OfficeFile[]>> {
  const found = new Map<string, OfficeFile[]>()
  if (owners.length === 0) return found
  const rows = await read<{ id: string; name: string; size: number; owner: string }>(
    `select id, name, size, owner from attachment where owner in (${places(owners)}) order by id`,
    owners,
  )
  for (const { owner, ...file } of rows)
    found.set(owner, [...(found.get(owner) ?? []), { ...file, url: `/files/${file.id}` }])
  return found
}
