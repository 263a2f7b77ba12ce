import { refusal, roles, text, type Refusal } from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { notFound } from '../graphql/errors'
import { record } from '../history/record'
import { newToken } from '../session/new-token'
import type { TokenRow } from '../session/token.entity'
import { NO_PASSWORD } from '../session/password'
import type { Viewer } from '../session/viewer'
import { checkToken, type TokenWish } from './check'

/** A token for a new program of a unit, or another one for a program that has its account. */
export interface IssueWish extends TokenWish {
  readonly unitId: string | null
  readonly programId: string | null
}

interface Issued {
  readonly id: string | null
  /** In clear, this once. */
  readonly token: string | null
  readonly refusals: Refusal[]
}

/** Issues a token. Another one for the same program lets the old one be replaced without a gap. */
export async function issueToken(context: Context, viewer: Viewer, wish: IssueWish): Promise<Issued> {
  const refusals = checkToken(wish, context.today)
  if (refusals.length > 0) return { id: null, token: null, refusals }
  const { token, hash } = newToken()
  return context.db.work(async (tx) => {
    const program = await programFor(tx, context.today, wish)
    if (typeof program !== 'string') return { id: null, token: null, refusals: [program] }
    const id = newId('ptk', tx.now)
    await tx.insert('partner_token', [
      {
        id,
        tokenHash: hash,
        userId: program,
        operations: JSON.stringify(wish.operations),
        documents: JSON.stringify(wish.documents),
        networks: JSON.stringify(wish.networks),
        requestsPerMinute: wish.requestsPerMinute,
        expiresOn: wish.expiresOn,
        createdAt: tx.now.toISOString(),
        createdBy: viewer.userId,
        lastUsedAt: null,
        lastAddress: null,
        revokedAt: null,
      },
    ])
    await log(tx, viewer, 'issuePartnerToken', { token: id, user: program, operations: wish.operations })
    return { id, token, refusals: [] }
  })
}

/** The account of the program: the one that is named, or a new one bound to the unit. */
async function programFor(
  tx: Tx,
  today: string,
  { name, unitId, programId }: IssueWish,
): Promise<string | Refusal> {
  if (programId !== null) {
    const [known] = await tx.query<{ id: string }>(
      `select u.id from user u join post p on p.userId = u.id and p.role = 'partner'
        where u.id = ? and u.passwordHash = ?`,
      [programId, NO_PASSWORD],
    )
    return known?.id ?? refusal('UNKNOWN', text('没有此程序', 'No such program'), { field: 'programId' })
  }
  const [unit] = await tx.query('select id from unit where id = ? and closedOn is null', [unitId ?? ''])
  if (!unit || unitId === null)
    return refusal('UNKNOWN', text('没有此单位，或已撤销', 'No such unit, or it is closed'), {
      field: 'unitId',
    })
  if (name === null)
    return refusal('NAME_MISSING', text('请填写程序名称', 'Name the program'), { field: 'name' })
  const userId = newId('usr', tx.now)
  await tx.insert('user', [
    {
      id: userId,
      name: name.trim(),
      login: `program.${userId.slice(4).toLowerCase()}`,
      passwordHash: NO_PASSWORD,
      state: 'active',
      mustChangePassword: 0,
      externalSubject: null,
      lastSignInAt: null,
      version: 1,
    },
  ])
  await tx.insert('post', [
    {
      id: newId('pst', tx.now),
      userId,
      unitId,
      role: 'partner',
      title: roles.partner.label['zh-CN'],
      since: today,
      until: null,
    },
  ])
  return userId
}

/** Revokes a token; the next request with it is a stranger's. Revoking twice changes nothing. */
export async function revokeToken(context: Context, viewer: Viewer, id: string): Promise<void> {
  await context.db.work(async (tx) => {
    const [row] = await tx.query<TokenRow>('select * from partner_token where id = ?', [id])
    if (!row) throw notFound()
    if (row.revokedAt !== null) return
    await tx.run('update partner_token set revokedAt = ? where id = ?', [tx.now.toISOString(), id])
    await log(tx, viewer, 'revokePartnerToken', { token: id, user: row.userId })
  })
}

const log = (tx: Tx, viewer: Viewer, action: string, data: object): Promise<void> =>
  record(tx, [{ actorId: viewer.userId, unitId: viewer.actingUnit, action, data }])
