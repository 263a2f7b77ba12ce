import type { EngineReport, Measured } from './engine'
import type { Exported } from './export'

export interface Report {
  readonly date: string
  readonly node: string
  readonly cores: number
  readonly matters: number
  readonly seed: number
  readonly consoleFirstLoadKb: number | null
  readonly engines: readonly EngineReport[]
}

const columns = [
  '',
  'c',
  '× floor',
  'req/s',
  'floor',
  'CPU ms',
  'floor',
  'p50 ms',
  'p99 ms',
  'statements',
  'rows read',
  'bytes',
]

/** What holds for the whole run, as text. */
export const headInWords = ({
  date,
  node,
  cores,
  matters,
  seed,
  consoleFirstLoadKb: kb,
}: Omit<Report, 'engines'>): string =>
  `${date}  Node ${node}  ${cores} cores  ${matters} matters, seed ${seed}\n` +
  `console, first load: ${kb === null ? 'not built' : `${kb.toFixed(0)} kB gzip`}\n`

/** One engine as a table. */
export function engineInWords(report: EngineReport): string {
  const { engine, fillSeconds, firstAnswerMs, importPerSecond, rssAtRestMb, rssAfterLoadMb, measured } =
    report
  const head =
    `\n${engine}: filled in ${fillSeconds.toFixed(0)} s; spawn to first answer ${firstAnswerMs.toFixed(0)} ms; ` +
    `import ${importPerSecond.toFixed(0)} rows/s; memory at rest ${rssAtRestMb.toFixed(0)} MB, after load ${rssAfterLoadMb.toFixed(0)} MB`
  return [head, ...report.exported.map(exportInWords), ...table([columns, ...measured.map(line)]), ''].join(
    '\n',
  )
}

/** One ledger given out, as a line. */
export const exportInWords = ({ format, rows, firstByteMs, seconds, mb, restMb, peakMb }: Exported): string =>
  `export ${format}: ${rows} rows, ${mb.toFixed(1)} MB in ${seconds.toFixed(1)} s; first byte after ` +
  `${firstByteMs.toFixed(0)} ms; memory ${restMb.toFixed(0)} MB before, ${peakMb.toFixed(0)} MB at most`

const line = ({ scenario, connections, floor, api, statements, rows }: Measured): string[] => [
  scenario,
  String(connections),
  (api.perSecond / floor.perSecond).toFixed(2),
  api.perSecond.toFixed(0),
  floor.perSecond.toFixed(0),
  api.cpuMs.toFixed(2),
  floor.cpuMs.toFixed(2),
  api.p50.toFixed(2),
  api.p99.toFixed(1),
  String(statements),
  rows === null ? '–' : rows.toFixed(0),
  String(api.bytes),
]

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
}
