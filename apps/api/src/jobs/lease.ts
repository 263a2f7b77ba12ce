import type { Database } from '../db/database'
import { faultOf } from '../db/faults'
import type { JobLease } from './job.entity'

/** How long a silent process is believed to be still at work. */
const LEASE_SECONDS = 60

const leaseFrom = (now: Date): string => new Date(now.getTime() + LEASE_SECONDS * 1000).toISOString()

/** When the job last came to its end; `held` while some process works on it. */
export async function readLease(
  db: Database,
  name: string,
  now: Date,
): Promise<{ readonly lastRun: string | null; readonly held: boolean }> {
  const [row] = await db.read<JobLease>('select * from job_lease where name = ?', [name])
  return { lastRun: row?.lastRun ?? null, held: row !== undefined && row.until > now.toISOString() }
}

/** Takes the job unless another process has it; a process that died loses it when its lease runs out. */
export async function takeLease(db: Database, name: string, owner: string): Promise<boolean> {
  try {
    return await db.work(async (tx) => {
      const [row] = await tx.query('select name from job_lease where name = ?', [name])
      if (!row) {
        await tx.insert('job_lease', [{ name, owner, until: leaseFrom(tx.now), lastRun: null }])
        return true
      }
      const taken = await tx.run('update job_lease set owner = ?, until = ? where name = ? and until <= ?', [
        owner,
        leaseFrom(tx.now),
        name,
        tx.now.toISOString(),
      ])
      return taken > 0
    })
  } catch (error) {
    // Two processes met at the very first run; the other one has it.
    if (faultOf(error) === 'duplicate') return false
    throw error
  }
}

/** Holds the job for another while; false when it is no longer ours. */
export const keepLease = (db: Database, name: string, owner: string): Promise<boolean> =>
  db.work(
    async (tx) =>
      (await tx.run('update job_lease set until = ? where name = ? and owner = ?', [
        leaseFrom(tx.now),
        name,
        owner,
      ])) > 0,
  )

/**
 * Lets go of the job; `finishedFrom` is when a run began that came to its end. No time is left behind: a clock that is
 * set back would hold the job until it has caught up.
 */
export const releaseLease = (
  db: Database,
  name: string,
  owner: string,
  finishedFrom: string | null,
): Promise<unknown> =>
  db.work((tx) =>
    tx.run("update job_lease set until = '', lastRun = coalesce(?, lastRun) where name = ? and owner = ?", [
      finishedFrom,
      name,
      owner,
    ]),
  )
