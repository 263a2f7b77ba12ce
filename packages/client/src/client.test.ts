import { describe, expect, it } from 'vitest'
import { createClient } from './client'
import { MatterDocument, MattersDocument, SignForMatterDocument } from './generated/graphql'
import { monthlyReturn } from './monthly-return'
import { waitBefore } from './send'

interface Sent {
  readonly query: string
  readonly variables: { readonly input?: { readonly idempotencyKey: string }; readonly after?: string | null }
}

/** A client whose server gives these answers one after the other; a missing one breaks the line. */
function against(...answers: readonly (object | number | undefined)[]) {
  const sent: Sent[] = []
  const waits: number[] = []
  const fetch = (_url: unknown, init?: RequestInit): Promise<Response> => {
    sent.push(JSON.parse(String(init?.body)) as Sent)
    const answer = answers[sent.length - 1]
    if (answer === undefined) return Promise.reject(new TypeError('fetch failed'))
    return Promise.resolve(
      typeof answer === 'number' ? new Response('down', { status: answer }) : Response.json(answer),
    )
  }
  const client = createClient({
    url: 'https://xinfang.example/',
    token: 'xft_test',
    fetch,
    sleep: (wait) => Promise.resolve(void waits.push(wait)),
    random: () => 0.5,
  })
  return { client, sent, waits }
}

const fault = (code: string) => ({ errors: [{ message: code, extensions: { code } }] })
const done = { data: { signForMatter: { matter: null, refusals: [] } } }
const sign = { input: { matterId: 'mat_1' } }

describe('a request', () => {
  it('is tried again while the fault may pass, with growing waits and one key', async () => {
    const { client, sent, waits } = against(undefined, 502, fault('BUSY'), fault('TOO_MANY_REQUESTS'), done)
    expect(await client.change(SignForMatterDocument, sign)).toEqual(done.data)
    expect(waits).toEqual([375, 750, 1500, 3000])
    expect(new Set(sent.map(({ variables }) => variables.input?.idempotencyKey)).size).toBe(1)
  })

  it('bears the key it is given, and another one each time when it is given none', async () => {
    const { client, sent } = against(done, done, done)
    await client.change(SignForMatterDocument, { input: { ...sign.input, idempotencyKey: 'mine' } })
    await client.change(SignForMatterDocument, sign)
    await client.change(SignForMatterDocument, sign)
    const keys = sent.map(({ variables }) => variables.input?.idempotencyKey)
    expect([keys[0], new Set(keys).size]).toEqual(['mine', 3])
  })

  it.each(['FORBIDDEN', 'CONFLICT', 'NOT_FOUND', 'IDEMPOTENCY_MISMATCH', 'INTERNAL'])(
    'is not tried again after %s',
    async (code) => {
      const { client, sent } = against(fault(code), done)
      await expect(client.query(MatterDocument, { id: 'mat_1' })).rejects.toMatchObject({
        code,
        passes: false,
      })
      expect(sent).toHaveLength(1)
    },
  )

  it('gives up at last', async () => {
    const { client, sent } = against()
    await expect(client.query(MatterDocument, { id: 'mat_1' })).rejects.toMatchObject({ code: 'OFFLINE' })
    expect(sent).toHaveLength(6)
  })
})

it('waits between half of a doubling time and all of it, up to a quarter of a minute', () => {
  expect([waitBefore(0, 0), waitBefore(0, 1), waitBefore(3, 0), waitBefore(20, 1)]).toEqual([
    250, 500, 2000, 15_000,
  ])
})

const page = (nodes: readonly object[], endCursor: string | null) => ({
  data: {
    matters: {
      edges: nodes.map((node) => ({ node })),
      pageInfo: { hasNextPage: endCursor !== null, endCursor },
    },
  },
})
const open = { isOpen: true, light: 'red', status: 'M40' }
const closed = { isOpen: false, light: 'green', status: 'M81' }

it('reads a list page after page, only as far as it is asked', async () => {
  const { client, sent } = against(page([{ id: 1 }, { id: 2 }], 'c2'), page([{ id: 3 }], null))
  const ids = []
  for await (const { id } of client.pages(MattersDocument, { filter: {} }, (data) => data.matters))
    ids.push(id)
  expect(ids).toEqual([1, 2, 3])
  expect(sent.map(({ variables }) => variables.after)).toEqual([null, 'c2'])
})

it('counts a month over all pages, and asks for its last day', async () => {
  const { client, sent } = against(page([open, closed], 'c'), page([open], null))
  expect(await monthlyReturn(client, '2028-02')).toEqual({
    month: '2028-02',
    received: 3,
    open: 2,
    closed: 1,
    byLight: { red: 2 },
    byStatus: { M40: 2, M81: 1 },
  })
  expect(sent[0]?.variables).toMatchObject({
    filter: { receivedFrom: '2028-02-01', receivedTo: '2028-02-29' },
  })
  await expect(monthlyReturn(client, '2028-13')).rejects.toThrow(RangeError)
})
