import { lastExtension, organOf, type MatterFacts } from '@xinfang/domain'
import type { Query } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { GIVEN } from '../matter/released'
import type { Unit } from '../unit/unit.entity'

/** Everything a form may take from the record: the matter, its facts, and the names behind the ids in them. */
export interface Material {
  readonly matter: MatterColumns
  readonly facts: MatterFacts
  readonly units: readonly Unit[]
  readonly unit: (id: string | null | undefined) => Unit | undefined
  /** Names of officials by user id. */
  readonly official: (id: string | null | undefined) => string | undefined
  readonly attachments: readonly string[]
  readonly queryCode: string
}

/** Reads the names the forms of one matter need; two statements. */
export async function loadMaterial(
  query: Query,
  matter: MatterColumns,
  facts: MatterFacts,
  units: readonly Unit[],
  queryCode: string,
): Promise<Material> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const users = [
    matter.handlerId,
    matter.firstResponsibleId,
    facts.acts[0]?.userId,
    lastExtension(facts)?.approvedBy,
  ].filter((id) => id != null)
  const names = new Map(
    users.length === 0
      ? []
      : (
          await query<{ id: string; name: string }>(
            `select id, name from user where id in (${users.map(() => '?').join(', ')})`,
            users,
          )
        ).map(({ id, name }) => [id, name]),
  )
  // A document goes further than whoever drafts it: of a confidential matter it lists what was released.
  const files = await query<{ name: string }>(
    `select a.name from attachment a join matter m on m.id = a.matterId
      where a.matterId = ? and ${GIVEN} order by a.id`,
    [matter.id],
  )
  return {
    matter,
    facts,
    units,
    unit: (id) => (id == null ? undefined : byId.get(id)),
    official: (id) => (id == null ? undefined : names.get(id)),
    attachments: files.map(({ name }) => name),
    queryCode,
  }
}

/** The organ that signs, since an inner section cannot issue. */
export function issuerOf(unitId: string, units: readonly Unit[]): Unit | undefined {
  const organ = organOf(unitId, units)
  return units.find(({ id }) => id === organ)
}
