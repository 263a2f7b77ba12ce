// Kills, cuts, freezes and fills, and then looks whether anything was lost: `pnpm resilience`, a minute; with
// `--long` the full numbers, some twenty minutes.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from './lib/build.mjs'
import { requireNode } from './lib/node-version.mjs'
import { root } from './lib/root.mjs'

requireNode()
await build()
const cwd = join(root, 'apps/api')
const vitest = join(createRequire(join(cwd, 'package.json')).resolve('vitest/package.json'), '../vitest.mjs')
const child = spawn(process.execPath, [vitest, 'run', '-c', 'resilience/vitest.config.ts'], {
  cwd,
  env: { ...process.env, ...(process.argv.includes('--long') ? { LONG: '1' } : {}) },
  stdio: ['ignore', 'inherit', 'inherit'],
})
child.once('exit', (code) => (process.exitCode = code ?? 1))
