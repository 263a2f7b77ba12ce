import { refusal, text, type Day, type Refusal } from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { failure, notFound } from '../graphql/errors'
import { record } from '../history/record'
import type { Viewer } from '../session/viewer'
import type { Unit } from './unit.entity'

export interface UnitWords {
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly agencyCode: string | null
  readonly contact: string | null
  readonly functions: string | null
}

/** Deepest tree: ids of 31 characters in a path of 250. */
const DEEPEST = 8

function checkWords({ name, shortName, agencyCode, contact, functions }: UnitWords): Refusal[] {
  const refusals: Refusal[] = []
  const check = (field: string, value: string | null, longest: number, needed: boolean) => {
    if (needed && !value?.trim())
      refusals.push(refusal('NAME_MISSING', text('请填写', 'Required'), { field }))
    else if ((value ?? '').length > longest)
      refusals.push(
        refusal('TEXT_TOO_LONG', text('不超过{n}字', 'At most {n} characters'), {
          field,
          values: { n: longest },
        }),
      )
  }
  check('name', name, 120, true)
  check('shortName', shortName, 40, true)
  check('agencyCode', agencyCode, 20, false)
  check('contact', contact, 120, false)
  check('functions', functions, 300, false)
  return refusals
}

/** A new unit below another; it works by the handbook of its organisation. */
export async function createUnit(
  context: Context,
  viewer: Viewer,
  parentId: string,
  words: UnitWords,
): Promise<{ unitId: string | null; refusals: Refusal[] }> {
  const refusals = checkWords(words)
  return context.db.work(async (tx) => {
    const [parent] = await tx.query<Unit>('select * from unit where id = ? and closedOn is null', [parentId])
    if (!parent)
      refusals.push(
        refusal('UNKNOWN', text('没有此上级单位，或已撤销', 'No such unit, or it is closed'), {
          field: 'parentId',
        }),
      )
    else if (parent.path.split('/').length > DEEPEST)
      refusals.push(
        refusal('TOO_DEEP', text('单位层级不超过{n}级', 'At most {n} levels'), {
          field: 'parentId',
          values: { n: DEEPEST },
        }),
      )
    if (parent && (await sameName(tx, parent.id, words.name.trim(), '')))
      refusals.push(
        refusal('NAME_TAKEN', text('该上级下已有同名单位', 'A unit of this name is there already'), {
          field: 'name',
        }),
      )
    if (refusals.length > 0 || !parent) return { unitId: null, refusals }
    const id = newId('uni', tx.now)
    const [last] = await tx.query<{ code: string | null }>('select max(numberCode) as code from unit', [])
    const [youngest] = await tx.query<{ position: number | null }>(
      'select max(position) as position from unit where parentId = ?',
      [parent.id],
    )
    await tx.insert('unit', [
      {
        id,
        ...trimmed(words),
        parentId: parent.id,
        path: `${parent.path}${id}/`,
        organisationId: parent.organisationId,
        rulebook: parent.rulebook,
        petitionRole: parent.petitionRole,
        numberCode: String(Number(last?.code ?? 0) + 1).padStart(4, '0'),
        isOrganisation: 0,
        position: Number(youngest?.position ?? -1) + 1,
        switches: null,
        closedOn: null,
        version: 1,
      },
    ])
    await log(tx, viewer, 'createUnit', { unit: id })
    return { unitId: id, refusals: [] }
  })
}

export async function updateUnit(
  context: Context,
  viewer: Viewer,
  { unitId, expectedVersion }: { unitId: string; expectedVersion: number | null },
  words: UnitWords,
): Promise<Refusal[]> {
  const refusals = checkWords(words)
  return context.db.work(async (tx) => {
    const unit = await lockUnit(tx, unitId, expectedVersion)
    if (unit.parentId && (await sameName(tx, unit.parentId, words.name.trim(), unitId)))
      refusals.push(
        refusal('NAME_TAKEN', text('该上级下已有同名单位', 'A unit of this name is there already'), {
          field: 'name',
        }),
      )
    if (refusals.length > 0) return refusals
    const { name, shortName, kind, agencyCode, contact, functions } = trimmed(words)
    await tx.run(
      `update unit set name = ?, shortName = ?, kind = ?, agencyCode = ?, contact = ?, functions = ?, pinyin = null,
          version = version + 1 where id = ?`,
      [name, shortName, kind, agencyCode, contact, functions, unitId],
    )
    await log(tx, viewer, 'updateUnit', { unit: unitId })
    return []
  })
}

/** A unit without posts, open matters or units below it can be closed; it stays in the history. */
export async function closeUnit(
  context: Context,
  viewer: Viewer,
  { unitId, expectedVersion }: { unitId: string; expectedVersion: number | null },
  on: Day,
): Promise<Refusal[]> {
  return context.db.work(async (tx) => {
    await lockUnit(tx, unitId, expectedVersion)
    const used = async (sql: string, values: string[]) => (await tx.query(sql, values)).length > 0
    const refuse = (code: string, zh: string, en: string) => [
      refusal(code, text(zh, en), { field: 'unitId' }),
    ]
    if (await used('select id from unit where parentId = ? and closedOn is null limit 1', [unitId]))
      return refuse('UNIT_HAS_UNITS', '其下还有单位，请先撤销', 'Close the units below it first')
    if (
      await used(
        'select id from matter where isOpen = 1 and (deskUnitId = ? or responsibleUnitId = ?) limit 1',
        [unitId, unitId],
      )
    )
      return refuse('UNIT_HAS_MATTERS', '还有在办事项，请先转出', 'It still has open matters')
    if (
      await used('select id from post where unitId = ? and (until is null or until >= ?) limit 1', [
        unitId,
        context.today,
      ])
    )
      return refuse('UNIT_HAS_POSTS', '还有在任人员，请先免职', 'Posts are still held there')
    await tx.run('update unit set closedOn = ?, version = version + 1 where id = ?', [on, unitId])
    await log(tx, viewer, 'closeUnit', { unit: unitId, on })
    return []
  })
}

async function lockUnit(tx: Tx, unitId: string, expectedVersion: number | null): Promise<Unit> {
  const [unit] = await tx.query<Unit>(
    `select * from unit where id = ?${tx.dialect === 'mysql' ? ' for update' : ''}`,
    [unitId],
  )
  if (!unit) throw notFound()
  if (expectedVersion !== null && expectedVersion !== unit.version)
    throw failure('CONFLICT', 'expectedVersion')
  return unit
}

const sameName = async (tx: Tx, parentId: string, name: string, except: string): Promise<boolean> =>
  (
    await tx.query(
      'select id from unit where parentId = ? and name = ? and id <> ? and closedOn is null limit 1',
      [parentId, name, except],
    )
  ).length > 0

const trimmed = ({ name, shortName, kind, agencyCode, contact, functions }: UnitWords) => ({
  name: name.trim(),
  shortName: shortName.trim(),
  kind: kind.trim() || 'department',
  agencyCode: agencyCode?.trim() || null,
  contact: contact?.trim() || null,
  functions: functions?.trim() || null,
})

const log = (tx: Tx, viewer: Viewer, action: string, data: object): Promise<void> =>
  record(tx, [{ actorId: viewer.userId, unitId: viewer.actingUnit, action, data }])
