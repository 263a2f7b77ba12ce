import type { Client } from './client'

/** An open stream: what it has said so far, one text an event; `ended` settles when the server ends it. */
export interface Stream {
  readonly status: number
  readonly said: readonly string[]
  readonly ended: Promise<void>
  leave(): void
}

/** Every change the viewer may hear of, or whatever a query says. */
export async function watch(
  client: Client,
  query = 'subscription { changes { kind id matterId } }',
): Promise<Stream> {
  const gone = new AbortController()
  const response = await client.fetch('/graphql/stream', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
    signal: gone.signal,
  })
  const said: string[] = []
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder()
    for await (const part of response.body ?? []) said.push(decoder.decode(part as Uint8Array))
  }
  return { status: response.status, said, ended: read().catch(() => undefined), leave: () => gone.abort() }
}

/** Looks ten times a second, for ten seconds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let left = 100; left > 0 && !holds(); left--) await new Promise((resolve) => setTimeout(resolve, 100))
  if (!holds()) throw new Error('It did not come to be within ten seconds')
}
