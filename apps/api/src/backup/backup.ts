import { cp, mkdir } from 'node:fs/promises'
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../config'
import type { App } from '../context'
import { anchorFileOf } from '../history/anchor'
import { dumpDatabase } from './database'
import { entriesOf, writeManifest, type Manifest } from './manifest'

export const FILES = 'files'
export const ANCHORS = 'anchors.jsonl'

/**
 * Writes the whole installation but its keys into a new folder below `target`, named by the millisecond: database,
 * files, manifest, and the anchors of its history. Others go on writing. Answers the folder.
 */
export async function backup({ config, db, now }: App, target: string): Promise<string> {
  const createdAt = now().toISOString()
  const folder = join(target, `xinfang-${createdAt.replaceAll(/[-:.]/g, '')}`)
  try {
    // Only the last part of the path is made: a disk that is not mounted is no place for a backup.
    if (!existsSync(target)) await mkdir(target)
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new ConfigError(`Cannot write a folder into ${target} (备份目录不可写): ${code}`)
  }
  // Read before the copy is made, so that the copy must hold it.
  const [head] = await db.read<Manifest['head']>('select seq, hash from chain_head where id = 1')
  const [schema] = await db.read<{ name: string }>('select name from migrations order by id desc limit 1')
  const anchors = anchorFileOf(config)
  if (existsSync(anchors)) copyFileSync(anchors, join(folder, ANCHORS))
  await dumpDatabase(config, folder)
  // After the database: whatever file a row of the copy names was stored before it.
  const files = join(config.dataDir, FILES)
  if (existsSync(files))
    await cp(files, join(folder, FILES), {
      recursive: true,
      filter: (path) => !path.endsWith('.part'),
    })
  await writeManifest(folder, {
    createdAt,
    engine: db.dialect,
    schema: schema?.name ?? '',
    head: head ?? { seq: 0, hash: '' },
    files: await entriesOf(folder),
  })
  return folder
}
