import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumHint, findChromium } from '../../../scripts/chromium.mjs'
import { addressOf, startApi } from './api'

/** Where the test files of one worker, one after another, find their server and the browser of this run. */
export interface Stage {
  /** Address of the API, which serves the built console. */
  readonly base: string
  readonly browser: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker; none without a browser: the tests then say what they need and skip. */
    stages: readonly Stage[]
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

/** Starts a browser, and for each worker the built API on a free port with demo data of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = process.env['CHROMIUM'] ?? findChromium()
  if (!executablePath) {
    process.stdout.write(`No browser for the browser tests: ${chromiumHint}\n`)
    project.provide('stages', [])
    return () => Promise.resolve()
  }
  const browser = await chromium.launchServer({ executablePath, args: FLAGS })
  const servers = await Promise.all(Array.from({ length: project.config.maxWorkers }, startServer))
  project.provide(
    'stages',
    servers.map(({ base }) => ({ base, browser: browser.wsEndpoint() })),
  )
  return async () => {
    await browser.close()
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}

async function startServer(): Promise<{ base: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'xinfang-e2e-'))
  const api = startApi(dataDir)
  const stop = async () => {
    api.kill('SIGTERM')
    await new Promise((resolve) => api.once('exit', resolve))
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { base: await addressOf(api), stop }
}
