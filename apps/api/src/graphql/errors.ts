import { GraphQLError } from 'graphql'
import { faultOf } from '../db/faults'

/** The codes a client may meet outside `refusals`; nothing else ever leaves (an allow-list). */
const messages = {
  UNAUTHENTICATED: ['请先登录', 'Please sign in'],
  FORBIDDEN: ['您无权进行此操作', 'You may not do this'],
  NOT_FOUND: ['未找到，或您无权查看', 'Not found, or not yours to see'],
  CONFLICT: ['他人已作修改，请刷新后再试', 'Someone else changed it; reload and try again'],
  IDEMPOTENCY_MISMATCH: ['同一请求编号已用于不同内容', 'This idempotency key was used for another request'],
  BAD_INPUT: ['输入有误', 'The input is wrong'],
  TOO_MANY_REQUESTS: ['操作过于频繁，请一分钟后再试', 'Too many requests; try again in a minute'],
  BUSY: ['系统繁忙，请稍后重试', 'Busy; please try again'],
  STORAGE_FULL: [
    '存储空间已满，未保存；请联系管理员',
    'Storage is full, nothing was saved; call the administrator',
  ],
  INTERNAL: [
    '系统出错，未保存；请将请求编号告知管理员',
    'An error; nothing was saved. Tell the administrator the request number',
  ],
} as const satisfies Record<string, readonly [string, string]>

export type ErrorCode = keyof typeof messages

export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in messages

/** A refusal to serve the request at all. Expected refusals of an action are values, not this. */
export function failure(code: ErrorCode, field?: string): GraphQLError {
  const [zh, en] = messages[code]
  return new GraphQLError(zh, { extensions: { code, messages: { zh, en }, ...(field ? { field } : {}) } })
}

/** The HTTP status where a whole request is answered with one code. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 409,
  BAD_INPUT: 400,
  TOO_MANY_REQUESTS: 429,
  BUSY: 503,
  STORAGE_FULL: 503,
  INTERNAL: 500,
}

/** A refusal of the request before its operation runs: it has no other answer, so the status says it too. */
export function requestFailure(code: ErrorCode, field?: string): GraphQLError {
  const { message, extensions } = failure(code, field)
  return new GraphQLError(message, {
    extensions: { ...extensions, http: { status: statusOf[code] } },
  })
}

export const notFound = (): GraphQLError => failure('NOT_FOUND')

/** What a database fault looks like to a client; null when the error is our own fault. */
export function codeOfFault(error: unknown): ErrorCode | null {
  switch (faultOf(error)) {
    case 'busy':
    case 'unavailable':
      return 'BUSY'
    case 'full':
      return 'STORAGE_FULL'
    case 'duplicate':
      return 'CONFLICT'
    case null:
      return null
  }
}
