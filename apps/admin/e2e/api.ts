import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The built API on a free port with demo data of its own. Its clock is moved by a message of so many milliseconds.
 * @param ahead milliseconds by which its clock is off when it starts and makes its demo; negative for the past
 */
export function startApi(dataDir: string, ahead = 0): ChildProcess {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    DEMO: '1',
    PORT: '0',
    NODE_ENV: 'development',
    REQUESTS_PER_MINUTE: '0',
    LOG_LEVEL: 'error',
    CLOCK_AHEAD: String(ahead),
  }
  const main = join(import.meta.dirname, '../../api/dist/main.js')
  const clock = pathToFileURL(join(import.meta.dirname, 'clock.mjs')).href
  return spawn(process.execPath, ['--import', clock, main, 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
}

/** The address the API prints once it listens. */
export function addressOf(api: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    api.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
      const address = /http:\/\/[\w.:]+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    api.once('exit', (code) => reject(new Error(`the API ended with ${code} before it listened:\n${said}`)))
  })
}

/** Of every demo account. */
export const PASSWORD = 'Xinfang-2026'

/** What the API answers to a document, as the console asks it. */
export const post = (base: string, query: string, variables: object, cookie = ''): Promise<Response> =>
  fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-xinfang': '1', cookie },
    body: JSON.stringify({ query, variables }),
  })

/** A new session of a demo person, as `name=value`, without the way over the form, which session.e2e shows. */
export async function cookieFor(base: string, login: string): Promise<string> {
  const answer = await post(
    base,
    'mutation ($input: SignInInput!) { signIn(input: $input) { refusals { code } } }',
    { input: { login, password: PASSWORD } },
  )
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`${login} was not let in: ${await answer.text()}`)
  return cookie
}
