import { Field, Int as IntType, ObjectType } from 'type-graphql'
import { Flag, Id, Instant, Int, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'
import { UserState } from '../graphql/enums'
import { DateTime, Node } from '../graphql/scalars'

/** An official's account (人员账号). Petitioners have none. */
@Entity('user')
@Index('user_login', ['login'], { unique: true })
@Index('user_external', ['externalSubject'], { unique: true })
@ObjectType({ simpleResolvers: true, implements: Node, description: '人员: an official with an account' })
export class User extends Node {
  @Id()
  declare id: string

  @Short(60)
  @Field(() => String, { description: '姓名' })
  name: string

  @Short(60)
  @Field(() => String, { description: '登录名' })
  login: string

  /** argon2id, PHC string; empty means no password yet. */
  @Short(200)
  passwordHash: string

  @Short(12)
  @Field(() => UserState, { description: '状态' })
  state: string

  @Flag()
  @Field(() => Boolean, { description: '首次登录须改密码' })
  mustChangePassword: boolean

  /** The person's `sub` at the provider of the organisation, set by an administrator; never found by an e-mail. */
  @Short(200, { nullable: true })
  externalSubject: string | null

  @Instant({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: '最近登录' })
  lastSignInAt: string | null

  /** Spellings a search finds the name by; null until they are reckoned. */
  @Short(1000, { nullable: true })
  pinyin: string | null

  @Int({ default: 1 })
  @Field(() => IntType, { description: '版本' })
  version: number
}
