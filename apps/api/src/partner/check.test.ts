import { expect, test } from 'vitest'
import { checkToken, type TokenWish } from './check'

const good: TokenWish = {
  name: '区热线平台',
  operations: ['inbox', 'signForMatter'],
  documents: [],
  networks: ['10.2.0.0/16'],
  expiresOn: '2026-12-31',
  requestsPerMinute: 60,
}

test.each<[string, Partial<TokenWish>, string[]]>([
  ['as it should be', {}, []],
  ['for a program that has its account', { name: null }, []],
  ['from any network', { networks: [] }, []],
  ['for today alone', { expiresOn: '2026-03-02' }, []],
  ['for a year', { expiresOn: '2027-03-03' }, []],
  ['for a year and a day', { expiresOn: '2027-03-04' }, ['EXPIRY_RANGE']],
  ['that is over', { expiresOn: '2026-03-01' }, ['EXPIRY_RANGE']],
  ['without a name', { name: ' ' }, ['NAME_MISSING']],
  ['for nothing', { operations: [] }, ['OPERATIONS_MISSING']],
  ['for what is not for programs', { operations: ['openIdentity'] }, ['OPERATION_UNKNOWN']],
  ['with a person’s duty', { operations: ['declareInterest'] }, ['OPERATION_UNKNOWN']],
  ['from a host name', { networks: ['partner.example'] }, ['NETWORK_SHAPE']],
  ['for registered documents', { documents: ['0'.repeat(64)] }, []],
  ['for what is no digest', { documents: ['query { matters }'] }, ['DOCUMENT_SHAPE']],
  ['without a request', { requestsPerMinute: 0 }, ['RATE_RANGE']],
])('a token %s', (_name, change, codes) => {
  expect(checkToken({ ...good, ...change }, '2026-03-02').map(({ code }) => code)).toEqual(codes)
})
