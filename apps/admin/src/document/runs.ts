import { formatDay, isDay } from '@xinfang/domain'
import type { PaperField } from './document'

/** A stretch of a printed line: plain words, a value that came from the matter, or a place still empty. */
export interface Run {
  readonly text: string
  readonly kind: 'plain' | 'matter' | 'gap'
}

/** The domain prints a missing value as a line of full-width underscores. */
const GAP = /＿{2,}/

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Values as they stand on paper: days in words, lists line by line; one letter would light up everywhere. */
export function printedValues(fields: readonly Pick<PaperField, 'value' | 'fromMatter'>[]): string[] {
  const values = fields
    .filter(({ fromMatter }) => fromMatter)
    .flatMap(({ value }) => value.split('\n'))
    .map((value) => value.trim())
    .map((value) => (isDay(value) ? formatDay(value, 'zh-CN') : value))
    .filter((value) => Array.from(value).length > 1)
  // The longest first, so that a name inside an address does not cut it.
  return [...new Set(values)].sort((a, b) => b.length - a.length)
}

/** Cuts a line into runs. */
export function runsOf(line: string, values: readonly string[]): Run[] {
  const pattern = new RegExp(`(${[GAP.source, ...values.map(escaped)].join('|')})`, 'u')
  return line
    .split(pattern)
    .filter((text) => text !== '')
    .map((text) => ({ text, kind: GAP.test(text) ? 'gap' : values.includes(text) ? 'matter' : 'plain' }))
}
