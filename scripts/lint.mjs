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

for (const [name, step] of Object.entries(steps)) {
  const start = Date.now()
  const complaint = await step()
  console.log(`${name}: ${complaint ? 'failed' : 'ok'} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  if (!complaint) continue
  console.error(complaint)
  process.exitCode = 1
}
