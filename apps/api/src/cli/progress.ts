const WIDTH = 30
/** Between two lines where nobody watches a bar, in milliseconds. */
const EVERY = 5_000

/**
 * A bar that grows on a terminal; in a file or a pipe a line every few seconds. Written to stderr, so that the
 * summary alone is the output.
 */
export function progressBar(out: NodeJS.WriteStream = process.stderr) {
  let last = 0
  return {
    show(done: number, total: number): void {
      if (!out.isTTY) {
        if (done < total && Date.now() - last < EVERY) return
        last = Date.now()
        out.write(`${done}/${total}\n`)
        return
      }
      const share = total === 0 ? 1 : done / total
      const full = Math.round(share * WIDTH)
      out.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${total} `)
    },
    end(): void {
      if (out.isTTY) out.write('\n')
    },
  }
}
