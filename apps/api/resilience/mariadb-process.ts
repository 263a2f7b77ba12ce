import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'mysql2/promise'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../../scripts/lib/ports.mjs'
import { findMariadb } from '../../../scripts/mariadb.mjs'

const asUser = process.getuid?.() === 0 ? ['--user=root'] : []

/**
 * A MariaDB that may be killed, stopped and started again on the same data, set as production must set it. The
 * throw-away server of the tests is none of these.
 */
export class MariadbProcess {
  #child: ChildProcess | undefined

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  get url(): string {
    return `mysql://xinfang:xinfang@127.0.0.1:${this.port}/xinfang`
  }

  static async create(): Promise<MariadbProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'xinfang-resilience-db-'))
    const options = ['--no-defaults', `--datadir=${join(folder, 'data')}`, ...asUser]
    execFileSync(
      'mariadb-install-db',
      [...options, '--auth-root-authentication-method=normal', '--skip-test-db'],
      { stdio: 'ignore' },
    )
    await writeFile(
      join(folder, 'first.sql'),
      "CREATE DATABASE IF NOT EXISTS xinfang CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;\nGRANT ALL PRIVILEGES ON xinfang.* TO 'xinfang'@'%' IDENTIFIED BY 'xinfang';\n",
    )
    const server = new MariadbProcess(folder, await freePort())
    await server.start()
    return server
  }

  async start(): Promise<void> {
    const options = [
      '--no-defaults',
      `--datadir=${join(this.folder, 'data')}`,
      `--socket=${join(this.folder, 'socket')}`,
      `--port=${this.port}`,
      `--init-file=${join(this.folder, 'first.sql')}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--innodb-flush-log-at-trx-commit=1',
      '--skip-log-bin',
      '--performance-schema=OFF',
      ...asUser,
    ]
    this.#child = spawn(findMariadb() ?? 'mariadbd', options, { stdio: 'ignore' })
    for (let tries = 0; ; tries++) {
      try {
        const connection = await createConnection({ uri: this.url, connectTimeout: 1_000 })
        return await connection.end()
      } catch (error) {
        if (tries > 300) throw error
        await sleep(100)
      }
    }
  }

  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#child?.kill(name)
  }

  async kill(): Promise<void> {
    const ended = once(this.#child as ChildProcess, 'exit')
    this.signal('SIGKILL')
    await ended
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }
}
