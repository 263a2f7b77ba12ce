import { checkNoIdentity, roleRow, type Refusal } from '@xinfang/domain'
import type { Tx } from '../db/database'
import type { Viewer } from '../session/viewer'
import type { Keyring } from './keyring'
import { clearPeople } from './people'

/**
 * Units whose petitioners the viewer knows by office. A unit a matter is sent to may open one field of a person
 * with a purpose, to serve its reply; it is no keeper, and gets neither originals nor an answer to a guess.
 */
export const keptUnits = ({ posts }: Pick<Viewer, 'posts'>): readonly string[] =>
  posts.flatMap(({ role, unitId }) => (roleRow(role).permissions.includes('identity.open') ? [unitId] : []))

export const isKeeper = (viewer: Pick<Viewer, 'posts'>, homeUnitId: string): boolean =>
  keptUnits(viewer).includes(homeUnitId)

/** What of a matter its secret hangs on. */
export interface Secret {
  readonly id: string
  readonly homeUnitId: string
  readonly secrecy: string
}

/**
 * Refuses free texts that name a petitioner of a confidential matter, by the field. Keepers alone are refused:
 * to anybody else, who may not open identities unrecorded, the refusal would say that a guess was right.
 */
export async function identityTyped(
  tx: Tx,
  keyring: Keyring,
  viewer: Viewer,
  { id, homeUnitId, secrecy }: Secret,
  texts: Readonly<Record<string, string | null | undefined>>,
): Promise<Refusal[]> {
  if (secrecy === 'normal' || Object.keys(texts).length === 0 || !isKeeper(viewer, homeUnitId)) return []
  return checkNoIdentity(texts, await clearPeople(tx, keyring, id))
}
