import { Field, ID, Int, ObjectType } from 'type-graphql'
import { RefusalType } from '../graphql/refusal.type'
import { DateTime, DayScalar } from '../graphql/scalars'
import { Unit } from '../unit/unit.entity'
import { Post } from '../user/post.entity'
import { User } from '../user/user.entity'

/** 当前用户: who is signed in, for which unit, with which rights. */
@ObjectType('Viewer', {
  simpleResolvers: true,
  description: '当前用户: who is signed in, for which unit, with which rights',
})
export class ViewerType {
  @Field(() => User, { description: '人员' })
  user: User

  @Field(() => Unit, { description: '当前代表的单位' })
  actingUnit: Unit

  @Field(() => Unit, { description: '所属机构' })
  organisation: Unit

  @Field(() => [Post], { description: '现任职务' })
  posts: Post[]

  @Field(() => [String], { description: "权限: the domain's permission codes in the unit acted for" })
  permissions: string[]

  @Field(() => [ID], { description: '可见单位: units whose matters may be seen' })
  reach: string[]

  @Field(() => Int, { description: '未读通知' })
  unread: number

  @Field(() => DayScalar, { description: "今日: the server's civil day" })
  today: string

  @Field(() => Boolean, { description: '须先启用动态口令: nothing else is permitted before' })
  mustAddFactor: boolean

  @Field(() => DateTime, { description: '会话到期' })
  sessionExpiresAt: string
}

/** 登录结果. */
@ObjectType({ simpleResolvers: true, description: '登录结果' })
export class SignInPayload {
  @Field(() => ViewerType, { nullable: true, description: '当前用户, when signed in' })
  viewer: ViewerType | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}
