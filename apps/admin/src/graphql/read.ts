import type { AnyVariables } from '@urql/core'
import { useQuery } from '@urql/vue'
import {
  computed,
  onActivated,
  onDeactivated,
  ref,
  shallowRef,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
  type Ref,
} from 'vue'
import { faultOf, type Fault } from './fault'
import type { TypedDocumentString } from './generated/graphql'

/** What a page needs to draw its four states: waiting, waiting long, failed, there. */
export interface Reading<Data> {
  /** The last answer; kept while a newer one is awaited and while the line is down. */
  readonly data: Ref<Data | undefined>
  readonly fault: ComputedRef<Fault | undefined>
  readonly fetching: Ref<boolean>
  /** Two seconds have passed without an answer. */
  readonly slow: Ref<boolean>
  /** Asks the server again. */
  readonly again: () => void
}

/**
 * Reads a document and reads it again when its variables change or a mutation touched what it showed.
 * A page kept alive behind another tab is silent until it is shown again.
 */
export function useRead<Data, Variables extends AnyVariables>(
  document: TypedDocumentString<Data, Variables>,
  variables: MaybeRefOrGetter<Variables>,
  pause: MaybeRefOrGetter<boolean> = false,
): Reading<Data> {
  const hidden = ref(false)
  onActivated(() => (hidden.value = false))
  onDeactivated(() => (hidden.value = true))

  const { data, error, fetching, executeQuery } = useQuery<Data>({
    query: document.toString(),
    variables: computed(() => toValue(variables) as AnyVariables),
    pause: computed(() => hidden.value || toValue(pause)),
  })
  const fault = computed(() => (error.value ? faultOf(error.value) : undefined))
  return {
    data: useLast(data, fault, () => JSON.stringify(toValue(variables))),
    fault,
    fetching,
    slow: useSlow(fetching),
    again: () => void executeQuery({ requestPolicy: 'network-only' }),
  }
}

/** The last answer, which a lost line does not take from the screen: work goes on with what stands there. */
function useLast<Data>(
  data: Ref<Data | undefined>,
  fault: Ref<Fault | undefined>,
  question: () => string,
): Ref<Data | undefined> {
  const last = shallowRef<Data>()
  let answered = ''
  watch(
    [data, fault],
    () => {
      const isLost = data.value === undefined && fault.value?.isPassing
      if (isLost && answered === question()) return
      last.value = data.value
      answered = question()
    },
    { immediate: true },
  )
  return last
}

function useSlow(fetching: Ref<boolean>): Ref<boolean> {
  const slow = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    fetching,
    (now) => {
      clearTimeout(timer)
      slow.value = false
      if (now) timer = setTimeout(() => (slow.value = true), 2000)
    },
    { immediate: true },
  )
  return slow
}
