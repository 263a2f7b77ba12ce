import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import type { Model } from './model'
import type { Planes } from './separate'

interface Body {
  readonly sharpness: number
  readonly texts: number
  readonly counts: string
  readonly planes: Record<string, Omit<Planes, 'weights'> & { readonly weights: string }>
}

const pack = promisify(deflate)
const unpack = promisify(inflate)

const bytesOf = (array: ArrayBufferView): string =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64')

/** A model as text for a column. */
export async function toBody({ occurrence, planes, sharpness }: Model): Promise<string> {
  const body: Body = {
    sharpness,
    texts: occurrence.texts,
    counts: bytesOf(occurrence.counts),
    planes: Object.fromEntries(
      [...planes].map(([parent, { weights, ...rest }]) => [parent, { ...rest, weights: bytesOf(weights) }]),
    ),
  }
  return (await pack(JSON.stringify(body))).toString('base64')
}

export async function fromBody(text: string): Promise<Model> {
  const unpacked = await unpack(Buffer.from(text, 'base64'))
  const { sharpness, texts, counts, planes } = JSON.parse(unpacked.toString()) as Body
  return {
    sharpness,
    // Copied: two-byte numbers must begin at an even byte.
    occurrence: { texts, counts: new Uint16Array(Uint8Array.from(Buffer.from(counts, 'base64')).buffer) },
    planes: new Map(
      Object.entries(planes).map(([parent, { weights, ...rest }]) => [
        parent,
        { ...rest, weights: new Int8Array(Buffer.from(weights, 'base64')) },
      ]),
    ),
  }
}
