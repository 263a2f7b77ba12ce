import { anchorFileOf, writeAnchor } from '../history/anchor'
import type { Job } from './job'

const HOUR = 3_600_000
/** Events after which the head is anchored without waiting for the hour. */
const MANY = 1_000
/** The head at the last anchor of this process. */
let anchored = 0

const headOf = async ({ db }: Parameters<Job['due']>[0]): Promise<number> => {
  const [head] = await db.read<{ seq: number }>('select seq from chain_head where id = 1')
  return head?.seq ?? 0
}

/** Writes the head of the history outside the database, at least each hour and each thousand events. */
export const anchor: Job = {
  name: 'anchor',
  due: async (app, lastRun) =>
    lastRun === null ||
    app.now().getTime() - Date.parse(lastRun) >= HOUR ||
    (await headOf(app)) >= anchored + MANY,
  run: async (app) => {
    const head = await headOf(app)
    await writeAnchor(app.db, app.keyring, anchorFileOf(app.config), app.now())
    anchored = head
    return true
  },
}
