import type { EventRow } from '../history/event.entity'
import { anchorFileOf } from '../history/anchor'
import { record } from '../history/record'
import { verifyWithAnchors } from '../history/verify-anchors'
import type { App } from '../context'
import type { Call } from './command'
import { openExisting } from './open-app'

const PAGE = 2_000

const verbs = { verify, export: exportHistory } as const

/** `verify` walks the chain against its anchors; `export` writes it to the terminal, one event a line. */
export async function audit(call: Call): Promise<number> {
  const [verb] = call.rest
  const task = call.rest.length === 1 ? verbs[verb as keyof typeof verbs] : undefined
  if (!task) {
    process.stderr.write('xinfang audit verify | xinfang audit export > FILE.jsonl\n')
    return 2
  }
  const app = await openExisting(call)
  try {
    return await task(app)
  } finally {
    await app.db.close()
  }
}

/** 0 when it holds, 1 when something was changed, lost or put in. */
async function verify(app: App): Promise<number> {
  const { ok, events, anchors, brokenAt, reason } = await verifyWithAnchors(app, anchorFileOf(app.config))
  process.stdout.write(
    ok
      ? `历史记录完整 (the history holds): ${events}; 锚点 (anchors): ${anchors}\n`
      : `历史记录自第 ${brokenAt} 条起不可信 (the history is broken from event ${brokenAt}): ${reason}\n`,
  )
  return ok ? 0 : 1
}

/** JSON lines with every column, so that a stranger can walk the chain; that it was taken is recorded first. */
async function exportHistory({ db }: App): Promise<number> {
  await db.work((tx) => record(tx, [{ actorId: 'system', action: 'exportAudit' }]))
  for (let seq = 0; ;) {
    const page = await db.read<EventRow>(`select * from event where seq > ? order by seq limit ${PAGE}`, [
      seq,
    ])
    for (const event of page) process.stdout.write(`${JSON.stringify(event)}\n`)
    const last = page.at(-1)
    if (!last) return 0
    seq = last.seq
  }
}
