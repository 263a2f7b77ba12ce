import type { Role } from '@xinfang/domain'
import { tokenHash } from '../src/session/load'
import { idOf } from './random'

/** One railway police bureau: its petition office, six divisions, and nine stations below the most of them. */
const DIVISIONS = 6
const UNITS = 60
const STAFF: readonly Role[] = ['unit-head', 'handler', 'handler']
const OFFICE_STAFF: readonly Role[] = [
  'petition-head',
  'petition-officer',
  'petition-officer',
  'intake-clerk',
]

export interface BenchUnit {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly parentId: string | null
  readonly users: readonly { readonly id: string; readonly role: Role }[]
}

export interface World {
  readonly organisation: BenchUnit
  /** Registers everything. */
  readonly office: BenchUnit
  /** Divisions and stations: they handle. */
  readonly handling: readonly BenchUnit[]
  readonly all: readonly BenchUnit[]
}

export function buildWorld(): World {
  const all: BenchUnit[] = []
  let users = 0
  const add = (name: string, parent: BenchUnit | null, staff: readonly Role[]): BenchUnit => {
    const id = idOf('uni', all.length + 1)
    const unit = {
      id,
      name,
      path: `${parent?.path ?? ''}${id}/`,
      parentId: parent?.id ?? null,
      users: staff.map((role) => ({ id: idOf('usr', ++users), role })),
    }
    all.push(unit)
    return unit
  }
  const organisation = add('平川铁路公安局', null, ['leader', 'leader-in-charge', 'auditor'])
  const office = add('信访办公室', organisation, OFFICE_STAFF)
  const divisions = Array.from({ length: DIVISIONS }, (_, at) =>
    add(`第${at + 1}公安处`, organisation, STAFF),
  )
  const stations = Array.from({ length: UNITS - all.length }, (_, at) =>
    add(`第${at + 1}派出所`, divisions[at % DIVISIONS] as BenchUnit, [...STAFF, 'partner']),
  )
  return { organisation, office, handling: [...divisions, ...stations], all }
}

/** The token a user's session is opened with; only ever accepted by a bench database. */
export const tokenOf = (userId: string): string => `bench-${userId}`

/** Rows of unit, user, post and one open session a user. */
export function worldRows({ all, organisation }: World, now: Date): Record<string, object[]> {
  const at = now.toISOString()
  const people = all.flatMap((unit) => unit.users.map((user) => ({ unit, ...user })))
  return {
    unit: all.map((unit, position) => ({
      id: unit.id,
      name: unit.name,
      shortName: unit.name,
      kind: unit.parentId === null ? 'organisation' : 'office',
      parentId: unit.parentId,
      path: unit.path,
      organisationId: organisation.id,
      rulebook: 'TG',
      petitionRole: 'B',
      agencyCode: unit.parentId === null ? '平铁公' : null,
      contact: '值班室',
      numberCode: String(position + 1).padStart(4, '0'),
      isOrganisation: unit.parentId === null,
      position,
    })),
    user: people.map(({ id }, n) => ({
      id,
      name: `经办${n + 1}`,
      login: `bench${n + 1}`,
      passwordHash: '-',
      state: 'active',
    })),
    post: people.map(({ id, role, unit }, n) => ({
      id: idOf('pst', n + 1),
      userId: id,
      unitId: unit.id,
      role,
      title: role,
      since: '2020-01-01',
    })),
    session: people.map(({ id, unit }, n) => ({
      id: idOf('ses', n + 1),
      tokenHash: tokenHash(tokenOf(id)),
      userId: id,
      actingUnitId: unit.id,
      method: 'password',
      client: '',
      address: '',
      createdAt: at,
      seenAt: at,
      expiresAt: new Date(now.getTime() + 6 * 3_600_000).toISOString(),
    })),
  }
}
