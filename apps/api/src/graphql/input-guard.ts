import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context'
import { failure } from './errors'

/**
 * Refuses text no database keeps as sent: halves of a surrogate pair, which both engines would alter, and NUL.
 * Checked on all variables before anything runs, so that no single operation can forget it.
 */
export const inputGuard: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ request }) => {
        const field = damaged(request.variables, '')
        if (field !== null) throw failure('BAD_INPUT', field)
        return Promise.resolve()
      },
    }),
}

/** Path of the first damaged text, or null. */
export function damaged(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000') ? null : path
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = damaged(inner, path === '' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}
