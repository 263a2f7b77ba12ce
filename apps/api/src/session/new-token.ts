import { randomBytes } from 'node:crypto'
import { tokenHash } from './load'

/** A token nobody can guess, and what is kept of it. The beginning lets a leaked one be recognised in a file. */
export function newToken(): { token: string; hash: string } {
  const token = `xft_${randomBytes(32).toString('base64url')}`
  return { token, hash: tokenHash(token) }
}
