import { XinfangError } from './error'

/** Where to send, in whose name, and what a test replaces. */
export interface Settings {
  /** Address of the installation, `https://xinfang.example.gov.cn`. */
  readonly url: string
  readonly token: string
  /** Tries of one request, the first included; default 6, over about half a minute. */
  readonly tries?: number
  /** Milliseconds one try may take; default 20 s. The server answers or gives up within 10 s. */
  readonly timeout?: number
  readonly fetch?: typeof globalThis.fetch
  readonly sleep?: (milliseconds: number) => Promise<void>
  /** 0 up to 1; spreads the waits of many programs. */
  readonly random?: () => number
}

const FIRST_WAIT = 500
const LONGEST_WAIT = 15_000

/** Half of the wait is sure and half is chance: after an outage not everybody comes back at once. */
export const waitBefore = (attempt: number, random: number): number => {
  const full = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt)
  return full / 2 + (full / 2) * random
}

/**
 * Posts one operation and answers its data; tried again while the fault may pass.
 * @throws XinfangError with the server's code, or OFFLINE when nothing answered
 */
export async function send<T>(settings: Settings, query: string, variables: unknown): Promise<T> {
  const { tries = 6, sleep = pause, random = Math.random } = settings
  for (let attempt = 0; ; attempt++) {
    try {
      return await sendOnce<T>(settings, query, variables)
    } catch (error) {
      if (!(error instanceof XinfangError) || !error.passes || attempt + 1 >= tries) throw error
      await sleep(waitBefore(attempt, random()))
    }
  }
}

interface Answer<T> {
  readonly data?: T | null
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly code?: string; readonly field?: string; readonly requestId?: string }
  }[]
}

async function sendOnce<T>(
  { url, token, timeout = 20_000, fetch = globalThis.fetch }: Settings,
  query: string,
  variables: unknown,
): Promise<T> {
  const { status, answer } = await fetch(`${url.replace(/\/+$/, '')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(timeout),
    // A token must not follow an answer to another host.
    redirect: 'error',
  })
    .then(async (response) => ({
      status: response.status,
      answer: (await response.json()) as Answer<T>,
    }))
    .catch(() => {
      throw new XinfangError('OFFLINE', 'No answer from the installation')
    })
  const [error] = answer.errors ?? []
  if (error) {
    const { code = 'INTERNAL', field, requestId } = error.extensions ?? {}
    throw new XinfangError(code, error.message, field, requestId)
  }
  if (!answer.data)
    throw new XinfangError(status >= 500 ? 'BUSY' : 'INTERNAL', `Answer ${status} without data`)
  return answer.data
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, milliseconds)
  })
