import { randomBytes } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '../context'
import { faultOf } from '../db/faults'
import type { Job } from './job'
import { keepLease, readLease, releaseLease, takeLease } from './lease'

export interface Runner {
  /** Ends after the transactions in hand. */
  stop(): Promise<void>
}

/**
 * Looks after the jobs, each for itself, so that a long one holds up none. A job runs in one process at a time
 * however many there are.
 * @param poll milliseconds between two looks
 */
export function startJobs(app: App, jobs: readonly Job[], poll = 3_000): Runner {
  const stop = new AbortController()
  // Each loop sleeps by it; node warns of more than ten as of a leak.
  setMaxListeners(jobs.length, stop.signal)
  const owner = randomBytes(12).toString('base64url')
  const loops = jobs.map((job) => loop(app, job, owner, poll, stop.signal))
  return {
    stop: async () => {
      stop.abort()
      await Promise.all(loops)
    },
  }
}

async function loop(app: App, job: Job, owner: string, poll: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await runIfDue(app, job, owner, signal)
    } catch (error) {
      // Its lease is left to run out, so that a job that fails at once is tried again once a minute, not at once.
      const { name, stack } = error as Error
      app.log.error(
        { job: job.name, fault: faultOf(error), err: { name, stack: stack?.split('\n').slice(1, 12) } },
        'job',
      )
    }
    await sleep(poll, undefined, { signal }).catch(() => undefined)
  }
}

/** Takes the job if there is something to do and nobody else does it; answers whether it came to its end. */
export async function runIfDue(app: App, job: Job, owner: string, signal: AbortSignal): Promise<boolean> {
  const { db, now } = app
  const seen = await readLease(db, job.name, now())
  if (seen.held || !(await job.due(app, seen.lastRun)) || !(await takeLease(db, job.name, owner)))
    return false
  // Somebody may have done it between the look and the lease.
  const { lastRun } = await readLease(db, job.name, now())
  const from = now().toISOString()
  const wanted = lastRun === seen.lastRun || (await job.due(app, lastRun))
  const ended =
    wanted &&
    (await job.run(app, { signal, keep: async () => !signal.aborted && keepLease(db, job.name, owner) }))
  await releaseLease(db, job.name, owner, ended ? from : null)
  return ended
}
