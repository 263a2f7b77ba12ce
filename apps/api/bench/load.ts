import { connect } from 'node:net'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'

/**
 * The load: keeps connections busy with prepared requests and tells how long each took. Raw sockets, since a
 * full HTTP client on the same two cores would cost more than what is measured.
 * Reads one task a line from standard input, writes one result a line.
 */
export interface LoadTask {
  readonly port: number
  readonly connections: number
  /** Ends after so many milliseconds or so many requests, whichever is first. */
  readonly ms: number
  readonly count: number
  /** Whole HTTP requests, sent in turn; `NUMBER` in one becomes the request's own number. */
  readonly requests: readonly string[]
}

export interface LoadResult {
  readonly answered: number
  readonly failed: number
  readonly seconds: number
  readonly p50: number
  readonly p99: number
  readonly bytes: number
  /** The beginning of the first wrong answer. */
  readonly firstFailure?: string
}

const END = '\r\n\r\n'
/** As long as the numbers it becomes, so that a request's length stands beforehand. */
const NUMBER = '########'
let serial = 0

function numbered(request: string): string {
  serial++
  return request.includes(NUMBER)
    ? request.replaceAll(NUMBER, String(serial).padStart(NUMBER.length, '0'))
    : request
}

async function run({ port, connections, ms, count, requests }: LoadTask): Promise<LoadResult> {
  const times: number[] = []
  let [sent, failed, bytes] = [0, 0, 0]
  let firstFailure: string | undefined
  const start = performance.now()
  const more = () => sent < count && performance.now() - start < ms

  const worker = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1').setNoDelay()
      let [received, since, bodyAt, length] = [Buffer.alloc(0), 0, -1, 0]
      const next = () => {
        if (!more()) return void socket.end(resolve)
        since = performance.now()
        socket.write(numbered(requests[sent++ % requests.length] as string))
      }
      socket.on('error', reject)
      socket.on('connect', next)
      socket.on('data', (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
        if (bodyAt < 0) {
          const end = received.indexOf(END)
          if (end < 0) return
          const head = received.toString('latin1', 0, end)
          bodyAt = end + END.length
          length = Number(/content-length: (\d+)/i.exec(head)?.[1])
          if (!Number.isFinite(length)) return void reject(new Error(`An answer without a length: ${head}`))
        }
        if (received.length < bodyAt + length) return
        times.push(performance.now() - since)
        bytes += length
        if (!isGood(received, bodyAt)) {
          failed++
          firstFailure ??= received.toString('utf8', 0, bodyAt + 300)
        }
        ;[received, bodyAt] = [Buffer.alloc(0), -1]
        next()
      })
    })

  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - start) / 1_000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    answered: times.length,
    failed,
    seconds,
    p50: at(0.5),
    p99: at(0.99),
    bytes: Math.round(bytes / Math.max(1, times.length)),
    ...(firstFailure === undefined ? {} : { firstFailure }),
  }
}

/** Status 200, and no GraphQL error where one would stand. */
const isGood = (answer: Buffer, bodyAt: number): boolean =>
  answer.toString('latin1', 9, 12) === '200' &&
  answer.toString('latin1', bodyAt, bodyAt + 10) !== '{"errors":'

for await (const line of createInterface(process.stdin))
  process.stdout.write(`${JSON.stringify(await run(JSON.parse(line) as LoadTask))}\n`)
