import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { verifyWebhook, WebhookError } from './webhook'

/** The example of the specification of Standard Webhooks. */
const known = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  time: 1614265330,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const body = JSON.stringify({
  type: 'transferMatter',
  timestamp: '2026-03-02T02:00:00.000Z',
  data: { deliveryId: 'dlv_1', matterId: 'mat_1' },
})
const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`
const time = 1_772_416_800
const now = new Date(time * 1_000)

const signature = (text: string, by = secret) =>
  `v1,${createHmac('sha256', Buffer.from(by.slice(6), 'base64'))
    .update(text)
    .digest('base64')}`
const headers = (change: Record<string, string | undefined> = {}) => ({
  'Webhook-Id': 'dlv_1',
  'Webhook-Timestamp': String(time),
  'Webhook-Signature': signature(`dlv_1.${time}.${body}`),
  ...change,
})

it('takes what the specification’s own example holds', async () => {
  const given = {
    'webhook-id': known.id,
    'webhook-timestamp': String(known.time),
    'webhook-signature': known.signature,
  }
  // The example's body is no event of ours: its signature fits, its fields are missing.
  await expect(
    verifyWebhook({ headers: given, body: known.body }, known.secret, new Date(known.time * 1_000)),
  ).rejects.toBeInstanceOf(TypeError)
})

it('answers the event of a genuine delivery, of either secret while one replaces the other', async () => {
  const event = { id: 'dlv_1', type: 'transferMatter', at: '2026-03-02T02:00:00.000Z', matterId: 'mat_1' }
  expect(await verifyWebhook({ headers: headers(), body }, secret, now)).toEqual(event)
  const old = `whsec_${Buffer.from('another').toString('base64')}`
  expect(await verifyWebhook({ headers: new Headers(headers()), body }, [old, secret], now)).toEqual(event)
  const two = headers({ 'Webhook-Signature': `v2,x v1,AAAA ${headers()['Webhook-Signature']}` })
  expect(await verifyWebhook({ headers: two, body }, secret, now)).toEqual(event)
})

it.each<[string, Parameters<typeof verifyWebhook>]>([
  ['another body', [{ headers: headers(), body: body.replace('mat_1', 'mat_2') }, secret, now]],
  ['another id', [{ headers: headers({ 'Webhook-Id': 'dlv_2' }), body }, secret, now]],
  ['another time', [{ headers: headers({ 'Webhook-Timestamp': String(time + 1) }), body }, secret, now]],
  ['another secret', [{ headers: headers(), body }, 'whsec_QUFBQQ==', now]],
  ['no secret', [{ headers: headers(), body }, '', now]],
  ['no signature', [{ headers: headers({ 'Webhook-Signature': undefined }), body }, secret, now]],
  ['a broken signature', [{ headers: headers({ 'Webhook-Signature': 'v1,%%%' }), body }, secret, now]],
  ['no time', [{ headers: headers({ 'Webhook-Timestamp': undefined }), body }, secret, now]],
  ['an old message sent again', [{ headers: headers(), body }, secret, new Date(now.getTime() + 301_000)]],
  ['a message of the future', [{ headers: headers(), body }, secret, new Date(now.getTime() - 301_000)]],
])('refuses %s', async (_name, given) => {
  await expect(verifyWebhook(...given)).rejects.toBeInstanceOf(WebhookError)
})
