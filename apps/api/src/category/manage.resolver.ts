import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { RefusalType, toRefusal } from '../graphql/refusal.type'
import { Category } from './category.entity'
import {
  closeCategory,
  createCategory,
  moveCategory,
  renameCategory,
  reopenCategory,
  type Managed,
} from './manage'

@ObjectType({ simpleResolvers: true, description: '内容分类变更结果' })
class CategoryPayload {
  @Field(() => Category, { nullable: true, description: '内容分类' })
  category: Category | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}

@InputType({ description: '新增内容分类' })
class CreateCategoryInput {
  @Field(() => ID, { nullable: true, description: '上级分类; none: first level' })
  parentId: string | null

  @Field(() => String, { description: '名称' })
  name: string
}

@InputType({ description: '停用、恢复内容分类' })
class CategoryInput {
  @Field(() => ID, { description: '内容分类' })
  categoryId: string

  @Field(() => Int, { nullable: true, description: '版本' })
  expectedVersion: number | null
}

@InputType({ description: '内容分类改名' })
class RenameCategoryInput extends CategoryInput {
  @Field(() => String, { description: '名称' })
  name: string
}

@InputType({ description: '移动内容分类 with all below it' })
class MoveCategoryInput extends CategoryInput {
  @Field(() => ID, { nullable: true, description: '新的上级分类; none: first level' })
  parentId: string | null
}

@Resolver()
export class CategoryManageResolver {
  @Mutation(() => CategoryPayload, { description: '新增内容分类' })
  createCategory(
    @Arg('input', () => CreateCategoryInput) { parentId, name }: CreateCategoryInput,
    @Ctx() context: Context,
  ): Promise<CategoryPayload> {
    const viewer = permit(context, 'rulebook.manage')
    return answer(context, createCategory(context, viewer, { parentId: parentId ?? null, name }))
  }

  @Mutation(() => CategoryPayload, { description: '内容分类改名: matters that have it show the new name' })
  renameCategory(
    @Arg('input', () => RenameCategoryInput) { name, ...target }: RenameCategoryInput,
    @Ctx() context: Context,
  ): Promise<CategoryPayload> {
    const viewer = permit(context, 'rulebook.manage')
    return answer(context, renameCategory(context, viewer, target, name))
  }

  @Mutation(() => CategoryPayload, { description: '移动内容分类: its code and those below it change' })
  moveCategory(
    @Arg('input', () => MoveCategoryInput) { parentId, ...target }: MoveCategoryInput,
    @Ctx() context: Context,
  ): Promise<CategoryPayload> {
    const viewer = permit(context, 'rulebook.manage')
    return answer(context, moveCategory(context, viewer, target, parentId ?? null))
  }

  @Mutation(() => CategoryPayload, { description: '停用内容分类: matters keep it, no new one gets it' })
  closeCategory(
    @Arg('input', () => CategoryInput) target: CategoryInput,
    @Ctx() context: Context,
  ): Promise<CategoryPayload> {
    const viewer = permit(context, 'rulebook.manage')
    return answer(context, closeCategory(context, viewer, target, context.today))
  }

  @Mutation(() => CategoryPayload, { description: '恢复内容分类' })
  reopenCategory(
    @Arg('input', () => CategoryInput) target: CategoryInput,
    @Ctx() context: Context,
  ): Promise<CategoryPayload> {
    const viewer = permit(context, 'rulebook.manage')
    return answer(context, reopenCategory(context, viewer, target))
  }
}

async function answer(context: Context, managed: Promise<Managed>): Promise<CategoryPayload> {
  const { categoryId, refusals } = await managed
  const [category = null] =
    categoryId === null
      ? []
      : await context.db.read<Category>('select * from category where id = ?', [categoryId])
  return { category, refusals: refusals.map(toRefusal) }
}
