import { randomInt } from 'node:crypto'
import {
  addDays,
  checkRoles,
  isDay,
  refusal,
  roles,
  source,
  text,
  type Day,
  type Refusal,
  type Role,
} from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { failure, notFound } from '../graphql/errors'
import { record } from '../history/record'
import { endAll } from '../session/own-sessions'
import { hashPassword, NO_PASSWORD } from '../session/password'
import { removeFactor } from '../session/second-factor'
import { forgiveTries } from '../session/tries'
import type { Viewer } from '../session/viewer'
import type { Post } from './post.entity'
import type { User } from './user.entity'

const basis = [source('DESIGN', '4.6')]
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/

/** A first password nobody else knows: shown once, to be changed at the first sign-in. No look-alike signs. */
export function firstPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length: 14 }, () => signs[randomInt(signs.length)]).join('')
}

export function checkAccount({ name, login }: { name?: string | null; login?: string | null }): Refusal[] {
  const refusals: Refusal[] = []
  if (name != null && (name.trim() === '' || name.length > 60))
    refusals.push(
      refusal('NAME_MISSING', text('请填写姓名(60字以内)', 'Give a name of at most 60 characters'), {
        field: 'name',
      }),
    )
  if (login != null && !LOGIN.test(login))
    refusals.push(
      refusal(
        'LOGIN_SHAPE',
        text(
          '登录名为2至40位小写字母、数字、点、横线',
          'A login has 2 to 40 lower-case letters, digits, dots or dashes',
        ),
        {
          field: 'login',
        },
      ),
    )
  return refusals
}

/** A new account without any right; posts are granted by the security administrator. */
export async function createUser(
  context: Context,
  viewer: Viewer,
  { name, login }: { name: string; login: string },
): Promise<{ userId: string | null; password: string | null; refusals: Refusal[] }> {
  const refusals = checkAccount({ name, login })
  if (refusals.length > 0) return { userId: null, password: null, refusals }
  const password = firstPassword()
  const passwordHash = await hashPassword(password)
  return context.db.work(async (tx) => {
    const [taken] = await tx.query('select id from user where login = ?', [login])
    if (taken)
      return {
        userId: null,
        password: null,
        refusals: [refusal('LOGIN_TAKEN', text('登录名已被使用', 'The login is taken'), { field: 'login' })],
      }
    const userId = newId('usr', tx.now)
    await tx.insert('user', [
      {
        id: userId,
        name: name.trim(),
        login,
        passwordHash,
        state: 'active',
        mustChangePassword: 1,
        lastSignInAt: null,
        version: 1,
      },
    ])
    await log(tx, viewer, 'createUser', { user: userId })
    return { userId, password, refusals: [] }
  })
}

/** What an administrator may change of an account, all of it but the name only of others'. */
interface Change {
  readonly name?: string
  readonly state?: 'active' | 'suspended'
  readonly passwordHash?: string
  /** The `sub` of the organisation's provider; null takes it away. */
  readonly externalSubject?: string | null
  readonly withoutFactor?: true
}

/** Changes one account; every open session ends when whoever holds one should not go on by it. */
export async function changeUser(
  context: Context,
  viewer: Viewer,
  { userId, expectedVersion }: { userId: string; expectedVersion: number | null },
  change: Change,
  action: string,
): Promise<Refusal[]> {
  if (userId === viewer.userId && change.name === undefined)
    return [
      refusal('OWN_ACCOUNT', text('不能停用或重置自己的账号', 'Not your own account'), {
        field: 'userId',
        basis,
      }),
    ]
  return context.db.work(async (tx) => {
    const [user] = await tx.query<User>('select * from user where id = ?', [userId])
    if (!user) throw notFound()
    if (expectedVersion !== null && expectedVersion !== user.version)
      throw failure('CONFLICT', 'expectedVersion')
    if (user.passwordHash === NO_PASSWORD && (change.passwordHash || change.externalSubject))
      return [
        refusal('PROGRAM_ACCOUNT', text('程序账号只凭令牌使用', 'A program comes by its token alone'), {
          field: 'userId',
          basis,
        }),
      ]
    if (change.externalSubject && (await isTaken(tx, change.externalSubject, userId)))
      return [
        refusal('SUBJECT_TAKEN', text('此外部账号已关联他人', 'Another account is linked to it'), {
          field: 'subject',
        }),
      ]
    await tx.run(
      `update user set name = ?, state = ?, passwordHash = ?, mustChangePassword = ?,
              externalSubject = ?, pinyin = null, version = version + 1 where id = ? and version = ?`,
      [
        change.name ?? user.name,
        change.state ?? user.state,
        change.passwordHash ?? user.passwordHash,
        change.passwordHash ? 1 : Number(user.mustChangePassword),
        change.externalSubject === undefined ? user.externalSubject : change.externalSubject,
        userId,
        user.version,
      ],
    )
    if (change.withoutFactor) await removeFactor(tx, userId)
    if (change.state === 'active' || change.passwordHash)
      await forgiveTries(tx, context.app.keyring, user.login)
    // A name may change while its bearer works on; whatever else is changed, the next request comes afresh.
    if (change.name === undefined && change.state !== 'active') await endAll(tx, userId)
    await log(tx, viewer, action, { user: userId })
    return []
  })
}

