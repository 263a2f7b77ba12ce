import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { checkTarget, CLOSED_NETWORK, lookupWithin, mayReach } from './target'

const here = ['127.0.0.0/8', '::1/128']

test.each<[string, readonly string[], string | null]>([
  ['https://partner.example/hooks', [], null],
  ['https://partner.example:8443/a/b', [], null],
  ['https://8.8.8.8/', [], null],
  ['partner.example', [], 'TARGET_SHAPE'],
  ['', [], 'TARGET_SHAPE'],
  [`https://partner.example/${'a'.repeat(500)}`, [], 'TARGET_SHAPE'],
  ['http://partner.example/', here, 'TARGET_SCHEME'],
  ['http://8.8.8.8/', here, 'TARGET_SCHEME'],
  ['ftp://partner.example/', [], 'TARGET_SCHEME'],
  ['file:///etc/passwd', [], 'TARGET_SCHEME'],
  ['https://user:word@partner.example/', [], 'TARGET_SECRET'],
  ['https://partner.example/?token=1', [], 'TARGET_SECRET'],
  ['http://127.0.0.1:9000/', here, null],
  ['http://localhost:9000/', here, null],
  ['http://[::1]:9000/', here, null],
  ['http://127.0.0.1:9000/', [], 'TARGET_NETWORK'],
  ['http://0x7f.1/', [], 'TARGET_NETWORK'],
  ['https://localhost/', [], 'TARGET_NETWORK'],
  ['https://10.1.2.3/', [], 'TARGET_NETWORK'],
  ['https://10.1.2.3/', ['10.1.0.0/16'], null],
  ['https://10.2.2.3/', ['10.1.0.0/16'], 'TARGET_NETWORK'],
  ['https://[::ffff:10.1.2.3]/', [], 'TARGET_NETWORK'],
])('%s with %j: %s', (address, networks, code) => {
  expect(checkTarget(address, networks)?.code ?? null).toBe(code)
})

test.each([
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  'no address',
])('%s is not reached unless it is named', (address) => {
  expect(mayReach(address, [])).toBe(false)
})

test('a name that leads inside is not connected to, whatever it was when it was entered', async () => {
  const look = promisify(lookupWithin([]))
  await expect(look('localhost', { all: true })).rejects.toMatchObject({ code: CLOSED_NETWORK })
  expect(await promisify(lookupWithin(here))('localhost', { all: true })).not.toEqual([])
})
