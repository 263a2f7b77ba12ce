import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The console's first load in kB, gzipped: what its page names as script, module to preload or style; null when it is not built. */
export function consoleKb(dist: string): number | null {
  let page: string
  try {
    page = readFileSync(join(dist, 'index.html'), 'utf8')
  } catch {
    return null
  }
  const files = [...page.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) =>
    String(file),
  )
  const bytes = [...new Set(files)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length,
    0,
  )
  return bytes / 1_000
}
