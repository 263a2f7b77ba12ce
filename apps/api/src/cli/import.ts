import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { parseArgs } from 'node:util'
import { dayOf, may, type Role } from '@xinfang/domain'
import type { App } from '../context'
import { importFields, type ImportColumn } from '../exchange/columns'
import { errorSheet } from '../exchange/errors'
import type { ImportRun } from '../exchange/import.entity'
import { runImport } from '../exchange/importer'
import { createRun } from '../exchange/run'
import { writeCsv } from '../sheet/sheet'
import type { Call } from './command'
import { progressBar } from './progress'
import { openApp } from './open-app'

export const usage = 'xinfang import FILE [--as LOGIN] [--unit NAME|ID] [--dry-run]'

/** First errors a dry run prints; all of them stand in the errors file. */
const SHOWN = 5

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Registers the rows of a sheet from the terminal. Answers 0 when every row is registered or was before. */
export async function importCommand(call: Call): Promise<number> {
  const given = argumentsOf(call.rest)
  if (!given) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const app = await openApp(call)
  try {
    const who = await registrarOf(app, given)
    if (typeof who === 'string') {
      process.stderr.write(`${who}\n${usage}\n`)
      return 2
    }
    const run = await importFile(app, given.file, who, given.dryRun)
    return run.state === 'finished' && run.failed === 0 ? 0 : 1
  } finally {
    await app.db.close()
  }
}

interface Given {
  readonly file: string
  readonly login?: string | undefined
  readonly unit?: string | undefined
  readonly dryRun: boolean
}

function argumentsOf(rest: readonly string[]): Given | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        unit: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    })
    const [file, more] = positionals
    if (file === undefined || more !== undefined) return null
    return { file: resolve(file), login: values.as, unit: values.unit, dryRun: values['dry-run'] }
  } catch {
    return null
  }
}

interface Who {
  readonly userId: string
  readonly unitId: string
}

/** The one person and unit that fit what was given and may import, or what to say instead. */
async function registrarOf({ db, now }: App, { login, unit }: Given): Promise<Who | string> {
  const today = dayOf(now())
  const posts = await db.read<Who & { role: Role; login: string; name: string; shortName: string }>(
    `select p.userId, p.unitId, p.role, u.login, n.name, n.shortName
       from post p join user u on u.id = p.userId and u.state = 'active' join unit n on n.id = p.unitId
      where p.since <= ? and (p.until is null or p.until >= ?) order by p.id`,
    [today, today],
  )
  const fit = posts.filter(
    (post) =>
      may({ userId: post.userId, posts: [post] }, 'import.run') &&
      (login === undefined || post.login === login) &&
      (unit === undefined || [post.unitId, post.name, post.shortName].includes(unit)),
  )
  const [one] = fit
  if (!one) return '没有符合条件、可以批量导入的人员 (nobody fits who may import)'
  return new Set(fit.map(({ userId, unitId }) => `${userId} ${unitId}`)).size > 1
    ? `请指明登记人和单位 (say who registers, and for which unit): ${fit.map((post) => `--as ${post.login} --unit ${post.shortName}`).join(' | ')}`
    : { userId: one.userId, unitId: one.unitId }
}

async function importFile(app: App, file: string, who: Who, dryRun: boolean): Promise<ImportRun> {
  const stop = new AbortController()
  const abort = () => stop.abort()
  process.once('SIGINT', abort)
  process.once('SIGTERM', abort)
  const held = await app.db.work((tx) =>
    createRun(tx, { ...who, fileId: null, fileName: basename(file), dryRun, columns: [] }, 'running'),
  )
  const bar = progressBar()
  let begun = false
  const run = await runImport(app, held, file, {
    signal: stop.signal,
    told: (step) => {
      if (!begun) tellColumns(JSON.parse(step.columns) as ImportColumn[])
      begun = true
      bar.show(step.done, step.total ?? 0)
    },
  })
  bar.end()
  process.off('SIGINT', abort)
  process.off('SIGTERM', abort)
  await tellOutcome(app, run, `${file}.errors.csv`)
  return run
}

function tellColumns(columns: readonly ImportColumn[]): void {
  for (const { header, field } of columns)
    say(
      `${header || '(空)'} → ${field === null ? '不导入 (left out)' : `${importFields[field].label['zh-CN']} (${field})`}`,
    )
}

/** Counts, and the errors in a file beside the sheet; one of an earlier run that no longer holds is removed. */
async function tellOutcome({ db }: App, run: ImportRun, errorFile: string): Promise<void> {
  const { dryRun, state, total, done, registered, skipped, failed } = run
  if (state === 'running') say(`已停止，再次运行即可继续 (stopped; run it again to go on): ${done}/${total}`)
  const verb = dryRun ? '可登记 (would register)' : '已登记 (registered)'
  say(`${verb} ${registered}  跳过 (skipped) ${skipped}  有误 (errors) ${failed}  共 (total) ${total ?? 0}`)
  if (failed === 0 && state !== 'failed') return rm(errorFile, { force: true })
  let shown = 0
  for await (const [row, reason] of errorSheet(db, run.id)) if (shown++ <= SHOWN) say(`  ${row}\t${reason}`)
  await pipeline(
    Readable.fromWeb((await writeCsv(errorSheet(db, run.id))) as ReadableStream),
    createWriteStream(errorFile, { mode: 0o600 }),
  )
  say(`有误的行 (rows with errors): ${errorFile}`)
}
