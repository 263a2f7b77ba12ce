import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumHint, findChromium } from '../../../scripts/chromium.mjs'
import { addressOf, startApi } from './api'

/** Where the tests find the one server and the one browser of this run. */
export interface Stage {
  /** Address of the API, which serves the built console. */
  readonly base: string
  readonly browser: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null without a browser: the tests then say what they need and skip. */
    stage: Stage | null
  }
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the built API on a free port with demo data of its own, and a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = process.env['CHROMIUM'] ?? findChromium()
  if (!executablePath) {
    process.stdout.write(`No browser for the browser tests: ${chromiumHint}\n`)
    project.provide('stage', null)
    return () => Promise.resolve()
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'xinfang-e2e-'))
  const api = startApi(dataDir)
  const browser = await chromium.launchServer({ executablePath, args: FLAGS })
  project.provide('stage', { base: await addressOf(api), browser: browser.wsEndpoint() })

  return async () => {
    await browser.close()
    api.kill('SIGTERM')
    await new Promise((resolve) => api.once('exit', resolve))
    rmSync(dataDir, { recursive: true, force: true })
  }
}
