import 'reflect-metadata'
import { expect, test } from 'vitest'
import type { Category } from '../src/category/category.entity'
import { ensureCategories } from '../src/category/store'
import { emptyInstallation } from './support/installation'

test('every new database has the customary categories, once, each below its parent', async () => {
  const { app } = await emptyInstallation('category', '2026-03-02T02:00:00.000Z')
  await Promise.all([ensureCategories(app.db), ensureCategories(app.db)])
  const rows = await app.db.read<Category>('select * from category order by code')
  const ofLevel = (level: number) => rows.filter((row) => row.level === level)
  expect([1, 2, 3].map((level) => ofLevel(level).length)).toEqual([15, 118, 517])
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const { code, parentId, level } of rows) {
    const parent = parentId === null ? null : byId.get(parentId)
    expect(parent?.level ?? 0).toBe(level - 1)
    expect(code.startsWith(parent ? `${parent.code}-` : '')).toBe(true)
  }
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
  const names = ofLevel(1).map(({ name }) => name)
  expect(names).toContain('城乡建设')
  expect(names).toContain('劳动和社会保障')
  await app.db.close()
})
