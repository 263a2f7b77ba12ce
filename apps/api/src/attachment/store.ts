import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Files by id below one directory, spread over 256 folders; several processes share it. */
export const fileOf = (dataDir: string, id: string): string => join(dataDir, 'files', id.slice(-2), id)

export class TooLarge extends Error {}

export interface Stored {
  readonly size: number
  readonly digest: string
  /** The first 64 bytes, which tell the kind. */
  readonly head: Buffer
}

/** Streams to disk, counting and digesting; a broken or too large upload leaves nothing behind. */
export async function storeFile(path: string, source: Readable, largest: number): Promise<Stored> {
  await mkdir(dirname(path), { recursive: true })
  const partial = `${path}.part`
  const hash = createHash('sha256')
  let size = 0
  let head = Buffer.alloc(0)
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      hash.update(chunk)
      if (head.length < 64) head = Buffer.concat([head, chunk]).subarray(0, 64)
      done(size > largest ? new TooLarge() : null, chunk)
    },
  })
  try {
    await pipeline(source, meter, createWriteStream(partial, { mode: 0o600 }))
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  return { size, digest: hash.digest('base64url'), head }
}

export const readFileOf = (path: string): ReadStream => createReadStream(path)
export const removeFile = (path: string): Promise<void> => rm(path, { force: true })

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
