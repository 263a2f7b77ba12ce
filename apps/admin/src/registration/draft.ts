import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { ask, change } from '../graphql/client'
import {
  DeleteRegistrationDraftDocument,
  RegistrationDraftsDocument,
  SaveRegistrationDraftDocument,
  type RegistrationDraftsQuery,
} from '../graphql/generated/graphql'
import { emptyForm, isEmpty, type RegistrationForm } from './form'

/** After the last key, in milliseconds: long enough not to write at every letter. */
const PAUSE = 3000
/** After a failed save, in milliseconds. */
const AGAIN = 15_000

/** Holds the id of the draft in hand over a reload; what was typed lies encrypted on the server. */
const KEY = 'xinfang.registration.draft'

export type StoredDraft = RegistrationDraftsQuery['drafts'][number]

/** Throws when the text was damaged; fields a newer version has added get their defaults. */
export function formOf({ body }: StoredDraft, fallback: RegistrationForm): RegistrationForm {
  const stored = JSON.parse(body) as Partial<RegistrationForm>
  return { ...emptyForm(fallback), ...stored }
}

/**
 * Keeps the form as a draft on the server: after a pause, on demand, and never twice at once.
 * `label` names it in the list of drafts; it must hold no personal data.
 */
export function useDraft(form: Ref<RegistrationForm>, label: () => string) {
  const id = ref(sessionStorage.getItem(KEY))
  const savedAt = ref<string>()
  const failed = ref(false)
  const others = ref<StoredDraft[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  const stored = ref('')
  /** Counts the forms; an answer for a form that is no longer in hand changes nothing. */
  let hand = 0
  let last: Promise<void> = Promise.resolve()

  watch(id, (now) => (now ? sessionStorage.setItem(KEY, now) : sessionStorage.removeItem(KEY)))

  const text = () => JSON.stringify(form.value)
  /** Something is typed that the server does not hold. */
  const dirty = computed(() => !isEmpty(form.value) && text() !== stored.value)

  async function write(): Promise<void> {
    const body = text()
    if (!dirty.value) return
    const of = hand
    try {
      const { saveDraft } = await change(SaveRegistrationDraftDocument, {
        input: { id: id.value, kind: 'registration', label: label(), body },
      })
      if (of !== hand) return
      if (!saveDraft.draft) throw new Error('draft refused')
      id.value = saveDraft.draft.id
      savedAt.value = saveDraft.draft.savedAt
      stored.value = body
      failed.value = false
    } catch {
      failed.value = true
      timer = setTimeout(() => void save(), AGAIN)
    }
  }

  /** Saves now. */
  function save(): Promise<void> {
    clearTimeout(timer)
    return (last = last.then(write))
  }

  /** Waits for a save on its way and starts no other, so that `id` is final for the registration. */
  function settle(): Promise<void> {
    clearTimeout(timer)
    return last
  }

  watch(
    form,
    () => {
      clearTimeout(timer)
      if (dirty.value) timer = setTimeout(() => void save(), PAUSE)
    },
    { deep: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))

  /** What lies on the server: the draft in hand, if the page was loaded again, and the others. */
  async function read(): Promise<StoredDraft | undefined> {
    const { drafts } = await ask(RegistrationDraftsDocument, {})
    others.value = drafts.filter((draft) => draft.id !== id.value)
    const own = drafts.find((draft) => draft.id === id.value)
    if (!own) id.value = null
    return own
  }

  /** Takes a stored draft in hand. */
  function resume(draft: StoredDraft): void {
    clearTimeout(timer)
    hand++
    form.value = formOf(draft, form.value)
    stored.value = text()
    id.value = draft.id
    savedAt.value = draft.savedAt
    others.value = others.value.filter((other) => other.id !== draft.id)
  }

  /** The form in hand is a new one; its predecessor was registered or lies on the server. */
  function release(): void {
    clearTimeout(timer)
    hand++
    id.value = null
    savedAt.value = undefined
    stored.value = ''
  }

  async function discard(draft: StoredDraft): Promise<void> {
    await change(DeleteRegistrationDraftDocument, { id: draft.id })
    others.value = others.value.filter((other) => other.id !== draft.id)
  }

  return { id, savedAt, failed, dirty, others, save, settle, read, resume, release, discard }
}
