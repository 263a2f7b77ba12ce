import { setImmediate as turn } from 'node:timers/promises'
import { dayOf } from '@xinfang/domain'
import { learnAll } from '../suggestion/learn-all'
import type { Job } from './job'

/** Within a lease of a minute. */
const HOLD_EVERY = 20_000

/** Learns, once a day, how the offices sort their matters; requests go first at every step. */
export const learn: Job = {
  name: 'learn',
  due: ({ now }, lastRun) => lastRun === null || dayOf(new Date(lastRun)) < dayOf(now()),
  run: async ({ db }, { signal, keep }) => {
    let held = performance.now()
    const breathe = async () => {
      await turn()
      if (performance.now() - held > HOLD_EVERY) {
        held = performance.now()
        if (!(await keep())) throw new Interrupted()
      } else if (signal.aborted) throw new Interrupted()
    }
    try {
      await learnAll(db, breathe)
      return true
    } catch (error) {
      if (error instanceof Interrupted) return false
      throw error
    }
  },
}

/** The process stops, or another one took the job over. */
class Interrupted extends Error {}
