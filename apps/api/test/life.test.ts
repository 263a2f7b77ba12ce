import { afterAll, beforeAll, expect, test } from 'vitest'
import { matterIn } from './support/lives'
import { startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('life')
})
afterAll(() => server.close())

test.each([
  'M00',
  'M10',
  'M11',
  'M20',
  'M21',
  'signed',
  'M22',
  'M30',
  'M31',
  'M40',
  'M41',
  'M42',
  'approved',
  'M50',
] as const)('%s', async (s) => {
  expect(await matterIn(server, s)).toMatch(/^mat_/)
})
