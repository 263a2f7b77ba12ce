import { expect, test } from 'vitest'
import { root } from '../lib/root.mjs'
import { faultsIn } from './texts.mjs'

const home = ['', 'home', 'someone', 'x'].join('/')
const host = ['registry', 'example', 'org'].join('.')
const raw = ['v', 'html'].join('-')

test.each([
  ['the folder of this checkout', 'docs/a.md', `see ${root}docs`, 1],
  ['a home folder', 'a.ts', `const p = '${home}'`, 1],
  ['a route that looks like one', 'a.ts', "path: '/home'", 0],
  ['a registry', 'a.md', `https://${host}/x`, 1],
  ['an address in the lockfile', 'pnpm-lock.yaml', '  tarball: https://a.example/x.tgz', 1],
  ['an address elsewhere', 'README.md', 'https://a.example/x', 0],
  ['a range', 'apps/api/package.json', '    "vue": "^3.5.0",', 1],
  ['a range that says which Node', 'package.json', '    "node": "^20.19.0",', 0],
  ['a pin', 'apps/api/package.json', '    "vue": "3.5.0",', 0],
  ['a range in the catalog', 'pnpm-workspace.yaml', '  vue: ~3.5.0', 1],
  ['raw HTML in a component', 'A.vue', `<p ${raw}="text" />`, 1],
])('%s', (_, path, text, count) => {
  expect(faultsIn(path, text)).toHaveLength(count)
})

test('a fault says where it is', () => {
  expect(faultsIn('a.md', `one\n${host}`)).toEqual(['a.md:2: the host of a package registry'])
})
