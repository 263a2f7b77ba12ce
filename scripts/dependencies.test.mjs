import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './lib/root.mjs'

/** What others wrote and this machine runs (that pins are exact and the lock file names no address, lint says). */
const read = (path) => readFileSync(join(root, path), 'utf8')

test('of all packages one runs a script of its own when it is installed: the one that compiles SQLite', () => {
  const workspace = read('pnpm-workspace.yaml')
  const builds = /allowBuilds:\n((?: {2}.*\n)+)/.exec(workspace)?.[1] ?? ''
  const allowed = builds.split('\n').filter((line) => line.endsWith(': true'))
  expect(allowed.map((line) => line.trim())).toEqual(['better-sqlite3: true'])
  expect(workspace).not.toMatch(/dangerouslyAllowAllBuilds|neverBuiltDependencies/)
})

test('every package is taken by the digest of what it was when it was chosen', () => {
  const lock = read('pnpm-lock.yaml')
  const resolutions = lock.split('\n').filter((line) => line.trim().startsWith('resolution:'))
  expect(resolutions.length).toBeGreaterThan(500)
  expect(resolutions.filter((line) => !/integrity: sha512-[\w+/=]{88}/.test(line))).toEqual([])
})
