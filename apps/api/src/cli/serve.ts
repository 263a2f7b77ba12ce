import { setFlagsFromString } from 'node:v8'
import { createSchema } from '../graphql/schema'
import { createServer } from '../http/server'
import { allJobs } from '../jobs/jobs'
import { startJobs } from '../jobs/runner'
import { checkEnvironment } from './check'
import type { Call } from './command'
import { openApp } from './open-app'
import { recordSettings } from './settings'
import { stopSignal } from './stop-signal'
import { welcome } from './welcome'

/**
 * What many requests at once leave behind is collected when the heap is half as large again as what is in use; V8
 * alone lets it grow to several times that on a machine with much memory (16 searching connections on MariaDB took
 * the server to 375 MB, now to 199).
 */
const HEAP_GROWTH = '--heap-growing-percent=50'

/** Serves and does the jobs until SIGINT or SIGTERM, then lets running requests and transactions finish. */
export async function serve(call: Call): Promise<number> {
  setFlagsFromString(HEAP_GROWTH)
  const { config } = call
  const [app, schema] = await Promise.all([openApp(call), createSchema()])
  await checkEnvironment(app)
  const greeting = await welcome(app)
  await recordSettings(app)
  const server = await createServer(app, schema)
  const address = await server.listen({ port: config.port, host: config.host })
  const jobs = startJobs(app, allJobs)
  const stop = stopSignal()
  process.stdout.write(`信访 Xinfang: ${address}\n${greeting}`)
  await stop
  await Promise.all([server.close(), jobs.stop()])
  await app.db.close()
  return 0
}
