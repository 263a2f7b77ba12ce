import { dayOf, refusal, text, type Refusal } from '@xinfang/domain'
import type { App } from '../context'
import { domainContext } from '../matter/perform'
import type { Registrar } from '../matter/entry'
import { viewerOfUser } from '../session/load'
import { holds } from '../session/viewer'
import { readUnits } from '../unit/tree'
import type { ImportRun } from './import.entity'
import { SheetError } from '../sheet/sheet'

/** What all rows of a run share: who registers them and for which unit, and the categories they may name. */
export interface Shared extends Registrar {
  readonly homeUnit: string
  /** Category ids by code, and by name for those of the first level. */
  readonly categories: ReadonlyMap<string, string>
  /** Let demo persons through, who are impossible by construction. */
  readonly demo: boolean
}

/** The right to import belongs to a post in the registering unit. */
export const notPermitted = (): Refusal =>
  refusal('NOT_PERMITTED', text('您在该单位没有批量导入的权限', 'You may not import for this unit'), {
    field: 'unitId',
  })

/** The right to import is asked anew as the run begins, since it may have ended while the run waited. */
export async function sharedOf(app: App, { userId, unitId }: ImportRun): Promise<Shared> {
  const { db, keyring, config } = app
  const today = dayOf(app.now())
  const viewer = await viewerOfUser(db, userId, unitId, today)
  if (!viewer || viewer.actingUnit !== unitId || !holds(viewer, 'import.run'))
    throw new SheetError(notPermitted())
  const [units, categories] = await Promise.all([
    readUnits(db),
    db.read<{ id: string; code: string; name: string; level: number }>(
      'select id, code, name, level from category where closedOn is null',
    ),
  ])
  return {
    viewer,
    units,
    keyring,
    domain: domainContext({ today, calendar: app.calendars.current() }, viewer, units),
    homeUnit: unitId,
    categories: new Map([
      ...categories.map(({ id, code }) => [code, id] as const),
      ...categories.filter(({ level }) => level === 1).map(({ id, name }) => [name, id] as const),
    ]),
    demo: config.demo,
  }
}
