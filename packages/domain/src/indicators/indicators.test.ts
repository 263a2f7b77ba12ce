import { expect, test } from 'vitest'
import { indicatorCodes, indicators, measure, type IndicatorCode, type MeasuredMatter } from './index'

const at = { from: '2026-03-01', to: '2026-03-31', asOf: '2026-12-31', windowDays: 90 }
const matter = (more: Partial<MeasuredMatter> = {}): MeasuredMatter => ({
  id: 'A',
  unit: 'east',
  first: true,
  repeatedOn: [],
  ...more,
})
const one = (code: IndicatorCode, more: Partial<MeasuredMatter>, span = at) => {
  const { good, of } = measure([matter(more)], [], span).find((found) => found.code === code)!
  return [good, of]
}

test.each<[string, IndicatorCode, Partial<MeasuredMatter>, [number, number]]>([
  ['on the last day', 'notice', { noticeDue: '2026-03-17', noticedOn: '2026-03-17' }, [1, 1]],
  ['a day late', 'notice', { noticeDue: '2026-03-17', noticedOn: '2026-03-18' }, [0, 1]],
  ['never', 'notice', { noticeDue: '2026-03-17' }, [0, 1]],
  ['due in another month', 'notice', { noticeDue: '2026-04-01', noticedOn: '2026-03-18' }, [0, 0]],
  ['no duty to notify', 'notice', {}, [0, 0]],
  ['reply in time', 'reply', { replyDue: '2026-03-31', repliedOn: '2026-03-02' }, [1, 1]],
  ['settled in one go', 'one-go', { closedOn: '2026-03-10' }, [1, 1]],
  [
    'S1.4.4: a repeat after 20 days',
    'one-go',
    { closedOn: '2026-03-10', repeatedOn: ['2026-03-30'] },
    [0, 1],
  ],
  ['a repeat after 200 days', 'one-go', { closedOn: '2026-03-10', repeatedOn: ['2026-09-26'] }, [1, 1]],
  ['not a first petition', 'one-go', { first: false, closedOn: '2026-03-10' }, [0, 0]],
  ['S1.2.3: solved where presented', 'own-level', { closedOn: '2026-03-10', atOwnLevel: true }, [1, 1]],
  ['solved elsewhere', 'own-level', { first: false, closedOn: '2026-03-10', atOwnLevel: false }, [0, 1]],
  ['closed in another month', 'own-level', { closedOn: '2026-04-01', atOwnLevel: true }, [0, 0]],
  [
    'S1.2.5: explained, and told in the log',
    'persuasion',
    { answeredOn: '2026-03-10', persuaded: true },
    [1, 1],
  ],
  ['S1.2.5: a reply with no such note', 'persuasion', { answeredOn: '2026-03-10' }, [0, 1]],
  ['not yet replied to', 'persuasion', { persuaded: true }, [0, 0]],
  ['maintained', 'upheld', { reviewedOn: '2026-03-10', upheld: true }, [1, 1]],
  ['changed', 'upheld', { reviewedOn: '2026-03-10', upheld: false }, [0, 1]],
  ['not carried out', 'execution', { executionDue: '2026-03-10' }, [0, 1]],
  ['satisfied', 'satisfaction', { rating: { on: '2026-03-10', satisfied: true } }, [1, 1]],
  ['not satisfied', 'satisfaction', { rating: { on: '2026-03-10', satisfied: false } }, [0, 1]],
])('%s: %s', (_name, code, more, expected) => {
  expect(one(code, more)).toEqual(expected)
})

test('as of a moment: what is not yet due, or not yet known, is not judged', () => {
  const early = { ...at, asOf: '2026-03-16' }
  expect(one('notice', { noticeDue: '2026-03-17' }, early)).toEqual([0, 0])
  expect(one('notice', { noticeDue: '2026-03-15', noticedOn: '2026-03-20' }, early)).toEqual([0, 1])
  expect(one('one-go', { closedOn: '2026-03-10' }, { ...at, asOf: '2026-06-07' })).toEqual([0, 0])
  expect(one('one-go', { closedOn: '2026-03-10' }, { ...at, asOf: '2026-06-08' })).toEqual([1, 1])
})

test('nothing to measure has no rate; units stand in the order given', () => {
  const all = measure([matter({ noticeDue: '2026-03-17' })], ['west', 'east'], at).filter(
    ({ code }) => code === 'notice',
  )
  expect(all).toEqual([
    { code: 'notice', good: 0, of: 1, rate: 0, matters: [{ id: 'A', good: false }] },
    { code: 'notice', unit: 'west', good: 0, of: 0, matters: [] },
    { code: 'notice', unit: 'east', good: 0, of: 1, rate: 0, matters: [{ id: 'A', good: false }] },
  ])
})

test('each says what it counts and on what basis', () => {
  for (const code of indicatorCodes)
    expect([indicators[code].says['zh-CN'].length > 10, indicators[code].sources.length > 0]).toEqual([
      true,
      true,
    ])
})
