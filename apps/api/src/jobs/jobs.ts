import { fileOf } from '../attachment/store'
import { takeUpImports } from '../exchange/queue'
import { faultOf } from '../db/faults'
import { deliverNotices, hasNotices } from '../notification/deliver'
import { indexTexts } from './index-texts'
import { reprojectAll, runsWait } from '../reprojection/run'
import { dayOf } from '@xinfang/domain'
import { anchor } from './anchor'
import type { Job } from './job'
import { escalate } from './escalate'
import { learn } from './learn'
import { remindDuties } from './remind-duties'
import { sweep } from './sweep'
import { turnOfDay } from './turn-of-day'
import { webhooks } from './webhooks'

const deliver: Job = {
  name: 'deliver',
  due: ({ db, now }) => hasNotices(db, now()),
  run: ({ db, now, log }, { keep }) =>
    deliverNotices(db, now, keep, (id, error) => log.warn({ outbox: id, fault: faultOf(error) }, 'deliver')),
}

const imports: Job = {
  name: 'import',
  due: async ({ db, now }) =>
    (
      await db.read(
        "select 1 as one from import_run where state = 'queued' or (state = 'running' and leaseUntil < ?) limit 1",
        [now().toISOString()],
      )
    ).length > 0,
  run: async (app, { signal }) => {
    await takeUpImports(app, (fileId) => fileOf(app.config.dataDir, fileId), signal)
    return !signal.aborted
  },
}

const reprojection: Job = {
  name: 'reprojection',
  due: runsWait,
  run: (app, { keep }) => reprojectAll(app, dayOf(app.now()), keep),
}

/** Everything an installation does by itself. */
export const allJobs: readonly Job[] = [
  deliver,
  escalate,
  webhooks,
  turnOfDay,
  remindDuties,
  reprojection,
  imports,
  indexTexts,
  sweep,
  anchor,
  learn,
]
