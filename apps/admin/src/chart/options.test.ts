import { expect, test } from 'vitest'
import { barOption, calendarOption, flowOption, trendOption } from './options'

const series = (option: object) => (option as { series: Record<string, unknown>[] }).series

test('senders and receivers stand apart: what is sent back makes no circle', () => {
  const [one] = series(
    flowOption([
      { from: '信访办', to: '社区', count: 6 },
      { from: '社区', to: '信访办', count: 5 },
      { from: '信访办', to: '城管办', count: null },
    ]),
  )
  expect((one!['data'] as { name: string }[]).map(({ name }) => name)).toEqual([
    '<信访办',
    '<社区',
    '>社区',
    '>信访办',
  ])
  expect(one!['links']).toEqual([
    { source: '<信访办', target: '>社区', value: 6 },
    { source: '<社区', target: '>信访办', value: 5 },
  ])
})

test('a hidden count is no zero: its bar says so in words', () => {
  const bars = [
    { name: '来信', count: 6 },
    { name: '来访', count: null },
    { name: '来电', count: 0 },
  ]
  const [one] = series(barOption(bars, '不足5件'))
  expect(one!['data']).toEqual([6, { value: 0, label: { formatter: '不足5件' } }, 0])
})

test('a hidden count is a gap in a line, and the lowest band of a calendar', () => {
  const [received] = series(
    trendOption([{ label: '1月', received: null, closed: 7 }], { received: '收到', closed: '办结' }),
  )
  expect(received!['data']).toEqual([null])
  const words = { few: '1–4', more: '5–9', many: '10' }
  const [days] = series(
    calendarOption([{ day: '2026-03-02', received: null }], ['2026-03-01', '2026-03-31'], words),
  )
  expect(days!['data']).toEqual([['2026-03-02', 1]])
})
