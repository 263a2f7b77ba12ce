import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql'
import { permit, viewerOf, type Context } from '../context'
import { isKeeper } from '../identity/keeper'
import type { Viewer } from '../session/viewer'
import { payload } from './action.resolver'
import { AttachmentType } from './detail.types'
import { MatterPayload } from './effects.type'
import { Matter } from './matter.entity'
import { mergedInto } from './merged'
import { releaseFile, withholdFile } from './release'
import { HIDES, readable } from './released'
import type { Condition } from './visible'

@InputType({ description: '一份附件' })
export class FileInput {
  @Field(() => ID, { description: '附件' })
  fileId: string

  @Field(() => String, { nullable: true, description: 'The same key answers the same' })
  idempotencyKey: string | null
}

interface Row {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly addedAt: string
  readonly addedBy: string
  readonly userName: string | null
  readonly releasedAt: string | null
  readonly homeUnitId: string
  readonly hides: number
}

/** Files of a matter: what its list shows, how many of them are kept back, and giving one or taking it back. */
@Resolver(() => Matter)
export class MatterFilesResolver {
  @FieldResolver(() => [AttachmentType], { description: '附件, as far as the viewer may read them' })
  async attachments(@Root() matter: Matter, @Ctx() context: Context): Promise<AttachmentType[]> {
    const viewer = viewerOf(context)
    const files = filesOf(matter.id, viewer)
    const { sql, values } = readable(viewer)
    const rows = await context.db.read<Row>(
      `select a.*, u.name as userName, m.homeUnitId, ${HIDES} as hides
         from attachment a join matter m on m.id = a.matterId left join user u on u.id = a.addedBy
        where ${files.sql} and ${sql} order by a.id`,
      [...files.values, ...values],
    )
    return rows.map(({ id, name, mediaType, size, addedAt, addedBy, userName, ...row }) => ({
      id,
      name,
      mediaType,
      size,
      addedAt,
      addedBy: { id: addedBy, name: userName ?? '' },
      url: `/files/${id}`,
      withheld: Boolean(row.hides) && row.releasedAt === null,
      mayRelease: Boolean(row.hides) && isKeeper(viewer, row.homeUnitId),
    }))
  }

  @FieldResolver(() => Int, {
    description: '未提供的原件: files that show who the petitioner is, kept from the viewer',
  })
  async withheldFiles(@Root() matter: Matter, @Ctx() context: Context): Promise<number> {
    const viewer = viewerOf(context)
    const files = filesOf(matter.id, viewer)
    const { sql, values } = readable(viewer)
    const [row] = await context.db.read<{ n: number }>(
      `select count(*) as n from attachment a join matter m on m.id = a.matterId
        where ${files.sql} and not ${sql}`,
      [...files.values, ...values],
    )
    return Number(row?.n ?? 0)
  }

  @Mutation(() => MatterPayload, {
    description:
      '提供副本: a file that does not show the petitioner, to whoever sees the confidential matter',
  })
  async releaseFile(
    @Arg('input', () => FileInput) input: FileInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterPayload> {
    permit(context, 'identity.open')
    return payload(context, await releaseFile(context, input), info)
  }

  @Mutation(() => MatterPayload, { description: '收回副本: only its keepers read the file again' })
  async withholdFile(
    @Arg('input', () => FileInput) input: FileInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterPayload> {
    permit(context, 'identity.open')
    return payload(context, await withholdFile(context, input), info)
  }
}

/** Files `a` of a matter and of the repeats merged into it. */
function filesOf(matterId: string, viewer: Viewer): Condition {
  const merged = mergedInto(matterId, viewer)
  return {
    sql: `(a.matterId = ? or a.matterId in (${merged.sql}))`,
    values: [matterId, ...merged.values],
  }
}
