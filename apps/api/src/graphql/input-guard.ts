import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context'
import { requestFailure } from './errors'

/**
 * Refuses text no database keeps as sent: halves of a surrogate pair, which both engines would alter, and NUL.
 * Checked on all variables before anything runs, so that no single operation can forget it.
 */
export const inputGuard: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ request }) => {
        const field = damaged(request.variables, '')
        if (field !== null) throw requestFailure('BAD_INPUT', field)
        return Promise.resolve()
      },
    }),
}

/** Deeper than any input of the schema; below it nobody looks, and nothing is taken. */
const DEEPEST = 20

/** Path of the first damaged text, or null. */
export function damaged(value: unknown, path: string, depth = 0): string | null {
  if (depth > DEEPEST) return path
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000') ? null : path
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = damaged(inner, path === '' ? key : `${path}.${key}`, depth + 1)
    if (found !== null) return found
  }
  return null
}
