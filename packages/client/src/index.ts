export { createClient, type Client } from './client'
export { XinfangError } from './error'
export type { Settings } from './send'
export type { Connection } from './pages'
export { monthlyReturn, type MonthlyReturn } from './monthly-return'
export { verifyWebhook, WebhookError, type WebhookEvent, type WebhookRequest } from './webhook'
/** Every operation of `operations.graphql` as a typed document, and the types of the whole schema. */
export * as documents from './generated/graphql'
