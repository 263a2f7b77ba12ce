import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../lib/root.mjs'

const chance = 'xinfang(no-clock-no-chance)'
const surroundings = 'eslint(no-restricted-globals)'
const sql = 'xinfang(no-built-sql)'

/** Each line of code in a file of its own, and the rule it must break (none: it must pass). */
const rows = [
  ['packages/domain/src', 'export const a = () => Date.now()', chance],
  ['packages/domain/src', 'export const a = () => new Date()', chance],
  ['packages/domain/src', 'export const a = () => Math.random()', chance],
  ['packages/domain/src', 'export const a = () => crypto.randomUUID()', surroundings],
  ['packages/domain/src', 'export const a = () => globalThis.performance.now()', surroundings],
  ['packages/domain/src', 'export const a = () => process.env', surroundings],
  ['packages/domain/src', 'export const a = (at: number) => new Date(at)', undefined],
  ['packages/domain/src', 'export const a = (x: { process: string }) => x.process', undefined],
  ['packages/domain/src', 'export const a = (crypto: () => number) => crypto()', undefined],
  ['apps/api/src', 'export const a = () => Date.now()', undefined],
  ['apps/api/src', 'export const a = (db: Db, id: string) => db.read(`select ${id}`)', sql],
  ['apps/api/src', "export const a = (db: Db, id: string) => db.query('select ' + id)", sql],
  ['apps/api/src', 'export const a = (qb: Builder, s: string) => qb.andWhere(`x = ${s}`)', sql],
  ['apps/api/src', 'export const a = (qb: Builder, s: In) => qb.orderBy(`m.${s.column}`)', sql],
  ['apps/api/src', 'export const a = (db: Db, s: string) => { const t = s; return db.run(`a ${t}`) }', sql],
  ['apps/api/src', 'export const a = (db: Db, s: In) => { const { t } = s; return db.run(`a ${t}`) }', sql],
  ['apps/api/src', 'export const a = (db: Db, id: Id) => db.read(`select ${String(id)}`)', sql],
  ['apps/api/src', 'export const a = (db: Db, ids: Ids) => db.read(`in (${ids.join()})`)', sql],
  ['apps/api/src', 'export const a = (db: Db) => { let t = 1; t++; return db.run(`a ${t}`) }', sql],
  ['apps/api/src', "export const a = (db: Db, id: string) => db.read('select ?', [id])", undefined],
  [
    'apps/api/src',
    'export const a = (db: Db, f: F) => { const { t } = columns(f); return db.run(`a ${t}`) }',
    undefined,
  ],
  [
    'apps/api/src',
    "export const a = (db: Db, o: 'x') => { const [k] = { x: ['b'] }[o]; return db.run(`by ${k}`) }",
    undefined,
  ],
  [
    'apps/api/src',
    "const n = ['a']\nexport const a = (db: Db) => db.read(`by ${n.map((c) => `${c} desc`).join()}`)",
    undefined,
  ],
  ['apps/api/src', 'const n = 5\nexport const a = (db: Db) => db.read(`select ${n}`)', undefined],
  ['apps/api/src', "import { n } from './n'\nexport const a = (db: Db) => db.read(`select ${n}`)", undefined],
  ['apps/api/src', 'export const a = (db: Db, seen: Sql) => db.read(`select ${seen.sql}`)', undefined],
  ['apps/api/src', 'export const a = (db: Db, ids: Ids) => db.read(`in (${places(ids)})`)', undefined],
]

let folder = ''
let found = new Map()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xinfang-lint-'))
  rows.forEach(([place, code], index) => {
    const path = join(folder, place, `row${index}.ts`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${code}\n`)
  })
  found = lint(folder)
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The rule broken in each file of a folder, under the real configuration. */
function lint(cwd) {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const options = ['--config', join(root, '.oxlintrc.json'), '--format', 'json', cwd]
  let output
  try {
    output = execFileSync(process.execPath, [oxlint, ...options], { cwd, encoding: 'utf8' })
  } catch (error) {
    output = error.stdout // it ends with 1 when it finds something
  }
  const { diagnostics } = JSON.parse(output)
  return new Map(diagnostics.map(({ filename, code }) => [filename.split('/').at(-1), code]))
}

test.each(rows.map(([place, code, rule], index) => [place, code, rule, index]))(
  '%s: %s',
  (_, __, rule, index) => {
    expect(found.get(`row${index}.ts`)).toBe(rule)
  },
)
