import { computed } from 'vue'
import { useAct } from '../../graphql/act'
import { change } from '../../graphql/client'
import { asFault } from '../../graphql/fault'
import type { ActionMatterFragment, EffectsPartsFragment } from '../../graphql/generated/graphql'
import { useLook } from '../../graphql/look'
import type { RefusalLike } from '../../ui/refusals'
import type { ActionDocument } from './mutations'

/** One act as its dialog has it: the mutation, and what is typed, in the mutation's shape. */
export interface Act {
  readonly action: string
  readonly document: ActionDocument
  /** Without the matter, version, key and dry run, which every action has. */
  readonly input: () => Readonly<Record<string, unknown>>
  /** Fields left empty that the server's types need. */
  readonly missing: () => readonly RefusalLike[]
  /** Brings the server's refusals to the fields of the dialog. */
  readonly place: (refusals: readonly RefusalLike[]) => readonly RefusalLike[]
}

interface Look {
  readonly effects: EffectsPartsFragment | null
  readonly refusals: readonly RefusalLike[]
}

type Subject = Pick<ActionMatterFragment, 'id' | 'version'>

/**
 * One action on one matter: what it would do (asked of the server while typing), and doing it. `matter` may
 * become newer under it; what is typed stays with the dialog.
 */
export function useAction({ action, document, input, missing, place }: Act, matter: () => Subject) {
  const { working, refusals, fault, stale, run } = useAct()

  async function call(dryRun: boolean, idempotencyKey?: string): Promise<Look> {
    const { id: matterId, version: expectedVersion } = matter()
    const whole = { ...input(), matterId, expectedVersion, idempotencyKey, dryRun }
    const answer = (await change(document, { input: whole, dryRun }))[action]
    if (!answer) throw new Error(`no answer to ${action}`)
    return { effects: answer.effects ?? null, refusals: place(answer.refusals) }
  }

  const look = useLook<unknown, Look>(
    () => [input(), matter().version],
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

export type Acting = ReturnType<typeof useAction>
