import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './lib/root.mjs'

/** What operators are told, held against the program: a setting, a command or a version nobody has is a trap. */
const read = (path) => readFileSync(join(root, path), 'utf8')
const api = join(root, 'apps/api/src')
const sources = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
const source = sources.map((path) => readFileSync(join(api, path), 'utf8')).join('\n')
const operations = read('docs/operations.md')
const readme = read('README.md')

/** Variables the program reads, by the ways config.ts and the commands read them. */
const known = new Set(
  [...source.matchAll(/\benv(?:\[|, )'([A-Z_]{2,})'|\bof\('([A-Z_]{4,})'\)/g)].map(
    ([, one, other]) => one ?? other,
  ),
)
const table = readme.slice(readme.indexOf('## Settings'), readme.indexOf('## Production'))

test('every setting is explained, and none that does not exist', () => {
  expect(known.size).toBeGreaterThan(15)
  const elsewhere = ['PATH']
  const told = `${table}${operations}`
  expect([...known].filter((name) => !elsewhere.includes(name) && !told.includes(`\`${name}`))).toEqual([])
  const rows = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((name) => !known.has(name))).toEqual([])
})

test.each([
  ['deploy/xinfang.env', /^#? ?([A-Z_]+)=/gm],
  ['compose.yaml', /^ {6}((?!MARIADB)[A-Z_]+): /gm],
  ['Dockerfile', /\b([A-Z_]+)=\S+(?= |$)/gm],
])('%s sets what the program reads', (path, pattern) => {
  const names = [...read(path).matchAll(pattern)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(1)
  expect(names.filter((name) => !known.has(name) && name !== 'TURBO_TELEMETRY_DISABLED')).toEqual([])
})

test('every command that is told to be typed exists', () => {
  const commands = [...read('apps/api/src/cli/commands.ts').matchAll(/help: '(\S+)/g)].map(([, name]) => name)
  const typed = [...`${operations}\n${readme}`.matchAll(/(?:`|^|pnpm@\S+ )xinfang ([a-z][a-z-]+)/gm)].map(
    ([, name]) => name,
  )
  expect(typed.length).toBeGreaterThan(10)
  expect([...new Set(typed)].filter((name) => !commands.includes(name))).toEqual([])
})

test('the container takes the steps, the versions and the durability of everywhere else', () => {
  const dockerfile = read('Dockerfile')
  const { packageManager } = JSON.parse(read('package.json'))
  const managers = [...dockerfile.matchAll(/npx -y (\S+)/g)].map(([, name]) => name)
  expect(new Set(managers)).toEqual(new Set([packageManager]))
  expect(new Set([...operations.matchAll(/npx -y (pnpm@\S+)/g)].map(([, name]) => name))).toEqual(
    new Set([packageManager]),
  )
  // As .ci/run does it: what the lock file says, then the build.
  expect(dockerfile).toMatch(
    /install --frozen-lockfile && \S+ -y \S+ build|install --frozen-lockfile && npx -y \S+ build/,
  )
  const started = /CMD \["node", "(\S+)", "serve"\]/.exec(dockerfile)?.[1]
  expect(read('deploy/xinfang.service')).toContain(`ExecStart=/usr/bin/node ${started} serve`)
  expect(read('compose.yaml')).toMatch(/--innodb-flush-log-at-trx-commit=1\n\s+- --sync-binlog=1/)
  for (const path of ['Dockerfile', 'compose.yaml']) expect(read(path)).toMatch(/never (built|started) there/)
})

test('every file that is named is there, and every heading of the manual', () => {
  const named = [...operations.matchAll(/`((?:apps|packages|docs|deploy)\/[\w./-]+\.\w+)`/g)].map(
    ([, path]) => path,
  )
  expect(named.length).toBeGreaterThan(8)
  for (const path of named) expect(read(path).length, path).toBeGreaterThan(0)
  const wanted = [
    'systemd',
    'TLS',
    'Backup',
    'Upgrade',
    'Keys',
    'calendar of a new year',
    '等保',
    'Containers',
  ]
  const headings = operations.split('\n').filter((line) => line.startsWith('## '))
  expect(wanted.filter((word) => !headings.some((line) => line.includes(word)))).toEqual([])
})
