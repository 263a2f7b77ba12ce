import type { Role } from '@xinfang/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { edgeOf, PageInfo, type Edge } from '../graphql/connection'
import { RoleCode } from '../graphql/enums'
import { RefusalType } from '../graphql/refusal.type'
import { DayScalar } from '../graphql/scalars'
import { User } from './user.entity'

const UserEdge = edgeOf(User, 'User')

@ObjectType({ simpleResolvers: true, description: '人员列表' })
export class UserConnection {
  @Field(() => [UserEdge], { description: '人员' })
  edges: Edge<User>[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo
}

@ObjectType({ simpleResolvers: true, description: '人员变更结果' })
export class UserPayload {
  @Field(() => User, { nullable: true, description: '人员' })
  user: User | null

  @Field(() => String, { nullable: true, description: '初始密码, shown this once' })
  password: string | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}

@InputType({ description: '新增人员' })
export class CreateUserInput {
  @Field(() => String, { description: '姓名' })
  name: string

  @Field(() => String, { description: '登录名' })
  login: string
}

@InputType({ description: '修改人员' })
export class UpdateUserInput {
  @Field(() => ID, { description: '人员' })
  userId: string

  @Field(() => String, { description: '姓名' })
  name: string

  @Field(() => Int, { nullable: true, description: '版本' })
  expectedVersion: number | null
}

@InputType({ description: '指定一名人员' })
export class UserIdInput {
  @Field(() => ID, { description: '人员' })
  userId: string

  @Field(() => Int, { nullable: true, description: '版本' })
  expectedVersion: number | null
}

@InputType({ description: '关联外部账号' })
export class LinkUserInput {
  @Field(() => ID, { description: '人员' })
  userId: string

  @Field(() => String, {
    nullable: true,
    description: "外部账号: the person's `sub` at the provider; null ends it",
  })
  subject: string | null

  @Field(() => Int, { nullable: true, description: '版本' })
  expectedVersion: number | null
}

@InputType({ description: '任命' })
export class GrantPostInput {
  @Field(() => ID, { description: '人员' })
  userId: string

  @Field(() => ID, { description: '单位' })
  unitId: string

  @Field(() => RoleCode, { description: '角色' })
  role: Role

  @Field(() => String, { nullable: true, description: '职务名称; default: the role' })
  title: string | null

  @Field(() => DayScalar, { nullable: true, description: '任职日期; default: today' })
  since: string | null
}
