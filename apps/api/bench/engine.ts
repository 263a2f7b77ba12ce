import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { exportsOf, type Exported } from './export'
import { importSpeed } from './import'
import type { FloorTask } from './plan'
import { environment, prepare } from './prepare'
import { portOf, rssMb, start, type Program } from './processes'
import { randomFrom } from './random'
import { alternate, type Best } from './rounds'
import type { Asked, Scenario } from './scenarios'
import { freshPlace, ROOMY, type Engine, type Place } from './store'

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const API = beside('../../dist/main.js')

const CONNECTIONS = [1, 16]

export interface Size {
  readonly matters: number
  readonly seed: number
  readonly rounds: number
  readonly ms: number
}

export interface Measured {
  readonly scenario: Scenario['name']
  readonly connections: number
  readonly floor: Best
  readonly api: Best
  readonly statements: number
  readonly rows: number | null
}

export interface EngineReport {
  readonly engine: Engine
  readonly fillSeconds: number
  readonly firstAnswerMs: number
  readonly importPerSecond: number
  readonly rssAtRestMb: number
  readonly rssAfterLoadMb: number
  /** The general register with every matter, as csv and xlsx. */
  readonly exported: readonly Exported[]
  readonly measured: readonly Measured[]
}

/** Everything measured on one engine, in a database of its own that is gone afterwards. */
export async function measureEngine(engine: Engine, size: Size): Promise<EngineReport> {
  const place = await freshPlace(engine, ROOMY)
  const programs: Program[] = []
  try {
    const { fillSeconds, captured, world } = await prepare(place, size)
    const firstAnswerMs = await firstAnswer(place)

    const task = join(place.dataDir, 'floor.json')
    const plansOf = Object.fromEntries(captured.map(({ scenario, plans }) => [scenario.name, plans]))
    writeFileSync(
      task,
      JSON.stringify({
        databaseUrl: place.databaseUrl,
        file: join(place.dataDir, 'xinfang.sqlite'),
        plans: plansOf,
      } satisfies FloorTask),
    )
    const api = start(API, ['serve'], environment(place))
    programs.push(api)
    const apiPort = await portOf(api)
    const floor = start(beside('floor.js'), [task])
    programs.push(floor)
    const floorPort = await portOf(floor)
    const load = start(beside('load.js'), [])
    programs.push(load)
    // At rest V8 gives its young generation back, some 25 seconds after the last allocation of the start.
    await setTimeout(35_000)
    const rssAtRestMb = rssMb(api.pid)

    const measured: Measured[] = []
    for (const { scenario, plans, statements, rows } of captured)
      for (const connections of CONNECTIONS) {
        const random = randomFrom(size.seed)
        const [floorBest, apiBest] = await alternate(
          load,
          [
            {
              program: floor,
              port: floorPort,
              requests: plans.map((_, n) => floorRequest(scenario.name, n)),
            },
            {
              program: api,
              port: apiPort,
              requests: plans.map(() => apiRequest(scenario.ask(random, '########'))),
            },
          ],
          { connections, rounds: size.rounds, ms: size.ms },
        )
        measured.push({
          scenario: scenario.name,
          connections,
          floor: floorBest,
          api: apiBest,
          statements,
          rows,
        })
      }
    const rssAfterLoadMb = rssMb(api.pid)
    await api.stop()
    const exported = await exportsOf(API, place, world)
    const importPerSecond = await importSpeed(API, place)
    return {
      engine,
      fillSeconds,
      firstAnswerMs,
      importPerSecond,
      rssAtRestMb,
      rssAfterLoadMb,
      exported,
      measured,
    }
  } finally {
    for (const program of programs) await program.stop()
    await place.drop()
  }
}

/** The best of three starts of the built API, from spawn to its first answered query. */
async function firstAnswer(place: Place): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    const since = performance.now()
    const api = start(API, ['serve'], environment(place))
    try {
      const port = await portOf(api)
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-xinfang': '1' },
        body: '{"query":"{ __typename }"}',
      })
      await answer.text()
      times.push(performance.now() - since)
    } finally {
      await api.stop()
    }
  }
  return Math.min(...times)
}

const apiRequest = ({ token, body }: Asked): string =>
  post('/graphql', body, `x-xinfang: 1\r\ncookie: xinfang=${token}\r\n`)
const floorRequest = (scenario: string, n: number): string =>
  post(`/${encodeURIComponent(scenario)}`, JSON.stringify({ n }), '')

const post = (path: string, body: string, headers: string): string =>
  `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n` +
  `content-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`
