import { computed, ref } from 'vue'
import { change } from '../../graphql/client'
import { asFault, type Fault } from '../../graphql/fault'
import type { ActionMatterFragment, EffectsPartsFragment } from '../../graphql/generated/graphql'
import { useLook } from '../../graphql/look'
import type { RefusalLike } from '../../ui/refusals'
import type { ActionForm } from './forms'
import { atFields, initialValues, inputOf, unfilled } from './values'

interface Look {
  readonly effects: EffectsPartsFragment | null
  readonly refusals: readonly RefusalLike[]
}

/**
 * One action on one matter: what is typed, what it would do (asked of the server while typing), doing it.
 * `missing` words the refusal of a field left empty. `matter` may become newer under it; what is typed stays.
 */
export function useAction(
  action: string,
  form: ActionForm,
  matter: () => ActionMatterFragment,
  missing: (field: ActionForm['fields'][number]) => RefusalLike,
) {
  const values = ref(initialValues(form, matter()))
  const refusals = ref<readonly RefusalLike[]>([])
  const fault = ref<Fault>()
  const stale = ref(false)
  const working = ref(false)
  const key = { text: '', id: '' }

  async function call(dryRun: boolean, idempotencyKey?: string) {
    const { id: matterId, version: expectedVersion } = matter()
    const input = { matterId, expectedVersion, idempotencyKey, dryRun, ...inputOf(form, values.value) }
    const answer = (await change(form.document, { input, dryRun }))[action]
    if (!answer) throw new Error(`no answer to ${action}`)
    return { effects: answer.effects ?? null, refusals: atFields(form, answer.refusals) }
  }

  const look = useLook<unknown, Look>(
    () => [values.value, matter().version],
    async () => {
      const empty = unfilled(form, values.value).map(missing)
      if (empty.length > 0) return { effects: null, refusals: empty }
      return call(true).catch((error: unknown) => {
        stale.value ||= asFault(error).code === 'CONFLICT'
        throw error
      })
    },
    { effects: null, refusals: [] },
  )

  /** Same text, same key: a second press after a lost answer does nothing twice. */
  function keyOf(): string {
    const text = JSON.stringify([values.value, matter().version])
    if (key.text !== text) Object.assign(key, { text, id: crypto.randomUUID() })
    return key.id
  }

  /** True when it is done. */
  async function confirm(): Promise<boolean> {
    if (working.value) return false
    fault.value = undefined
    refusals.value = unfilled(form, values.value).map(missing)
    if (refusals.value.length > 0) return false
    working.value = true
    try {
      refusals.value = (await call(false, keyOf())).refusals
      return refusals.value.length === 0
    } catch (error) {
      const caught = asFault(error)
      if (caught.code === 'CONFLICT') stale.value = true
      else fault.value = caught
      return false
    } finally {
      working.value = false
    }
  }

  return {
    values,
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
