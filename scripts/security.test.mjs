import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './lib/root.mjs'

const text = readFileSync(join(root, 'docs/security.md'), 'utf8')
const rows = text.split('\n').filter((line) => /^\| \d+ /.test(line))

test('every attack has its row, with a test or the word that there is none', () => {
  expect(rows.map((row) => Number(/\d+/.exec(row)?.[0]))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  for (const row of rows) expect(row).toMatch(/\.test\.m?[jt]s`|\| open +\|$/)
})

test('every test and file it names is there', () => {
  const named = [...text.matchAll(/`((?:apps|packages|scripts)\/[^`]+\.m?[jt]s)`/g)].map(([, path]) => path)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
