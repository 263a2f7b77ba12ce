import {
  dayOf,
  refusal,
  roles,
  rulebooks,
  text,
  type Refusal,
  type Role,
  type RulebookCode,
} from '@xinfang/domain'
import type { App } from '../context'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { record } from '../history/record'
import { hashPassword } from '../session/password'
import { checkPassword } from '../session/password-rules'
import { checkAccount, firstPassword } from '../user/manage'

export interface FirstPeople {
  readonly organisation: string
  readonly rulebook: string
  readonly login: string
  readonly name: string
  readonly password: string
  readonly securityLogin: string
  readonly securityName: string
}

const SYSTEM = 'system-administrator' satisfies Role
const SECURITY = 'security-administrator' satisfies Role

/** What is wrong with the answers, each refusal naming the answer to mend. */
export function checkFirstPeople(given: FirstPeople): Refusal[] {
  const named = (refusals: readonly Refusal[], names: Readonly<Record<string, string>>) =>
    refusals.map((found) => ({ ...found, field: names[found.field ?? ''] ?? found.field ?? '' }))
  const organisation = given.organisation.trim()
  return [
    ...(organisation === '' || organisation.length > 40
      ? [
          refusal('NAME_MISSING', text('机构名称为1至40字', 'A name of 1 to 40 characters'), {
            field: 'organisation',
          }),
        ]
      : []),
    ...(Object.hasOwn(rulebooks, given.rulebook)
      ? []
      : [
          refusal('RULEBOOK_UNKNOWN', text('请选择所列制度之一', 'Choose one of the handbooks'), {
            field: 'rulebook',
          }),
        ]),
    ...checkAccount(given),
    ...named(checkPassword(given.password, given.login), { next: 'password' }),
    ...named(checkAccount({ login: given.securityLogin, name: given.securityName }), {
      login: 'securityLogin',
      name: 'securityName',
    }),
    ...(given.login === given.securityLogin
      ? [
          refusal('LOGIN_TAKEN', text('两位管理员须为不同的人', 'The two administrators are two persons'), {
            field: 'securityLogin',
          }),
        ]
      : []),
  ]
}

/**
 * The root of the organisation, its system administrator and its security administrator: one creates accounts,
 * the other grants them rights, so that nobody can do both. Answers the first password of the latter, to be
 * changed at the first sign-in; null when there is an account already.
 */
export async function createFirstPeople(app: App, given: FirstPeople): Promise<string | null> {
  const first = firstPassword()
  const hashes = await Promise.all([hashPassword(given.password), hashPassword(first)])
  return app.db.work(async (tx) => {
    // Of two at once the second waits here, and then finds the accounts of the first.
    await tx.query(`select seq from chain_head where id = 1${tx.dialect === 'mysql' ? ' for update' : ''}`)
    if ((await tx.query('select 1 as one from user limit 1')).length > 0) return null
    const unitId = await insertRoot(tx, given.organisation.trim(), given.rulebook as RulebookCode)
    const { login, name, securityLogin, securityName } = given
    await insertPerson(tx, unitId, SYSTEM, {
      login,
      name,
      passwordHash: hashes[0],
      mustChangePassword: false,
    })
    await insertPerson(tx, unitId, SECURITY, {
      login: securityLogin,
      name: securityName,
      passwordHash: hashes[1],
      mustChangePassword: true,
    })
    await record(tx, [{ actorId: 'system', unitId, action: 'createFirstPeople' }])
    return first
  })
}

async function insertRoot(tx: Tx, name: string, rulebook: RulebookCode): Promise<string> {
  const id = newId('uni', tx.now)
  await tx.insert('unit', [
    {
      id,
      name,
      shortName: name,
      kind: 'organisation',
      parentId: null,
      path: `${id}/`,
      organisationId: id,
      rulebook,
      petitionRole: 'B',
      agencyCode: null,
      contact: null,
      numberCode: '0001',
      isOrganisation: true,
      position: 0,
      switches: null,
      closedOn: null,
      version: 1,
    },
  ])
  return id
}

async function insertPerson(
  tx: Tx,
  unitId: string,
  role: Role,
  person: { login: string; name: string; passwordHash: string; mustChangePassword: boolean },
): Promise<void> {
  const userId = newId('usr', tx.now)
  await tx.insert('user', [
    {
      id: userId,
      ...person,
      name: person.name.trim(),
      state: 'active',
      externalSubject: null,
      lastSignInAt: null,
      version: 1,
    },
  ])
  const title = roles[role].label['zh-CN']
  await tx.insert('post', [
    { id: newId('pst', tx.now), userId, unitId, role, title, since: dayOf(tx.now), until: null },
  ])
}
