import { ref } from 'vue'

/** Waiting calls of a session that ended: they go on when the same person has signed in again. */
let waiting: (() => void)[] = []

/** True while the dialog "sign in again" stands over the page. */
export const signedOut = ref(false)

/** Opens the dialog and resolves once `resume` is called; never rejects, so nothing typed is lost. */
export function signInAgain(): Promise<void> {
  signedOut.value = true
  return new Promise((resolve) => waiting.push(resolve))
}

export function resume(): void {
  signedOut.value = false
  const calls = waiting
  waiting = []
  calls.forEach((go) => go())
}
