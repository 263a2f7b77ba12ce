import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Dialect } from '../db/database'

/** What a backup holds, written last: a folder without it is none. */
export interface Manifest {
  readonly createdAt: string
  readonly engine: Dialect
  /** The migration the schema stands at. */
  readonly schema: string
  /** An event of the history that must be in it with this hash; later ones may follow. */
  readonly head: { readonly seq: number; readonly hash: string }
  readonly files: readonly FileEntry[]
}

export interface FileEntry {
  /** Below the backup's folder, with `/`. */
  readonly path: string
  readonly size: number
  readonly sha256: string
}

export const MANIFEST = 'manifest.json'

export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })

export const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest

/** Every file below the folder with its digest, in the order of their paths. */
export async function entriesOf(folder: string): Promise<FileEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((one) => one.isFile() && one.name !== MANIFEST)
    .map((one) => join(one.parentPath, one.name))
    .toSorted()
  const entries: FileEntry[] = []
  for (const path of paths)
    entries.push({
      path: relative(folder, path).replaceAll('\\', '/'),
      size: (await stat(path)).size,
      sha256: await digestOf(path),
    })
  return entries
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Paths that are missing, changed or too many; empty when the folder is what its manifest says. */
export async function damageOf(folder: string, { files }: Manifest): Promise<string[]> {
  const present = new Map((await entriesOf(folder)).map((entry) => [entry.path, entry]))
  const wanted = new Map(files.map((entry) => [entry.path, entry]))
  return [...new Set([...present.keys(), ...wanted.keys()])].filter(
    (path) => present.get(path)?.sha256 !== wanted.get(path)?.sha256,
  )
}
