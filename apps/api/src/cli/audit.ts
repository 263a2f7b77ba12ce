import { verifyHistory } from '../history/verify'
import type { Call } from './command'
import { openApp } from './open-app'

/** Walks the chain of the whole history; 0 when it holds, 1 when something was changed, lost or put in. */
export async function audit(call: Call): Promise<number> {
  if (call.rest[0] !== 'verify' || call.rest.length > 1) {
    process.stderr.write('xinfang audit verify\n')
    return 2
  }
  const app = await openApp(call)
  try {
    const { ok, events, brokenAt, reason } = await verifyHistory(app.db)
    process.stdout.write(
      ok
        ? `历史记录完整 (the history holds): ${events}\n`
        : `历史记录自第 ${brokenAt} 条起不可信 (the history is broken from event ${brokenAt}): ${reason}\n`,
    )
    return ok ? 0 : 1
  } finally {
    await app.db.close()
  }
}
