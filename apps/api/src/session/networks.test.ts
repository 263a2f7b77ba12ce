import { expect, test } from 'vitest'
import { isWithin, parseNetwork } from './networks'

test.each([
  [[], '203.0.113.9', true],
  [['10.2.0.0/16'], '10.2.255.1', true],
  [['10.2.0.0/16'], '10.3.0.1', false],
  [['10.2.0.0/16'], '::ffff:10.2.0.1', true],
  [['192.0.2.7'], '192.0.2.7', true],
  [['192.0.2.7'], '192.0.2.8', false],
  [['2001:db8::/32'], '2001:db8:1::1', true],
  [['2001:db8::/32'], '192.0.2.7', false],
  [['10.0.0.0/8', '192.0.2.0/24'], '192.0.2.200', true],
  [['10.0.0.0/8'], 'unknown', false],
])('%j admits %s: %s', (networks, address, admitted) => {
  expect(isWithin(networks, address)).toBe(admitted)
})

test.each(['', 'localhost', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', '2001:db8::/129', '10.0.0.0/x'])(
  '%j is no network',
  (text) => {
    expect(parseNetwork(text)).toBeNull()
  },
)
