import type { Calendar, Day, Permission } from '@xinfang/domain'
import type { Calendars } from './calendar/calendars'
import type { Config } from './config'
import type { Database } from './db/database'
import { failure } from './graphql/errors'
import type { Keyring } from './identity/keyring'
import type { Logger } from './http/log'
import { holds, mayWork, type Viewer } from './session/viewer'

/** What the whole process shares. No state of one viewer is in here. */
export interface App {
  readonly config: Config
  readonly db: Database
  readonly keyring: Keyring
  readonly log: Logger
  /** The working days this installation counts by. */
  readonly calendars: Calendars
  /** The clock of the process; tests set it. */
  readonly now: () => Date
}

/** One request: who asks, when, and what is set in the answer's headers. */
export interface Context {
  readonly app: App
  readonly db: Database
  readonly requestId: string
  readonly now: Date
  /** The civil day in Asia/Shanghai. */
  readonly today: Day
  readonly calendar: Calendar
  readonly viewer: Viewer | null
  readonly address: string
  /** What the browser calls itself; cut, and never to be trusted. */
  readonly client: string
  /** Sets or clears the session cookie of the answer. */
  setSession(token: string | null): void
  /** One cache per request for rows asked for again and again by id (people, units). */
  readonly cache: Map<string, Promise<unknown>>
}

/** A subscription, which outlives its first answer. */
export interface StreamContext extends Context {
  /** Given when whoever asked has gone, or the server stops. */
  readonly closed: AbortSignal
}

/** The signed-in viewer, or UNAUTHENTICATED. */
export function viewerOf(context: Context): Viewer {
  if (!context.viewer) throw failure('UNAUTHENTICATED')
  return context.viewer
}

/** The viewer when one of their posts in the unit acted for carries one of the permissions, or FORBIDDEN. */
export function permit(context: Context, ...permissions: readonly Permission[]): Viewer {
  const viewer = viewerOf(context)
  if (!mayWork(viewer) || !permissions.some((permission) => holds(viewer, permission)))
    throw failure('FORBIDDEN')
  return viewer
}
