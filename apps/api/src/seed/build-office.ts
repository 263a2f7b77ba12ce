import type { HeldPost, Viewer } from '../session/viewer'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { lineOf } from '../session/load'
import type { Post } from '../user/post.entity'
import type { User } from '../user/user.entity'
import type { Unit } from '../unit/unit.entity'
import type { Office, UnitPlan } from './office'

/** A demo office as it stands in the database: its units by short name, its people by login without prefix. */
export interface Built {
  readonly office: Office
  readonly units: ReadonlyMap<string, Unit>
  readonly people: ReadonlyMap<string, Viewer>
}

/** Stores one office with its people. They share one hash, since they share one printed password. */
export async function buildOffice(
  tx: Tx,
  office: Office,
  passwordHash: string,
  since: string,
): Promise<Built> {
  const units = new Map<string, Unit>()
  for (const [position, plan] of office.units.entries())
    units.set(plan.shortName, unitRow(tx, office, plan, position, units))
  const staff = office.people.map((plan) => ({
    plan,
    ...staffRows(tx, office, plan, units, passwordHash, since),
  }))
  await tx.insert('unit', [...units.values()])
  await tx.insert(
    'user',
    staff.map(({ user }) => user),
  )
  await tx.insert(
    'post',
    staff.map(({ post }) => post),
  )
  const people = new Map(staff.map(({ plan, user, post }) => [plan.login, viewerOf(user, post, units)]))
  return { office, units, people }
}

function unitRow(
  tx: Tx,
  office: Office,
  plan: UnitPlan,
  position: number,
  units: ReadonlyMap<string, Unit>,
): Unit {
  const id = newId('uni', tx.now)
  const parent = plan.parent === undefined ? undefined : units.get(plan.parent)
  return {
    id,
    name: plan.name,
    shortName: plan.shortName,
    kind: plan.kind,
    parentId: parent?.id ?? null,
    path: `${parent?.path ?? ''}${id}/`,
    organisationId: parent?.organisationId ?? id,
    rulebook: office.rulebook,
    // A petition office of government receives by article 22, every other organ by article 23.
    petitionRole: plan.kind === 'outside' && plan.name.endsWith('信访局') ? 'A' : 'B',
    agencyCode: plan.agencyCode ?? null,
    contact: plan.contact ?? null,
    functions: plan.functions ?? null,
    numberCode: `${String(office.number).padStart(2, '0')}${String(position + 1).padStart(2, '0')}`,
    isOrganisation: parent === undefined,
    position,
    switches: null,
    closedOn: null,
    pinyin: null,
    version: 1,
  }
}

function staffRows(
  tx: Tx,
  office: Office,
  { login, name, unit, role, title }: Office['people'][number],
  units: ReadonlyMap<string, Unit>,
  passwordHash: string,
  since: string,
): { user: User; post: Post } {
  const user: User = {
    id: newId('usr', tx.now),
    name,
    login: `${office.prefix}${login}`,
    passwordHash,
    state: 'active',
    mustChangePassword: false,
    externalSubject: null,
    lastSignInAt: null,
    pinyin: null,
    version: 1,
  }
  const unitId = found(units, unit).id
  return {
    user,
    post: { id: newId('pst', tx.now), userId: user.id, unitId, role, title, since, until: null },
  }
}

/** The person as the session would know them, so that the stories pass every check a request passes. */
function viewerOf(user: User, post: Post, units: ReadonlyMap<string, Unit>): Viewer {
  const unit = [...units.values()].find(({ id }) => id === post.unitId) as Unit
  const held: HeldPost = {
    id: post.id,
    unitId: unit.id,
    role: post.role as HeldPost['role'],
    title: post.title,
    line: lineOf(unit.path),
  }
  return {
    userId: user.id,
    sessionId: '',
    name: user.name,
    login: user.login,
    mustChangePassword: false,
    mustAddFactor: false,
    sessionExpiresAt: '',
    token: null,
    actingUnit: unit.id,
    organisationId: unit.organisationId,
    posts: [held],
  }
}

/** What a story names must exist: a slip of the pen in the data stops the seed. */
export function found<T>(known: ReadonlyMap<string, T>, name: string): T {
  const value = known.get(name)
  if (value === undefined) throw new Error(`The demo names "${name}", which is nowhere defined`)
  return value
}
