import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, ref } from 'vue'
import { useLook } from './look'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function looking(look: (question: string) => Promise<string>) {
  const source = ref('a')
  let found!: ReturnType<typeof useLook<string, string>>
  const wrapper = mount(
    defineComponent({ setup: () => ((found = useLook(() => source.value, look, 'nothing')), () => null) }),
  )
  return { source, found, wrapper }
}

it('asks once per pause, about the newest', async () => {
  const look = vi.fn((question: string) => Promise.resolve(question.toUpperCase()))
  const { source, found } = looking(look)
  for (const typed of ['ab', 'abc', 'abcd']) {
    source.value = typed
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(found.waiting.value).toBe(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect(look.mock.calls).toEqual([['abcd']])
  expect(found.answer.value).toBe('ABCD')
  expect(found.waiting.value).toBe(false)
})

it('drops an answer that a newer question has overtaken', async () => {
  const answers: ((answer: string) => void)[] = []
  const { source, found } = looking(() => new Promise((resolve) => answers.push(resolve)))
  await vi.advanceTimersByTimeAsync(600)
  source.value = 'b'
  await vi.advanceTimersByTimeAsync(600)
  answers[1]?.('second')
  await vi.advanceTimersByTimeAsync(0)
  answers[0]?.('first')
  await vi.advanceTimersByTimeAsync(0)
  expect(found.answer.value).toBe('second')
})

it('shows nothing after a failure, and asks nothing once the page is gone', async () => {
  const look = vi.fn(() => Promise.reject(new Error('offline')))
  const { source, found, wrapper } = looking(look)
  await vi.advanceTimersByTimeAsync(600)
  expect(found.answer.value).toBe('nothing')
  source.value = 'b'
  await vi.advanceTimersByTimeAsync(100)
  wrapper.unmount()
  await vi.advanceTimersByTimeAsync(1000)
  expect(look).toHaveBeenCalledTimes(1)
})
