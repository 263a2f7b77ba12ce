import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dayOf } from '@xinfang/domain'
import type { Database } from '../src/db/database'
import { openDatabase } from '../src/db/open'
import { countGrams } from '../src/search/count'
import { fold } from '../src/search/fold'
import { findSimilar, type Similar } from '../src/search/similar'
import { viewerOfUser } from '../src/session/load'
import type { Viewer } from '../src/session/viewer'
import { fill } from './fill'
import { environment } from './prepare'
import { start } from './processes'
import { freshPlace } from './store'
import { buildWorld } from './world'

/** Messages that citizens really wrote, beside the repository; they are no part of it. */
const FILE = fileURLToPath(new URL('../../../../../shared/data/messages-4326.xlsx', import.meta.url))

interface Message {
  readonly id: string
  readonly doc: number
  readonly title: string
  readonly facts: string
  /** The same for two messages of the same words. */
  readonly words: string
}

/** What is proposed as a likely repeat, among real messages: whether every text written twice is, and what else. */
export async function repeatsInWords(): Promise<string> {
  const place = await freshPlace('sqlite')
  try {
    const world = buildWorld()
    const first = await openDatabase(place)
    await fill(first, world, 0, 1, new Date()).finally(() => first.close())
    const main = join(import.meta.dirname, '../../dist/main.js')
    const program = start(
      main,
      ['import', FILE, '--unit', '信访办公室', '--as', 'bench5'],
      environment(place),
    )
    program.child.stdout?.resume()
    const [code] = (await once(program.child, 'exit')) as [number]
    if (code !== 0) throw new Error(`The import ended with ${code}`)
    const db = await openDatabase(place)
    try {
      await countGrams(db, () => Promise.resolve(true))
      const { office } = world
      const clerk = await viewerOfUser(db, office.users[1]!.id, office.id, dayOf(new Date()))
      return await measured(db, clerk!)
    } finally {
      await db.close()
    }
  } finally {
    await place.drop()
  }
}

async function measured(db: Database, viewer: Viewer): Promise<string> {
  const messages = await readMessages(db)
  const groups = new Map<string, Message[]>()
  for (const message of messages) groups.set(message.words, [...(groups.get(message.words) ?? []), message])
  const twins = [...groups.values()].filter((group) => group.length > 1)
  const times: number[] = []
  const proposed = new Map<string, readonly Similar[]>()
  for (const { id, doc, title, facts } of messages) {
    const since = performance.now()
    proposed.set(id, await findSimilar(db, viewer, { title, facts, claims: [], doc }))
    times.push(performance.now() - since)
  }
  const isOther = (group: readonly Message[], { matterId }: Similar) =>
    group.some(({ id }) => id === matterId)
  const missed = twins.flatMap((group) =>
    group.filter(({ id }) => !proposed.get(id)!.some((one) => isOther(group, one))),
  )
  const others = messages.flatMap(({ id, words }) =>
    proposed.get(id)!.filter((one) => messages.find((other) => other.id === one.matterId)?.words !== words),
  )
  const near = (least: number, below: number) =>
    others.filter(({ overlap }) => overlap >= least && overlap < below).length
  times.sort((a, b) => a - b)
  const at = (share: number) => `${times[Math.floor(share * (times.length - 1))]!.toFixed(1)} ms`
  return [
    `${messages.length} messages; ${twins.length} texts occur more than once, in ${twins.flat().length} messages`,
    `of these, messages whose twin is not proposed: ${missed.length}`,
    `proposed with other words: ${others.length} (overlap from 90 %: ${near(0.9, 2)}, from 60 %: ${near(0.6, 0.9)}, from 35 %: ${near(0.35, 0.6)})`,
    `messages for which nothing is proposed: ${[...proposed.values()].filter((all) => all.length === 0).length}`,
    `one look: p50 ${at(0.5)}, p99 ${at(0.99)}`,
    '',
  ].join('\n')
}

async function readMessages(db: Database): Promise<Message[]> {
  const rows = await db.read<Omit<Message, 'words'>>('select id, doc, title, facts from matter order by id')
  return rows.map((row) => ({ ...row, words: fold(row.facts).text }))
}
