import { cite, unitsWithoutHead, type Role, type RulebookCode } from '@xinfang/domain'
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { permit, type Context } from '../context'
import { Person } from '../user/person.type'
import { Post } from '../user/post.entity'
import { unitById, unitsOf } from './tree'
import { Unit } from './unit.entity'

@ObjectType({ simpleResolvers: true, description: '缺负责人的单位 and the rule that wants one' })
class UnitWithoutHead {
  @Field(() => Unit, { description: '单位' })
  unit: Unit

  @Field(() => String, { description: '依据' })
  basis: string
}

/** Roles whose holder leads the unit (一把手). */
const heads = "'unit-head', 'petition-head'"

@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => [Unit], { description: '单位, in tree order; the console builds the tree from parentId' })
  async units(
    @Arg('includeClosed', () => Boolean, { defaultValue: false }) includeClosed: boolean,
    @Ctx() context: Context,
  ): Promise<Unit[]> {
    permit(context, 'unit.read')
    const units = await unitsOf(context)
    return includeClosed ? units : units.filter(({ closedOn }) => closedOn === null)
  }

  @Query(() => Unit, { nullable: true, description: '一个单位' })
  unit(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Unit | null> {
    permit(context, 'unit.read')
    return unitById(context, id)
  }

  @Query(() => [UnitWithoutHead], {
    description:
      '缺负责人的单位 of the own organisation: no 一把手 in office who leads petition work in person',
  })
  async unitsWithoutHead(@Ctx() context: Context): Promise<UnitWithoutHead[]> {
    const { organisationId } = permit(context, 'unit.read')
    const all = await unitsOf(context)
    const own = all.filter((unit) => unit.organisationId === organisationId && unit.closedOn === null)
    const posts = await context.db.read<Pick<Post, 'unitId' | 'since' | 'until'> & { role: Role }>(
      `select p.unitId, p.role, p.since, p.until from post p join unit n on n.id = p.unitId
        where n.organisationId = ? and (p.until is null or p.until >= ?)`,
      [organisationId, context.today],
    )
    const units = own.map(({ id, kind, rulebook }) => ({ id, kind, rulebook: rulebook as RulebookCode }))
    return unitsWithoutHead(units, posts, context.today).map(({ unit, source }) => ({
      unit: own.find(({ id }) => id === unit)!,
      basis: cite(source, 'zh-CN'),
    }))
  }

  @FieldResolver(() => Person, { nullable: true, description: '负责人' })
  async head(@Root() unit: Unit, @Ctx() context: Context): Promise<Person | null> {
    const [head] = await context.db.read<Person>(
      `select u.id, u.name from post p join user u on u.id = p.userId
        where p.unitId = ? and p.role in (${heads}) and p.since <= ? and (p.until is null or p.until >= ?) order by p.id limit 1`,
      [unit.id, context.today, context.today],
    )
    return head ?? null
  }

  @FieldResolver(() => [Post], { description: '现任职务' })
  posts(@Root() unit: Unit, @Ctx() context: Context): Promise<Post[]> {
    return context.db.read<Post>(
      'select * from post where unitId = ? and since <= ? and (until is null or until >= ?) order by id',
      [unit.id, context.today, context.today],
    )
  }
}

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Unit, { description: '单位' })
  unit(@Root() post: Post, @Ctx() context: Context): Promise<Unit | null> {
    return unitById(context, post.unitId)
  }

  @FieldResolver(() => Person, { description: '人员' })
  user(@Root() post: Post, @Ctx() context: Context): Promise<Person> {
    const key = `user/${post.userId}`
    let user = context.cache.get(key) as Promise<Person> | undefined
    if (!user) {
      user = context.db
        .read<Person>('select id, name from user where id = ?', [post.userId])
        .then(([row]) => row ?? { id: post.userId, name: '' })
      context.cache.set(key, user)
    }
    return user
  }
}
