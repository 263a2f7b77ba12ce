import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ConfigError, type Config } from '../config'
import type { App } from '../context'
import { readDurability } from '../db/durability'
import { anchorFileOf } from '../history/anchor'
import { lastAnchorHolds } from '../history/verify-anchors'
import { keyFileOf } from '../identity/key-file'
import type { Call } from './command'
import { openApp } from './open-app'

/** Something about the machine or the settings that ought to be otherwise. */
export interface Finding {
  /** Production does not start with it. */
  readonly grave: boolean
  readonly text: string
}

const GIGABYTE = 2 ** 30

/** Everything that is wrong with where and how this installation runs; a running database is asked too. */
export const findingsOf = async (app: App): Promise<Finding[]> => [
  ...settings(app.config),
  ...keyFile(keyFileOf(app.config), app.config),
  ...storage(app.config),
  ...(await anchors(app)),
  ...(await durability(app)),
]

function settings({ demo, secureCookie, host, trustedProxies }: Config): Finding[] {
  const found: Finding[] = []
  if (demo) found.push(worth('DEMO=1 creates accounts everybody knows (演示账号人人皆知)'))
  if (!secureCookie) found.push(worth('SECURE_COOKIE=0 lets sessions travel without TLS (会话不经加密传输)'))
  if (!['127.0.0.1', '::1', 'localhost'].includes(host) && trustedProxies.length === 0)
    found.push(
      worth(
        `HOST=${host} without TRUSTED_PROXIES: every request seems to come from the proxy (未设可信代理)`,
      ),
    )
  return found
}

function keyFile(file: string, { dataDir }: Config): Finding[] {
  if (!existsSync(file)) return []
  const found: Finding[] = []
  if ((statSync(file).mode & 0o077) !== 0)
    found.push(stopping(`${file} is readable by others; chmod 600 (密钥文件可被他人读取)`))
  if (resolve(dirname(file)) === dataDir)
    found.push(
      worth('The key file lies beside the database; set KEY_FILE to another place (密钥应与数据分开存放)'),
    )
  return found
}

async function anchors(app: App): Promise<Finding[]> {
  const file = resolve(anchorFileOf(app.config))
  const found: Finding[] = []
  if (dirname(file) === app.config.dataDir)
    found.push(
      worth('The anchors lie beside the database; set ANCHOR_FILE to another place (锚点应与数据分开存放)'),
    )
  try {
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK)
  } catch {
    found.push(stopping(`${file} cannot be written (锚点文件不可写)`))
  }
  if (!(await lastAnchorHolds(app, file)))
    found.push(
      worth(
        `The history disagrees with the last anchor of ${file}: xinfang audit verify (历史记录与锚点不符，请核查)`,
      ),
    )
  return found
}

function storage({ dataDir }: Config): Finding[] {
  try {
    accessSync(dataDir, constants.W_OK)
  } catch {
    return [stopping(`${dataDir} cannot be written (数据目录不可写)`)]
  }
  const { bavail, bsize } = statfsSync(dataDir)
  return bavail * bsize < GIGABYTE
    ? [worth(`Less than 1 GB is free in ${dataDir} (磁盘剩余空间不足1GB)`)]
    : []
}

const durability = async ({ db }: App): Promise<Finding[]> =>
  (await readDurability(db))
    .filter((one) => !one.strong)
    .map(({ setting, value }) =>
      stopping(
        `The database may forget what it confirmed: ${setting}=${value} (数据库设置不能保证断电后数据不丢)`,
      ),
    )

const stopping = (text: string): Finding => ({ grave: true, text })
const worth = (text: string): Finding => ({ grave: false, text })

/** Before serving: all of it to the log; in production a grave finding stops the start. A demonstration has nothing to lose. */
export async function checkEnvironment(app: App): Promise<void> {
  if (!app.config.production || app.config.demo) return
  const findings = await findingsOf(app)
  const grave = findings.filter((one) => one.grave).map(({ text }) => text)
  for (const { text } of findings.filter((one) => !one.grave)) app.log.warn({ finding: text }, 'check')
  if (grave.length > 0) throw new ConfigError(grave.join('\n'))
}

/** `xinfang check`: the list; 0 when nothing grave is in it. */
export async function check(call: Call): Promise<number> {
  if (call.rest.length > 0) throw new ConfigError('xinfang check')
  const app = await openApp(call)
  try {
    const findings = await findingsOf(app)
    for (const { setting, value } of await readDurability(app.db))
      process.stdout.write(`${app.db.dialect} ${setting} = ${value}\n`)
    for (const { grave: stops, text } of findings) process.stdout.write(`${stops ? '✗' : '!'} ${text}\n`)
    if (findings.length === 0) process.stdout.write('✓ 环境检查通过 (nothing to mend)\n')
    return findings.some((one) => one.grave) ? 1 : 0
  } finally {
    await app.db.close()
  }
}
