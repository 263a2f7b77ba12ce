import { refusal, text, type Day, type Refusal } from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { failure, notFound } from '../graphql/errors'
import { record } from '../history/record'
import type { Viewer } from '../session/viewer'
import type { Category } from './category.entity'
import type { CategoryChange } from './change.entity'
import { checkName, checkParent, checkUnique, depthOf } from './checks'
import { nextCode, replant } from './code'

/** Which category, and the version the change is based on. */
export interface Target {
  readonly categoryId: string
  readonly expectedVersion?: number | null | undefined
}

type Told = Pick<CategoryChange, 'kind'> & Partial<Pick<CategoryChange, 'code' | 'before' | 'after'>>

/** The category's id when it was done, else why not. */
export interface Managed {
  readonly categoryId: string | null
  readonly refusals: readonly Refusal[]
}

const refused = (refusals: readonly Refusal[]): Managed => ({ categoryId: null, refusals })

/** A new category at the end of those below `parentId`; null is the top. */
export const createCategory = (
  context: Context,
  viewer: Viewer,
  { parentId, name }: { parentId: string | null; name: string },
): Promise<Managed> =>
  inTree(context, async (tx) => {
    const parent = await parentOf(tx, parentId)
    const refusals = [
      ...checkName(name.trim()),
      ...checkParent(parent, 1),
      ...(await checkUnique(tx, parentId, name.trim(), '')),
    ]
    if (refusals.length > 0 || parent === undefined) return refused(refusals)
    const code = await nextCode(tx, parent)
    if (code === null) return refused([full()])
    const id = newId('cat', tx.now)
    const row: Category = {
      id,
      code,
      name: name.trim(),
      parentId,
      level: (parent?.level ?? 0) + 1,
      closedOn: null,
      version: 1,
    }
    await tx.insert('category', [row])
    return done(tx, viewer, id, { kind: 'create', after: row.name })
  })

export const renameCategory = (
  context: Context,
  viewer: Viewer,
  target: Target,
  name: string,
): Promise<Managed> =>
  inTree(context, async (tx) => {
    const category = await find(tx, target)
    const refusals = [
      ...checkName(name.trim()),
      ...(await checkUnique(tx, category.parentId, name.trim(), category.id)),
    ]
    if (refusals.length > 0) return refused(refusals)
    if (category.name === name.trim()) return { categoryId: category.id, refusals: [] }
    await tx.run('update category set name = ?, version = version + 1 where id = ?', [
      name.trim(),
      category.id,
    ])
    return done(tx, viewer, category.id, { kind: 'rename', before: category.name, after: name.trim() })
  })

/** Takes a category with all below it to another place; matters keep it, its code is new. */
export const moveCategory = (
  context: Context,
  viewer: Viewer,
  target: Target,
  parentId: string | null,
): Promise<Managed> =>
  inTree(context, async (tx) => {
    const category = await find(tx, target)
    const parent = await parentOf(tx, parentId)
    if (category.closedOn) return refused([isClosed()])
    if (parent && `${parent.code}-`.startsWith(`${category.code}-`)) return refused([insideItself()])
    const refusals = [
      ...checkParent(parent, await depthOf(tx, category)),
      ...(await checkUnique(tx, parentId, category.name, category.id)),
    ]
    if (refusals.length > 0 || parent === undefined) return refused(refusals)
    if (category.parentId === parentId) return { categoryId: category.id, refusals: [] }
    const code = await nextCode(tx, parent)
    if (code === null) return refused([full()])
    const before = await parentOf(tx, category.parentId)
    await replant(tx, category, parent, code)
    return done(tx, viewer, category.id, {
      kind: 'move',
      code: category.code,
      before: await pathOf(tx, before ?? null),
      after: await pathOf(tx, parent),
    })
  })

/** A closed category stays on the matters that have it and is offered for none. */
export const closeCategory = (context: Context, viewer: Viewer, target: Target, on: Day): Promise<Managed> =>
  inTree(context, async (tx) => {
    const category = await find(tx, target)
    if (category.closedOn) return refused([isClosed()])
    const below = await tx.query('select id from category where parentId = ? and closedOn is null limit 1', [
      category.id,
    ])
    if (below.length > 0) return refused([hasBelow()])
    await tx.run('update category set closedOn = ?, version = version + 1 where id = ?', [on, category.id])
    return done(tx, viewer, category.id, { kind: 'close' })
  })

export const reopenCategory = (context: Context, viewer: Viewer, target: Target): Promise<Managed> =>
  inTree(context, async (tx) => {
    const category = await find(tx, target)
    const refusals = [
      ...checkParent(await parentOf(tx, category.parentId), 1),
      ...(await checkUnique(tx, category.parentId, category.name, category.id)),
    ]
    if (refusals.length > 0) return refused(refusals)
    if (!category.closedOn) return { categoryId: category.id, refusals: [] }
    await tx.run('update category set closedOn = null, version = version + 1 where id = ?', [category.id])
    return done(tx, viewer, category.id, { kind: 'reopen' })
  })

/** One change of the tree at a time: names and codes are looked up before they are taken. */
const inTree = (context: Context, task: (tx: Tx) => Promise<Managed>): Promise<Managed> =>
  context.db.work(async (tx) => {
    await tx.query(`select seq from chain_head where id = 1${tx.dialect === 'mysql' ? ' for update' : ''}`)
    return task(tx)
  })

async function find(tx: Tx, { categoryId, expectedVersion }: Target): Promise<Category> {
  const [category] = await tx.query<Category>('select * from category where id = ?', [categoryId])
  if (!category) throw notFound()
  if (expectedVersion != null && expectedVersion !== category.version)
    throw failure('CONFLICT', 'expectedVersion')
  return category
}

/** Null at the top, undefined when there is none of this id. */
async function parentOf(tx: Tx, id: string | null): Promise<Category | null | undefined> {
  if (id === null) return null
  const [parent] = await tx.query<Category>('select * from category where id = ?', [id])
  return parent
}

/** Names from the first level down, joined by ` / `; empty at the top. */
async function pathOf(tx: Tx, category: Category | null): Promise<string> {
  if (category === null) return ''
  const above = await pathOf(tx, (await parentOf(tx, category.parentId)) ?? null)
  return above === '' ? category.name : `${above} / ${category.name}`
}

async function done(
  tx: Tx,
  { userId, actingUnit }: Viewer,
  categoryId: string,
  told: Told,
): Promise<Managed> {
  const { kind, code = null, before = null, after = null } = told
  const at = tx.now.toISOString()
  await tx.insert('category_change', [
    { id: newId('cch', tx.now), categoryId, kind, code, before, after, at, userId },
  ])
  await record(tx, [
    {
      actorId: userId,
      unitId: actingUnit,
      action: `${kind}Category`,
      data: { category: categoryId, before, after },
    },
  ])
  return { categoryId, refusals: [] }
}

const full = () =>
  refusal('CATEGORY_FULL', text('该上级下的编码已用完', 'No code is left below this category'), {
    field: 'parentId',
  })
const isClosed = () =>
  refusal('CATEGORY_CLOSED', text('已停用，请先恢复', 'It is closed; reopen it first'), {
    field: 'categoryId',
  })
const hasBelow = () =>
  refusal('CATEGORY_HAS_CATEGORIES', text('其下还有分类，请先停用', 'Close the categories below it first'), {
    field: 'categoryId',
  })
const insideItself = () =>
  refusal(
    'CATEGORY_INSIDE_ITSELF',
    text('不能移到自己或其下级之下', 'It cannot go below itself or one of its own'),
    { field: 'parentId' },
  )
