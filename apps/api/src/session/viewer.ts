import {
  accusable,
  may,
  roleRow,
  type Permission,
  type Role,
  type Unit,
  type Viewer as DomainViewer,
} from '@xinfang/domain'

/** One post of the signed-in person, with what the tree says of its unit. */
export interface HeldPost {
  readonly id: string
  readonly unitId: string
  readonly role: Role
  readonly title: string
  /** Ids from the organisation's root down to the unit. */
  readonly line: readonly string[]
}

/** Who asks: read afresh from the database at each request, so that a revoked right is gone at the next one. */
export interface Viewer extends DomainViewer {
  readonly userId: string
  readonly sessionId: string
  readonly name: string
  readonly login: string
  readonly mustChangePassword: boolean
  /** One of the roles asks for a second factor, and the account signed in by its password alone. */
  readonly mustAddFactor: boolean
  readonly sessionExpiresAt: string
  readonly actingUnit: string
  readonly organisationId: string
  readonly posts: readonly HeldPost[]
  /** What a program's token leaves of its rights; null for a person. */
  readonly token: TokenGrant | null
}

/** A token never gives a right: it narrows what the account behind it may do. */
export interface TokenGrant {
  readonly id: string
  /** Names of the queries and mutations it may call. */
  readonly operations: ReadonlySet<string>
  /** SHA-256 of the documents it may send; empty for any. */
  readonly documents: ReadonlySet<string>
  readonly requestsPerMinute: number
}

/** Units of which the viewer sees everything below (`subtree`), and units seen alone (`own`). */
export interface Scopes {
  readonly subtree: readonly string[]
  readonly own: readonly string[]
}

/** The viewer's posts as scopes of the `matter_unit` table, where every unit above a taking-part one stands too. */
export function scopesOf(viewer: Viewer): Scopes {
  const subtree = new Set<string>()
  const own = new Set<string>()
  for (const { role, unitId, line } of viewer.posts) {
    const row = roleRow(role)
    if (!row.permissions.includes('matter.read')) continue
    if (row.sees === 'own') own.add(unitId)
    if (row.sees === 'subtree') subtree.add(unitId)
    if (row.sees === 'organisation') subtree.add(line[0] ?? unitId)
  }
  return { subtree: [...subtree], own: [...own] }
}

/** Units whose being complained of shuts this viewer out; from the posts' own lines, without the whole tree. */
export function shutOutBy(viewer: Viewer): readonly string[] {
  const found = new Set<string>()
  for (const { unitId, line } of viewer.posts) for (const id of accusable(unitId, asTree(line))) found.add(id)
  return [...found]
}

const asTree = (line: readonly string[]): Unit[] =>
  line.map((id, at) => ({ id, parentId: line[at - 1] ?? null }))

/** Until these are done, an account can do nothing but do them. */
export const mayWork = ({ mustChangePassword, mustAddFactor }: Viewer): boolean =>
  !mustChangePassword && !mustAddFactor

/** Whether the viewer, acting for the chosen unit, holds the permission at all. */
export const holds = (viewer: Viewer, permission: Permission): boolean => may(viewer, permission)
