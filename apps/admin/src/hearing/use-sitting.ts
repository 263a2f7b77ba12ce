import type { hearing as rules } from '@xinfang/domain'
import { computed, onActivated, onBeforeUnmount, onDeactivated, onMounted, ref } from 'vue'
import { change } from '../graphql/client'
import { toEnum } from '../graphql/codes'
import { asFault } from '../graphql/fault'
import { LeadHearingDocument, LeaveHearingDocument, RecordEntryDocument } from '../graphql/generated/graphql'
import { newKey } from '../graphql/key'
import type { RefusalLike } from '../ui/refusals'
import { flush, loadQueue, saveQueue, type Sent, type Waiting } from './queue'

/** A lease lasts a minute; it is kept three times in it. */
const KEEP = 20_000
/** How often lines that wait are tried again. */
const RETRY = 4_000

export type Line = Omit<Waiting, 'key' | 'after'>

/**
 * The table of a hearing in session: who holds the record, and the lines written here that are not on the server yet.
 * `known` is how many entries the page has seen, `written` asks the page to look again.
 */
export function useSitting(id: string, known: () => number, written: () => void) {
  const leader = ref<{ name: string; mine: boolean }>()
  const queue = ref<readonly Waiting[]>(loadQueue(sessionStorage, id))
  const refusals = ref<readonly RefusalLike[]>([])
  const offline = ref(false)
  let sending = false

  const keep = (left: readonly Waiting[]) => {
    queue.value = left
    saveQueue(sessionStorage, id, left)
  }

  async function send({ key, ...line }: Waiting): Promise<Sent> {
    try {
      const { recordEntry } = await change(RecordEntryDocument, {
        input: {
          ...line,
          kind: toEnum(line.kind as rules.EntryKind),
          stage: toEnum(line.stage as rules.Stage),
          attachments: [...line.attachments],
          trackId: id,
          idempotencyKey: key,
        },
      })
      offline.value = false
      refusals.value = recordEntry.refusals
      return recordEntry.refusals.length === 0 ? 'done' : 'refused'
    } catch (error) {
      const { code } = asFault(error)
      offline.value = code === 'OFFLINE' || code === 'BUSY'
      if (!offline.value) throw error
      return 'unanswered'
    }
  }

  async function deliver(): Promise<void> {
    if (sending || queue.value.length === 0 || refusals.value.length > 0) return
    sending = true
    const begun = queue.value.length
    try {
      const { left } = await flush(queue.value, send)
      const added = queue.value.slice(begun)
      keep([...left, ...added])
      if (left.length < begun) written()
    } finally {
      sending = false
    }
  }

  /** Writes one line: kept here first, then sent. */
  async function write(line: Line): Promise<void> {
    keep([...queue.value, { ...line, key: newKey(), after: known() + queue.value.length }])
    await deliver()
  }

  /** Takes a refused line back to be mended; those behind it are counted anew. */
  function takeBack(): Waiting | undefined {
    const [first, ...rest] = queue.value
    refusals.value = []
    keep(rest.map((line) => ({ ...line, key: newKey(), after: line.after - 1 })))
    return first
  }

  async function lead(): Promise<void> {
    try {
      leader.value = (await change(LeadHearingDocument, { id })).leadHearing
      offline.value = false
    } catch (error) {
      offline.value = asFault(error).code === 'OFFLINE'
    }
  }

  const timers: ReturnType<typeof setInterval>[] = []
  const stop = () => timers.splice(0).forEach(clearInterval)
  const start = () => {
    if (timers.length > 0) return
    void lead()
    timers.push(
      setInterval(() => void lead(), KEEP),
      setInterval(() => void deliver(), RETRY),
    )
  }
  onMounted(start)
  onActivated(start)
  onDeactivated(stop)
  onBeforeUnmount(() => {
    stop()
    if (leader.value?.mine) void change(LeaveHearingDocument, { id }).catch(() => undefined)
  })

  return { leader, queue: computed(() => queue.value), refusals, offline, write, takeBack, lead }
}
