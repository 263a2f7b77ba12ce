import { ledgerOf, type LedgerCode } from '@xinfang/domain'
import { environment } from './prepare'
import { portOf, rssMb, start } from './processes'
import type { Place } from './store'
import { tokenOf, type World } from './world'

const LEDGER: LedgerCode = 'all'
const SAMPLE_MS = 20

/** A whole ledger given out by a server that did nothing else before. */
export interface Exported {
  readonly format: 'csv' | 'xlsx'
  readonly rows: number
  /** From asking for the file to its first byte. */
  readonly firstByteMs: number
  readonly seconds: number
  readonly mb: number
  /** Resident memory of the server before, and at most meanwhile. */
  readonly restMb: number
  readonly peakMb: number
}

/** Every matter of the place in the general register, all columns, as csv and as xlsx, each from a fresh server. */
export async function exportsOf(main: string, place: Place, world: World): Promise<readonly Exported[]> {
  return [await exported('csv', main, place, world), await exported('xlsx', main, place, world)]
}

async function exported(
  format: Exported['format'],
  main: string,
  place: Place,
  { office }: World,
): Promise<Exported> {
  const api = start(main, ['serve'], environment(place))
  try {
    const base = `http://127.0.0.1:${await portOf(api)}`
    const headers = { 'x-xinfang': '1', cookie: `xinfang=${tokenOf(office.users[0]!.id)}` }
    const { url, rows } = await leave(base, headers, format)
    const restMb = rssMb(api.pid)
    let peakMb = restMb
    const watch = setInterval(() => (peakMb = Math.max(peakMb, rssMb(api.pid))), SAMPLE_MS)
    const since = performance.now()
    const answer = await fetch(`${base}${url}`, { headers })
    if (!answer.ok || !answer.body) throw new Error(`The export was answered with ${answer.status}`)
    let firstByteMs = 0
    let bytes = 0
    for await (const chunk of answer.body) {
      firstByteMs ||= performance.now() - since
      bytes += chunk.byteLength
    }
    clearInterval(watch)
    const seconds = (performance.now() - since) / 1_000
    return { format, rows, firstByteMs, seconds, mb: bytes / 1_000_000, restMb, peakMb }
  } finally {
    await api.stop()
  }
}

/** Asks for leave to fetch it, as the console does. */
async function leave(
  base: string,
  headers: Record<string, string>,
  format: string,
): Promise<{ url: string; rows: number }> {
  const query = `mutation ($input: ExportLedgerInput!) {
    exportLedger(input: $input) { url export { rowCount } refusals { code } } }`
  const input = { ledger: LEDGER, columns: ledgerOf(LEDGER).columns, format, purpose: '性能测量，测后删除' }
  const answer = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  })
  const { data, errors } = (await answer.json()) as {
    data?: { exportLedger: { url: string | null; export: { rowCount: number } | null } }
    errors?: object
  }
  const { url, export: asked } = data?.exportLedger ?? {}
  if (!url || !asked) throw new Error(`No leave to export: ${JSON.stringify(errors ?? data)}`)
  return { url, rows: asked.rowCount }
}
