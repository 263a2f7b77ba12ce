import { expect, it } from 'vitest'
import { categoryTree } from './tree'

const category = (id: string, parentId: string | null, level: number) => ({
  id,
  code: id,
  name: id,
  parentId,
  level,
  closedOn: null,
  version: 1,
})

it('stands each category below its parent, in the order given; without its parent it is a root', () => {
  const roots = categoryTree([
    category('01', null, 1),
    category('01-01', '01', 2),
    category('01-01-01', '01-01', 3),
    category('02-01', '02', 2),
  ])
  expect(roots.map(({ id }) => id)).toEqual(['01', '02-01'])
  expect(roots[0]?.children[0]?.children.map(({ id }) => id)).toEqual(['01-01-01'])
})
