// A newcomer's first minutes: clone, start with the README's command, sign in, stop, start again; then the same
// clone on a throw-away MariaDB, with data of its own. Fails with a plain sentence.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../scripts/lib/ports.mjs'
import { root } from '../scripts/lib/root.mjs'
import { startMariadb } from '../scripts/mariadb.mjs'

const minute = 60_000
const folder = mkdtempSync(join(tmpdir(), 'xinfang-fresh-'))
const clone = join(folder, 'xinfang')
const port = await freePort()
const address = `http://127.0.0.1:${port}`
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

let running
let mariadb

/** Starts as the README says and waits until the server is ready. */
async function start(settings, limit) {
  const began = Date.now()
  const child = spawn('npx', ['-y', packageManager, 'start'], {
    cwd: clone,
    env: { ...process.env, PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk))
  await until(limit, 'is not ready', async () => {
    if (child.exitCode !== null) throw new Error(`The start ended with ${child.exitCode}:\n${output}`)
    return (await fetch(`${address}/readyz`)).ok
  })
  console.log(`ready after ${((Date.now() - began) / 1000).toFixed(1)} s`)
  // The accounts are printed once the server listens, a moment after it answers.
  await until(minute, 'prints no address', () => Promise.resolve(output.includes(address)))
  // The table of accounts follows the address, perhaps in a piece of its own.
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  return output
}

/** Stops it as a supervisor does, by a signal to the command that was started. */
async function stop() {
  running.kill('SIGTERM')
  await until(minute / 2, 'still answers after it was stopped', async () => {
    const gone = await fetch(`${address}/healthz`).then(
      () => false,
      () => true,
    )
    return gone
  })
}

async function until(limit, complaint, holds) {
  const deadline = Date.now() + limit
  while (Date.now() < deadline) {
    if (await holds().catch((error) => rethrowUnlessNetwork(error))) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`The server ${complaint} after ${limit / 1000} s.`)
}

function rethrowUnlessNetwork(error) {
  if (error instanceof TypeError) return false // fetch: nobody listens yet
  throw error
}

async function ask(query, variables, cookie) {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-xinfang': '1', ...(cookie && { cookie }) },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await answer.json()
  if (errors) throw new Error(`GraphQL answered ${JSON.stringify(errors)}`)
  return { data, cookie: answer.headers.getSetCookie().map((line) => line.split(';')[0])[0] }
}

/** The first demo account that the start prints: the one password, then a table that opens with the logins. */
function demoAccount(output) {
  const [, password, login] = /\(password\): (\S+)\n\s+([a-z][a-z-]*)\s/.exec(output) ?? []
  if (!login) throw new Error(`The start prints no demo account:\n${output}`)
  return { login, password }
}

const stateQuery = '{ viewer { user { login } } matters(first: 5) { totalCount edges { node { id } } } }'

async function trial(name, url) {
  console.log(`on ${name}`)
  const settings = { DATA_DIR: join(folder, name), DATABASE_URL: url }
  const first = await start(settings, 10 * minute)
  const input = demoAccount(first)
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { refusals { code } } }'
  const { data, cookie } = await ask(signIn, { input })
  if (data.signIn.refusals.length > 0)
    throw new Error(`The demo account is refused: ${data.signIn.refusals[0].code}`)
  const before = await ask(stateQuery, {}, cookie)
  if (before.data.matters.edges.length === 0) throw new Error('The demo holds no matter.')
  await stop()

  await start(settings, minute / 2)
  // The old session too is data that must be kept.
  const after = await ask(stateQuery, {}, cookie)
  await stop()
  if (JSON.stringify(after.data) !== JSON.stringify(before.data))
    throw new Error('The second start changed the data.')
  console.log(`kept: ${JSON.stringify(after.data.matters.totalCount)} matters, and the session`)
}

try {
  execFileSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' })
  await trial('SQLite', '')
  mariadb = await startMariadb()
  await trial('MariaDB', mariadb.url)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  running?.kill('SIGTERM')
  await mariadb?.stop()
  rmSync(folder, { recursive: true, force: true })
}
