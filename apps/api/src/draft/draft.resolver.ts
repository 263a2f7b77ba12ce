import { refusal, text } from '@xinfang/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { viewerOf, type Context } from '../context'
import { newId } from '../db/id'
import { notFound } from '../graphql/errors'
import { RefusalType, toRefusal } from '../graphql/refusal.type'
import { DateTime } from '../graphql/scalars'
import { seal, unseal } from '../identity/seal'
import type { Draft } from './draft.entity'

const LONGEST = 300_000
const KEPT = 50

@ObjectType('Draft', { simpleResolvers: true, description: '草稿, of its writer alone' })
class DraftType {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: '种类' })
  kind: string

  @Field(() => String, { description: '标签' })
  label: string

  @Field(() => DateTime, { description: '保存时间' })
  savedAt: string

  @Field(() => String, { description: '内容, JSON text' })
  body: string
}

@InputType({ description: '保存草稿' })
class SaveDraftInput {
  @Field(() => ID, { nullable: true, description: '草稿; none makes a new one' })
  id: string | null

  @Field(() => String, { description: '种类' })
  kind: string

  @Field(() => String, { description: '标签' })
  label: string

  @Field(() => String, { description: '内容, JSON text' })
  body: string
}

@ObjectType({ simpleResolvers: true, description: '草稿保存结果' })
class SaveDraftPayload {
  @Field(() => DraftType, { nullable: true, description: '草稿' })
  draft: DraftType | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}

const place = (row: string, column: 'label' | 'body') => ({ table: 'draft', column, row })

/** Half-written registrations survive a refusal, a reload and an expired session; sealed, since they name people. */
@Resolver()
export class DraftResolver {
  @Query(() => [DraftType], { description: '本人的草稿, newest first' })
  async drafts(@Arg('kind', () => String) kind: string, @Ctx() context: Context): Promise<DraftType[]> {
    const { userId } = viewerOf(context)
    const { keyring } = context.app
    const rows = await context.db.read<Draft>(
      `select * from draft where userId = ? and kind = ? order by savedAt desc limit ${KEPT}`,
      [userId, kind],
    )
    return rows.map((row) => ({
      ...row,
      label: unseal(keyring, place(row.id, 'label'), row.label),
      body: unseal(keyring, place(row.id, 'body'), row.body),
    }))
  }

  @Mutation(() => SaveDraftPayload, { description: '保存草稿' })
  async saveDraft(
    @Arg('input', () => SaveDraftInput) input: SaveDraftInput,
    @Ctx() context: Context,
  ): Promise<SaveDraftPayload> {
    const { userId } = viewerOf(context)
    const { keyring } = context.app
    if (input.body.length > LONGEST || input.label.length > 200 || input.kind.length > 40)
      return {
        draft: null,
        refusals: [
          toRefusal(refusal('TEXT_TOO_LONG', text('草稿过长', 'The draft is too long'), { field: 'body' })),
        ],
      }
    return context.db.work(async (tx) => {
      const id = input.id ?? newId('drf', tx.now)
      const savedAt = tx.now.toISOString()
      const label = seal(keyring, place(id, 'label'), input.label)
      const body = seal(keyring, place(id, 'body'), input.body)
      if (input.id) {
        const changed = await tx.run(
          'update draft set label = ?, body = ?, savedAt = ? where id = ? and userId = ?',
          [label, body, savedAt, id, userId],
        )
        if (changed === 0) throw notFound()
      } else {
        await tx.insert('draft', [{ id, userId, kind: input.kind, label, body, savedAt }])
      }
      return { draft: { id, kind: input.kind, label: input.label, savedAt, body: input.body }, refusals: [] }
    })
  }

  @Mutation(() => Boolean, { description: '删除草稿' })
  async deleteDraft(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    const { userId } = viewerOf(context)
    return (
      (await context.db.work((tx) => tx.run('delete from draft where id = ? and userId = ?', [id, userId]))) >
      0
    )
  }
}
