import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import type { DestinationStream } from 'pino'
import type { FastifyInstance } from 'fastify'
import { dayOf, type Day } from '@xinfang/domain'
import type { Config } from '../../src/config'
import { openCalendars } from '../../src/calendar/calendars'
import type { App } from '../../src/context'
import { openDatabase } from '../../src/db/open'
import { createSchema } from '../../src/graphql/schema'
import { openLog } from '../../src/http/log'
import { createServer } from '../../src/http/server'
import { openKeyring } from '../../src/identity/keyring'
import { freshDatabase } from './databases'
import { clientOf, type Client } from './client'
import { buildOffice, PASSWORD, type Login, type Office } from './office'
import { watchRequests } from './watch'

/** One server process as production runs it, on an empty database with the small office of `office.ts`. */
export interface TestServer {
  readonly app: App
  readonly schema: GraphQLSchema
  readonly fastify: FastifyInstance
  readonly url: string
  readonly office: Office
  /** Moves the server's clock to ten o'clock in Shanghai on a day; from there it runs on. */
  on(day: Day): void
  /** Stops the server's clock at a time of a day in Shanghai, `23:59:59`, until it is moved again. */
  at(day: Day, time: string): void
  /** Moves the server's clock on by so many minutes. */
  wait(minutes: number): void
  /** Somebody signed in on the server's present day, or in the hour in which its clock stands: one session for each. */
  as(login: Login): Promise<Client>
  /** A browser without a session. */
  stranger(): Client
  close(): Promise<void>
}

/** The civil day every test starts on. */
export const FIRST_DAY: Day = '2026-03-02'

const tenOClock = (day: Day): number => Date.parse(`${day}T10:00:00+08:00`)

/**
 * @param name of the database, see `freshDatabase`
 * @param settings what this server is set to, other than for development on a free port
 * @param begin the time at which its clock stands still from the start; without one it runs
 * @param logTo takes the lines of its log
 */
export async function startServer(
  name: string,
  settings: Partial<Config> = {},
  begin?: Date,
  logTo?: DestinationStream,
): Promise<TestServer> {
  let offset = tenOClock(FIRST_DAY) - Date.now()
  let stopped = begin
  const now = () => stopped ?? new Date(Date.now() + offset)
  const where = await freshDatabase(name)
  const config = {
    ...where,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    production: false,
    logLevel: 'silent' as const,
    consoleDir: join(where.dataDir, 'no-console'),
    compiled: true,
    secureCookie: false,
    trustedProxies: [],
    oidc: null,
    requestsPerMinute: 0,
    sealing: 'aes' as const,
    metricsToken: '',
    webhookNetworks: ['127.0.0.0/8'],
    ...settings,
  } satisfies Config
  const [db, schema] = await Promise.all([openDatabase(config, now), createSchema()])
  const office = await buildOffice(db)
  const keyring = openKeyring(join(where.dataDir, 'keys.json'), config.sealing)
  const calendars = await openCalendars(db)
  const app: App = { config, db, keyring, log: openLog(config, logTo), calendars, now }
  const fastify = await createServer(app, schema)
  watchRequests(fastify, db)
  const url = await fastify.listen({ port: 0, host: '127.0.0.1' })
  const signedIn = new Map<string, Promise<Client>>()
  return {
    app,
    schema,
    fastify,
    url,
    office,
    on: (day) => {
      stopped = undefined
      offset = tenOClock(day) - Date.now()
    },
    at: (day, time) => {
      stopped = new Date(`${day}T${time}+08:00`)
    },
    wait: (minutes) => {
      offset += minutes * 60_000
    },
    as: (login) => {
      const key = `${login} ${stopped?.toISOString().slice(0, 13) ?? dayOf(now())}`
      const known = signedIn.get(key) ?? clientOf(url).signIn(login, PASSWORD)
      signedIn.set(key, known)
      return known
    },
    stranger: () => clientOf(url),
    close: async () => {
      await fastify.close()
      await db.close()
    },
  }
}
