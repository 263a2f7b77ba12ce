import type { EChartsCoreOption } from 'echarts/core'

/** A count; null: hidden, one to four. */
type Count = number | null

/** The numbers of a chart as a table: its first `words` columns name the row. */
export interface ChartTable {
  readonly head: readonly string[]
  readonly words: number
  readonly rows: readonly (readonly (string | Count)[])[]
}

/** Patterns beside colours, no movement: a chart is read, printed and copied. */
const calm = {
  animation: false,
  color: ['#0b57d0', '#8a5200', '#1b7a34', '#b3261e'],
  aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
  textStyle: { fontFamily: 'inherit' },
}

const shown = (count: Count) => count ?? 0

/** Bars lie, so that long names have room; the first stands at the top. A hidden count is told in words: it is no zero. */
export const barOption = (
  bars: readonly { readonly name: string; readonly count: Count }[],
  hidden: string,
): EChartsCoreOption => ({
  ...calm,
  grid: { left: 20, right: 40, top: 8, bottom: 8, containLabel: true },
  tooltip: {},
  xAxis: { type: 'value', minInterval: 1 },
  yAxis: { type: 'category', inverse: true, data: bars.map(({ name }) => name) },
  series: [
    {
      type: 'bar',
      barMaxWidth: 18,
      data: bars.map(({ count }) => (count === null ? { value: 0, label: { formatter: hidden } } : count)),
      label: { show: true, position: 'right' },
    },
  ],
})

export interface Trend {
  readonly label: string
  readonly received: Count
  readonly closed: Count
}

export const trendOption = (
  trend: readonly Trend[],
  names: { readonly received: string; readonly closed: string },
): EChartsCoreOption => ({
  ...calm,
  grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
  legend: { top: 0 },
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'category', data: trend.map(({ label }) => label) },
  yAxis: { type: 'value', minInterval: 1 },
  // A hidden count leaves a gap in the line: it is no zero.
  series: (['received', 'closed'] as const).map((key, i) => ({
    type: 'line',
    name: names[key],
    symbol: i === 0 ? 'circle' : 'rect',
    symbolSize: 7,
    data: trend.map((one) => one[key]),
  })),
})

export interface Flow {
  readonly from: string
  readonly to: string
  readonly count: Count
}

/** Senders stand at the left and receivers at the right, so that a matter sent back makes no circle. */
export function flowOption(flows: readonly Flow[]): EChartsCoreOption {
  const seen = flows.filter(({ count }) => shown(count) > 0)
  const from = [...new Set(seen.map((one) => one.from))]
  const to = [...new Set(seen.map((one) => one.to))]
  const label = (position: string) => ({ position, formatter: ({ name }: { name: string }) => name.slice(1) })
  return {
    ...calm,
    tooltip: {},
    series: [
      {
        type: 'sankey',
        left: 90,
        right: 90,
        top: 8,
        bottom: 8,
        emphasis: { disabled: true },
        data: [
          ...from.map((name) => ({ name: `<${name}`, label: label('left') })),
          ...to.map((name) => ({ name: `>${name}`, label: label('right') })),
        ],
        links: seen.map((one) => ({ source: `<${one.from}`, target: `>${one.to}`, value: one.count })),
      },
    ],
  }
}

export interface DayCount {
  readonly day: string
  readonly received: Count
}

/** What stands for a hidden count among the bands of the calendar. */
const HIDDEN = 1

/** A year, quarter or month as a calendar; days with one to four are one band and never told apart. */
export const calendarOption = (
  days: readonly DayCount[],
  range: readonly [string, string],
  words: { readonly few: string; readonly more: string; readonly many: string },
): EChartsCoreOption => ({
  ...calm,
  aria: { enabled: false },
  visualMap: {
    type: 'piecewise',
    orient: 'horizontal',
    left: 'center',
    bottom: 0,
    pieces: [
      { min: 1, max: 4, label: words.few, color: '#b6cdf1' },
      { min: 5, max: 9, label: words.more, color: '#3c78d9' },
      { min: 10, label: words.many, color: '#0946a8' },
    ],
  },
  calendar: {
    range,
    top: 28,
    left: 40,
    right: 8,
    bottom: 44,
    cellSize: ['auto', 'auto'],
    dayLabel: { firstDay: 1, nameMap: 'ZH' },
    monthLabel: { nameMap: 'ZH' },
    yearLabel: { show: false },
    itemStyle: { borderColor: '#dfe2e6' },
  },
  series: [
    {
      type: 'heatmap',
      coordinateSystem: 'calendar',
      data: days.map(({ day, received }) => [day, received ?? HIDDEN]),
    },
  ],
})
