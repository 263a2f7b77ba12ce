import { expect, test } from 'vitest'
import { chartLines, charts } from './chart'
import { layout } from './layout'

test('charts keep their bars, in order, through the values of a form', () => {
  const lines = [
    ...chartLines('按信访形式', [
      { label: '来信', count: 12 },
      { label: '来访', count: null },
    ]),
    ...chartLines('按责任单位', [{ label: '东区', count: 0 }]),
  ]
  const expected = [
    {
      kind: 'chart',
      text: '按信访形式',
      bars: [
        { label: '来信', count: 12 },
        { label: '来访', count: null },
      ],
    },
    { kind: 'chart', text: '按责任单位', bars: [{ label: '东区', count: 0 }] },
  ]
  expect(charts(lines)).toEqual(expected)
  expect(charts([])).toEqual([])
  for (const form of ['F22', 'F23'] as const)
    expect(layout(form, { charts: lines }).body.filter(({ kind }) => kind === 'chart')).toEqual(expected)
})
