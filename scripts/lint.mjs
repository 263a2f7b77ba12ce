// Everything a machine can say about the code without running it: lint rules, import directions, format, texts.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './lib/root.mjs'
import { faults } from './lint/texts.mjs'

/** Runs a tool of node_modules; its output, or undefined when it is content. */
async function tool(path, ...options) {
  const child = spawn(process.execPath, [join(root, 'node_modules', path), ...options], { cwd: root })
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  return code === 0 ? undefined : Buffer.concat(output).toString()
}

const steps = {
  'lint rules': () => tool('oxlint/bin/oxlint'),
  'import directions': () =>
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'apps',
      'packages',
      'scripts',
    ),
  format: () => tool('prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.'),
  texts: () => faults().join('\n') || undefined,
}

async function run(name, step) {
  const start = Date.now()
  const complaint = await step()
  console.log(`${name}: ${complaint ? 'failed' : 'ok'} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  if (!complaint) return
  console.error(complaint)
  process.exitCode = 1
}

// The format takes as long as all the others; each of them keeps one core busy.
const { format, ...others } = steps
await Promise.all([
  run('format', format),
  (async () => {
    for (const [name, step] of Object.entries(others)) await run(name, step)
  })(),
])
