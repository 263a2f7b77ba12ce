import { randomFillSync } from 'node:crypto'
import { encodeTime, ulid } from 'ulid'

/** Types of ids, as their first three letters. */
export type IdType =
  | 'mat'
  | 'sub'
  | 'clm'
  | 'clk'
  | 'doc'
  | 'srv'
  | 'fil'
  | 'tkt'
  | 'tpl'
  | 'trf'
  | 'per'
  | 'idn'
  | 'idv'
  | 'com'
  | 'uni'
  | 'usr'
  | 'pst'
  | 'ses'
  | 'rec'
  | 'att'
  | 'cat'
  | 'drf'
  | 'vew'
  | 'not'
  | 'out'
  | 'imp'
  | 'trk'
  | 'dut'
  | 'act'
  | 'ifo'
  | 'exp'
  | 'cch'
  | 'sug'
  | 'cal'
  | 'run'
  | 'ptk'
  | 'whk'
  | 'dlv'
  | 'rgo'

const pool = new Uint8Array(4096)
let used = pool.length

/** Random bytes drawn by the page: asked for letter by letter they cost a third of an import. */
function chance(): number {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return (pool[used++] as number) / 256
}

/** A new id: its type, then 48 bits of time and 80 of randomness. It cannot be guessed and tells no numbers. */
export const newId = (type: IdType, now: Date): string => `${type}_${ulid(now.getTime(), chance)}`

/** Below every id of that type made from an instant on: what was there before it has a smaller one. */
export const firstIdOf = (type: IdType, from: Date): string =>
  `${type}_${encodeTime(from.getTime(), 10)}${'0'.repeat(16)}`

export const isIdOf = (type: IdType, id: string): boolean => id.length === 30 && id.startsWith(`${type}_`)
