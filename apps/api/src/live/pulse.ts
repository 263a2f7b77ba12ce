import type { App } from '../context'
import type { Database } from '../db/database'

/** How often the history is looked at while somebody watches, in milliseconds. */
const EVERY = 1_000
/** Events one look takes; what a longer burst leaves is taken by the next. */
const MOST = 500

/** What was changed since somebody looked last: ids alone, for whoever may see them. */
export interface News {
  readonly matters: Set<string>
  readonly tracks: Set<string>
  /** Notices were laid into inboxes, anybody's. */
  noticed: boolean
}

/** One who watches. */
export interface Watch {
  /** What came in since the last call, as soon as there is any, or nothing after `atMost` milliseconds. */
  readonly next: (atMost: number) => Promise<News>
  readonly leave: () => void
}

interface Listener {
  news: News
  wake: () => void
}

interface Pulse {
  readonly listeners: Set<Listener>
  timer: NodeJS.Timeout | undefined
  seen: Promise<Mark>
}

/** How far the history and the inboxes are known. */
interface Mark {
  readonly seq: number
  readonly notice: string
}

const pulses = new WeakMap<App, Pulse>()
const noNews = (): News => ({ matters: new Set(), tracks: new Set(), noticed: false })

const markNow = async (db: Database): Promise<Mark> => {
  const [row] = await db.read<{ seq: number; notice: string | null }>(
    'select h.seq, (select max(id) from notification) as notice from chain_head h where h.id = 1',
    [],
  )
  return { seq: row?.seq ?? 0, notice: row?.notice ?? '' }
}

/**
 * Watches the history from now on, by whichever server process on the same database it is written: the chain gives
 * each act its place as it is committed, so none is told twice and none is passed over. One look a second for all who
 * watch, and none when nobody does.
 */
export async function watch(app: App): Promise<Watch> {
  const pulse: Pulse = pulses.get(app) ?? {
    listeners: new Set(),
    timer: undefined,
    seen: Promise.resolve({ seq: 0, notice: '' }),
  }
  pulses.set(app, pulse)
  if (pulse.listeners.size === 0) pulse.seen = markNow(app.db)
  const listener: Listener = { news: noNews(), wake: () => undefined }
  pulse.listeners.add(listener)
  const leave = () => {
    pulse.listeners.delete(listener)
    listener.wake()
  }
  try {
    await pulse.seen
  } catch (error) {
    leave()
    throw error
  }
  pulse.timer ??= setTimeout(() => void look(app, pulse), EVERY)
  return { leave, next: (atMost) => nextOf(listener, atMost) }
}

async function nextOf(listener: Listener, atMost: number): Promise<News> {
  if (isEmpty(listener.news))
    await new Promise<void>((resolve) => {
      const limit = setTimeout(resolve, atMost)
      listener.wake = () => {
        clearTimeout(limit)
        resolve()
      }
    })
  const { news } = listener
  listener.news = noNews()
  return news
}

const isEmpty = ({ matters, tracks, noticed }: News) => matters.size + tracks.size === 0 && !noticed

async function look(app: App, pulse: Pulse): Promise<void> {
  pulse.timer = undefined
  if (pulse.listeners.size === 0) return
  try {
    pulse.seen = Promise.resolve(await tell(app.db, pulse.listeners, await pulse.seen))
  } catch {
    // A database that does not answer now is asked again; who watches learns of a longer failure by their own queries.
  }
  if (pulse.listeners.size > 0) pulse.timer ??= setTimeout(() => void look(app, pulse), EVERY)
}

/** Tells what happened since the mark; answers the new one. */
async function tell(db: Database, listeners: ReadonlySet<Listener>, mark: Mark): Promise<Mark> {
  const now = await markNow(db)
  if (now.seq === mark.seq && now.notice === mark.notice) return mark
  const events = await db.read<{ seq: number; matterId: string | null; data: string }>(
    `select seq, matterId, data from event where seq > ? order by seq limit ${MOST}`,
    [mark.seq],
  )
  const tracks = events.map(({ data }) => (JSON.parse(data) as { track?: { id: string } }).track?.id)
  for (const listener of listeners) {
    for (const { matterId } of events) if (matterId !== null) listener.news.matters.add(matterId)
    for (const id of tracks) if (id !== undefined) listener.news.tracks.add(id)
    listener.news.noticed ||= now.notice !== mark.notice
    if (!isEmpty(listener.news)) listener.wake()
  }
  return { seq: events.at(-1)?.seq ?? mark.seq, notice: now.notice }
}
