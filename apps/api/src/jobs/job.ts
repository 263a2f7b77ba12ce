import type { App } from '../context'

/** Work that goes on without anybody asking. Every job may run twice or be cut short anywhere. */
export interface Job {
  readonly name: string
  /** Whether there is something to do. Asked every few seconds, so it only reads. `lastRun`: when it last came to its end. */
  due(app: App, lastRun: string | null): boolean | Promise<boolean>
  /** Works in small transactions, asking `shift.keep` before each; true when it came to its end. */
  run(app: App, shift: Shift): Promise<boolean>
}

export interface Shift {
  /** Aborted when the process is about to stop. */
  readonly signal: AbortSignal
  /** Holds the job for another while; false when the process stops or another one took the job over. */
  keep(): Promise<boolean>
}

/** Runs `work` on slices of a list while the shift lasts; true when the list is done. */
export async function inBatches<T>(
  all: readonly T[],
  size: number,
  { keep }: Pick<Shift, 'keep'>,
  work: (batch: readonly T[]) => Promise<void>,
): Promise<boolean> {
  for (let at = 0; at < all.length; at += size) {
    if (!(await keep())) return false
    await work(all.slice(at, at + size))
  }
  return true
}
