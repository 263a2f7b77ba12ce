import type { Day } from '@xinfang/domain'
import type { SqlValue } from '../db/database'
import { daysLeft, lightOf, NO_DUE_DAY } from './light'
import type { Matter } from './matter.entity'

/** Columns of a matter as a whole; the long text and the query code stay behind. */
export const matterColumns = [
  'id',
  'number',
  'title',
  'status',
  'version',
  'purpose',
  'channel',
  'secrecy',
  'first',
  'receivedOn',
  'registeredAt',
  'acceptedOn',
  'closedOn',
  'isOpen',
  'nextDueDay',
  'nextGreenUntil',
  'nextClock',
  'nextPaused',
  'petitioner',
  'present',
  'concerned',
  'representatives',
  'place',
  'categoryId',
  'organisationId',
  'homeUnitId',
  'deskUnitId',
  'responsibleUnitId',
  'handlerId',
  'firstResponsibleId',
  'major',
  'majorReason',
  'urgent',
  'superiorWantsResult',
  'leaderInstruction',
  'important',
  'unreachable',
  'mergedIntoId',
  'lastEventAt',
  'lastEventAction',
  'lastEventBy',
  'lastEventUnitId',
] as const satisfies readonly (keyof Matter)[]

/** What can be joined to a matter in the same statement, by the GraphQL field that asks for it. */
const joins = {
  responsibleUnit: { from: 'left join unit ru on ru.id = m.responsibleUnitId', columns: unitColumns('ru') },
  homeUnit: { from: 'left join unit hu on hu.id = m.homeUnitId', columns: unitColumns('hu') },
  handler: { from: 'left join user ha on ha.id = m.handlerId', columns: 'ha.name as ha_name' },
  firstResponsible: {
    from: 'left join user fr on fr.id = m.firstResponsibleId',
    columns: 'fr.name as fr_name',
  },
  category: {
    from: 'left join category ca on ca.id = m.categoryId',
    columns:
      'ca.code as ca_code, ca.name as ca_name, ca.parentId as ca_parentId, ca.level as ca_level, ca.closedOn as ca_closedOn, ca.version as ca_version',
  },
  lastEvent: {
    from: 'left join unit ln on ln.id = m.lastEventUnitId',
    columns: 'ln.shortName as ln_name',
  },
} as const

function unitColumns(alias: string): string {
  const names = [
    'name',
    'shortName',
    'kind',
    'parentId',
    'organisationId',
    'rulebook',
    'petitionRole',
    'agencyCode',
    'numberCode',
    'isOrganisation',
    'closedOn',
    'version',
  ]
  return names.map((name) => `${alias}.${name} as ${alias}_${name}`).join(', ')
}

type Joined = keyof typeof joins
const joinNames = Object.keys(joins) as Joined[]

/** All there is to select, for who cannot tell what was asked for. */
export const everyField: ReadonlySet<string> = new Set([...joinNames, 'facts'])

type Column = (typeof matterColumns)[number]

/** What lists go on by, whatever is asked of their matters. */
const always: readonly Column[] = ['id', 'receivedOn', 'nextDueDay']

/** The columns behind a field that is more than the column of its name. */
const behind: Readonly<Record<string, readonly Column[]>> = {
  __typename: [],
  facts: [],
  light: ['nextGreenUntil', 'nextPaused'],
  daysLeft: ['nextGreenUntil', 'nextPaused'],
  responsibleUnit: ['responsibleUnitId'],
  homeUnit: ['homeUnitId'],
  handler: ['handlerId'],
  firstResponsible: ['firstResponsibleId'],
  category: ['categoryId'],
  lastEvent: ['lastEventAt', 'lastEventAction', 'lastEventBy', 'lastEventUnitId'],
  ...Object.fromEntries(matterColumns.map((name) => [name, [name]])),
}

/** A field that is not known here has a resolver of its own, which may look at any column. */
function columnsFor(fields: ReadonlySet<string>): readonly Column[] {
  const wanted = new Set(always)
  for (const field of fields) {
    const names = behind[field]
    if (!names) return matterColumns
    for (const name of names) wanted.add(name)
  }
  return matterColumns.filter((name) => wanted.has(name))
}

interface Selection {
  /** `m.id, …` */
  readonly select: string
  /** The joins that it needs. */
  readonly from: string
}

/** `select … from matter m …` for rows that are shown as they are: no more than the fields asked for stand on. */
export const selectAsked = (fields: ReadonlySet<string>): Selection => selectionOf(columnsFor(fields), fields)

/** The whole matter, and of what is joined to it the fields asked for; `facts` only when it is. */
export const selectMatter = (fields: ReadonlySet<string>): Selection => selectionOf(matterColumns, fields)

function selectionOf(names: readonly Column[], fields: ReadonlySet<string>): Selection {
  const wanted = joinNames.filter((name) => fields.has(name))
  const select = [
    ...names.map((name) => `m.${name}`),
    ...(fields.has('facts') ? ['m.facts'] : []),
    ...wanted.map((name) => joins[name].columns),
  ]
  return { select: select.join(', '), from: wanted.map((name) => joins[name].from).join(' ') }
}

export type MatterRow = Matter & Record<string, SqlValue>

/** A raw row as the GraphQL object, joined data in its place; whatever was not read stays undefined. */
export function toMatter(row: MatterRow, today: Day): MatterRow {
  const matter: Record<string, unknown> = row
  if ('nextGreenUntil' in row) {
    matter['light'] = lightOf(row, today)
    matter['daysLeft'] = daysLeft(row, today)
  }
  if (row.nextDueDay === NO_DUE_DAY) matter['nextDueDay'] = null
  if ('ru_name' in row) matter['responsibleUnit'] = unitOf(row, 'ru', row.responsibleUnitId)
  if ('hu_name' in row) matter['homeUnit'] = unitOf(row, 'hu', row.homeUnitId)
  if ('ha_name' in row) matter['handler'] = row.handlerId ? { id: row.handlerId, name: row['ha_name'] } : null
  if ('fr_name' in row)
    matter['firstResponsible'] = row.firstResponsibleId
      ? { id: row.firstResponsibleId, name: row['fr_name'] }
      : null
  if ('ca_name' in row)
    matter['category'] = row.categoryId
      ? {
          id: row.categoryId,
          code: row['ca_code'],
          name: row['ca_name'],
          parentId: row['ca_parentId'],
          level: row['ca_level'],
          closedOn: row['ca_closedOn'],
          version: row['ca_version'],
        }
      : null
  if ('ln_name' in row)
    matter['lastEvent'] = {
      at: row.lastEventAt,
      action: row.lastEventAction,
      by: row.lastEventBy ?? '系统',
      unit: row['ln_name'] ?? '',
    }
  return row
}

function unitOf(row: MatterRow, alias: string, id: string | null): object | null {
  if (id === null) return null
  return {
    id,
    name: row[`${alias}_name`],
    shortName: row[`${alias}_shortName`],
    kind: row[`${alias}_kind`],
    parentId: row[`${alias}_parentId`],
    organisationId: row[`${alias}_organisationId`],
    rulebook: row[`${alias}_rulebook`],
    petitionRole: row[`${alias}_petitionRole`],
    agencyCode: row[`${alias}_agencyCode`],
    numberCode: row[`${alias}_numberCode`],
    isOrganisation: row[`${alias}_isOrganisation`],
    closedOn: row[`${alias}_closedOn`],
    version: row[`${alias}_version`],
  }
}
