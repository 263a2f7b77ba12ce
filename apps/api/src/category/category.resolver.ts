import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { DateTime } from '../graphql/scalars'
import { Person } from '../user/person.type'
import { Category } from './category.entity'
import type { CategoryChange } from './change.entity'

@ObjectType('CategoryChange', { simpleResolvers: true, description: '内容分类的一次变更' })
class CategoryChangeType {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: '变更: create, rename, move, close, reopen' })
  kind: string

  @Field(() => String, { nullable: true, description: '变更前: name, or the place in the tree' })
  before: string | null

  @Field(() => String, { nullable: true, description: '变更后' })
  after: string | null

  @Field(() => DateTime, { description: '时间' })
  at: string

  @Field(() => Person, { description: '操作人' })
  by: Person
}

@Resolver()
export class CategoryResolver {
  @Query(() => [Category], { description: '内容分类, parents before their children' })
  categories(
    @Arg('includeClosed', () => Boolean, { defaultValue: false, description: '含已停用' })
    includeClosed: boolean,
    @Ctx() context: Context,
  ): Promise<Category[]> {
    permit(context, 'rulebook.read')
    return context.db.read<Category>(
      `select * from category${includeClosed ? '' : ' where closedOn is null'} order by code`,
    )
  }

  @Query(() => [CategoryChangeType], { description: '内容分类的变更记录, the newest first' })
  async categoryChanges(
    @Arg('categoryId', () => ID, { description: '内容分类' }) categoryId: string,
    @Ctx() context: Context,
  ): Promise<CategoryChangeType[]> {
    permit(context, 'rulebook.manage')
    const rows = await context.db.read<CategoryChange & { name: string }>(
      `select c.*, u.name from category_change c join user u on u.id = c.userId
        where c.categoryId = ? order by c.id desc`,
      [categoryId],
    )
    return rows.map(({ userId, name, ...change }) => ({ ...change, by: { id: userId, name } }))
  }
}
