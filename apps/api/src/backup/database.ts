import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { copyFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sqliteFile } from '../db/sqlite'
import { BetterSqlite3 } from '../db/sqlite-driver'
import { ConfigError, type Place } from '../config'

const SQLITE = 'database.sqlite'
const MYSQL = 'database.sql'

/** Copies the database as it stands at one instant, while others go on writing. */
export async function dumpDatabase({ dataDir, databaseUrl }: Place, folder: string): Promise<void> {
  if (databaseUrl === '') {
    // A plain copy of a file in WAL mode lacks what stands in the log; this is one transaction's view of both.
    const db = new BetterSqlite3(sqliteFile(dataDir), { readonly: true, timeout: 5_000 })
    try {
      db.prepare('vacuum into ?').run(join(folder, SQLITE))
    } finally {
      db.close()
    }
    return
  }
  const file = join(folder, MYSQL)
  const { program, args, env } = tool(['mariadb-dump', 'mysqldump'], databaseUrl)
  // One snapshot without locks; the name of the database is left out, so that it goes into any other.
  const options = ['--single-transaction', '--skip-lock-tables', '--no-tablespaces', '--hex-blob']
  const child = spawn(program, [...options, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.all([
    pipeline(child.stdout, createWriteStream(`${file}.part`, { mode: 0o600 })),
    ended(child, program),
  ])
  await rename(`${file}.part`, file)
}

/** Puts the copy where an installation finds it; what stands there is never overwritten. */
export async function loadDatabase({ dataDir, databaseUrl }: Place, folder: string): Promise<void> {
  if (databaseUrl === '') {
    const target = sqliteFile(dataDir)
    if (existsSync(target)) throw new ConfigError(`There is a database already (已有数据库): ${target}`)
    // An old log beside a new file would be played into it.
    for (const rest of ['-wal', '-shm']) await rm(`${target}${rest}`, { force: true })
    await copyFile(join(folder, SQLITE), target)
    return
  }
  await refuseUsed(databaseUrl)
  const { program, args, env } = tool(['mariadb', 'mysql'], databaseUrl)
  const child = spawn(program, args, { env, stdio: ['pipe', 'ignore', 'inherit'] })
  await Promise.all([pipeline(createReadStream(join(folder, MYSQL)), child.stdin), ended(child, program)])
}

async function refuseUsed(url: string): Promise<void> {
  const { createConnection } = await import('mysql2/promise')
  const connection = await createConnection(url)
  try {
    const [tables] = await connection.query('show tables')
    if ((tables as unknown[]).length > 0)
      throw new ConfigError('The database of DATABASE_URL is not empty (数据库不是空的)')
  } finally {
    await connection.end()
  }
}

/** The first of the server's own programs that is there, with the password in its environment, not its arguments. */
function tool(names: readonly string[], databaseUrl: string) {
  const url = new URL(databaseUrl)
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/bin', '/usr/local/bin']
  const program = names.flatMap((name) => folders.map((at) => join(at, name))).find(existsSync)
  if (!program)
    throw new ConfigError(`Not installed here: ${names.join(' or ')} (apt-get install mariadb-client)`)
  return {
    program,
    args: [
      `--host=${url.hostname}`,
      `--port=${url.port || '3306'}`,
      `--user=${decodeURIComponent(url.username)}`,
      '--protocol=tcp',
      '--default-character-set=utf8mb4',
      decodeURIComponent(url.pathname.slice(1)),
    ],
    env: { ...process.env, MYSQL_PWD: decodeURIComponent(url.password) },
  }
}

async function ended(child: ReturnType<typeof spawn>, program: string): Promise<void> {
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new ConfigError(`${program} ended with ${code}`)
}
