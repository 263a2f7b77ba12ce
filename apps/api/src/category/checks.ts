import { refusal, text, type Refusal } from '@xinfang/domain'
import type { Tx } from '../db/database'
import type { Category } from './category.entity'

/** Levels of the customary classification (一级、二级、三级); registers and reports have three columns for it. */
export const DEEPEST = 3

const LONGEST_NAME = 60

export function checkName(name: string): Refusal[] {
  if (name === '') return [refusal('NAME_MISSING', text('请填写名称', 'Give it a name'), { field: 'name' })]
  if (name.length > LONGEST_NAME)
    return [
      refusal('TEXT_TOO_LONG', text('不超过{n}字', 'At most {n} characters'), {
        field: 'name',
        values: { n: LONGEST_NAME },
      }),
    ]
  if (name.includes('/'))
    return [
      refusal('NAME_HAS_SLASH', text('名称中不能有“/”', 'No “/” in a name: it joins the names of a path'), {
        field: 'name',
      }),
    ]
  return []
}

/** A category that something may be put under, `levels` deep; null is the top of the tree. */
export function checkParent(parent: Category | null | undefined, levels: number): Refusal[] {
  const field = 'parentId'
  if (parent === undefined || parent?.closedOn)
    return [
      refusal('UNKNOWN', text('没有此上级分类，或已停用', 'No such category above, or it is closed'), {
        field,
      }),
    ]
  if ((parent?.level ?? 0) + levels <= DEEPEST) return []
  return [
    refusal('TOO_DEEP', text('内容分类不超过{n}级', 'At most {n} levels'), { field, values: { n: DEEPEST } }),
  ]
}

/** One name stands once among the open categories below the same one. */
export async function checkUnique(
  tx: Tx,
  parentId: string | null,
  name: string,
  except: string,
): Promise<Refusal[]> {
  const taken = await tx.query(
    "select id from category where coalesce(parentId, '') = ? and name = ? and id <> ? and closedOn is null limit 1",
    [parentId ?? '', name, except],
  )
  if (taken.length === 0) return []
  return [
    refusal('NAME_TAKEN', text('同一上级下已有同名分类', 'A category of this name is there already'), {
      field: 'name',
    }),
  ]
}

/** How many levels a category and those below it take, from 1. */
export async function depthOf(tx: Tx, { code, level }: Category): Promise<number> {
  const [row] = await tx.query<{ deepest: number }>(
    'select max(level) as deepest from category where code = ? or code like ?',
    [code, `${code}-%`],
  )
  return (row?.deepest ?? level) - level + 1
}
