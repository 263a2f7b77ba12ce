import { createClient } from 'graphql-sse'
import { onActivated, onBeforeUnmount, onDeactivated } from 'vue'

/** That something changed, never what it holds: a matter, a track by its kind, one's own notices. */
export interface Change {
  readonly kind: string
  readonly id: string | null
  readonly matterId: string | null
}
interface Page {
  /** Looks again now, whatever was changed. */
  readonly look: () => void
  readonly hear: (change: Change) => void
}

/** How long the line waits before it is tried again, in milliseconds: a server that comes back is not stormed. */
const RETRY = [1_000, 2_000, 5_000] as const
/** A stream that ended with its session, or that a proxy swallows, is made up for by looking now and then. */
const ANYWAY = 30_000
/** Changes come in bursts: one look at once, and one for all that follow within this time. */
const BURST = 1_000

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const stream = createClient({
  url: '/graphql/stream',
  headers: { 'x-xinfang': '1' },
  credentials: 'same-origin',
  retryAttempts: Number.POSITIVE_INFINITY,
  retry: (tries) => wait(RETRY[Math.min(tries, RETRY.length - 1)]! * (1 + Math.random())),
})

const pages = new Set<Page>()
let end: (() => void) | undefined
let anyway: ReturnType<typeof setInterval> | undefined
/** A window nobody looks at asks nothing; it looks once it is shown again. */
const isShown = () => document.visibilityState === 'visible'
const lookAll = () => isShown() && pages.forEach((page) => page.look())

/** One line for all pages of this window, open while any of them listens. */
function open(): void {
  end ??= stream.subscribe<{ changes: Change }>(
    { query: 'subscription { changes { kind id matterId } }' },
    {
      next: ({ data }) => data && pages.forEach((page) => page.hear(data.changes)),
      error: () => (end = undefined),
      complete: () => (end = undefined),
    },
    // What was missed while the line was down is looked up once it stands again.
    { connected: (again) => again && lookAll() },
  )
  anyway ??= setInterval(() => {
    open()
    lookAll()
  }, ANYWAY)
  addEventListener('online', lookAll)
  document.addEventListener('visibilitychange', lookAll)
}

function close(): void {
  clearInterval(anyway)
  anyway = undefined
  removeEventListener('online', lookAll)
  document.removeEventListener('visibilitychange', lookAll)
  end?.()
  end = undefined
}

function join(page: Page): () => void {
  pages.add(page)
  open()
  return () => {
    pages.delete(page)
    if (pages.size === 0) close()
  }
}

/**
 * Calls `changed` whenever something that `concerns` this page and that the person may see was changed by anybody,
 * and after the line was lost. Silent while the page is kept alive behind another tab.
 */
export function useChanges(concerns: (change: Change) => boolean, changed: () => void): void {
  let soon: ReturnType<typeof setTimeout> | undefined
  let last = 0
  const look = () => {
    soon ??= setTimeout(
      () => {
        soon = undefined
        last = performance.now()
        changed()
      },
      Math.max(0, last + BURST - performance.now()),
    )
  }
  const page: Page = { look, hear: (change) => concerns(change) && isShown() && look() }

  let leave: (() => void) | undefined = join(page)
  const rest = () => {
    leave?.()
    leave = undefined
    clearTimeout(soon)
    soon = undefined
  }
  onActivated(() => (leave ??= join(page)))
  onDeactivated(rest)
  onBeforeUnmount(rest)
}

/** Concerned by tracks, matters or notices of these kinds. */
export const ofKind =
  (...kinds: readonly string[]) =>
  ({ kind }: Change): boolean =>
    kinds.includes(kind)

/** Concerned by one object, or one matter and all that goes on beside it. */
export const about =
  (id: string) =>
  (change: Change): boolean =>
    change.id === id || change.matterId === id

/** Concerned by whatever goes on beside the life of matters: hearings, reception days and all other tracks. */
export const ofTracks = ({ kind }: Change): boolean => kind !== 'matter' && kind !== 'notification'
