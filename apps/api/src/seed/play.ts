import { addDays, dayOf, type Day } from '@xinfang/domain'
import type { App, Context } from '../context'
import type { Database, Tx } from '../db/database'
import type { Shift } from '../jobs/job'
import { turnOfDay } from '../jobs/turn-of-day'
import { act, domainContext } from '../matter/perform'
import { examine, registerAll } from '../matter/register'
import { deliverNotices } from '../notification/deliver'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import { answersOf } from './answers'
import { found, type Built } from './build-office'
import { arrivalDay, momentOf, workingDay } from './days'
import { entryFor } from './entry'
import type { Step, Story } from './story'

/** Where and when the stories are played. */
export interface Stage {
  readonly app: App
  /** Everything happens inside this one transaction: a seed that is cut short leaves nothing. */
  readonly tx: Tx
  /** The real time: nothing may seem to have happened after it. */
  readonly now: Date
  readonly categories: ReadonlyMap<string, string>
  /** The unit tree does not change while the seed runs: read once. */
  readonly cache: Context['cache']
  readonly told: (done: number, total: number) => void
}

/** An office and what happened in it. */
export interface Cast {
  readonly built: Built
  readonly stories: readonly Story[]
}

interface Event {
  readonly day: Day
  readonly ago: number
  readonly cast: Cast
  readonly story: Story
  /** Absent for the registration. */
  readonly step?: Step
}

/** Plays all stories day by day through the real actions, so that history, clocks and numbers are true. */
export async function play(stage: Stage, casts: readonly Cast[]): Promise<void> {
  const today = dayOf(stage.now)
  const events = casts.flatMap((cast) => eventsOf(today, cast)).toSorted(inOrder)
  const matters = new Map(casts.map((cast) => [cast, new Map<string, string>()]))
  for (let day = events[0]?.day ?? today; day <= today; day = addDays(day, 1)) {
    await turn(stage, earlier(new Date(`${day}T00:05:00+08:00`), stage.now))
    for (const [n, event] of events.filter((one) => one.day === day).entries()) {
      const moment = momentOf(day, n)
      await playEvent(
        stage,
        event,
        matters.get(event.cast) as Map<string, string>,
        earlier(moment, stage.now),
      )
    }
    await deliver(stage, earlier(new Date(`${day}T18:00:00+08:00`), stage.now))
    stage.told(events.filter((one) => one.day <= day).length, events.length)
  }
}

const jobsAt = ({ app, tx }: Stage, now: Date): App => ({
  ...app,
  db: databaseAt(app.db, tx, now),
  now: () => now,
})

/** The first minutes of a day: breaches and reminders. */
const turn = (stage: Stage, now: Date): Promise<boolean> => turnOfDay.run(jobsAt(stage, now), shift)

/** The notices of a day reach their inboxes. */
function deliver(stage: Stage, now: Date): Promise<boolean> {
  const app = jobsAt(stage, now)
  return deliverNotices(app.db, app.now, shift.keep, (_id, error) => {
    throw error
  })
}

const shift: Shift = { signal: new AbortController().signal, keep: async () => true }

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)

const inOrder = (a: Event, b: Event): number => (a.day === b.day ? b.ago - a.ago : a.day < b.day ? -1 : 1)

const eventsOf = (today: Day, cast: Cast): Event[] =>
  cast.stories.flatMap((story) => {
    let day = arrivalDay(today, story)
    const registered: Event = { day, ago: story.ago, cast, story }
    const acts = (story.steps ?? []).map((step): Event => {
      const planned = workingDay(today, step[0])
      if (planned > day) day = planned
      return { day, ago: step[0], cast, story, step }
    })
    return [registered, ...acts]
  })

async function playEvent(
  stage: Stage,
  { day, ago, cast, story, step }: Event,
  matters: Map<string, string>,
  now: Date,
): Promise<void> {
  const { built } = cast
  const context = contextAt(stage, found(built.people, step?.[1] ?? 'djy'), now)
  if (!step) {
    matters.set(story.key, await register(stage, context, built, story))
    return
  }
  const [, , action, answers = {}] = step
  const matterId = found(matters, story.key)
  const today = dayOf(stage.now)
  const scene = { tx: stage.tx, built, today, matterId, matters, arrived: arrivalDay(today, story), day, ago }
  const { refusals } = await act(context, action, { matterId, ...(await answersOf(scene, answers)) })
  if (refusals.length > 0)
    throw new Error(
      `The demo cannot ${action} "${story.key}": ${refusals.map(({ code }) => code).join(', ')}`,
    )
}

async function register(stage: Stage, context: Context, built: Built, story: Story): Promise<string> {
  const viewer = context.viewer as Viewer
  const units = await unitsOf(context)
  const registrar = {
    viewer,
    units,
    domain: domainContext(context, viewer, units),
    keyring: stage.app.keyring,
  }
  const entry = entryFor(story, built, dayOf(stage.now), stage.categories)
  const result = examine(entry, registrar)
  if (!result.ok)
    throw new Error(
      `The demo cannot register "${story.key}": ${result.refusals.map(({ code, field }) => `${code} ${field}`).join(', ')}`,
    )
  const [registered] = await context.db.work((tx) =>
    registerAll(tx, registrar, [{ entry, effects: result.value }]),
  )
  if (!registered) throw new Error('Nothing was registered')
  return registered.matterId
}

/** A request of one official at one moment, inside the transaction of the seed. */
function contextAt({ app, tx, cache }: Stage, viewer: Viewer, now: Date): Context {
  const db = databaseAt(app.db, tx, now)
  return {
    app: { ...app, db, now: () => now },
    db,
    requestId: 'seed',
    now,
    today: dayOf(now),
    calendar: app.calendars.current(),
    viewer,
    address: '',
    client: '',
    setSession: () => undefined,
    cache,
  }
}

/** The open transaction as a database whose clock stands at one moment. */
export const databaseAt = ({ dialect, source }: Database, tx: Tx, now: Date): Database => ({
  dialect,
  source,
  read: (sql, values) => tx.query(sql, values),
  work: (task) => task({ ...tx, now }),
  close: async () => undefined,
})
