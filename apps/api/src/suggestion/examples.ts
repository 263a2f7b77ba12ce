import { statusCodes, statuses } from '@xinfang/domain'
import type { Database } from '../db/database'
import { places } from '../db/insert'
import type { Example } from './model'

export const subjects = ['category', 'unit'] as const
export type Subject = (typeof subjects)[number]

/** The newest confirmed matters teach how the office sorts today; more cost time and teach no more. */
const MOST = 4_000
const PAGE = 200

interface Confirmed {
  readonly id: string
  readonly title: string
  readonly facts: string
  readonly place: string | null
  readonly categoryId: string | null
  readonly responsibleUnitId: string | null
}

/** Past the desk of intake, an official has looked at what was entered. */
const confirmed = statusCodes.filter((code) => statuses[code].phase !== 'intake')

/**
 * What an organisation decided: the category once a matter is past triage, the unit once one accepted it. Only
 * plain matters teach: of confidential and sealed ones nothing is ever learned.
 */
export async function confirmedExamples(
  db: Database,
  organisationId: string,
  breathe: () => Promise<void>,
): Promise<Record<Subject, Example[]>> {
  const paths = pathsOf(await db.read<Node>('select id, parentId, closedOn from category order by code'))
  const found: Record<Subject, Example[]> = { category: [], unit: [] }
  let before = 'mat_~'
  for (let read = 0; read < MOST;) {
    const page = await pageOf(db, organisationId, before)
    const claims = await claimsOf(db, page)
    for (const matter of page) {
      const text = `${claims.get(matter.id) ?? ''}\n${matter.facts}`
      const path = paths.get(matter.categoryId ?? '') ?? []
      if (path.length > 0) found.category.push({ path, title: matter.title, text })
      if (matter.responsibleUnitId !== null)
        found.unit.push({
          path: [matter.responsibleUnitId],
          title: matter.title,
          text: withPlace(text, matter.place),
        })
    }
    if (page.length < PAGE) break
    read += page.length
    before = page.at(-1)?.id ?? ''
    await breathe()
  }
  return found
}

/** Where it happened tells much about who is responsible (属地). */
export const withPlace = (text: string, place: string | null | undefined): string =>
  place ? `${place}\n${text}` : text

const pageOf = (db: Database, organisationId: string, before: string): Promise<Confirmed[]> =>
  db.read<Confirmed>(
    `select m.id, m.title, m.facts, m.place, m.categoryId,
        case when m.acceptedOn is null then null else m.responsibleUnitId end as responsibleUnitId
       from matter m
      where m.id < ? and m.organisationId = ? and m.secrecy = 'normal' and m.mergedIntoId is null
        and m.status in (${places(confirmed)})
      order by m.id desc limit ${PAGE}`,
    [before, organisationId, ...confirmed],
  )

async function claimsOf(db: Database, page: readonly Confirmed[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  if (page.length === 0) return texts
  const ids = page.map(({ id }) => id)
  const rows = await db.read<{ matterId: string; text: string }>(
    `select matterId, text from claim where matterId in (${places(ids)}) order by matterId, position`,
    ids,
  )
  for (const { matterId, text } of rows) texts.set(matterId, `${texts.get(matterId) ?? ''}\n${text}`)
  return texts
}

interface Node {
  readonly id: string
  readonly parentId: string | null
  readonly closedOn: string | null
}

/** Ids from the first level down for each category, as far as they are open; parents come before children. */
function pathsOf(categories: readonly Node[]): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>()
  for (const { id, parentId, closedOn } of categories) {
    const above = parentId === null ? [] : (paths.get(parentId) ?? [])
    paths.set(id, closedOn === null ? [...above, id] : above)
  }
  return paths
}

interface Named {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
}

/** 其他 says nothing about its matters. */
const says = ({ name }: Named): boolean => !name.startsWith('其他')

/** The names of the open categories, each with the one above it. */
export async function categoryNamesAsExamples(db: Database): Promise<Example[]> {
  const rows = await db.read<Named>(
    'select id, name, parentId from category where closedOn is null order by code',
  )
  const paths = pathsOf(rows.map((row) => ({ ...row, closedOn: null })))
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return rows.filter(says).map(({ id, name, parentId }) => ({
    path: paths.get(id) ?? [id],
    title: name,
    text: names.get(parentId ?? '') ?? '',
    named: true,
  }))
}

/** The names and functions (S5.3) of those units only that have decided something. */
export async function unitNamesAsExamples(db: Database, own: readonly Example[]): Promise<Example[]> {
  const known = new Set(own.map(({ path }) => path[0]))
  const rows = await db.read<Named & { functions: string | null }>(
    'select id, name, parentId, functions from unit where closedOn is null',
  )
  return rows
    .filter(({ id }) => known.has(id))
    .map(({ id, name, functions }) => ({ path: [id], title: name, text: functions ?? '', named: true }))
}
