import { cp, mkdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError, type Place } from '../config'
import type { App } from '../context'
import type { Anchor } from '../history/anchor'
import { verifyRestoredChain } from '../history/verify-anchors'
import { unseal } from '../identity/seal'
import { FILES } from './backup'
import { loadDatabase } from './database'
import { damageOf, readManifest, type Manifest } from './manifest'

/** Identities that are opened to see whether the keys fit. */
const SAMPLE = 100

/** Puts a backup into an empty installation, once every file of it is what its manifest says. */
export async function restore(config: Place, folder: string): Promise<Manifest> {
  if (!existsSync(folder)) throw new ConfigError(`No such folder (没有此目录): ${folder}`)
  const manifest = await readManifest(folder).catch(() => {
    throw new ConfigError(`No complete backup (不是完整的备份): ${folder}`)
  })
  const damaged = await damageOf(folder, manifest)
  if (damaged.length > 0)
    throw new ConfigError(`The backup is damaged (备份已损坏): ${damaged.slice(0, 5).join(', ')}`)
  const engine = config.databaseUrl === '' ? 'sqlite' : 'mysql'
  if (manifest.engine !== engine)
    throw new ConfigError(
      `The backup is of ${manifest.engine}, the installation uses ${engine} (数据库类型不同)`,
    )
  await mkdir(config.dataDir, { recursive: true })
  await loadDatabase(config, folder)
  if (existsSync(join(folder, FILES)))
    await cp(join(folder, FILES), join(config.dataDir, FILES), { recursive: true })
  return manifest
}

export interface Restored {
  readonly matters: number
  readonly events: number
  readonly identities: number
  /** Anchors the history agrees with, and events they know of that were made after the backup. */
  readonly anchors: number
  readonly lost: number
  /** What is not as it should be; empty for a good restore. */
  readonly wrong: readonly string[]
}

/**
 * Whether an installation is what the backup was: the chain holds, agrees with the anchors and reaches its head, files
 * are there, keys fit.
 */
export async function verifyRestored(
  { db, keyring, config }: App,
  { head }: Manifest,
  known: readonly Anchor[],
): Promise<Restored> {
  const wrong: string[] = []
  const chain = await verifyRestoredChain({ db, keyring }, known)
  if (!chain.ok) wrong.push(`history broken at ${chain.brokenAt}: ${chain.reason} (历史记录不完整或被改动)`)
  if (head.seq > 0) {
    const [event] = await db.read<{ hash: string }>('select hash from event where seq = ?', [head.seq])
    if (event?.hash !== head.hash) wrong.push(`event ${head.seq} is missing or another one (历史记录缺失)`)
  }
  const lost = await db.read<{ id: string }>('select id from attachment where matterId is not null')
  const missing = lost.filter(({ id }) => !existsSync(join(config.dataDir, FILES, id.slice(-2), id))).length
  if (missing > 0) wrong.push(`${missing} files are missing (附件缺失)`)
  const sealed = await db.read<{ id: string; name: string }>(
    `select id, name from identity order by id limit ${SAMPLE}`,
  )
  const shut = sealed.filter(({ id, name }) => {
    try {
      return unseal(keyring, { table: 'identity', column: 'name', row: id }, name) === ''
    } catch {
      return true
    }
  }).length
  if (shut > 0)
    wrong.push(`${shut} of ${sealed.length} identities cannot be opened: KEY_FILE is another one (密钥不符)`)
  const [matters] = await db.read<{ n: number }>('select count(*) as n from matter')
  return {
    matters: Number(matters?.n),
    events: chain.events,
    identities: sealed.length,
    anchors: chain.anchors,
    lost: chain.lost,
    wrong,
  }
}
