import { computed } from 'vue'
import { useAct } from '../graphql/act'
import { change } from '../graphql/client'
import { asFault } from '../graphql/fault'
import { useLook } from '../graphql/look'
import type { RefusalLike } from '../ui/refusals'
import { stepMutation, type StepAnswer } from './mutation'
import type { TrackKind } from './tables'

/** What a step is taken on: a track with its version, or for the first step a matter or nothing. */
export interface Subject {
  readonly trackId?: string
  readonly version?: number
  readonly matterId?: string
}

interface Step {
  readonly kind: TrackKind
  readonly step: string
  readonly input: () => Readonly<Record<string, unknown>>
  /** Fields left empty that the server's types need. */
  readonly missing: () => readonly RefusalLike[]
}

type Look = Pick<StepAnswer, 'effects'> & { readonly refusals: readonly RefusalLike[] }

/** One step of a track: what it would do, asked of the server while typing, and taking it. */
export function useStep({ kind, step, input, missing }: Step, subject: () => Subject) {
  const { working, refusals, fault, stale, run } = useAct()
  const document = stepMutation(kind, step)

  async function call(dryRun: boolean, idempotencyKey?: string): Promise<Look> {
    const { trackId, matterId, version: expectedVersion } = subject()
    const whole = { ...input(), trackId, matterId, expectedVersion, idempotencyKey, dryRun }
    const answer = (await change(document, { input: whole, dryRun }))[step]
    if (!answer) throw new Error(`no answer to ${step}`)
    return { effects: answer.effects, refusals: answer.refusals }
  }

  const look = useLook<unknown, Look>(
    () => [input(), subject().version],
    async () => {
      const empty = missing()
      if (empty.length > 0) return { effects: null, refusals: empty }
      return call(true).catch((error: unknown) => {
        stale.value ||= asFault(error).code === 'CONFLICT'
        throw error
      })
    },
    { effects: null, refusals: [] },
  )

  /** True when it is done. */
  async function confirm(): Promise<boolean> {
    const empty = missing()
    if (empty.length === 0) return run((key) => call(false, key))
    refusals.value = empty
    return false
  }

  return {
    refusals,
    fault,
    stale,
    working,
    confirm,
    effects: computed(() => look.answer.value.effects),
    /** Why there is no preview yet. */
    needs: computed(() => look.answer.value.refusals),
    previewing: look.waiting,
  }
}
