import { expect, it } from 'vitest'
import { pathNames, treeOf } from './unit-tree'

const units = [
  { id: 'a', name: '街道', parentId: null },
  { id: 'b', name: '管理区', parentId: 'a' },
  { id: 'c', name: '社区', parentId: 'b' },
  { id: 'd', name: '看不到上级的单位', parentId: 'x' },
]

it('builds the tree, with a unit whose parent is hidden as a root', () => {
  const [a, d] = treeOf(units)
  expect([a?.id, d?.id]).toEqual(['a', 'd'])
  expect(a?.children[0]?.children[0]?.unit.name).toBe('社区')
})

it('names the way down to each unit, without its own name', () => {
  expect(pathNames(units).get('c')).toBe('街道 / 管理区')
  expect(pathNames(units).get('d')).toBe('')
})
