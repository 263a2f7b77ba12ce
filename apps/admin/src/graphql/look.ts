import { onBeforeUnmount, ref, watch, type Ref } from 'vue'

/** After the last change, in milliseconds: a question per pause, not per key. */
const PAUSE = 500

/**
 * Asks `look` about the newest `source` after a pause and keeps the answer; an answer overtaken by a newer
 * question is dropped, a failed one leaves `empty`.
 */
export function useLook<Question, Answer>(
  source: () => Question,
  look: (question: Question) => Promise<Answer>,
  empty: Answer,
): { answer: Ref<Answer>; waiting: Ref<boolean> } {
  const answer = ref(empty) as Ref<Answer>
  const waiting = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  watch(
    () => JSON.stringify(source()),
    () => {
      clearTimeout(timer)
      const mine = ++turn
      waiting.value = true
      timer = setTimeout(async () => {
        const found = await look(source()).catch(() => empty)
        if (mine !== turn) return
        answer.value = found
        waiting.value = false
      }, PAUSE)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    clearTimeout(timer)
    turn++
  })
  return { answer, waiting }
}
