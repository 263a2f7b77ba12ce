/** 推送: that something happened to a matter the program may read; ask for the matter to learn what. */
export interface WebhookEvent {
  /** The same at every try: keep it and take each once. */
  readonly id: string
  /** The action that happened, e.g. `transferMatter`; `turnOfDay` when a period ran out. */
  readonly type: string
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string
  readonly matterId: string
}

/** A request that does not come from the installation, or not now: answer 400 and do nothing. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError'
}

/** A request as it came in; header names in any case, the body as its very text. */
export interface WebhookRequest {
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

/** Seconds a message may be old, or its sender's clock ahead. */
const TOLERANCE = 300

/**
 * Checks who sent a delivery, when, and that nothing was changed (Standard Webhooks 1.0, HMAC-SHA-256).
 * @param secret `whsec_…` as the console showed it once; two while one is replaced by another
 * @throws WebhookError for whatever is not a genuine and fresh delivery
 */
export async function verifyWebhook(
  { headers, body }: WebhookRequest,
  secret: string | readonly string[],
  now: Date = new Date(),
): Promise<WebhookEvent> {
  const all = headers instanceof Headers ? headers : new Headers(flat(headers))
  const id = all.get('webhook-id') ?? ''
  const time = Number(all.get('webhook-timestamp') ?? NaN)
  const age = Math.abs(now.getTime() / 1_000 - time)
  if (id === '' || !Number.isInteger(time)) throw new WebhookError('Not a delivery')
  if (age > TOLERANCE) throw new WebhookError('The delivery is too old, or a clock is wrong')
  const signatures = (all.get('webhook-signature') ?? '')
    .split(' ')
    .flatMap((one) => (one.startsWith('v1,') ? [one.slice(3)] : []))
  const secrets = typeof secret === 'string' ? [secret] : secret
  const signed = new TextEncoder().encode(`${id}.${time}.${body}`)
  for (const one of secrets)
    for (const signature of signatures) if (await fits(one, signature, signed)) return eventOf(id, body)
  throw new WebhookError('The signature is wrong')
}

/** Compared by the platform, in constant time. */
async function fits(secret: string, signature: string, signed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [key, mac] = [bytesOf(secret.replace(/^whsec_/, '')), bytesOf(signature)]
  if (!key?.length || !mac) return false
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['verify'])
  return crypto.subtle.verify('HMAC', imported, mac, signed)
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  } catch {
    return null
  }
}

const flat = (headers: Exclude<WebhookRequest['headers'], Headers>): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(' ')]],
  )

function eventOf(id: string, body: string): WebhookEvent {
  const { type, timestamp, data } = JSON.parse(body) as {
    type: string
    timestamp: string
    data: { matterId: string }
  }
  return { id, type, at: timestamp, matterId: data.matterId }
}
