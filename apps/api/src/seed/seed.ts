import { setTimeout as sleep } from 'node:timers/promises'
import { addDays, dayOf, type Day } from '@xinfang/domain'
import type { App } from '../context'
import type { Tx } from '../db/database'
import { faultOf } from '../db/faults'
import { record } from '../history/record'
import { hashPassword } from '../session/password'
import type { ActivityStory } from './activity'
import type { AftermathStory } from './aftermath'
import { buildOffice } from './build-office'
import { clinicOffice } from './clinic/office'
import { stories as clinicStories } from './clinic/stories'
import { momentOf, unreadSince } from './days'
import type { Office } from './office'
import { play, type Cast, type Stage } from './play'
import { policeOffice } from './police/office'
import { stories as policeStories } from './police/stories'
import { policeTracks } from './police/tracks'
import { activities as streetActivities } from './street/activities'
import { aftermath as streetAftermath } from './street/aftermath'
import { streetOffice } from './street/office'
import { stories as streetStories } from './street/stories'
import { streetTracks } from './street/tracks'
import type { Story } from './story'
import type { TrackStory } from './track'

/** The one password of all demo accounts. It opens invented matters only. */
export const DEMO_PASSWORD = 'Xinfang-2026'

/** Tries, about a second or more apart. */
const PATIENCE = 60

const casts: readonly (readonly [
  Office,
  readonly Story[],
  (today: Day) => readonly TrackStory[],
  readonly ActivityStory[],
  readonly AftermathStory[],
])[] = [
  [streetOffice, streetStories, streetTracks, streetActivities, streetAftermath],
  [policeOffice, policeStories, policeTracks, [], []],
  [clinicOffice, clinicStories, () => [], [], []],
]

/**
 * Fills an empty installation with three believable offices, all in one transaction: a start that is killed
 * while it runs leaves nothing behind and the next one begins anew. Answers false when somebody was here before.
 * @param told how many of all acts are done, after each day of the story
 */
export async function seedDemo(app: App, told: Stage['told'] = () => undefined): Promise<boolean> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  return patiently(() => app.db.work((tx) => seedIn(tx, app, passwordHash, told)))
}

/** Of two first starts at once the second waits longer than a request would, and then finds nothing left to do. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = PATIENCE; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      if (faultOf(error) !== 'busy' || left === 0) throw error
      await sleep(1_000)
    }
  }
}

async function seedIn(tx: Tx, app: App, passwordHash: string, told: Stage['told']): Promise<boolean> {
  await tx.query(`select seq from chain_head where id = 1${tx.dialect === 'mysql' ? ' for update' : ''}`)
  if ((await tx.query('select 1 as present from user limit 1')).length > 0) return false
  const now = app.now()
  const since = addDays(dayOf(now), -400)
  const built: Cast[] = []
  for (const [office, stories, tracks, activities, aftermath] of casts)
    built.push({
      built: await buildOffice(tx, office, passwordHash, since),
      stories,
      tracks: tracks(dayOf(now)),
      activities,
      aftermath,
    })
  await play({ app, tx, now, categories: await categoryPaths(tx), cache: new Map(), told }, built)
  await readOld(tx, now)
  await record(tx, [{ actorId: 'system', action: 'seedDemo' }])
  return true
}

/** People read their notices within a day or two; only the newest are left unread. */
const readOld = (tx: Tx, now: Date): Promise<number> => {
  const recent = momentOf(unreadSince(dayOf(now)), 0).toISOString()
  return tx.run('update notification set readAt = at where at < ?', [recent])
}

/** Ids of categories by their names from the first level down, joined by `/`. */
async function categoryPaths(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; parentId: string | null; name: string }>(
    'select id, parentId, name from category order by code',
  )
  const paths = new Map<string, string>()
  for (const { id, parentId, name } of rows)
    paths.set(id, parentId === null ? name : `${paths.get(parentId)}/${name}`)
  return new Map([...paths].map(([id, path]) => [path, id]))
}
