import type { Viewer } from '../session/viewer'
import { undisturbed, type Condition } from './visible'

/**
 * Ids of the matters merged into one. Whoever handles it reads the repeats as well, though not the unit they
 * complain of, nor strangers what is sealed.
 */
export function mergedInto(matterId: string, viewer: Viewer): Condition {
  const guard = undisturbed(viewer)
  return {
    sql: `select m.id from matter m where m.mergedIntoId = ? and ${guard.sql}`,
    values: [matterId, ...guard.values],
  }
}
