import { ulid } from 'ulid'

/** Types of ids, as their first three letters. */
export type IdType =
  | 'mat'
  | 'sub'
  | 'clm'
  | 'clk'
  | 'doc'
  | 'srv'
  | 'trf'
  | 'per'
  | 'idn'
  | 'idv'
  | 'com'
  | 'uni'
  | 'usr'
  | 'pst'
  | 'ses'
  | 'att'
  | 'cat'
  | 'drf'
  | 'vew'
  | 'not'
  | 'out'
  | 'imp'

/** A new id: its type, then 48 bits of time and 80 of randomness. It cannot be guessed and tells no numbers. */
export const newId = (type: IdType, now: Date): string => `${type}_${ulid(now.getTime())}`

export const isIdOf = (type: IdType, id: string): boolean => id.length === 30 && id.startsWith(`${type}_`)
