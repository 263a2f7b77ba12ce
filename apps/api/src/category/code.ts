import type { Tx } from '../db/database'
import type { Category } from './category.entity'

const MOST = 99

/**
 * The next code below a category (null: at the top), or null when all are used. A code once given is never given
 * to another category, also when its first owner has moved away: sheets and reports of partners name it.
 */
export async function nextCode(tx: Tx, parent: Category | null): Promise<string | null> {
  const prefix = parent ? `${parent.code}-` : ''
  const [row] = await tx.query<{ last: string | null }>(
    'select max(code) as last from (select code from category where code like ? union select code from category_change where code like ?) x',
    [`${prefix}__`, `${prefix}__`],
  )
  const next = Number(row?.last?.slice(prefix.length) ?? 0) + 1
  return next > MOST ? null : `${prefix}${String(next).padStart(2, '0')}`
}

/** Gives a category and all below it their place under another one; codes and levels follow. */
export async function replant(tx: Tx, root: Category, parent: Category | null, code: string): Promise<void> {
  const below = await tx.query<Category>('select * from category where code = ? or code like ?', [
    root.code,
    `${root.code}-%`,
  ])
  const shift = (parent?.level ?? 0) + 1 - root.level
  for (const one of below)
    await tx.run('update category set code = ?, level = ?, version = version + 1 where id = ?', [
      `${code}${one.code.slice(root.code.length)}`,
      one.level + shift,
      one.id,
    ])
  await tx.run('update category set parentId = ? where id = ?', [parent?.id ?? null, root.id])
}
