import { appendFile, chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkEnvironment, findingsOf } from '../src/cli/check'
import { writeAnchor } from '../src/history/anchor'
import { record } from '../src/history/record'
import type { App } from '../src/context'
import { testDatabase } from './support/databases'
import { emptyInstallation } from './support/installation'

let app: App
beforeAll(async () => {
  ;({ app } = await emptyInstallation('check', '2026-03-02T02:00:00.000Z'))
})
afterAll(() => app.db.close())

const as = (config: Partial<App['config']>): App => ({ ...app, config: { ...app.config, ...config } })
const said = async (one: App) => (await findingsOf(one)).map(({ text }) => text).join('\n')

test('what is unsafe is named', async () => {
  expect(await said(as({ demo: true, secureCookie: false, host: '0.0.0.0' }))).toMatch(
    /DEMO=1[\s\S]*SECURE_COOKIE=0[\s\S]*TRUSTED_PROXIES/,
  )
  expect(await said(as({ demo: false, secureCookie: true }))).not.toMatch(/DEMO|SECURE_COOKIE|TRUSTED/)
})

test('a key file others can read stops production, and only production', async () => {
  const file = join(app.config.dataDir, 'keys.json')
  await chmod(file, 0o644)
  await expect(checkEnvironment(as({ production: true, demo: false }))).rejects.toThrow(/readable by others/)
  await expect(checkEnvironment(as({ production: false, demo: false }))).resolves.toBeUndefined()
  await chmod(file, 0o600)
})

// The throw-away server of the tests is set to be fast, and so to forget.
test.runIf(testDatabase === 'maria' && !process.env['TEST_MARIADB_URL'])(
  'a database that may forget stops production',
  async () => {
    await expect(checkEnvironment(as({ production: true, demo: false }))).rejects.toThrow(
      /innodb_flush_log_at_trx_commit=2/,
    )
  },
)

test.runIf(testDatabase === 'sqlite')('a database that forgets nothing lets production start', async () => {
  await expect(checkEnvironment(as({ production: true, demo: false }))).resolves.toBeUndefined()
})

test('anchors beside the data, or that the history disagrees with, are told', async () => {
  expect(await said(app)).toMatch(/ANCHOR_FILE/)
  const file = join(app.config.dataDir, 'anchors.jsonl')
  await app.db.work((tx) => record(tx, [{ actorId: 'system', action: 'test' }]))
  await writeAnchor(app.db, app.keyring, file, app.now())
  expect(await said(app)).not.toMatch(/disagrees/)
  await appendFile(file, `${JSON.stringify({ seq: 9, hash: 'x', at: '', mac: 'x' })}\n`)
  expect(await said(app)).toMatch(/disagrees with the last anchor/)
})
