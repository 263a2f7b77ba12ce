import { createClient } from 'graphql-sse'
import { onActivated, onBeforeUnmount, onDeactivated } from 'vue'

const stream = createClient({
  url: '/graphql/stream',
  headers: { 'x-xinfang': '1' },
  credentials: 'same-origin',
  retryAttempts: Number.POSITIVE_INFINITY,
})

/** Told changes come in bursts: one look after the last of them. */
const PAUSE = 100
/** A stream that ended with its session, or that a proxy swallows, is made up for by asking now and then. */
const ANYWAY = 15_000

const document = 'subscription ($kinds: [String!]!) { tracksChanged(kinds: $kinds) { id version } }'

/**
 * Calls `changed` whenever a track of these kinds that the person may see was changed by anybody. Silent while the
 * page is kept alive behind another tab.
 */
export function useChanges(kinds: readonly string[], changed: () => void): void {
  let close: (() => void) | undefined
  let soon: ReturnType<typeof setTimeout> | undefined
  let anyway: ReturnType<typeof setInterval> | undefined

  const tell = () => {
    clearTimeout(soon)
    soon = setTimeout(changed, PAUSE)
  }
  function listen(): void {
    if (close) return
    const end = stream.subscribe(
      { query: document, variables: { kinds } },
      { next: tell, error: () => undefined, complete: () => undefined },
    )
    anyway = setInterval(changed, ANYWAY)
    close = () => {
      end()
      clearInterval(anyway)
      clearTimeout(soon)
      close = undefined
    }
  }
  listen()
  onActivated(listen)
  onDeactivated(() => close?.())
  onBeforeUnmount(() => close?.())
}
