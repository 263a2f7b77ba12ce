import { onBeforeUnmount, ref, type Ref } from 'vue'
import { change } from '../graphql/client'
import { asFault, type Fault } from '../graphql/fault'
import { newKey } from '../graphql/key'
import { useSession } from '../session/session'
import type { RefusalLike } from '../ui/refusals'
import { stepMutation } from './mutation'
import type { TrackKind } from './tables'

/** One press of a thumb that the server may not have heard yet. */
export interface Press {
  readonly step: string
  readonly input: Readonly<Record<string, unknown>>
  readonly key: string
}

const AGAIN = 4000

const stored = (store: string): Press[] => {
  try {
    return JSON.parse(localStorage.getItem(store) ?? '[]') as Press[]
  } catch {
    return []
  }
}

/**
 * Presses are kept on the telephone until the server has answered, and sent again under the same key: with a bad
 * network nothing is lost and nothing counts twice. The instant that counts is the server's. Each person has an
 * outbox of their own: nobody sends what another left behind.
 */
export function useOutbox(
  kind: TrackKind,
  answered: (press: Press) => void,
): {
  readonly unsent: Ref<readonly Press[]>
  readonly refusals: Ref<readonly RefusalLike[]>
  /** What was answered by an error, and will not get better by sending it again. */
  readonly fault: Ref<Fault | undefined>
  readonly press: (step: string, input: Readonly<Record<string, unknown>>) => void
} {
  const store = `xinfang-unsent-${kind}-${useSession().viewer?.user.id}`
  const unsent = ref<Press[]>(stored(store))
  const refusals = ref<readonly RefusalLike[]>([])
  const fault = ref<Fault>()
  let sending = false

  const keep = (presses: Press[]) => {
    unsent.value = presses
    localStorage.setItem(store, JSON.stringify(presses))
  }

  async function send(): Promise<void> {
    if (sending) return
    sending = true
    try {
      for (let next = unsent.value[0]; next; next = unsent.value[0]) {
        const input = { ...next.input, idempotencyKey: next.key }
        const answer = (await change(stepMutation(kind, next.step), { input, dryRun: false }))[next.step]
        refusals.value = answer?.refusals ?? []
        fault.value = undefined
        keep(unsent.value.slice(1))
        answered(next)
      }
    } catch (error) {
      const failed = asFault(error)
      if (!failed.isPassing) {
        fault.value = failed
        keep(unsent.value.slice(1))
      }
    } finally {
      sending = false
    }
  }

  const press = (step: string, input: Press['input']) => {
    if (unsent.value.some((one) => one.step === step && one.input['trackId'] === input['trackId'])) return
    keep([...unsent.value, { step, input, key: newKey() }])
    void send()
  }

  const timer = setInterval(() => void send(), AGAIN)
  addEventListener('online', send)
  onBeforeUnmount(() => {
    clearInterval(timer)
    removeEventListener('online', send)
  })
  void send()
  return { unsent, refusals, fault, press }
}
