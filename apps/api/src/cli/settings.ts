import type { Config } from '../config'
import type { App } from '../context'
import { record } from '../history/record'

/** What the auditor must be able to see of the environment, by the names of its variables; never a secret or a path. */
const settingsOf = (config: Config): Readonly<Record<string, string>> => ({
  NODE_ENV: config.production ? 'production' : 'development',
  DATABASE_URL: config.databaseUrl === '' ? 'sqlite' : 'mysql',
  DEMO: String(config.demo),
  SECURE_COOKIE: String(config.secureCookie),
  TRUSTED_PROXIES: config.trustedProxies.join(' '),
  OIDC_ISSUER: config.oidc?.issuer ?? '',
  SEALING: config.sealing,
  WEBHOOK_NETWORKS: config.webhookNetworks.join(' '),
  METRICS_TOKEN: config.metricsToken === '' ? '' : 'set',
  REQUESTS_PER_MINUTE: String(config.requestsPerMinute),
  LOG_LEVEL: config.logLevel,
})

/** Records what the server is set to when that is not what it was set to at its last start. */
export async function recordSettings({ db, config }: Pick<App, 'db' | 'config'>): Promise<void> {
  const settings = settingsOf(config)
  await db.work(async (tx) => {
    const [last] = await tx.query<{ data: string }>(
      "select data from event where action = 'changeSettings' order by seq desc limit 1",
    )
    const before = last ? (JSON.parse(last.data) as { settings: Record<string, string> }).settings : {}
    const fields = Object.keys(settings).filter((name) => settings[name] !== before[name])
    if (fields.length > 0)
      await record(tx, [{ actorId: 'system', action: 'changeSettings', data: { fields, settings } }])
  })
}
