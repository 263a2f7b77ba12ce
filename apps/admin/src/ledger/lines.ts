import { Fault } from '../graphql/fault'

/** What stands around the rows, as the API's first line gives it. */
export interface LedgerPaper {
  readonly title: string
  readonly about: readonly string[]
  readonly heads: readonly string[]
  readonly widths: readonly number[]
  readonly blank: readonly number[]
  readonly signatures: readonly string[]
  readonly mark: string
  readonly rowCount: number
}

/** The lines of a text that comes piece by piece; a line may be cut anywhere, within a character too. */
export async function* linesOf(pieces: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = pieces
    .pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    const lines = `${rest}${value ?? ''}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    if (done) break
  }
  if (rest !== '') yield rest
}

/**
 * Fetches a ledger that was given leave for and reads it row by row, telling how many have come.
 * Throws a Fault when the answer is no, or when fewer lines came than a whole ledger has.
 */
export async function fetchLedger(
  url: string,
  told: (paper: LedgerPaper, read: number) => void,
): Promise<{ paper: LedgerPaper; rows: string[][] }> {
  const answer = await fetch(url).catch(() => {
    throw new Fault('OFFLINE')
  })
  if (!answer.ok || !answer.body) throw new Fault(answer.status === 401 ? 'UNAUTHENTICATED' : 'NOT_FOUND')
  let paper: LedgerPaper | undefined
  const rows: string[][] = []
  for await (const line of linesOf(answer.body)) {
    if (paper) rows.push(JSON.parse(line) as string[])
    else paper = JSON.parse(line) as LedgerPaper
    told(paper, rows.length)
  }
  if (!paper || rows.length < paper.rowCount) throw new Fault('OFFLINE')
  return { paper, rows }
}
