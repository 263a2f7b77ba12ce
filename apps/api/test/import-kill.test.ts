import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../src/db/database'
import { openDatabase } from '../src/db/open'
import { verifyHistory } from '../src/history/verify'
import { freshDatabase, testDatabase } from './support/databases'
import { buildOffice } from './support/office'
import { messages, sheetFile } from './support/sheet'

const COUNT = 3_000

// Below node_modules, so that the bundle finds the packages it leaves outside.
const bundle = fileURLToPath(
  new URL(`../node_modules/.import-${testDatabase}-${process.pid}`, import.meta.url),
)
const root = fileURLToPath(new URL('..', import.meta.url))

let db: Database
let file: string
let env: NodeJS.ProcessEnv
let child: ChildProcess | undefined

beforeAll(async () => {
  const where = await freshDatabase('kill')
  db = await openDatabase(where)
  await buildOffice(db)
  file = await sheetFile(where.dataDir, messages(COUNT))
  env = { ...process.env, DATA_DIR: where.dataDir, DATABASE_URL: where.databaseUrl, NODE_ENV: '', VITEST: '' }
  await build({ root, logLevel: 'error', build: { outDir: bundle, sourcemap: false } })
}, 60_000)
afterAll(async () => {
  child?.kill('SIGKILL')
  await db.close()
  await rm(bundle, { recursive: true, force: true })
})

function xinfang(...rest: string[]): ChildProcess {
  child = spawn(process.execPath, [join(bundle, 'main.js'), 'import', file, '--as', 'officer', ...rest], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return child
}

async function endOf(process: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ['', '']
  process.stdout?.on('data', (data) => (out += data))
  process.stderr?.on('data', (data) => (err += data))
  const [code] = (await once(process, 'close')) as [number | null]
  return { code, out, err }
}

const count = async (what: string): Promise<number> =>
  Number((await db.read<{ n: number }>(`select count(*) as n from ${what}`))[0]?.n)

/** Kills the import once so many rows are there. */
async function killedAt(rows: number): Promise<number> {
  const process = xinfang()
  const end = endOf(process)
  while ((await count('matter')) < rows && process.exitCode === null) await sleep(5)
  process.kill('SIGKILL')
  expect((await end).code).toBeNull()
  return count('matter')
}

test('a dry run from the terminal counts and writes no matter', async () => {
  const { code, out } = await endOf(xinfang('--dry-run'))
  expect(out).toContain(`(would register) ${COUNT}`)
  expect(out).toContain('留言主题 → 标题 (title)')
  expect(code).toBe(0)
  expect(await count('matter')).toBe(0)
}, 60_000)

test('killed twice and run again, every row is there once', async () => {
  const first = await killedAt(300)
  expect(first).toBeLessThan(COUNT)
  const second = await killedAt(first + 300)
  expect(second).toBeGreaterThan(first)
  expect(second).toBeLessThan(COUNT)

  const { code, out } = await endOf(xinfang())
  expect(out).toContain(`(registered) ${COUNT - second}  跳过 (skipped) ${second}  有误 (errors) 0`)
  expect(code).toBe(0)
  for (const table of ['matter', 'submission', 'claim', 'matter_person', 'identity'])
    expect(await count(table), table).toBe(COUNT)
  expect(await count('(select distinct externalNumber from submission) s')).toBe(COUNT)
  expect(await count('(select distinct number from matter) m')).toBe(COUNT)
  expect(await count("event where action = 'registerMatter'")).toBe(COUNT)
  expect(await count('matter m where not exists (select 1 from clock c where c.matterId = m.id)')).toBe(0)
  expect(await verifyHistory(db)).toMatchObject({ ok: true })
}, 120_000)

test('errors go to a file beside the sheet, the exit code tells of them', async () => {
  const rows = messages(3)
  rows.push([COUNT + 1, 'U1', '没有日期', '某日', '内容'])
  file = await sheetFile(env['DATA_DIR'] as string, rows)
  const { code, out } = await endOf(xinfang('--unit', '信访办公室'))
  expect(out).toContain('(registered) 0  跳过 (skipped) 3  有误 (errors) 1')
  expect(code).toBe(1)
  const lines = (await readFile(`${file}.errors.csv`, 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/^5,/)
  expect(lines.join()).not.toContain('没有日期')
}, 60_000)

test('says who could register when nobody fits', async () => {
  const process = xinfang('--unit', '没有的单位')
  const { code, err } = await endOf(process)
  expect(code).toBe(2)
  expect(err).toContain('nobody fits')
}, 60_000)
