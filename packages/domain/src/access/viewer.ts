import type { MatterFacts } from '../matter/facts'
import type { Permission } from './permissions'
import { roleRow, type Role } from './roles'
import { lineage, span, type Unit } from './units'

export interface Post {
  readonly unitId: string
  readonly role: Role
}

/** Who looks or acts: the posts held, and the unit acted for when the person has chosen one. */
export interface Viewer {
  readonly userId: string
  readonly posts: readonly Post[]
  /** Only posts held in this unit act; seeing is not narrowed. */
  readonly actingUnit?: string
}

/** Every unit whose matters the viewer's posts let them see. */
export function reachOf(viewer: Viewer, units: readonly Unit[]): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const { role, unitId } of viewer.posts)
    if (roleRow(role).permissions.includes('matter.read'))
      for (const id of span(roleRow(role).sees, unitId, units)) seen.add(id)
  return seen
}

/** Whether some post of the viewer carries the permission, and, when a unit is named, may use it in that unit's name. */
export const may = (
  viewer: Viewer,
  permission: Permission,
  unitId?: string,
  units: readonly Unit[] = [],
): boolean =>
  viewer.posts.some(
    (post) =>
      (viewer.actingUnit === undefined || post.unitId === viewer.actingUnit) &&
      roleRow(post.role).permissions.includes(permission) &&
      (unitId === undefined || span(roleRow(post.role).acts, post.unitId, units).has(unitId)),
  )

/**
 * Units whose being complained of shuts a unit out: itself and all above it, but not the organisation at
 * the root, unless it is the root itself. Otherwise a complaint about the whole organisation could be
 * read by nobody, and nobody could pass it upward.
 */
export function accusable(unitId: string, units: readonly Unit[]): readonly string[] {
  const line = lineage(unitId, units)
  return line.length > 1 ? line.slice(0, -1) : line
}

/** Every unit whose being complained of shuts this viewer out; the API turns it into its SQL predicate. */
export const accusableOf = (viewer: Viewer, units: readonly Unit[]): ReadonlySet<string> =>
  new Set(viewer.posts.flatMap(({ unitId }) => accusable(unitId, units)))

/** True when the unit, or one above it, is complained of. */
export const isAccused = (
  unitId: string,
  matter: Pick<MatterFacts, 'accusedUnits'>,
  units: readonly Unit[],
): boolean =>
  matter.accusedUnits.length > 0 && accusable(unitId, units).some((id) => matter.accusedUnits.includes(id))

/** The part of the facts that seeing depends on. */
export type Visible = Pick<
  MatterFacts,
  | 'homeUnit'
  | 'responsibleUnit'
  | 'sent'
  | 'secrecy'
  | 'members'
  | 'accusedUnits'
  | 'accusedUsers'
  | 'recused'
>

/** The viewer is complained of, belongs to a unit complained of, or stepped aside (信访工作条例 28(3), 30(3)). */
export function hasInterest(matter: Visible, viewer: Viewer, units: readonly Unit[]): boolean {
  return (
    matter.recused.includes(viewer.userId) ||
    matter.accusedUsers.includes(viewer.userId) ||
    (matter.accusedUnits.length > 0 &&
      matter.accusedUnits.some((unitId) => accusableOf(viewer, units).has(unitId)))
  )
}

/**
 * The one rule of seeing: a unit of the viewer's reach takes part; the viewer has no interest in the matter;
 * and a sealed matter is seen by its members only. The API's SQL predicate mirrors it word for word.
 */
export function canSee(matter: Visible, viewer: Viewer, units: readonly Unit[]): boolean {
  const reach = reachOf(viewer, units)
  const parties = [matter.homeUnit, matter.responsibleUnit, matter.sent?.from, matter.sent?.to]
  return (
    parties.some((unitId) => unitId !== undefined && reach.has(unitId)) &&
    !hasInterest(matter, viewer, units) &&
    (matter.secrecy !== 'sealed' || matter.members.includes(viewer.userId))
  )
}
