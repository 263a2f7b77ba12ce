import { canSee, hasInterest, may, type Viewer } from '../access/viewer'
import type { Unit } from '../access/units'
import type { MatterFacts } from '../matter/facts'
import type { JointFacts } from './facts'

/**
 * `whole`: sees the matter anyhow. `task`: a member unit without other part sees number, claims, its period, its own
 * task and opinion, and the joint conclusion; no identities, no attachments, no other unit's opinion before the
 * conclusion is drafted. `nothing`: of a sealed matter nobody learns anything who is not its member.
 */
export type JointSight = 'whole' | 'task' | 'nothing'

const ownMembers = ({ members }: JointFacts, viewer: Viewer, units: readonly Unit[]) =>
  members.filter(({ unitId }) => may(viewer, 'joint-handling.join', unitId, units))

export function sightOf(
  joint: JointFacts,
  matter: MatterFacts,
  viewer: Viewer,
  units: readonly Unit[],
): JointSight {
  if (canSee(matter, viewer, units)) return 'whole'
  if (hasInterest(matter, viewer, units)) return 'nothing'
  if (matter.secrecy === 'sealed' && !matter.members.includes(viewer.userId)) return 'nothing'
  return ownMembers(joint, viewer, units).length > 0 ? 'task' : 'nothing'
}

/** The joint handling as this viewer may see it; undefined for nothing. */
export function jointView(
  joint: JointFacts,
  matter: MatterFacts,
  viewer: Viewer,
  units: readonly Unit[],
): JointFacts | undefined {
  const sight = sightOf(joint, matter, viewer, units)
  if (sight === 'nothing') return undefined
  if (sight === 'whole') return joint
  const own = new Set(ownMembers(joint, viewer, units).map(({ unitId }) => unitId))
  const drafted = joint.conclusion !== undefined
  return {
    ...joint,
    consultations: [],
    members: joint.members.map(({ task, ...member }) =>
      own.has(member.unitId) && task !== undefined ? { ...member, task } : member,
    ),
    opinions: drafted ? joint.opinions : joint.opinions.filter(({ unitId }) => own.has(unitId)),
  }
}
