import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import type { CalendarRunsQuery, RunPartsFragment } from '../graphql/generated/graphql'
import { i18n } from '../i18n'
import RunList from './RunList.vue'

const data = ref<CalendarRunsQuery>()
const again = vi.fn()
vi.mock('../graphql/read', () => ({ useRead: () => ({ data, again }) }))

beforeEach(() => {
  vi.useFakeTimers()
  again.mockReset()
})
afterEach(() => void vi.useRealTimers())

const run: RunPartsFragment = {
  id: 'run_1',
  year: 2027,
  number: '国办发明电〔2026〕8号',
  startedAt: '2026-11-10T02:00:00.000Z',
  startedBy: { id: 'usr_1', name: '冯一凡' },
  finishedAt: null,
  clocks: 25,
  waiting: 31,
  interrupted: false,
  moved: 20,
  kept: 1,
}

it('shows how far a run is, that one cut short goes on by itself, and asks on until it is done', async () => {
  data.value = { calendarRuns: [run] }
  const list = mount(RunList, { global: { plugins: [i18n] } })
  const told = () => list.text().replace(/\s+/g, ' ')
  expect(told()).toContain('进行中： 重算 25 项，变动 20 项，保持 1 项')
  expect(told()).toContain('尚余 31 项')
  const bar = list.get('progress').element
  expect([bar.value, bar.max, bar.ariaLabel ?? bar.getAttribute('aria-label')]).toEqual([
    25,
    56,
    '2027 年安排',
  ])

  data.value = { calendarRuns: [{ ...run, interrupted: true }] }
  await flushPromises()
  expect(told()).toContain('已中断，将自动接续： 重算 25 项')
  vi.advanceTimersByTime(3000)
  expect(again).toHaveBeenCalledTimes(1)

  data.value = { calendarRuns: [{ ...run, clocks: 56, waiting: 0, finishedAt: '2026-11-10T02:05:00.000Z' }] }
  await flushPromises()
  expect(told()).toContain('已完成： 重算 56 项')
  expect(list.find('progress').exists()).toBe(false)
  vi.advanceTimersByTime(30_000)
  expect(again).toHaveBeenCalledTimes(1)
  list.unmount()
})
