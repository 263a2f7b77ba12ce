import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { RefusalType, toRefusal } from '../graphql/refusal.type'
import { DayScalar } from '../graphql/scalars'
import { closeUnit, createUnit, updateUnit } from './manage'
import { Unit } from './unit.entity'

@ObjectType({ simpleResolvers: true, description: '单位变更结果' })
class UnitPayload {
  @Field(() => Unit, { nullable: true, description: '单位' })
  unit: Unit | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}

@InputType({ description: '新增单位' })
class CreateUnitInput {
  @Field(() => ID, { description: '上级单位' })
  parentId: string

  @Field(() => String, { description: '名称' })
  name: string

  @Field(() => String, { description: '简称' })
  shortName: string

  @Field(() => String, { defaultValue: 'department', description: '类别' })
  kind: string

  @Field(() => String, { nullable: true, description: '机关代字' })
  agencyCode: string | null

  @Field(() => String, { nullable: true, description: '联系方式' })
  contact: string | null

  @Field(() => String, { nullable: true, description: '职责' })
  functions: string | null
}

@InputType({ description: '修改单位' })
class UpdateUnitInput {
  @Field(() => ID, { description: '单位' })
  unitId: string

  @Field(() => String, { description: '名称' })
  name: string

  @Field(() => String, { description: '简称' })
  shortName: string

  @Field(() => String, { description: '类别' })
  kind: string

  @Field(() => String, { nullable: true, description: '机关代字' })
  agencyCode: string | null

  @Field(() => String, { nullable: true, description: '联系方式' })
  contact: string | null

  @Field(() => String, { nullable: true, description: '职责' })
  functions: string | null

  @Field(() => Int, { nullable: true, description: '版本' })
  expectedVersion: number | null
}

@InputType({ description: '撤销单位' })
class CloseUnitInput {
  @Field(() => ID, { description: '单位' })
  unitId: string

  @Field(() => DayScalar, { nullable: true, description: '撤销日期; default: today' })
  on: string | null

  @Field(() => Int, { nullable: true, description: '版本' })
  expectedVersion: number | null
}

@Resolver()
export class UnitManageResolver {
  @Mutation(() => UnitPayload, { description: '新增单位' })
  async createUnit(
    @Arg('input', () => CreateUnitInput) { parentId, ...words }: CreateUnitInput,
    @Ctx() context: Context,
  ): Promise<UnitPayload> {
    const viewer = permit(context, 'unit.manage')
    const { unitId, refusals } = await createUnit(context, viewer, parentId, words)
    return { unit: unitId ? await read(context, unitId) : null, refusals: refusals.map(toRefusal) }
  }

  @Mutation(() => UnitPayload, { description: '修改单位' })
  async updateUnit(
    @Arg('input', () => UpdateUnitInput) { unitId, expectedVersion, ...words }: UpdateUnitInput,
    @Ctx() context: Context,
  ): Promise<UnitPayload> {
    const viewer = permit(context, 'unit.manage')
    const refusals = await updateUnit(
      context,
      viewer,
      { unitId, expectedVersion: expectedVersion ?? null },
      words,
    )
    return { unit: await read(context, unitId), refusals: refusals.map(toRefusal) }
  }

  @Mutation(() => UnitPayload, { description: '撤销单位: only when nothing and nobody is left in it' })
  async closeUnit(
    @Arg('input', () => CloseUnitInput) { unitId, on, expectedVersion }: CloseUnitInput,
    @Ctx() context: Context,
  ): Promise<UnitPayload> {
    const viewer = permit(context, 'unit.manage')
    const refusals = await closeUnit(
      context,
      viewer,
      { unitId, expectedVersion: expectedVersion ?? null },
      on ?? context.today,
    )
    return { unit: await read(context, unitId), refusals: refusals.map(toRefusal) }
  }
}

async function read(context: Context, unitId: string): Promise<Unit | null> {
  const [unit] = await context.db.read<Unit>('select * from unit where id = ?', [unitId])
  return unit ?? null
}
