import type { App } from '../context'

/** How often the table is looked at while somebody watches, in milliseconds. */
const EVERY = 1_000
/** A transaction dates its rows when it begins and shows them when it is done: so far back is looked each time. */
export const LOOK_BACK = 30_000

interface Pulse {
  readonly waiting: Set<() => void>
  timer: NodeJS.Timeout | undefined
  /** Versions known, `id version`. */
  known: ReadonlySet<string>
}

const pulses = new WeakMap<App, Pulse>()

/**
 * Settles as soon as some track was changed, by whichever server process on the same database, or after `atMost`
 * milliseconds, or when the signal is given. One look a second for all who watch, and none when nobody does.
 */
export async function nextChange(app: App, atMost: number, signal: AbortSignal): Promise<void> {
  const pulse = pulses.get(app) ?? { waiting: new Set(), timer: undefined, known: new Set<string>() }
  pulses.set(app, pulse)
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(limit)
      signal.removeEventListener('abort', done)
      pulse.waiting.delete(done)
      resolve()
    }
    const limit = setTimeout(done, atMost)
    signal.addEventListener('abort', done)
    pulse.waiting.add(done)
    pulse.timer ??= setTimeout(() => void look(app, pulse), EVERY)
  })
}

async function look(app: App, pulse: Pulse): Promise<void> {
  pulse.timer = undefined
  if (pulse.waiting.size === 0) return
  try {
    const since = new Date(app.now().getTime() - LOOK_BACK).toISOString()
    const rows = await app.db.read<{ id: string; version: number }>(
      'select id, version from track where changedAt > ?',
      [since],
    )
    const now = new Set(rows.map(({ id, version }) => `${id} ${version}`))
    const isNews = [...now].some((one) => !pulse.known.has(one))
    pulse.known = now
    if (isNews) for (const wake of pulse.waiting) wake()
  } catch {
    // A database that does not answer now is asked again; who watches learns of a longer failure by their own queries.
  }
  if (pulse.waiting.size > 0) pulse.timer ??= setTimeout(() => void look(app, pulse), EVERY)
}
