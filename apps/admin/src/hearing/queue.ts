/** One line of the record on its way: kept until the server has answered it. */
export interface Waiting extends Line {
  /** The same with every try, so that a lost answer is not a second line. */
  readonly key: string
  /** How many entries stand before it. */
  readonly after: number
}

/** What is said, by whom, at which place of the run sheet. */
export interface Line {
  readonly stage: string
  readonly kind: string
  readonly speaker: string
  readonly words: string
  readonly attachments: readonly string[]
}

export interface Store {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const keyOf = (hearing: string) => `xinfang.hearing.${hearing}`

/** Lines that wait, in order. In the tab's own store: they outlive a reload, and leave with the tab. */
export function loadQueue(store: Store, hearing: string): Waiting[] {
  try {
    return JSON.parse(store.getItem(keyOf(hearing)) ?? '[]') as Waiting[]
  } catch {
    return []
  }
}

export function saveQueue(store: Store, hearing: string, queue: readonly Waiting[]): void {
  if (queue.length === 0) store.removeItem(keyOf(hearing))
  else store.setItem(keyOf(hearing), JSON.stringify(queue))
}

/**
 * Lines in order behind the entries that stand. Only for lines that were never sent or were refused: one that may
 * stand already keeps its key and its place.
 */
export const numbered = (lines: readonly Line[], standing: number, newKey: () => string): Waiting[] =>
  lines.map(({ stage, kind, speaker, words, attachments }, at) => ({
    stage,
    kind,
    speaker,
    words,
    attachments,
    key: newKey(),
    after: standing + at,
  }))

/** How the sending of one line ended: it stands, it was refused, or nobody answered. */
export type Sent = 'done' | 'refused' | 'unanswered'

/**
 * Sends the lines one after another, since each says how many stand before it. Stops at the first that is refused or
 * not answered and gives back what is left, that one included.
 */
export async function flush(
  queue: readonly Waiting[],
  send: (line: Waiting) => Promise<Sent>,
): Promise<{ readonly left: readonly Waiting[]; readonly ended: Sent }> {
  for (const [at, line] of queue.entries()) {
    const ended = await send(line)
    if (ended !== 'done') return { left: queue.slice(at), ended }
  }
  return { left: [], ended: 'done' }
}
