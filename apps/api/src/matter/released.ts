import { keptUnits } from '../identity/keeper'
import { places } from '../db/insert'
import type { Condition } from './visible'
import type { Viewer } from '../session/viewer'

/** The matter `m` hides its petitioner; 1 or 0. */
export const HIDES = `(m.secrecy <> 'normal'
  or exists (select 1 from matter_person hp where hp.matterId = m.id and hp.confidential = 1))`

/** The file `a` of the matter `m` goes wherever the matter goes. */
export const GIVEN = `(a.releasedAt is not null or not ${HIDES})`

/**
 * The one rule of files: an original of a matter that hides its petitioner (a letter in their hand, a name in the
 * picture) is read by its uploader and by the keepers of the petitioner; by others when a keeper released it.
 * A predicate on `attachment a` of `matter m`, beside the rule of seeing the matter. (信访工作条例 46(5), S5.10)
 */
export function readable(viewer: Viewer): Condition {
  const kept = keptUnits(viewer)
  const keeps = kept.length > 0 ? ` or m.homeUnitId in (${places(kept)})` : ''
  return { sql: `(${GIVEN} or a.addedBy = ?${keeps})`, values: [viewer.userId, ...kept] }
}
