import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchLedger, linesOf, type LedgerPaper } from './lines'

const bytes = new TextEncoder().encode('第一行\n第二行\n\n尾')
const inPieces = (whole: Uint8Array, size: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < whole.length; at += size) controller.enqueue(whole.slice(at, at + size))
      controller.close()
    },
  })

async function all(size: number): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOf(inPieces(bytes, size))) lines.push(line)
  return lines
}

it.each([1, 2, 7, 1000])('lines come whole from pieces of %i bytes', async (size) =>
  expect(await all(size)).toEqual(['第一行', '第二行', '', '尾']),
)

describe('a ledger that is fetched', () => {
  const paper = { title: '来信登记簿', rowCount: 2 } as LedgerPaper
  const answer = (text: string, status = 200) =>
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(text, { status })))
  afterEach(() => vi.unstubAllGlobals())

  it('is read row by row, telling how many have come', async () => {
    answer(`${JSON.stringify(paper)}\n["1"]\n["2"]\n`)
    const told: number[] = []
    expect((await fetchLedger('/exports/a', (_, n) => told.push(n))).rows).toEqual([['1'], ['2']])
    expect(told).toEqual([0, 1, 2])
  })

  it('is not taken for whole when rows are missing', async () => {
    answer(`${JSON.stringify(paper)}\n["1"]\n`)
    await expect(fetchLedger('/exports/a', () => {})).rejects.toMatchObject({ code: 'OFFLINE' })
  })

  it('is not there a second time', async () => {
    answer('{"code":"NOT_FOUND"}', 404)
    await expect(fetchLedger('/exports/a', () => {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
