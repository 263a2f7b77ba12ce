import { resolve } from 'node:path'
import { parseNetwork } from './session/networks'
import { suiteNames, type SuiteName } from './identity/suite'

/** Settings, read once from the environment and checked before anything starts. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** `mysql://user:password@host/database`; empty means embedded SQLite in `dataDir`. */
  readonly databaseUrl: string
  /** Seed the demo offices into an empty database. */
  readonly demo: boolean
  readonly production: boolean
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Where the console's built files are. */
  readonly consoleDir: string
  /** Executes queries by graphql-jit rather than graphql-js. */
  readonly compiled: boolean
  /** Cookies only over TLS, which stands in front of the server; browsers are told never to come without. */
  readonly secureCookie: boolean
  /** Addresses or networks of proxies whose word on the client's address is believed; none by default. */
  readonly trustedProxies: readonly string[]
  /** The organisation's own provider of sign-ins (OpenID Connect); null unless set. */
  readonly oidc: OidcConfig | null
  /** By which suite new keys seal: AES-256-GCM, or SM4-CTR with HMAC-SM3 (国密). */
  readonly sealing: SuiteName
  /** Inner networks that deliveries to partner units may go to, in CIDR notation. */
  readonly webhookNetworks: readonly string[]
  /** Whoever shows it reads `/metrics`; empty: this machine alone. */
  readonly metricsToken: string
  /** Requests a person, or a stranger's address, may send in a minute; 0 for any number. */
  readonly requestsPerMinute: number
}

/** Where an installation's data lie. */
export type Place = Pick<Config, 'dataDir' | 'databaseUrl'>

export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What its button says. */
  readonly label: string
  /** Where browsers reach this installation, without a slash at the end; the provider sends them back there. */
  readonly publicUrl: string
}

export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>

/** Every setting with its default; a wrong value stops the start and says which and why. */
export function readConfig(env: Environment, consoleDir: string): Config {
  const production = env['NODE_ENV'] === 'production'
  return {
    port: integer(env, 'PORT', 4000, 0, 65_535),
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || './data'),
    databaseUrl: databaseUrl(env),
    demo: flag(env, 'DEMO', !production),
    production,
    logLevel: choice(env, 'LOG_LEVEL', ['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'info'),
    consoleDir: resolve(env['CONSOLE_DIR'] || consoleDir),
    compiled: flag(env, 'COMPILED', true),
    secureCookie: flag(env, 'SECURE_COOKIE', production),
    trustedProxies: list(env, 'TRUSTED_PROXIES'),
    oidc: oidc(env),
    sealing: choice(env, 'SEALING', suiteNames, 'aes'),
    webhookNetworks: networks(env, 'WEBHOOK_NETWORKS', production ? [] : ['127.0.0.0/8', '::1/128']),
    metricsToken: secret(env, 'METRICS_TOKEN'),
    requestsPerMinute: integer(env, 'REQUESTS_PER_MINUTE', 600, 0, 1_000_000),
  }
}

function integer(env: Environment, name: string, fallback: number, min: number, max: number): number {
  const text = env[name]
  if (!text) return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < min || value > max)
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${text}"`)
  return value
}

const list = (env: Environment, name: string): string[] =>
  (env[name] ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** Its value is never repeated in a message. */
function secret(env: Environment, name: string): string {
  const text = env[name] ?? ''
  if (text !== '' && !/^[\x21-\x7e]{16,}$/.test(text))
    throw new ConfigError(`${name} must be at least 16 signs without spaces`)
  return text
}

function networks(env: Environment, name: string, fallback: readonly string[]): readonly string[] {
  const named = list(env, name)
  const wrong = named.find((network) => !parseNetwork(network))
  if (wrong !== undefined)
    throw new ConfigError(`${name} must be networks such as 10.2.0.0/16, comma between, not "${wrong}"`)
  return named.length > 0 ? named : fallback
}

function flag(env: Environment, name: string, fallback: boolean): boolean {
  return choice(env, name, ['0', '1', 'true', 'false'], fallback ? '1' : '0').match(/^(1|true)$/) !== null
}

function choice<const T extends string>(
  env: Environment,
  name: string,
  allowed: readonly T[],
  fallback: NoInfer<T>,
): T {
  const text = env[name]
  if (!text) return fallback
  const found = allowed.find((value) => value === text)
  if (!found) throw new ConfigError(`${name} must be one of ${allowed.join(', ')}, not "${text}"`)
  return found
}

/** All of it or nothing; plain HTTP only on this machine, for trials. */
function oidc(env: Environment): OidcConfig | null {
  const issuer = env['OIDC_ISSUER'] ?? ''
  if (issuer === '') return null
  const of = (name: string) => {
    const text = env[name]
    if (!text) throw new ConfigError(`OIDC_ISSUER is set, so ${name} must be too`)
    return text
  }
  for (const name of ['OIDC_ISSUER', 'PUBLIC_URL'])
    if (!URL.canParse(of(name)) || !isSafe(new URL(of(name))))
      throw new ConfigError(`${name} must be an address that begins with https://`)
  return {
    issuer,
    clientId: of('OIDC_CLIENT_ID'),
    clientSecret: of('OIDC_CLIENT_SECRET'),
    label: env['OIDC_LABEL'] || '统一身份认证登录',
    publicUrl: of('PUBLIC_URL').replace(/\/+$/, ''),
  }
}

const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))

function databaseUrl(env: Environment): string {
  const text = env['DATABASE_URL'] ?? ''
  if (text === '') return ''
  // The value may hold a password, so it is never repeated in the message.
  if (!URL.canParse(text))
    throw new ConfigError('DATABASE_URL is not a URL; write mysql://user:password@host:3306/database')
  const url = new URL(text)
  if (url.protocol !== 'mysql:' && url.protocol !== 'mariadb:')
    throw new ConfigError(
      'DATABASE_URL must begin with mysql:// or mariadb://; leave it empty for embedded SQLite',
    )
  if (url.pathname.length < 2) throw new ConfigError('DATABASE_URL names no database after the host')
  return text.replace(/^mariadb:/, 'mysql:')
}
