import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findMariadb, mariadbHint } from '../../../scripts/mariadb.mjs'
import { classificationInWords } from './classification'
import { consoleKb } from './console-size'
import { measureEngine, type EngineReport } from './engine'
import { repeatsInWords } from './repeats'
import { engineInWords, headInWords, type Report } from './report'
import type { Engine } from './store'

/**
 * `pnpm bench [--size 100000] [--engine sqlite] [--json FILE]`: the API beside its floor, as ratios within one
 * run. Everything is on the loopback, in temporary places, and stopped by its id. `--classification` measures the
 * suggestions of categories instead, `--repeats` what is proposed as a repeat among real messages.
 */
const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    size: { type: 'string', default: '100000' },
    // SQLite first: MariaDB's text columns are longer, and stay so for the process.
    engine: { type: 'string', multiple: true, default: ['sqlite', 'mariadb'] },
    json: { type: 'string' },
    classification: { type: 'boolean', default: false },
    repeats: { type: 'boolean', default: false },
  },
})

if (values.classification) process.stdout.write(await classificationInWords())
else if (values.repeats) process.stdout.write(await repeatsInWords())
else await measureEngines()

async function measureEngines(): Promise<void> {
  const size = { matters: Number(values.size), seed: 20_260_101, rounds: 3, ms: 2_000 }
  if (!Number.isInteger(size.matters) || size.matters < 1_000)
    throw new Error('--size is a number from 1000 on')

  const head = {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cores: cpus().length,
    matters: size.matters,
    seed: size.seed,
    consoleFirstLoadKb: consoleKb(fileURLToPath(new URL('../../../admin/dist', import.meta.url))),
  }
  process.stdout.write(headInWords(head))
  const engines: EngineReport[] = []
  for (const engine of values.engine as Engine[]) {
    if (engine === 'mariadb' && !findMariadb()) {
      process.stderr.write(`mariadb skipped: ${mariadbHint}\n`)
      continue
    }
    const report = await measureEngine(engine, size)
    process.stdout.write(engineInWords(report))
    engines.push(report)
  }
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ ...head, engines } satisfies Report, null, 2)}\n`)
}
