import { refusal, text } from '@xinfang/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { viewerOf, type Context } from '../context'
import { newId } from '../db/id'
import { notFound } from '../graphql/errors'
import { RefusalType, toRefusal } from '../graphql/refusal.type'
import { SavedView } from './saved-view.entity'

@InputType({ description: '保存视图' })
class SaveViewInput {
  @Field(() => ID, { nullable: true, description: '视图; none makes a new one' })
  id: string | null

  @Field(() => String, { description: '名称' })
  name: string

  @Field(() => String, { description: '页面' })
  page: string

  @Field(() => String, { description: '设置, JSON text' })
  settings: string
}

@ObjectType({ simpleResolvers: true, description: '视图保存结果' })
class SaveViewPayload {
  @Field(() => SavedView, { nullable: true, description: '视图' })
  view: SavedView | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}

@Resolver()
export class SavedViewResolver {
  @Query(() => [SavedView], { description: '本人在某页面保存的视图' })
  savedViews(@Arg('page', () => String) page: string, @Ctx() context: Context): Promise<SavedView[]> {
    return context.db.read<SavedView>(
      'select * from saved_view where userId = ? and page = ? order by name, id',
      [viewerOf(context).userId, page],
    )
  }

  @Mutation(() => SaveViewPayload, { description: '保存视图' })
  async saveView(
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
    @Ctx() context: Context,
  ): Promise<SaveViewPayload> {
    const { userId } = viewerOf(context)
    const name = input.name.trim()
    if (name === '' || name.length > 60 || input.page.length > 40 || input.settings.length > 20_000)
      return {
        view: null,
        refusals: [
          toRefusal(
            refusal('NAME_MISSING', text('请填写名称(60字以内)', 'Give a name of at most 60 characters'), {
              field: 'name',
            }),
          ),
        ],
      }
    const view = await context.db.work(async (tx) => {
      const id = input.id ?? newId('vew', tx.now)
      const row = { id, userId, page: input.page, name, settings: input.settings }
      if (!input.id) await tx.insert('saved_view', [row])
      else if (
        (await tx.run('update saved_view set name = ?, settings = ? where id = ? and userId = ?', [
          name,
          input.settings,
          id,
          userId,
        ])) === 0
      )
        throw notFound()
      return row
    })
    return { view, refusals: [] }
  }

  @Mutation(() => Boolean, { description: '删除视图' })
  async deleteView(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    const { userId } = viewerOf(context)
    return (
      (await context.db.work((tx) =>
        tx.run('delete from saved_view where id = ? and userId = ?', [id, userId]),
      )) > 0
    )
  }
}
