import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { letter, mutation } from '../test/support/lives'
import { PASSWORD } from '../test/support/office'

/** How long a request may take: the server promises ten seconds, the rest is this machine's. */
const PATIENCE = 20_000

/** Codes after which a program sends the same request again. */
const passing = ['BUSY', 'STORAGE_FULL', 'TOO_MANY_REQUESTS']

/**
 * Officers who register letters without a pause, each letter under a key of its own. An answer is kept as
 * acknowledged; a letter without one is sent again with its key until it has its answer.
 */
export class Writers {
  /** Key of the letter → id of the matter in the answer. */
  readonly acknowledged = new Map<string, string>()
  /** Codes met on the way that no program should have to meet. */
  readonly unexpected: string[] = []
  /** Codes met on the way after which sending again helped. */
  readonly met = new Set<string>()
  slowest = 0
  #next = 0
  #on = true
  readonly #cookies = new Map<string, Promise<string>>()
  readonly #loops: Promise<void>[]

  /** Opens the series, so that letters of two writers on one installation never share a key. */
  readonly #series = randomUUID().slice(0, 8)

  /** @param address of the server to write to at the moment; null while there is none */
  constructor(
    count: number,
    private readonly address: (writer: number) => string | null,
  ) {
    this.#loops = Array.from({ length: count }, (_, writer) => this.#loop(writer))
  }

  /** Lets every letter on its way come to its answer. */
  async finish(): Promise<void> {
    this.#on = false
    await Promise.all(this.#loops)
  }

  /** Until so many more letters are acknowledged; fails when that takes too long. */
  async more(count: number, within = 60_000): Promise<number> {
    const begun = performance.now()
    const goal = this.acknowledged.size + count
    while (this.acknowledged.size < goal) {
      if (performance.now() - begun > within) throw new Error(`No ${count} letters in ${within} ms`)
      await sleep(20)
    }
    return performance.now() - begun
  }

  async #loop(writer: number): Promise<void> {
    while (this.#on) {
      const key = `${this.#series} ${this.#next++}`
      while (!(await this.#send(writer, key))) await sleep(50)
    }
  }

  /** Whether the letter has its answer now. */
  async #send(writer: number, key: string): Promise<boolean> {
    const url = this.address(writer)
    if (url === null) return false
    const begun = performance.now()
    try {
      const cookie = await (this.#cookies.get(url) ?? this.#signIn(url))
      const input = { ...letter, externalNumber: key, idempotencyKey: key }
      const { data, errors } = await post(url, cookie, mutation('registerMatter'), { input })
      const code = errors?.[0]?.extensions.code
      if (code === 'UNAUTHENTICATED') this.#cookies.delete(url)
      else if (code !== undefined && passing.includes(code)) this.met.add(code)
      else if (code !== undefined) this.unexpected.push(code)
      const matter = data?.registerMatter?.matter
      if (matter) this.acknowledged.set(key, matter.id)
      else if (!errors) this.unexpected.push(`no matter: ${refusals(data)}`)
      return matter !== undefined && matter !== null
    } catch {
      this.#cookies.delete(url)
      return false
    } finally {
      this.slowest = Math.max(this.slowest, performance.now() - begun)
    }
  }

  #signIn(url: string): Promise<string> {
    const input = { login: 'clerk', password: PASSWORD }
    const cookie = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { refusals { code } } }',
        variables: { input },
      }),
      signal: AbortSignal.timeout(PATIENCE),
    }).then((response) => {
      const set = response.headers.getSetCookie()[0]
      if (!set) throw new Error('Not signed in')
      return set.split(';')[0] ?? ''
    })
    this.#cookies.set(url, cookie)
    return cookie
  }
}

interface Answer {
  readonly data?: {
    readonly registerMatter?: {
      readonly matter: { readonly id: string } | null
      readonly refusals: readonly { readonly code: string }[]
    }
  } | null
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
}

const refusals = (data: Answer['data']): string =>
  data?.registerMatter?.refusals.map(({ code }) => code).join() ?? 'no data'

async function post(url: string, cookie: string, query: string, variables: object): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(PATIENCE),
  })
  return (await response.json()) as Answer
}
