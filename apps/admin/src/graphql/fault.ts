import type { CombinedError } from '@urql/core'
import type { Text } from '@xinfang/domain'

/** Codes of GraphQL errors that are not refusals, and OFFLINE when no answer came at all. */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'BAD_INPUT'
  | 'TOO_MANY_REQUESTS'
  | 'BUSY'
  | 'STORAGE_FULL'
  | 'INTERNAL'
  | 'OFFLINE'

/** A call that failed: what happened in both languages, and the request number for the administrator. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly texts?: Text,
    readonly requestId?: string,
  ) {
    super(code)
  }

  /** The line or the server is down for a while; what was asked may be asked again. */
  get isPassing(): boolean {
    return this.code === 'OFFLINE' || this.code === 'BUSY'
  }
}

interface Extensions {
  code?: FaultCode
  requestId?: string
  messages?: { zh: string; en: string }
}

export function faultOf(error: CombinedError): Fault {
  if (error.networkError) return new Fault('OFFLINE')
  const { code, requestId, messages } = (error.graphQLErrors[0]?.extensions ?? {}) as Extensions
  const texts = messages && { 'zh-CN': messages.zh, en: messages.en }
  return new Fault(code ?? 'INTERNAL', texts, requestId)
}

export const asFault = (error: unknown): Fault => (error instanceof Fault ? error : new Fault('INTERNAL'))
