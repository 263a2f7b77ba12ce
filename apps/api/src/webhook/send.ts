import { createHmac } from 'node:crypto'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP } from 'node:net'
import { CLOSED_NETWORK, hostOf, lookupWithin, mayReach } from './target'

/** Milliseconds a receiver has for its whole answer. */
const LONGEST = 10_000

/** What is posted: `id` stays the same at every try, so that the receiver takes it once. */
export interface Message {
  readonly id: string
  /** JSON: ids and kinds, no person. */
  readonly body: string
}

/**
 * The headers of Standard Webhooks 1.0 (standardwebhooks.com), for which most languages have a library: HMAC-SHA-256
 * in base64 over id, time in seconds and body. The time is signed, so an old message cannot be sent again later.
 * @param secret `whsec_` and 32 bytes in base64
 */
export function headersOf({ id, body }: Message, secret: string, now: Date): Record<string, string> {
  const time = Math.floor(now.getTime() / 1_000)
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')
  return {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'xinfang-webhook',
    'webhook-id': id,
    'webhook-timestamp': String(time),
    'webhook-signature': `v1,${signature}`,
  }
}

/** What a try came to: the status of the answer, or why there was none. Only `2xx` counts as taken. */
export type Outcome = `${number}` | 'timeout' | 'unreachable' | 'certificate' | 'closed-network'

export const isTaken = (outcome: Outcome): boolean => /^2\d\d$/.test(outcome)
/** Somebody answered, so the next message may fare better. */
export const isAnswered = (outcome: Outcome): boolean => /^\d/.test(outcome)

/**
 * Posts once. Redirects are not followed, the answer's body is not read, and the connection goes only to addresses that
 * may be reached.
 */
export function post(
  address: string,
  message: Message,
  headers: Record<string, string>,
  networks: readonly string[],
): Promise<Outcome> {
  const url = new URL(address)
  const host = hostOf(url)
  // A literal address is never looked up.
  if (isIP(host) > 0 && !mayReach(host, networks)) return Promise.resolve('closed-network')
  const limit = AbortSignal.timeout(LONGEST)
  return new Promise((resolve) => {
    const sent = (url.protocol === 'https:' ? secure : plain)(url, {
      method: 'POST',
      headers,
      agent: false,
      lookup: lookupWithin(networks),
      signal: limit,
    })
    sent.once('response', (response) => {
      resolve(`${response.statusCode ?? 0}`)
      response.destroy()
    })
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(limit.aborted ? 'timeout' : wordOf(error)))
    sent.end(message.body)
  })
}

const wordOf = ({ code = '' }: NodeJS.ErrnoException): Outcome => {
  if (code === CLOSED_NETWORK) return 'closed-network'
  return /CERT|TLS|SSL|ALTNAME|UNABLE_TO/.test(code) ? 'certificate' : 'unreachable'
}
