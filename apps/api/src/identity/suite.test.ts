import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { digesterOf, suiteNames, suiteOf } from './suite'

/** OpenSSL's words for a tag that does not fit or a value too short to hold one, and ours. */
const refused = /authenticat|tag|nonce|initialization|changed|too short/i

describe.each(suiteNames)('%s', (name) => {
  const key = Buffer.alloc(32, 7)
  const suite = suiteOf(name, key)
  const place = Buffer.from('identity\nname\nidn_1')
  const plain = Buffer.from('甲某某')
  const sealed = suite.seal(place, plain)

  test('opens what it sealed, an empty and a long value as well', () => {
    for (const value of [plain, Buffer.alloc(0), randomBytes(100_000)])
      expect(suite.unseal(place, suite.seal(place, value)).equals(value)).toBe(true)
  })

  test('never seals alike twice, and shows nothing of the value', () => {
    expect(suite.seal(place, plain).equals(sealed)).toBe(false)
    expect(sealed.includes(plain)).toBe(false)
  })

  test('refuses every single changed byte', () => {
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => suite.unseal(place, changed), String(at)).toThrow(refused)
    }
  })

  test.each([
    ['another row', Buffer.from('identity\nname\nidn_2'), sealed],
    ['another column', Buffer.from('identity\nphone\nidn_1'), sealed],
    ['a cut value', place, sealed.subarray(0, -1)],
    ['nothing', place, Buffer.alloc(0)],
  ])('refuses %s', (_, where, value) => {
    expect(() => suite.unseal(where, value)).toThrow(refused)
  })

  test('refuses another key', () => {
    expect(() => suiteOf(name, Buffer.alloc(32, 8)).unseal(place, sealed)).toThrow(refused)
  })

  test('digests by key and kind', () => {
    const digest = digesterOf(name, key)
    expect(digest('phone', '1')).toBe(digest('phone', '1'))
    expect(digest('phone', '1')).toHaveLength(43)
    expect(
      new Set([
        digest('phone', '1'),
        digest('identityNumber', '1'),
        digesterOf(name, Buffer.alloc(32, 8))('phone', '1'),
      ]).size,
    ).toBe(3)
  })
})

test('one suite does not open what the other sealed', () => {
  const [aes, sm] = suiteNames.map((name) => suiteOf(name, Buffer.alloc(32, 7)))
  const place = Buffer.from('place')
  expect(() => sm?.unseal(place, aes!.seal(place, Buffer.from('x')))).toThrow(refused)
  expect(() => aes?.unseal(place, sm!.seal(place, Buffer.from('x')))).toThrow(refused)
})
