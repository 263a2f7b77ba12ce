import { signInAgain } from '../session/again'

/** Waits between tries when the server is busy, in milliseconds. */
const WAITS = [200, 600, 1500] as const

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function codesOf(body: string): string[] {
  try {
    const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] }
    return (errors ?? []).map((error) => error.extensions?.code ?? '')
  } catch {
    return []
  }
}

/**
 * `fetch` that outlives two passing troubles: an ended session (the person signs in over the page and the
 * call is sent again) and a busy database (nothing was written, so it may be sent again).
 */
export const transport: typeof fetch = async (input, init) => {
  for (let tries = 0; ;) {
    const response = await fetch(input, init)
    const body = await response.text()
    const codes = codesOf(body)
    const pause = WAITS[tries]
    if (codes.includes('UNAUTHENTICATED')) await signInAgain()
    else if (codes.includes('BUSY') && pause !== undefined) {
      tries++
      await wait(pause)
    } else return new Response(body, { status: response.status, headers: response.headers })
  }
}
