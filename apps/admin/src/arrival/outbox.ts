import { onBeforeUnmount, ref, type Ref } from 'vue'
import { change } from '../graphql/client'
import { asFault } from '../graphql/fault'
import { newKey } from '../graphql/key'
import { stepMutation } from '../track/mutation'
import type { RefusalLike } from '../ui/refusals'

/** One press of a thumb that the server may not have heard yet. */
interface Press {
  readonly step: string
  readonly trackId: string
  readonly key: string
}

const STORE = 'xinfang-calls'
const AGAIN = 4000

const stored = (): Press[] => {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '[]') as Press[]
  } catch {
    return []
  }
}

/**
 * Presses are kept on the telephone until the server has answered, and sent again under the same key: with a bad
 * network nothing is lost and nothing counts twice. The instant that counts is the server's.
 */
export function useOutbox(answered: () => void): {
  readonly unsent: Ref<readonly Press[]>
  readonly refusals: Ref<readonly RefusalLike[]>
  readonly press: (step: string, trackId: string) => void
} {
  const unsent = ref<Press[]>(stored())
  const refusals = ref<readonly RefusalLike[]>([])
  let sending = false

  const keep = (presses: Press[]) => {
    unsent.value = presses
    localStorage.setItem(STORE, JSON.stringify(presses))
  }

  async function send(): Promise<void> {
    if (sending) return
    sending = true
    try {
      for (let next = unsent.value[0]; next; next = unsent.value[0]) {
        const { step, trackId, key } = next
        const input = { trackId, idempotencyKey: key }
        const answer = (await change(stepMutation('arrival', step), { input, dryRun: false }))[step]
        refusals.value = answer?.refusals ?? []
        keep(unsent.value.slice(1))
        answered()
      }
    } catch (error) {
      // Whatever is not the network will not get better by sending it again.
      if (!['OFFLINE', 'BUSY'].includes(asFault(error).code)) keep(unsent.value.slice(1))
    } finally {
      sending = false
    }
  }

  const press = (step: string, trackId: string) => {
    if (unsent.value.some((one) => one.step === step && one.trackId === trackId)) return
    keep([...unsent.value, { step, trackId, key: newKey() }])
    void send()
  }

  const timer = setInterval(() => void send(), AGAIN)
  addEventListener('online', send)
  onBeforeUnmount(() => {
    clearInterval(timer)
    removeEventListener('online', send)
  })
  void send()
  return { unsent, refusals, press }
}
