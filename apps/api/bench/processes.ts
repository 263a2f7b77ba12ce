import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface, type Interface } from 'node:readline'

/** A process of ours; stopped by its id, and with this one if it should die. */
export interface Program {
  readonly pid: number
  readonly child: ChildProcess
  readonly lines: Interface
  /** Fails when the program ends: who waits for a line of it would wait for ever. */
  readonly ended: Promise<never>
  stop(): Promise<void>
}

export function start(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Program {
  const child = spawn(process.execPath, [...nodeOptions, script, ...args], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} ended with ${code}`)
  })
  ended.catch(() => undefined)
  return {
    ended,
    pid: child.pid as number,
    child,
    lines: createInterface(child.stdout as NodeJS.ReadableStream),
    stop: async () => {
      process.off('exit', kill)
      if (child.exitCode !== null || child.signalCode !== null) return
      const over = once(child, 'exit')
      child.kill('SIGTERM')
      await over
    },
  }
}

/** Handed to every server started, e.g. `--cpu-prof`. */
const nodeOptions = (process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter(Boolean)

/** The loopback port the program says it listens on. */
export function portOf({ lines, child }: Program): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('It ended before it listened')))
    lines.on('line', (line) => {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1]
      if (port) resolve(Number(port))
    })
  })
}

const TICKS_PER_SECOND = 100

/** Processor milliseconds a process has used; NaN where there is no /proc. */
export function cpuMs(pid: number): number {
  const stat = proc(pid, 'stat')
  // "pid (name) state …": the name may hold spaces and brackets; utime and stime are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND
}

/** Resident memory in MB; NaN where there is no /proc. */
export const rssMb = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(proc(pid, 'status'))?.[1]) / 1_024

function proc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
