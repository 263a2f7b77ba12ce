import { allJobs } from '../jobs/jobs'
import { startJobs } from '../jobs/runner'
import { checkEnvironment } from './check'
import type { Call } from './command'
import { openApp } from './open-app'
import { stopSignal } from './stop-signal'

/** Does the jobs without serving, beside any number of serving processes. */
export async function work(call: Call): Promise<number> {
  const app = await openApp(call)
  await checkEnvironment(app)
  const jobs = startJobs(app, allJobs)
  await stopSignal()
  await jobs.stop()
  await app.db.close()
  return 0
}
