import { ref, type Ref } from 'vue'
import type { RefusalLike } from '../ui/refusals'
import { asFault, type Fault } from './fault'
import { newKey } from './key'

/** One act of a dialog, from the first try to the answer. */
export interface Act {
  readonly working: Ref<boolean>
  readonly refusals: Ref<readonly RefusalLike[]>
  readonly fault: Ref<Fault | undefined>
  /** Someone changed the object meanwhile. */
  readonly stale: Ref<boolean>
  /**
   * Sends it; true when nothing was refused. The same key goes with every try until one is answered, so that
   * a lost answer is not a second act.
   */
  readonly run: (
    send: (idempotencyKey: string) => Promise<{ refusals: readonly RefusalLike[] }>,
  ) => Promise<boolean>
  readonly reset: () => void
}

export function useAct(): Act {
  const working = ref(false)
  const refusals = ref<readonly RefusalLike[]>([])
  const fault = ref<Fault>()
  const stale = ref(false)
  let key = newKey()

  function reset(): void {
    refusals.value = []
    fault.value = undefined
    stale.value = false
  }

  const run: Act['run'] = async (send) => {
    if (working.value) return false
    working.value = true
    reset()
    try {
      refusals.value = (await send(key)).refusals
      key = newKey()
      return refusals.value.length === 0
    } catch (error) {
      const failed = asFault(error)
      if (failed.code === 'CONFLICT') stale.value = true
      else fault.value = failed
      // Without an answer, or with one that came before the work ended, it may have been done.
      if (failed.code !== 'OFFLINE' && failed.code !== 'BUSY') key = newKey()
      return false
    } finally {
      working.value = false
    }
  }
  return { working, refusals, fault, stale, run, reset }
}
