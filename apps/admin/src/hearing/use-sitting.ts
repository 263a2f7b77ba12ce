import type { hearing as rules } from '@xinfang/domain'
import { computed, onActivated, onBeforeUnmount, onDeactivated, ref, watch } from 'vue'
import { change } from '../graphql/client'
import { toEnum } from '../graphql/codes'
import { asFault } from '../graphql/fault'
import { LeadHearingDocument, LeaveHearingDocument, RecordEntryDocument } from '../graphql/generated/graphql'
import { newKey } from '../graphql/key'
import type { RefusalLike } from '../ui/refusals'
import { flush, loadQueue, numbered, saveQueue, type Line, type Sent, type Waiting } from './queue'

/** A lease lasts a minute; it is kept three times in it. */
const KEEP = 20_000
/** How often lines that wait are tried again. */
const RETRY = 4_000

interface Table {
  readonly id: string
  /** Whether the person keeps the record at all, as chair or recorder. */
  readonly keeps: () => boolean
  /** How many entries the page has seen. */
  readonly known: () => number
  /** Asks the page to look again. */
  readonly look: () => void
}

/** The table of a hearing in session: who holds the record, and the lines written here that are not on the server yet. */
export function useSitting({ id, keeps, known, look }: Table) {
  const leader = ref<{ name: string; mine: boolean }>()
  const queue = ref<readonly Waiting[]>(loadQueue(sessionStorage, id))
  /** Why the first line that waits was refused; until that is settled nothing behind it goes out. */
  const refusals = ref<readonly RefusalLike[]>([])
  const offline = ref(false)
  /** The refused line is in the form to be mended; its place at the head is kept. */
  const mending = ref(false)
  /** Entries that stand by the server's own answers, ahead of what the page has read. */
  let standing = 0
  let sending = false
  /** Lines that stand on the server and that the page has not read yet: none vanishes in between. */
  const sent = ref<readonly Waiting[]>([])
  const unseen = () => sent.value.filter(({ after }) => after >= known())

  const base = () => Math.max(known(), standing)
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
      if (recordEntry.refusals.length > 0) return 'refused'
      standing = line.after + 1
      sent.value = [...unseen(), { key, ...line }]
      return 'done'
    } catch (error) {
      const fault = asFault(error)
      offline.value = fault.isPassing
      if (!fault.isPassing) throw error
      return 'unanswered'
    }
  }

  async function deliver(): Promise<void> {
    if (sending || queue.value.length === 0 || refusals.value.length > 0) return
    sending = true
    const begun = queue.value.length
    try {
      const { left, ended } = await flush(queue.value, send)
      keep([...left, ...queue.value.slice(begun)])
      if (left.length < begun || ended === 'refused') look()
    } finally {
      sending = false
    }
  }

  /** The lines in a new order behind what stands: of a refused line nothing was written, and those behind never left. */
  function settle(lines: readonly Line[]): void {
    refusals.value = []
    mending.value = false
    standing = 0
    keep(numbered(lines, known(), newKey))
  }

  /** Writes one line: kept here first, then sent. */
  async function write(line: Line): Promise<void> {
    if (mending.value) settle([line, ...queue.value])
    else keep([...queue.value, ...numbered([line], base() + queue.value.length, newKey)])
    await deliver()
  }

  /** Takes the refused line back to be mended. */
  function takeBack(): Line | undefined {
    const [first, ...rest] = queue.value
    mending.value = true
    keep(rest)
    return first
  }

  /** Gives the refused line up. */
  async function drop(): Promise<void> {
    settle(mending.value ? queue.value : queue.value.slice(1))
    await deliver()
  }

  /** Sends the refused line again as it is, behind what stands by now. */
  async function again(): Promise<void> {
    settle(queue.value)
    await deliver()
  }

  async function lead(): Promise<void> {
    try {
      leader.value = (await change(LeadHearingDocument, { id })).leadHearing
      offline.value = false
    } catch (error) {
      offline.value = asFault(error).isPassing
    }
  }

  const timers: ReturnType<typeof setInterval>[] = []
  const stop = () => timers.splice(0).forEach(clearInterval)
  const start = () => {
    if (timers.length > 0 || !keeps()) return
    void lead()
    timers.push(
      setInterval(() => void lead(), KEEP),
      setInterval(() => void deliver(), RETRY),
    )
  }
  const back = () => void (keeps() && Promise.all([lead(), deliver()]))
  watch(keeps, (now) => (now ? start() : stop()), { immediate: true })
  onActivated(start)
  onDeactivated(stop)
  addEventListener('online', back)
  onBeforeUnmount(() => {
    stop()
    removeEventListener('online', back)
    if (leader.value?.mine) void change(LeaveHearingDocument, { id }).catch(() => undefined)
  })

  return {
    leader,
    queue: computed(() => queue.value),
    /** What was written here and is not in the record the page has read: on its way, or just arrived. */
    pending: computed(() => [...unseen(), ...queue.value]),
    refusals,
    mending,
    offline,
    write,
    takeBack,
    again,
    drop,
    lead,
  }
}
