import { appendFile, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ANCHORS, backup } from '../backup/backup'
import { restore, verifyRestored, type Restored } from '../backup/restore'
import { ConfigError, type Config } from '../config'
import { anchorFileOf, readAnchors } from '../history/anchor'
import { keyFileOf } from '../identity/key-file'
import type { Call } from './command'
import { openApp, openExisting } from './open-app'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** `xinfang backup FOLDER`: a copy of everything but the keys, in a new folder below. */
export async function backupCommand(call: Call): Promise<number> {
  const target = only(call, 'xinfang backup FOLDER')
  const app = await openExisting(call)
  try {
    say(await backup(app, target))
    return 0
  } finally {
    await app.db.close()
  }
}

/** `xinfang restore BACKUP`: into an empty installation; the keys must be in place. */
export async function restoreCommand(call: Call): Promise<number> {
  const folder = only(call, 'xinfang restore BACKUP')
  const keys = keyFileOf(call.config)
  if (!existsSync(keys)) throw new ConfigError(`Put the key file back first (请先放回密钥文件): ${keys}`)
  const anchors = anchorFileOf(call.config)
  const restored = await restoreInto(call.config, folder, anchors)
  // So that the restored history goes on under its anchors; a file that stands knows more than the copy.
  if (!existsSync(anchors) && existsSync(join(folder, ANCHORS)))
    await copyFile(join(folder, ANCHORS), anchors)
  if (restored.lost > 0)
    say(
      `! 锚点还记有其后 ${restored.lost} 条，备份中没有。请将 ${anchors} 另存备查后再启动 (events after the backup are known to the anchors: keep that file, and move it away before the start)`,
    )
  return told(restored)
}

/**
 * `xinfang drill BACKUP`: restores into a place that is thrown away, and checks. A backup of MySQL or MariaDB needs
 * DRILL_DATABASE_URL, an empty database for the purpose. Each drill is a line in `drills.jsonl` beside the backup,
 * which the assessor asks for (GB/T 22239-2019 8.1.4.9).
 */
export async function drillCommand(call: Call): Promise<number> {
  const folder = only(call, 'xinfang drill BACKUP')
  const begun = Date.now()
  const dataDir = await mkdtemp(join(tmpdir(), 'xinfang-drill-'))
  try {
    const databaseUrl = call.config.databaseUrl && (process.env['DRILL_DATABASE_URL'] ?? '')
    if (call.config.databaseUrl !== '' && databaseUrl === '')
      throw new ConfigError('Set DRILL_DATABASE_URL to an empty database (请设置演练用的空数据库)')
    const keys = keyFileOf(call.config)
    if (!existsSync(keys)) throw new ConfigError(`No key file (没有密钥文件): ${keys}`)
    if (!process.env['KEY_FILE']) await copyFile(keys, join(dataDir, 'keys.json'))
    const restored = await restoreInto(
      { ...call.config, dataDir, databaseUrl },
      folder,
      anchorFileOf(call.config),
    )
    const { wrong, ...counts } = restored
    const line = {
      at: new Date(begun).toISOString(),
      seconds: (Date.now() - begun) / 1_000,
      ...counts,
      wrong,
    }
    await appendFile(
      join(dirname(folder), 'drills.jsonl'),
      `${JSON.stringify({ backup: folder, ...line })}\n`,
    )
    return told(restored)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** `anchors`: the file of the installation as it was, which its backups cannot change. */
async function restoreInto(config: Config, folder: string, anchors: string): Promise<Restored> {
  const manifest = await restore(config, folder)
  const app = await openApp({ config })
  try {
    const known = [...readAnchors(anchors), ...readAnchors(join(folder, ANCHORS))]
    return await verifyRestored(app, manifest, known)
  } finally {
    await app.db.close()
  }
}

function told({ matters, events, anchors, identities, wrong }: Restored): number {
  say(
    `信访事项 (matters) ${matters}  历史记录 (events) ${events}  锚点 (anchors) ${anchors}  已核对身份 (identities opened) ${identities}`,
  )
  for (const one of wrong) say(`✗ ${one}`)
  if (wrong.length === 0) say('✓ 已恢复并核对无误 (restored and checked)')
  return wrong.length === 0 ? 0 : 1
}

function only({ rest }: Call, usage: string): string {
  const [folder, more] = rest
  if (folder === undefined || more !== undefined) throw new ConfigError(usage)
  return resolve(folder)
}
