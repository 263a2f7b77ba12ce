import type { App } from '../context'
import { faultOf } from '../db/faults'
import { runImport } from './importer'
import { claimRun, Overtaken } from './run'

/**
 * Runs every import that waits, one after the other, and those whose process died; answers how many it ended.
 * Any number of processes may do this at once. For the job runner.
 * @param pathOf where an uploaded file lies
 * @param signal stops after the step in hand
 */
export async function takeUpImports(
  app: App,
  pathOf: (fileId: string) => string,
  signal?: AbortSignal,
): Promise<number> {
  for (let ended = 0; ; ended++) {
    const run = signal?.aborted ? null : await claimRun(app.db)
    if (!run) return ended
    try {
      await runImport(app, run, pathOf(run.fileId as string), signal ? { signal } : {})
    } catch (error) {
      // Whatever it is, the next run may do better; this one is another's, or waits, or is marked as failed.
      if (error instanceof Overtaken) continue
      const { name, stack } = error as Error
      app.log.error(
        { run: run.id, fault: faultOf(error), err: { name, stack: stack?.split('\n').slice(1, 12) } },
        'import',
      )
    }
  }
}
