import type { Bar, Block } from './page'

/** What stands in place of a count from one to four (`domain.md` 8.1). */
export const TOO_SMALL = '不足5件'

export const countWords = (count: number | null): string => (count === null ? TOO_SMALL : `${count}件`)

const SEPARATOR = '\t'

/** The lines of a form's list field that hold a chart: values of a form are texts, a bar is one of them. */
export const chartLines = (title: string, bars: readonly Bar[]): string[] =>
  bars.map(({ label, count }) => [title, label, count ?? ''].join(SEPARATOR))

/** The charts that such lines hold, in order, as blocks of a page. */
export function charts(lines: readonly string[]): Block[] {
  const found = new Map<string, Bar[]>()
  for (const line of lines) {
    const [title = '', label = '', count = ''] = line.split(SEPARATOR)
    found.set(title, [...(found.get(title) ?? []), { label, count: count === '' ? null : Number(count) }])
  }
  return [...found].map(([title, bars]) => ({ kind: 'chart', text: title, bars }))
}
