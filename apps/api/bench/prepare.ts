import { join } from 'node:path'
import { dayOf } from '@xinfang/domain'
import { openCalendars } from '../src/calendar/calendars'
import { readConfig } from '../src/config'
import type { Tx } from '../src/db/database'
import { openDatabase } from '../src/db/open'
import { createSchema } from '../src/graphql/schema'
import { openLog } from '../src/http/log'
import { createServer } from '../src/http/server'
import { openKeyring } from '../src/identity/keyring'
import { allJobs } from '../src/jobs/jobs'
import { recording, send } from './capture'
import { fill } from './fill'
import { statementsOf, type Plan } from './plan'
import { randomFrom } from './random'
import { scenariosOf, type Scenario } from './scenarios'
import { rowsRead, type Place } from './store'
import { buildWorld } from './world'

/** Different requests of one scenario. */
const PLANS = 200

export interface Captured {
  readonly scenario: Scenario
  readonly plans: readonly Plan[]
  /** Of one request: most statements, and rows read on average. */
  readonly statements: number
  readonly rows: number | null
}

/** Fills the place, then asks the whole API, without a socket, for each request's statements. */
export async function prepare(
  place: Pick<Place, 'dataDir' | 'databaseUrl'>,
  { matters, seed }: { readonly matters: number; readonly seed: number },
) {
  const config = readConfig(environment(place), place.dataDir)
  const db = await openDatabase(config)
  try {
    const world = buildWorld()
    const since = performance.now()
    await fill(db, world, matters, seed, new Date())
    const fillSeconds = (performance.now() - since) / 1_000
    await db.work(holdJobs)
    const recorder = recording(db)
    const app = {
      config,
      db: recorder.db,
      keyring: openKeyring(join(place.dataDir, 'keys.json')),
      log: openLog(config),
      calendars: await openCalendars(db),
      now: () => new Date(),
    }
    const server = await createServer(app, await createSchema())
    // Sessions used longer than a minute ago are touched by their next request, which is not what is measured.
    await db.work((tx) => tx.run('update session set seenAt = ?', [tx.now.toISOString()]))
    const captured: Captured[] = []
    for (const scenario of scenariosOf(world, matters, dayOf(app.now()))) {
      const random = randomFrom(seed)
      const plans: Plan[] = []
      await send(server, scenario.ask(random, numbered(99_000_000)))
      recorder.taken()
      const rows = await rowsRead(db, async () => {
        for (let n = 0; n < PLANS; n++) {
          await send(server, scenario.ask(random, numbered(99_000_001 + n)))
          plans.push(recorder.taken())
        }
      })
      captured.push({
        scenario,
        plans,
        statements: Math.max(...plans.map(statementsOf)),
        rows: rows === null ? null : rows / PLANS,
      })
    }
    await server.close()
    return { fillSeconds, captured, world }
  } finally {
    await db.close()
  }
}

/** The turn of the day over all these matters is not what is measured: somebody else seems to be at it. */
const holdJobs = (tx: Tx): Promise<void> =>
  tx.insert(
    'job_lease',
    allJobs.map(({ name }) => ({ name, owner: 'bench', until: '9999-12-31T00:00:00.000Z', lastRun: null })),
  )

const numbered = (n: number): string => String(n).padStart(8, '0')

/** The settings of a server on this place. */
export const environment = ({
  dataDir,
  databaseUrl,
}: Pick<Place, 'dataDir' | 'databaseUrl'>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  DATA_DIR: dataDir,
  DATABASE_URL: databaseUrl,
  PORT: '0',
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
  // The people of the letters are impossible, and let through only here.
  DEMO: '1',
  SECURE_COOKIE: '0',
  REQUESTS_PER_MINUTE: '0',
})
