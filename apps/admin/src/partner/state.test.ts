import { expect, it } from 'vitest'
import { stateOf } from './state'

it.each([
  [null, '2026-03-02', 'valid'],
  [null, '2026-03-01', 'over'],
  ['2026-03-01T00:00:00.000Z', '2026-12-31', 'revoked'],
] as const)('a token revoked at %s with the last day %s is %s', (revokedAt, expiresOn, state) => {
  expect(stateOf({ revokedAt, expiresOn }, '2026-03-02')).toBe(state)
})
