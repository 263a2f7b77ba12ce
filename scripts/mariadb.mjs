import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './lib/ports.mjs'
import { findProgram } from './lib/programs.mjs'

/** How a Debian or Ubuntu machine gets the server. */
export const mariadbHint = 'apt-get install mariadb-server'

/** Path of the server program of MariaDB or MySQL on this machine, or undefined. */
export const findMariadb = () => findProgram('mariadbd', 'mysqld')

/**
 * Starts a throw-away MariaDB (or MySQL) server with its own temporary data directory, socket and free
 * loopback port. Nothing of it outlives this process, however the process ends.
 * @param {readonly string[]} options more of the server's own
 * @returns {Promise<{ url: string, socket: string, stop: () => Promise<void> }>} `url` is
 *   `mysql://user:password@127.0.0.1:port/xinfang`, an empty database, of an account that may create more.
 * @throws Error with the server's own last words when it is missing or does not come up in 60 s.
 */
export async function startMariadb(options = []) {
  const program = findMariadb()
  if (!program) throw new Error(`No mariadbd or mysqld on this machine. ${mariadbHint}`)
  const directory = mkdtempSync(join(tmpdir(), 'xinfang-mariadb-'))
  try {
    const data = join(directory, 'data')
    const mysql = !execFileSync(program, ['--version'], { encoding: 'utf8' }).includes('MariaDB')
    if (mysql) initialiseMysql(program, data)
    else initialiseMariadb(data)
    return await serve(program, directory, [...(mysql ? ['--mysqlx=OFF'] : []), ...options])
  } catch (error) {
    rmSync(directory, { recursive: true, force: true })
    throw error
  }
}

// The server refuses to run as root unless it is told to; in a container there is often nobody else.
const asUser = process.getuid?.() === 0 ? ['--user=root'] : []

function initialiseMariadb(data) {
  const install = findProgram('mariadb-install-db', 'mysql_install_db')
  if (!install) throw new Error(`No mariadb-install-db on this machine. ${mariadbHint}`)
  const options = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal']
  execFileSync(install, [...options, '--skip-test-db', ...asUser], { stdio: ['ignore', 'ignore', 'pipe'] })
}

// Written from MySQL's manual; the machine this was built on has MariaDB only, so it was never run here.
function initialiseMysql(program, data) {
  const options = ['--no-defaults', '--initialize-insecure', `--datadir=${data}`]
  execFileSync(program, [...options, ...asUser], { stdio: ['ignore', 'ignore', 'pipe'] })
}

// The shell is the server's guardian: it waits for our end of its standard input to close, which the
// kernel does even when this process is killed, then kills the server and removes its directory.
// Detached, so that Ctrl-C reaches this process only and the order of stopping stays ours. It ignores a
// broken pipe: with us gone nobody reads its report of the killed server, and it must still clean up.
const guardian = `
directory=$1; shift
exec 3<&0
"$@" </dev/null & server=$!
trap '' PIPE
(cat <&3 >/dev/null; kill -9 $server 2>/dev/null) &
wait $server
rm -rf "$directory"`

async function serve(program, directory, extra) {
  const port = await freePort()
  const socket = join(directory, 'socket')
  const password = randomBytes(12).toString('hex')
  const first = join(directory, 'first.sql')
  writeFileSync(
    first,
    'CREATE DATABASE xinfang;\n' +
      `CREATE USER 'xinfang'@'%' IDENTIFIED BY '${password}';\n` +
      "GRANT ALL PRIVILEGES ON *.* TO 'xinfang'@'%' WITH GRANT OPTION;\n",
    { mode: 0o600 },
  )
  const options = [
    '--no-defaults',
    `--datadir=${join(directory, 'data')}`,
    `--socket=${socket}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    `--pid-file=${join(directory, 'pid')}`,
    `--init-file=${first}`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    // Commits reach the operating system, not the disk: what a killed server keeps, this one keeps too.
    '--innodb-flush-log-at-trx-commit=2',
    '--innodb-buffer-pool-size=128M',
    '--performance-schema=OFF',
    '--skip-log-bin',
    ...asUser,
    ...extra,
  ]
  const shell = spawn('/bin/sh', ['-c', guardian, 'sh', directory, program, ...options], {
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let words = ''
  shell.stderr.setEncoding('utf8').on('data', (chunk) => (words = (words + chunk).slice(-4000)))
  const ended = new Promise((resolve) => shell.once('exit', resolve))
  // Neither the guardian nor its pipes may keep a finished program alive.
  for (const handle of [shell, shell.stdin, shell.stderr]) handle.unref()

  const stop = async () => {
    shell.ref()
    shell.stdin.end()
    await ended
  }
  try {
    await Promise.race([greeted(port), ended.then(() => Promise.reject(new Error('The server ended.')))])
  } catch (error) {
    await stop()
    throw new Error(`${error.message} ${program} said:\n${words}`, { cause: error })
  }
  return { url: `mysql://xinfang:${password}@127.0.0.1:${port}/xinfang`, socket, stop }
}

/** Resolves once the server sends its greeting: it does so only after the first statements are done. */
async function greeted(port) {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const answer = await new Promise((resolve) => {
      const client = connect(port, '127.0.0.1')
      const done = (value) => {
        client.destroy()
        resolve(value)
      }
      client
        .once('data', () => done(true))
        .once('error', () => done(false))
        .setTimeout(1000, () => done(false))
    })
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The server did not answer within 60 s.')
}
