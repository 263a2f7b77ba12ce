import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../config'
import { createSchema } from '../graphql/schema'
import { createServer } from '../http/server'
import { exchangePersons } from '../seed/exchange'
import { DEMO_PASSWORD, seedDemo } from '../seed/seed'
import type { Call } from './command'
import { openApp } from './open-app'
import { stopSignal } from './stop-signal'

/**
 * Two demo servers, on PORT and the port after it, that differ only in who the petitioners of confidential and sealed
 * matters are. Whoever may not open identities must get the same bytes from both. No jobs run, so nothing moves.
 */
export async function twin({ config }: Call): Promise<number> {
  if (config.production || config.databaseUrl !== '') {
    process.stderr.write('twin 仅用于试验，使用内置数据库 (for trials on the embedded database only)\n')
    return 2
  }
  const directory = mkdtempSync(join(tmpdir(), 'xinfang-twin-'))
  try {
    const settings = (name: string): Config => ({
      ...config,
      dataDir: join(directory, name),
      requestsPerMinute: 0,
    })
    process.stdout.write('正在建立演示数据… (building the demo)\n')
    const first = await openApp({ config: settings('one') })
    await seedDemo(first)
    await first.db.close()
    mkdirSync(join(directory, 'other'))
    cpSync(join(directory, 'one'), join(directory, 'other'), { recursive: true })
    const [one, other] = await Promise.all(
      ['one', 'other'].map((name) => openApp({ config: settings(name) })),
    )
    if (!one || !other) throw new Error('Two worlds were asked for')
    const numbers = await exchangePersons(other.db, other.keyring)
    const schema = await createSchema()
    const servers = [await createServer(one, schema), await createServer(other, schema)]
    for (const [n, server] of servers.entries())
      process.stdout.write(`${await server.listen({ port: config.port + n, host: config.host })}\n`)
    process.stdout.write(
      `密码 (password): ${DEMO_PASSWORD}\n只在这些事项的信访人身份上不同 (they differ only in the petitioners of):\n  ${numbers.join('\n  ')}\n`,
    )
    await stopSignal()
    await Promise.all(servers.map((server) => server.close()))
    await Promise.all([one.db.close(), other.db.close()])
    return 0
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
