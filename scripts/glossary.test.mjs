import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './lib/root.mjs'

const domain = await import('../packages/domain/src/index')
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
const rows = new Map(
  [...glossary.matchAll(/^\| (\S+) +\| (.+?) +\|/gm)].map(([, code, term]) => [code, term]),
)

test.each([
  'statuses',
  'channels',
  'purposes',
  'claimOutcomes',
  'grounds',
  'secrecies',
  'serviceWays',
  'roles',
  'clocks',
  'forms',
])('every code of %s stands in the glossary under its own label', (name) => {
  const labels = Object.entries(domain[name]).map(([code, row]) => [
    code,
    plain((row.label ?? row.name)['zh-CN']),
  ])
  expect(labels.map(([code]) => [code, plain(rows.get(code))])).toEqual(labels)
})

/** Brackets and commas come in two widths. */
const plain = (text = 'missing') => text.normalize('NFKC')
