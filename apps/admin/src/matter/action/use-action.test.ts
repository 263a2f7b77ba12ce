import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, ref } from 'vue'
import { Fault } from '../../graphql/fault'
import type { ActionDocument } from './mutations'
import { useAction, type Acting } from './use-action'

const server = vi.hoisted(() => ({ change: vi.fn() }))
vi.mock('../../graphql/client', () => server)

beforeEach(() => {
  vi.useFakeTimers()
  server.change.mockReset()
})
afterEach(() => vi.useRealTimers())

const effects = { from: 'M10', to: 'M30', clocks: [], documents: [], notices: [] }
const answer = (refusals: object[] = []) => ({ acceptMatter: { effects, refusals } })
const sent = () =>
  server.change.mock.calls.map(
    ([, variables]) => variables as { dryRun: boolean; input: Record<string, unknown> },
  )

function acting(note = ref('同意'), version = ref(3)) {
  let found!: Acting
  mount(
    defineComponent({
      setup() {
        found = useAction(
          {
            action: 'acceptMatter',
            document: {} as ActionDocument,
            input: () => ({ note: note.value }),
            missing: () =>
              note.value
                ? []
                : [{ code: 'MISSING', message: '请填写', messageEn: '', field: 'note', basis: [] }],
            place: (refusals) => refusals,
          },
          () => ({ id: 'mat_1', version: version.value }),
        )
        return () => null
      },
    }),
  )
  return { found, note, version }
}

describe('an action', () => {
  it('looks before it acts, and acts on the version it has seen', async () => {
    server.change.mockResolvedValue(answer())
    const { found } = acting()
    await vi.advanceTimersByTimeAsync(600)
    expect(sent()).toMatchObject([
      { dryRun: true, input: { matterId: 'mat_1', expectedVersion: 3, note: '同意', dryRun: true } },
    ])
    expect(found.effects.value).toEqual(effects)
    expect(await found.confirm()).toBe(true)
    expect(sent()[1]).toMatchObject({
      dryRun: false,
      input: { dryRun: false, idempotencyKey: expect.any(String) },
    })
  })

  it('asks nothing of the server while an answer is missing', async () => {
    const { found } = acting(ref(''))
    await vi.advanceTimersByTimeAsync(600)
    expect(found.needs.value.map(({ field }) => field)).toEqual(['note'])
    expect(await found.confirm()).toBe(false)
    expect(found.refusals.value.map(({ field }) => field)).toEqual(['note'])
    expect(sent()).toHaveLength(0)
  })

  it('shows refusals and stays', async () => {
    server.change.mockResolvedValue(
      answer([{ code: 'NOT_HEARD', message: '', messageEn: '', field: 'note', basis: [] }]),
    )
    const { found } = acting()
    expect(await found.confirm()).toBe(false)
    expect(found.refusals.value.map(({ code }) => code)).toEqual(['NOT_HEARD'])
  })

  it('notices that somebody was quicker, keeps what was typed, and goes on with the newer version', async () => {
    server.change.mockRejectedValue(new Fault('CONFLICT'))
    const { found, note, version } = acting()
    await vi.advanceTimersByTimeAsync(600)
    expect(found.stale.value).toBe(true)
    server.change.mockResolvedValue(answer())
    found.stale.value = false
    version.value = 4
    await vi.advanceTimersByTimeAsync(600)
    expect(note.value).toBe('同意')
    expect(found.effects.value).toEqual(effects)
    expect(await found.confirm()).toBe(true)
    expect(sent().at(-1)?.input['expectedVersion']).toBe(4)
  })

  it('repeats a lost answer under the same key', async () => {
    server.change.mockRejectedValueOnce(new Fault('OFFLINE')).mockResolvedValue(answer())
    const { found } = acting()
    expect(await found.confirm()).toBe(false)
    expect(found.fault.value?.code).toBe('OFFLINE')
    expect(await found.confirm()).toBe(true)
    const [first, second] = sent()
    expect(second?.input['idempotencyKey']).toBe(first?.input['idempotencyKey'])
  })
})
