import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Place } from '../src/config'

const main = join(import.meta.dirname, '../dist/main.js')
const clock = pathToFileURL(join(import.meta.dirname, '../../admin/e2e/clock.mjs')).href

/** The built server as a process of its own. */
export interface Server {
  readonly url: string
  readonly process: ChildProcess
  /** Moves its clock on by so many milliseconds, or back. */
  jump(milliseconds: number): void
  kill(): Promise<void>
  stop(): Promise<number | null>
}

export async function startServer({ dataDir, databaseUrl }: Place): Promise<Server> {
  const child = spawn(process.execPath, ['--import', clock, main, 'serve'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      DEMO: '1',
      NODE_ENV: '',
      VITEST: '',
      REQUESTS_PER_MINUTE: '0',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const address = /http:\/\/[\w.:]+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    void ended.then(() => reject(new Error(`The server ended before it listened: ${said}`)))
  })
  return {
    url,
    process: child,
    jump: (milliseconds) => void child.send(milliseconds),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    stop: async () => {
      child.kill('SIGTERM')
      const [code] = (await ended) as [number | null]
      return code
    },
  }
}
