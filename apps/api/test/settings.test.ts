import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordSettings } from '../src/cli/settings'
import type { Config } from '../src/config'
import { verifyHistory } from '../src/history/verify'
import { allJobs } from '../src/jobs/jobs'
import { emptyInstallation, type Installation } from './support/installation'

let installation: Installation
beforeAll(async () => {
  installation = await emptyInstallation('settings', '2026-03-02T02:00:00Z')
})
afterAll(() => installation.app.db.close())

const started = async (more: Partial<Config> = {}) => {
  const { app } = installation
  await recordSettings({ ...app, config: { ...app.config, ...more } })
  const rows = await app.db.read<{ data: string }>(
    "select data from event where action = 'changeSettings' order by seq",
  )
  return rows.map(({ data }) => JSON.parse(data) as { fields: string[]; settings: Record<string, string> })
}

test('what the server is set to is recorded when it is not what it was at the last start, without secrets', async () => {
  expect(await started()).toHaveLength(1)
  expect(await started()).toHaveLength(1)
  const oidc = {
    issuer: 'https://sign-in.example',
    clientId: 'xinfang',
    clientSecret: 'not to be told',
    label: '统一身份',
    publicUrl: 'https://xinfang.example',
  }
  const events = await started({ requestsPerMinute: 60, oidc, metricsToken: 'not to be told either' })
  expect(events[1]?.fields).toEqual(['OIDC_ISSUER', 'METRICS_TOKEN', 'REQUESTS_PER_MINUTE'])
  expect(events[1]?.settings).toMatchObject({ OIDC_ISSUER: oidc.issuer, METRICS_TOKEN: 'set' })
  expect(JSON.stringify(events)).not.toContain('not to be told')
  expect(await started()).toHaveLength(3)
})

test('the history outlives the 180 days the law asks for: six years on no job has cleared an event', async () => {
  const { app } = installation
  const events = () => app.db.read('select * from event order by seq')
  const before = await events()
  installation.at('2032-03-03T02:00:00Z')
  for (const job of allJobs)
    await job.run(app, { keep: () => Promise.resolve(true), signal: new AbortController().signal })
  expect((await events()).slice(0, before.length)).toEqual(before)
  expect(await verifyHistory(app.db)).toMatchObject({ ok: true })
  expect(before).toHaveLength(3)
})

test('no statement of the program deletes or changes an event', () => {
  const root = join(import.meta.dirname, '../src')
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /\b(delete from|update|truncate|replace into|drop table) `?event`?\b/i.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    )
  expect(found).toEqual([])
})
