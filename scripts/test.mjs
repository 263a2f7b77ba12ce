// The README's second command: every test of the project, afresh, one suite after another.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { chromiumHint, findChromium } from './chromium.mjs'
import { build } from './lib/build.mjs'
import { requireNode } from './lib/node-version.mjs'
import { root } from './lib/root.mjs'
import { add, count, failures, inWords, nothing } from './lib/tally.mjs'
import { findMariadb, mariadbHint } from './mariadb.mjs'

const onMariadb = { there: process.env.TEST_MARIADB_URL ?? findMariadb(), hint: mariadbHint }
const inBrowser = { there: findChromium(), hint: chromiumHint }

const suites = [
  { name: 'scripts', folder: '.', options: ['--dir', 'scripts'] },
  { name: 'domain', folder: 'packages/domain' },
  { name: 'API on SQLite', folder: 'apps/api', options: ['--project', 'sqlite*'] },
  { name: 'API on MariaDB', folder: 'apps/api', options: ['--project', 'maria*'], needs: onMariadb },
  { name: 'client', folder: 'packages/client' },
  { name: 'console components', folder: 'apps/admin', options: ['--project', 'unit'] },
  { name: 'console in the browser', folder: 'apps/admin', options: ['--project', 'e2e'], needs: inBrowser },
]

/** Runs one suite with its output shown, and answers what its report says. */
async function run({ folder, options = [] }, path) {
  const cwd = join(root, folder)
  const vitest = join(
    createRequire(join(cwd, 'package.json')).resolve('vitest/package.json'),
    '../vitest.mjs',
  )
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...options], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
  const report = readReport(path)
  return { tally: count(code, report), red: failures(report, (file) => relative(root, file)) }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined // vitest died before it wrote one; `count` makes that a failure
  }
}

requireNode()
await build()
const reports = mkdtempSync(join(tmpdir(), 'xinfang-reports-'))
const lines = []
const allRed = []
let total = nothing
for (const [index, suite] of suites.entries()) {
  if (suite.needs && !suite.needs.there) {
    lines.push(`${suite.name}: left out, not installed here. To have it: ${suite.needs.hint}`)
    continue
  }
  console.log(`\n── ${suite.name}`)
  const start = Date.now()
  const { tally, red } = await run(suite, join(reports, `${index}.json`))
  allRed.push(...red.map((line) => `${suite.name}: ${line}`))
  total = add(total, tally)
  lines.push(`${suite.name}: ${inWords(tally)} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${[...lines, ...allRed.map((line) => `failed: ${line}`), inWords(total)].join('\n')}`)
process.exitCode = total.failed > 0 ? 1 : 0
