import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { openDatabase } from '../src/db/open'
import { writeSheet } from '../src/sheet/sheet'
import { environment } from './prepare'
import { start } from './processes'
import type { Place } from './store'

const ROWS = 4_000

/** Rows a second of `xinfang import` of a sheet of messages, from the run's own record: without the start. */
export async function importSpeed(main: string, place: Place): Promise<number> {
  const file = join(place.dataDir, 'messages.xlsx')
  await pipeline(Readable.fromWeb((await writeSheet(rows())) as ReadableStream), createWriteStream(file))
  const program = start(main, ['import', file, '--unit', '信访办公室', '--as', 'bench5'], environment(place))
  program.child.stdout?.resume()
  const [code] = (await once(program.child, 'exit')) as [number]
  if (code !== 0) throw new Error(`The import ended with ${code}`)
  const db = await openDatabase(place)
  try {
    const [run] = await db.read<{ registered: number; startedAt: string; finishedAt: string }>(
      'select registered, startedAt, finishedAt from import_run order by id desc limit 1',
    )
    if (run?.registered !== ROWS) throw new Error(`${run?.registered} rows of ${ROWS} arrived`)
    return (ROWS * 1_000) / (Date.parse(run.finishedAt) - Date.parse(run.startedAt))
  } finally {
    await db.close()
  }
}

async function* rows(): AsyncGenerator<string[]> {
  yield ['留言编号', '留言时间', '留言主题', '留言详情']
  for (let n = 1; n <= ROWS; n++)
    yield [
      `IMP${n}`,
      '2026-03-02',
      `站前道路夜间照明(留言 ${n})`,
      '站前道路路灯自去年检修后一直未亮,请予处理。'.repeat(6),
    ]
}
