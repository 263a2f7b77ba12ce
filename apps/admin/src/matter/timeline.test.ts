import { describe, expect, it } from 'vitest'
import type { TimelineView } from './matter'
import { runsOf } from './timeline'

type Told = Pick<TimelineView, 'action' | 'from' | 'to' | 'opinion' | 'documentIds' | 'clocks'>
const entry = (action: string, more: Partial<Told> = {}): Told => ({
  action,
  from: null,
  to: null,
  opinion: null,
  documentIds: [],
  clocks: [],
  ...more,
})
const lengths = (entries: readonly Told[]) => runsOf(entries).map((run) => run.length)

describe('the story', () => {
  it.each<[string, Told[], number[]]>([
    ['folds a row of one kind', Array.from({ length: 9 }, () => entry('recordEntry')), [9]],
    ['leaves two as they are', [entry('recordEntry'), entry('recordEntry')], [1, 1]],
    [
      'not across another act',
      [entry('signRecord'), entry('signRecord'), entry('recordEntry'), entry('signRecord')],
      [1, 1, 1, 1],
    ],
    [
      'not what moved the matter or left a paper',
      [
        entry('turnOfDay', { clocks: ['breach C05'] }),
        entry('turnOfDay', { clocks: ['breach C01'] }),
        entry('turnOfDay', { clocks: ['breach C02'] }),
        entry('issue', { documentIds: ['a'] }),
        entry('issue', { documentIds: ['b'] }),
        entry('issue', { documentIds: ['c'] }),
      ],
      [1, 1, 1, 1, 1, 1],
    ],
    [
      'nor words somebody wrote',
      ['一', '二', '三'].map((opinion) => entry('recordHandling', { opinion })),
      [1, 1, 1],
    ],
  ])('%s', (_name, entries, expected) => expect(lengths(entries)).toEqual(expected))

  it('keeps every entry, in its order', () => {
    const entries = ['a', 'a', 'a', 'b', 'a'].map((action) => entry(action))
    expect(runsOf(entries).flat()).toEqual(entries)
  })
})
