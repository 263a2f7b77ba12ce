import { lineage, organisationOf } from '@xinfang/domain'
import type { UnitRow } from './unit-tree'

/** Whether a field offers a unit; `units` is the whole tree. What is chosen already is shown all the same. */
export type Offers = (unit: UnitRow, units: readonly UnitRow[]) => boolean

export const except =
  (unitId: string | undefined): Offers =>
  ({ id }) =>
    id !== unitId

/** Units of the same organisation: other organs get a transfer, and no posts are granted in them. */
export const withinOrganisationOf =
  (unitId: string | undefined): Offers =>
  ({ id }, units) =>
    unitId !== undefined && organisationOf(id, units) === organisationOf(unitId, units)

/** Units above this one: only such an organ reviews what it decided. */
export const above =
  (unitId: string): Offers =>
  ({ id }, units) =>
    lineage(unitId, units).slice(1).includes(id)

/** Units whose matters a person sees: a filter by any other finds nothing. */
export const within =
  (unitIds: readonly string[]): Offers =>
  ({ id }) =>
    unitIds.includes(id)
