import { addDays, isDay, refusal, text, type Day, type Refusal } from '@xinfang/domain'
import { parseNetwork } from '../session/networks'
import { isOffered } from './operations'

/** No token outlives a year: whoever forgot it has lost it by then. */
export const LONGEST_DAYS = 366
export const MOST_REQUESTS = 6_000
const MOST_NETWORKS = 20
const MOST_DOCUMENTS = 200
const SHA256 = /^[0-9a-f]{64}$/

/** What a token is bound to, as it is asked for. */
export interface TokenWish {
  readonly name: string | null
  readonly operations: readonly string[]
  /** SHA-256 of documents, in hexadecimal. */
  readonly documents: readonly string[]
  readonly networks: readonly string[]
  readonly expiresOn: Day
  readonly requestsPerMinute: number
}

/** Everything that is wrong with a wished token on a day; empty when it may be issued. */
export function checkToken(wish: TokenWish, today: Day): Refusal[] {
  const found: Refusal[] = []
  const no = (code: string, field: string, zh: string, en: string) =>
    found.push(refusal(code, text(zh, en), { field }))
  if (wish.name !== null && (wish.name.trim() === '' || wish.name.length > 60))
    no('NAME_MISSING', 'name', '请填写程序名称(60字以内)', 'Give a name of at most 60 characters')
  if (wish.operations.length === 0)
    no('OPERATIONS_MISSING', 'operations', '请至少选择一项操作', 'Choose at least one operation')
  if (!wish.operations.every(isOffered))
    no('OPERATION_UNKNOWN', 'operations', '有的操作不能授予程序', 'An operation is not for programs')
  if (wish.networks.length > MOST_NETWORKS || !wish.networks.every(parseNetwork))
    no(
      'NETWORK_SHAPE',
      'networks',
      '地址段写作 10.2.0.0/16 或单个地址，至多20个',
      'Networks are written 10.2.0.0/16, or one address; at most 20',
    )
  if (wish.documents.length > MOST_DOCUMENTS || !wish.documents.every((one) => SHA256.test(one)))
    no(
      'DOCUMENT_SHAPE',
      'documents',
      '登记的操作写作64位十六进制SHA-256，至多200个',
      'Registered operations are SHA-256 digests of 64 hexadecimal signs; at most 200',
    )
  if (!isDay(wish.expiresOn) || wish.expiresOn < today || wish.expiresOn > addDays(today, LONGEST_DAYS))
    no('EXPIRY_RANGE', 'expiresOn', '到期日须在今日起一年之内', 'The last day lies within a year from today')
  if (wish.requestsPerMinute < 1 || wish.requestsPerMinute > MOST_REQUESTS)
    no(
      'RATE_RANGE',
      'requestsPerMinute',
      `每分钟请求数为1至${MOST_REQUESTS}`,
      `From 1 to ${MOST_REQUESTS} requests a minute`,
    )
  return found
}
