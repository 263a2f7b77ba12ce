import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { resume, signedOut } from '../session/again'
import { transport } from './transport'

const error = (code: string) => JSON.stringify({ errors: [{ message: code, extensions: { code } }] })
const fine = JSON.stringify({ data: { ok: true } })

let answers: string[]
const sent = vi.fn(() => Promise.resolve(new Response(answers.shift())))

beforeEach(() => {
  vi.useFakeTimers()
  sent.mockClear()
  vi.stubGlobal('fetch', sent)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a call', () => {
  it('waits for the person to sign in again and is sent once more', async () => {
    answers = [error('UNAUTHENTICATED'), fine]
    const answer = transport('/graphql')
    await vi.waitFor(() => expect(signedOut.value).toBe(true))
    expect(sent).toHaveBeenCalledTimes(1)
    resume()
    expect(await (await answer).text()).toBe(fine)
    expect(sent).toHaveBeenCalledTimes(2)
    expect(signedOut.value).toBe(false)
  })

  it('tries again while the server is busy, and then says so', async () => {
    answers = [error('BUSY'), error('BUSY'), fine]
    const lucky = transport('/graphql')
    await vi.runAllTimersAsync()
    expect(await (await lucky).text()).toBe(fine)

    answers = Array.from({ length: 9 }, () => error('BUSY'))
    const unlucky = transport('/graphql')
    await vi.runAllTimersAsync()
    expect(await (await unlucky).text()).toBe(error('BUSY'))
    expect(answers).toHaveLength(5)
  })

  it.each([error('CONFLICT'), fine, 'not JSON'])('passes on %s at once', async (body) => {
    answers = [body]
    expect(await (await transport('/graphql')).text()).toBe(body)
    expect(sent).toHaveBeenCalledTimes(1)
  })
})
