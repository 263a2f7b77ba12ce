import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, ref } from 'vue'
import { useDraft } from './draft'
import { emptyForm } from './form'

const server = vi.hoisted(() => ({ ask: vi.fn(), change: vi.fn() }))
vi.mock('../graphql/client', () => server)

const batch = { homeUnit: 'unt_1', channel: 'letter', receivedOn: '2026-03-02' } as const
const stored = (id: string, body = '{}') => ({
  id,
  label: '来信 2026-03-02',
  savedAt: '2026-03-02T01:00:00Z',
  body,
})

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  server.change.mockReset().mockResolvedValue({ saveDraft: { draft: stored('drf_1'), refusals: [] } })
})
afterEach(() => vi.useRealTimers())

function drafting() {
  const form = ref(emptyForm(batch))
  let draft!: ReturnType<typeof useDraft>
  const wrapper = mount(
    defineComponent({ setup: () => ((draft = useDraft(form, () => '来信 2026-03-02')), () => null) }),
  )
  return { form, draft, wrapper }
}
const sent = () =>
  server.change.mock.calls.map(([, { input }]) => input as { id: string | null; body: string })

describe('a draft', () => {
  it('is kept after a pause in typing, and then only what changed', async () => {
    const { form, draft } = drafting()
    form.value.claims = ['修']
    await vi.advanceTimersByTimeAsync(2000)
    form.value.claims = ['修路灯']
    await vi.advanceTimersByTimeAsync(2900)
    expect(sent()).toHaveLength(0)
    expect(draft.dirty.value).toBe(true)
    await vi.advanceTimersByTimeAsync(200)
    expect(sent()).toHaveLength(1)
    expect(JSON.parse(sent()[0]?.body ?? '')).toMatchObject({ claims: ['修路灯'] })
    expect(draft.dirty.value).toBe(false)
    await draft.save()
    expect(sent()).toHaveLength(1)
  })

  it('is one draft however often it is saved at once', async () => {
    const { form, draft } = drafting()
    form.value.place = '东街'
    const first = draft.save()
    await Promise.resolve()
    form.value.place = '西街'
    await Promise.all([first, draft.save()])
    expect(sent().map(({ id }) => id)).toEqual([null, 'drf_1'])
    expect(sessionStorage.getItem('xinfang.registration.draft')).toBe('drf_1')
  })

  it('is never made of nothing', async () => {
    const { draft } = drafting()
    await draft.save()
    expect(sent()).toHaveLength(0)
  })

  it('tries again by itself after a failure and says so meanwhile', async () => {
    const { form, draft } = drafting()
    server.change.mockRejectedValueOnce(new Error('offline'))
    form.value.place = '东街'
    await draft.save()
    expect(draft.failed.value).toBe(true)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(draft.failed.value).toBe(false)
    expect(sent()).toHaveLength(2)
  })

  it('of a form no longer in hand changes nothing', async () => {
    const { form, draft } = drafting()
    form.value.place = '东街'
    const saving = draft.save()
    draft.release()
    form.value = emptyForm(batch)
    await saving
    expect(draft.id.value).toBeNull()
    expect(draft.savedAt.value).toBeUndefined()
  })

  it('in hand comes back after a reload; the others wait', async () => {
    sessionStorage.setItem('xinfang.registration.draft', 'drf_2')
    server.ask.mockResolvedValue({ drafts: [stored('drf_1'), stored('drf_2', '{"place":"东街"}')] })
    const { form, draft } = drafting()
    const own = await draft.read()
    expect(own?.id).toBe('drf_2')
    expect(draft.others.value.map(({ id }) => id)).toEqual(['drf_1'])
    if (own) draft.resume(own)
    expect(form.value).toMatchObject({ place: '东街', claims: [''] })
    expect(draft.dirty.value).toBe(false)
  })
})
