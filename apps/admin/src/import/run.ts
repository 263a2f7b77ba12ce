import { onBeforeUnmount, ref, type Ref } from 'vue'
import { ask } from '../graphql/client'
import { ImportRunDocument, type ImportRunPartsFragment } from '../graphql/generated/graphql'

const EVERY = 1000

/** A run followed to its end: asked for once a second while it is queued or running. */
export function useRun(): {
  run: Ref<ImportRunPartsFragment | undefined>
  follow: (run: ImportRunPartsFragment | undefined) => void
} {
  const run = ref<ImportRunPartsFragment>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function follow(next: ImportRunPartsFragment | undefined): void {
    clearTimeout(timer)
    run.value = next
    if (next?.state === 'queued' || next?.state === 'running')
      timer = setTimeout(() => void again(next.id), EVERY)
  }

  async function again(id: string): Promise<void> {
    try {
      const { importRun } = await ask(ImportRunDocument, { id })
      if (run.value?.id === id && importRun) follow(importRun)
    } catch {
      // The line dropped: the run goes on without us and is asked for again.
      timer = setTimeout(() => void again(id), EVERY * 3)
    }
  }

  onBeforeUnmount(() => clearTimeout(timer))
  return { run, follow }
}
