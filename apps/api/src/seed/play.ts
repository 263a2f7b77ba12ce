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
import { playActivity, type ActivityStory } from './activity'
import { aftermathActs, type AftermathStory } from './aftermath'
import { answersOf } from './answers'
import { found, type Built } from './build-office'
import { arrivalDay, momentOf, workingDay } from './days'
import { entryFor } from './entry'
import type { Step, Story } from './story'
import { playStep, trackDay, type TrackStory } from './track'

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
  readonly tracks: readonly TrackStory[]
  readonly activities: readonly ActivityStory[]
  readonly aftermath: readonly AftermathStory[]
}

interface Event {
  readonly day: Day
  readonly ago: number
  /** Minutes that pass before it. */
  readonly wait?: number
  run(stage: Stage, now: Date): Promise<void>
}

/** Plays all stories day by day through the real actions, so that history, clocks and numbers are true. */
export async function play(stage: Stage, casts: readonly Cast[]): Promise<void> {
  const today = dayOf(stage.now)
  const events = casts
    .flatMap((cast) => {
      const matters = new Map<string, string>()
      return [
        ...eventsOf(today, cast, matters),
        ...tracksOf(today, cast, matters),
        ...activitiesOf(today, cast),
        ...aftermathOf(today, cast, matters),
      ]
    })
    .toSorted(inOrder)
  for (let day = events[0]?.day ?? today; day <= today; day = addDays(day, 1)) {
    await turn(stage, earlier(new Date(`${day}T00:05:00+08:00`), stage.now))
    let waited = 0
    for (const [n, event] of events.filter((one) => one.day === day).entries()) {
      waited += event.wait ?? 0
      await event.run(stage, earlier(momentOf(day, n, waited), stage.now))
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

const eventsOf = (today: Day, cast: Cast, matters: Map<string, string>): Event[] =>
  cast.stories.flatMap((story) => {
    let day = arrivalDay(today, story)
    const registered: Event = {
      day,
      ago: story.ago,
      run: async (stage, now) => {
        const context = contextAt(stage, found(cast.built.people, 'djy'), now)
        matters.set(story.key, await register(stage, context, cast.built, story))
      },
    }
    const acts = (story.steps ?? []).map((step): Event => {
      const planned = workingDay(today, step[0])
      if (planned > day) day = planned
      const at = { cast, story, matters, day }
      return { day, ago: step[0], run: (stage, now) => playAct(stage, at, step, now) }
    })
    return [registered, ...acts]
  })

/** A track follows its matter: of one day its steps come after the actions. */
const tracksOf = (today: Day, { built, tracks }: Cast, matters: ReadonlyMap<string, string>): Event[] =>
  tracks.flatMap((story) => {
    let trackId: string | undefined
    return story.steps.map((step): Event => {
      const [ago, by, , , wait] = step
      return {
        day: trackDay(today, story, ago),
        ago,
        ...(wait === undefined ? {} : { wait }),
        run: async (stage, now) => {
          const context = contextAt(stage, found(built.people, by), now)
          trackId = await playStep(context, { built, matters, today }, story, step, trackId)
        },
      }
    })
  })

const activitiesOf = (today: Day, { built, activities }: Cast): Event[] =>
  activities.map((story) => ({
    day: workingDay(today, story.ago),
    ago: story.ago,
    run: (stage, now) => playActivity(contextAt(stage, found(built.people, story.by), now), built, story),
  }))

/** The petition office writes down what became of replied matters. */
const aftermathOf = (today: Day, { built, aftermath }: Cast, matters: ReadonlyMap<string, string>): Event[] =>
  aftermath.flatMap((story) =>
    aftermathActs(story, today).map(({ ago, run }) => ({
      day: workingDay(today, ago),
      ago,
      run: (stage, now) => run(contextAt(stage, found(built.people, 'xfgb'), now), found(matters, story.of)),
    })),
  )

interface At {
  readonly cast: Cast
  readonly story: Story
  readonly matters: ReadonlyMap<string, string>
  readonly day: Day
}

async function playAct(
  stage: Stage,
  { cast: { built }, story, matters, day }: At,
  [ago, by, action, answers = {}]: Step,
  now: Date,
): Promise<void> {
  const context = contextAt(stage, found(built.people, by), now)
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
export const databaseAt = ({ dialect }: Database, tx: Tx, now: Date): Database => ({
  dialect,
  read: (sql, values) => tx.query(sql, values),
  work: (task) => task({ ...tx, now }),
  close: async () => undefined,
})
