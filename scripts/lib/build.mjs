import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './root.mjs'

const started = /^(\S+):(\S+): cache (?:miss|bypass), (?:force )?executing/

/**
 * Brings every package's build up to date through turbo's cache. What is up to date is silent; each step
 * really run is one line on standard error. Ends the program with the full log when a step fails.
 */
export async function build() {
  const log = []
  const turbo = spawn(
    process.execPath,
    [
      join(root, 'node_modules/turbo/bin/turbo'),
      'run',
      'build',
      '--ui=stream',
      '--log-order=stream',
      '--output-logs=new-only',
    ],
    { cwd: root, env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise((resolve, reject) => turbo.once('error', reject).once('close', resolve))
  for (const stream of [turbo.stdout, turbo.stderr]) {
    createInterface(stream).on('line', (line) => {
      log.push(line)
      const [, name, step] = started.exec(line) ?? []
      if (name) console.error(`${step} ${name} …`)
    })
  }
  const code = await ended
  if (code === 0) return
  console.error(log.join('\n'))
  if (!process.env.npm_execpath) console.error('Run this through pnpm: npx -y pnpm@12.21.0 <command>')
  process.exit(code ?? 1)
}
