import { once } from 'node:events'
import type { LoadResult, LoadTask } from './load'
import { cpuMs, type Program } from './processes'

export interface Target {
  readonly program: Program
  readonly port: number
  readonly requests: readonly string[]
}

/** The best round of one side: throughput, latency and processor time of the server process. */
export interface Best {
  readonly perSecond: number
  readonly cpuMs: number
  readonly p50: number
  readonly p99: number
  readonly bytes: number
}

/** The engine goes on compiling what it runs for thousands of requests, as a server that has been up for a minute. */
const WARM_UP = { count: 8_000, ms: 10_000 } as const
/** Ends a round of the fastest machine too. */
const MOST = 100_000

/** Rounds of the two sides in turn, so that what disturbs the machine disturbs both. */
export async function alternate(
  load: Program,
  sides: readonly [floor: Target, api: Target],
  { connections, rounds, ms }: { readonly connections: number; readonly rounds: number; readonly ms: number },
): Promise<[floor: Best, api: Best]> {
  const found: Best[][] = sides.map(() => [])
  for (let round = 0; round <= rounds; round++)
    for (const [side, { program, port, requests }] of sides.entries()) {
      const warming = round === 0
      const before = cpuMs(program.pid)
      const result = await oneRound(load, {
        port,
        connections,
        ...(warming ? WARM_UP : { ms, count: MOST }),
        requests,
      })
      if (result.failed > 0) throw new Error(`${result.failed} wrong answers, first: ${result.firstFailure}`)
      if (!warming) found[side]?.push(bestOf(result, cpuMs(program.pid) - before))
    }
  return found.map(best) as [Best, Best]
}

async function oneRound(load: Program, task: LoadTask): Promise<LoadResult> {
  const answer = once(load.lines, 'line')
  load.child.stdin?.write(`${JSON.stringify(task)}\n`)
  const [line] = (await Promise.race([answer, load.ended])) as [string]
  return JSON.parse(line) as LoadResult
}

const bestOf = ({ answered, seconds, p50, p99, bytes }: LoadResult, cpu: number): Best => ({
  perSecond: answered / seconds,
  cpuMs: cpu / answered,
  p50,
  p99,
  bytes,
})

/** Each figure of its best round: what disturbs only ever makes it worse. */
const best = (all: readonly Best[]): Best => ({
  perSecond: Math.max(...all.map((one) => one.perSecond)),
  cpuMs: Math.min(...all.map((one) => one.cpuMs)),
  p50: Math.min(...all.map((one) => one.p50)),
  p99: Math.min(...all.map((one) => one.p99)),
  bytes: all[0]?.bytes ?? 0,
})
