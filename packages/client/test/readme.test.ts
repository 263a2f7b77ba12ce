import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
// Inside the package, so that it finds itself by its own name, as a partner does.
const program = join(root, `.readme-${process.pid}.mjs`)

let dataDir: string
let server: ChildProcess
let url: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'xinfang-client-'))
  const main = join(root, '../../apps/api/dist/main.js')
  const settings = { DATA_DIR: dataDir, DATABASE_URL: '', DEMO: '1', PORT: '0', NODE_ENV: '', VITEST: '' }
  server = spawn(process.execPath, [main, 'serve'], {
    env: { ...process.env, ...settings, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  url = await new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const address = /http:\/\/[\w.:]+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    server.once('exit', () => reject(new Error(said)))
  })
})
afterAll(async () => {
  server.kill('SIGTERM')
  await once(server, 'exit')
  await rm(dataDir, { recursive: true, force: true })
  await rm(program, { force: true })
})

/** A browser of somebody of the demo office. */
async function signedIn(login: string) {
  let cookie = ''
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return ((await response.json()) as { data: T }).data
  }
  await ask('mutation ($input: SignInInput!) { signIn(input: $input) { refusals { code } } }', {
    input: { login, password: 'Xinfang-2026' },
  })
  return ask
}

/** What the page 协作单位 does, for a unit that has something to sign for. */
async function tokenFor(operations: readonly string[]): Promise<string> {
  const officer = await signedIn('xfgb')
  const { matters } = await officer<{
    matters: { edges: { node: { transfer: { to: { id: string }; signedOn: string | null } | null } }[] }
  }>('{ matters(filter: { status: [M20, M21] }) { edges { node { transfer { to { id } signedOn } } } } }')
  const waiting = matters.edges
    .map(({ node }) => node.transfer)
    .find((transfer) => transfer?.signedOn === null)
  const security = await signedIn('aqgl')
  const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const { issuePartnerToken } = await security<{ issuePartnerToken: { token: string } }>(
    'mutation ($input: IssuePartnerTokenInput!) { issuePartnerToken(input: $input) { token } }',
    { input: { unitId: waiting?.to.id, name: '区热线平台', operations, networks: [], expiresOn } },
  )
  return issuePartnerToken.token
}

async function run(token: string): Promise<string[]> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, XINFANG_URL: url, XINFANG_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += String(chunk)))
  const [code] = (await once(child, 'close')) as [number]
  expect(code, said).toBe(0)
  return said.trim().split('\n')
}

test('what the README says takes a program from its token to the monthly return', async () => {
  const text = await readFile(join(root, 'README.md'), 'utf8')
  const blocks = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code)
  expect(blocks).toHaveLength(2)
  await writeFile(program, blocks.join('\n'))
  const token = await tokenFor(['inbox', 'matter', 'matters', 'signForMatter'])

  const lines = await run(token)
  const signed = lines.slice(0, -1)
  expect(signed.length).toBeGreaterThan(0)
  for (const line of signed) expect(line).toMatch(/^signed \S+ due \d{4}-\d{2}-\d{2} claims \d+$/)
  const month = JSON.parse(lines.at(-1) ?? '') as { received: number; open: number; closed: number }
  expect(month.received).toBeGreaterThan(0)
  expect(month.open + month.closed).toBe(month.received)

  // Nothing waits any more, and the month counts as many.
  expect(JSON.parse((await run(token)).join('\n'))).toMatchObject({ received: month.received })
})
