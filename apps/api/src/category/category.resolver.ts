import { Ctx, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { Category } from './category.entity'

@Resolver()
export class CategoryResolver {
  @Query(() => [Category], { description: '内容分类, parents before their children' })
  categories(@Ctx() context: Context): Promise<Category[]> {
    permit(context, 'rulebook.read')
    return context.db.read<Category>('select id, code, name, parentId, level from category order by code')
  }
}