const isTaken = async (tx: Tx, subject: string, userId: string): Promise<boolean> =>
  (await tx.query('select id from user where externalSubject = ? and id <> ?', [subject, userId])).length > 0

export interface Grant {
  readonly userId: string
  readonly unitId: string
  readonly role: Role
  readonly title: string
  readonly since: Day
}

/** Grants a role in a unit. The three administrators exclude one another and every other role; nobody grants to themselves. */
export async function grantPost(
  context: Context,
  viewer: Viewer,
  grant: Grant,
): Promise<{ refusals: Refusal[] }> {
  const refusals: Refusal[] = []
  if (grant.userId === viewer.userId)
    refusals.push(
      refusal('OWN_ACCOUNT', text('不能给自己授权', 'Nobody grants rights to themselves'), {
        field: 'userId',
        basis,
      }),
    )
  if (grant.title.length > 60)
    refusals.push(
      refusal('TEXT_TOO_LONG', text('职务名称不超过60字', 'At most 60 characters'), { field: 'title' }),
    )
  if (!isDay(grant.since))
    refusals.push(refusal('DAY_IMPOSSIBLE', text('任职日期不存在', 'No such day'), { field: 'since' }))
  return context.db.work(async (tx) => {
    const [user] = await tx.query('select id from user where id = ?', [grant.userId])
    const [unit] = await tx.query('select id from unit where id = ? and closedOn is null', [grant.unitId])
    if (!user) refusals.push(refusal('UNKNOWN', text('没有此人员', 'No such person'), { field: 'userId' }))
    if (!unit)
      refusals.push(
        refusal('UNKNOWN', text('没有此单位，或已撤销', 'No such unit, or it is closed'), {
          field: 'unitId',
        }),
      )
    const held = await tx.query<Post>(
      'select * from post where userId = ? and (until is null or until >= ?)',
      [grant.userId, context.today],
    )
    refusals.push(
      ...checkRoles([...held.map(({ role }) => role as Role), grant.role]).map((found) => ({
        ...found,
        field: 'role',
      })),
    )
    if (held.some(({ unitId, role }) => unitId === grant.unitId && role === grant.role))
      refusals.push(
        refusal('POST_HELD', text('已在该单位担任此角色', 'This role is held there already'), {
          field: 'role',
        }),
      )
    if (refusals.length > 0) return { refusals }
    const id = newId('pst', tx.now)
    await tx.insert('post', [
      { id, ...grant, title: grant.title.trim() || roles[grant.role].label['zh-CN'], until: null },
    ])
    await log(tx, viewer, 'grantPost', { post: id, user: grant.userId, unit: grant.unitId, role: grant.role })
    return { refusals: [] }
  })
}

/** Ends a post; it holds no right from the next request on. */
export async function endPost(
  context: Context,
  viewer: Viewer,
  postId: string,
): Promise<{ userId: string; refusals: Refusal[] }> {
  return context.db.work(async (tx) => {
    const [post] = await tx.query<Post>('select * from post where id = ?', [postId])
    if (!post) throw notFound()
    if (post.userId === viewer.userId)
      return {
        userId: post.userId,
        refusals: [refusal('OWN_ACCOUNT', text('不能免去自己的职务', 'Not your own post'), { basis })],
      }
    await tx.run('update post set until = ? where id = ?', [addDays(context.today, -1), postId])
    await log(tx, viewer, 'endPost', { post: postId, user: post.userId })
    return { userId: post.userId, refusals: [] }
  })
}

const log = (tx: Tx, viewer: Viewer, action: string, data: object): Promise<void> =>
  record(tx, [{ actorId: viewer.userId, unitId: viewer.actingUnit, action, data }])
