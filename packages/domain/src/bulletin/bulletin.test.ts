import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analysisParts } from '../analysis-report/index'
import type { Viewer } from '../access/viewer'
import { people } from '../lifecycle/testing/world'
import { afterStep } from '../track/perform'
import { at } from '../track/testing/walk'
import { count, printable } from './compile'
import { bulletinKinds, changedFigures, noBulletin, type BulletinFacts } from './facts'
import { figureCodes, type CountedMatter } from './figures'
import { performBulletin, type BulletinInput, type BulletinStep } from './steps'
import { LEAST, suppress } from './suppress'

const { officer, head, leader, divisionHead } = people
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const march = { from: '2026-03-01', to: '2026-03-31', asOf: '2026-04-02' }
const matter = (id: string, more: Partial<CountedMatter> = {}): CountedMatter => ({
  id,
  channel: 'letter',
  receivedOn: '2026-03-10',
  repeatedOn: [],
  fromSuperior: false,
  major: false,
  ...more,
})
const figure = (code: string, matters: CountedMatter[], span = march) =>
  count(matters, span).figures.find((one) => one.code === code)!

describe('figures', () => {
  test.each<[string, string, Partial<CountedMatter>, number]>([
    ['on the first day', 'received', { receivedOn: '2026-03-01' }, 1],
    ['on the last', 'received', { receivedOn: '2026-03-31' }, 1],
    ['the day after', 'received', { receivedOn: '2026-04-01' }, 0],
    [
      'two repeats in the period, one after',
      'repeated',
      { repeatedOn: ['2026-03-02', '2026-03-31', '2026-04-01'] },
      2,
    ],
    ['open over the end', 'open', { receivedOn: '2026-02-01' }, 1],
    ['closed on the last day', 'open', { closedOn: '2026-03-31' }, 0],
    ['closed the day after the end', 'open', { closedOn: '2026-04-01' }, 1],
    [
      'closed in the period, received before',
      'closed',
      { receivedOn: '2026-01-02', closedOn: '2026-03-20' },
      1,
    ],
    ['late over the end', 'overdue', { lateFrom: '2026-03-30', lateUntil: '2026-04-01' }, 1],
    ['late, and done before the end', 'overdue', { lateFrom: '2026-03-02', lateUntil: '2026-03-31' }, 0],
    ['of the superior, open', 'superior', { fromSuperior: true }, 1],
    ['major', 'major', { major: true }, 1],
    ['sent in the period', 'sent', { sentOn: '2026-03-12' }, 1],
  ])('%s: %s', (_name, code, more, n) => {
    const found = figure(code, [matter('A', more)])
    expect([found.count, found.matters]).toEqual([n, n === 0 ? [] : ['A']])
  })

  test('as of a day within the period, what came later is not counted', () => {
    const early = { ...march, asOf: '2026-03-09' }
    expect([
      figure('received', [matter('A')], early).count,
      figure('open', [matter('A')], early).count,
    ]).toEqual([0, 0])
  })

  test('every figure agrees with an independent count', () => {
    const day = fc.integer({ min: 1, max: 31 }).map((d) => `2026-03-${String(d).padStart(2, '0')}`)
    const around = fc.constantFrom('2026-02-27', '2026-04-01')
    const when = fc.oneof(day, around)
    const one = fc.record({
      receivedOn: when,
      closedOn: fc.option(when, { nil: undefined }),
      acceptedOn: fc.option(when, { nil: undefined }),
      repliedOn: fc.option(when, { nil: undefined }),
      sentOn: fc.option(when, { nil: undefined }),
      supervisedOn: fc.option(when, { nil: undefined }),
      repeatedOn: fc.array(when, { maxLength: 3 }),
      fromSuperior: fc.boolean(),
      major: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (list) => {
        const rows = list.map((row, i) => matter(String(i), row as Partial<CountedMatter>))
        const inMarch = (
          key: 'receivedOn' | 'acceptedOn' | 'closedOn' | 'repliedOn' | 'sentOn' | 'supervisedOn',
        ) => rows.filter((row) => String(row[key]).startsWith('2026-03-')).length
        const stays = rows.filter(
          ({ receivedOn, closedOn }) => receivedOn < '2026-04' && !(closedOn! < '2026-04'),
        )
        expect(
          Object.fromEntries(count(rows, march).figures.map((found) => [found.code, found.count])),
        ).toEqual({
          received: inMarch('receivedOn'),
          repeated: rows.flatMap((row) => row.repeatedOn).filter((d) => d.startsWith('2026-03-')).length,
          accepted: inMarch('acceptedOn'),
          sent: inMarch('sentOn'),
          replied: inMarch('repliedOn'),
          closed: inMarch('closedOn'),
          open: stays.length,
          overdue: 0,
          supervised: inMarch('supervisedOn'),
          major: rows.filter((row) => row.major && row.receivedOn.startsWith('2026-03-')).length,
          superior: stays.filter((row) => row.fromSuperior).length,
        })
      }),
      { numRuns: 200 },
    )
  })

  test('tables break a figure down by name, and add up to it', () => {
    const rows = [
      matter('A', { channel: 'visit' }),
      matter('B'),
      matter('C'),
      matter('D', { receivedOn: '2026-02-01' }),
    ]
    const channel = count(rows, march).tables.find(({ code }) => code === 'channel')!
    expect(channel.groups).toEqual([
      { group: 'letter', count: 2, matters: ['B', 'C'] },
      { group: 'visit', count: 1, matters: ['A'] },
    ])
  })
})

test('hot issues are counted by title with the rest beside them; without any the table is empty', () => {
  const topics = (rows: CountedMatter[]) =>
    count(rows, march)
      .tables.find(({ code }) => code === 'topic')!
      .groups.map(({ group, count: n }) => [group, n])
  expect(topics([matter('A'), matter('B')])).toEqual([])
  expect(
    topics([matter('A', { topic: '电梯停运' }), matter('B', { topic: '电梯停运' }), matter('C')]),
  ).toEqual([
    ['', 1],
    ['电梯停运', 2],
  ])
})

describe('small counts', () => {
  test.each([
    ['nothing small', [12, 7], { total: 19, cells: [12, 7] }],
    [
      'one small: a second is hidden, or it could be reckoned',
      [12, 7, 3],
      { total: 22, cells: [12, null, null] },
    ],
    ['two small that make five', [12, 2, 3], { total: 17, cells: [12, null, null] }],
    ['two small that make less', [12, 9, 1, 2], { total: 24, cells: [12, null, null, null] }],
    ['zero is shown', [12, 0, 8], { total: 20, cells: [12, 0, 8] }],
    ['a small total is hidden as well', [2, 0, 1], { total: null, cells: [null, 0, null] }],
    ['nothing at all', [0, 0], { total: 0, cells: [0, 0] }],
  ])('%s', (_name, counts, expected) => {
    expect(suppress(counts)).toEqual(expected)
  })

  test('no hidden count can be reckoned from what is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 8 }), (counts) => {
        const { total, cells } = suppress(counts)
        const hidden = cells.flatMap((cell, i) => (cell === null ? [counts[i]!] : []))
        expect(
          cells.every((cell, i) => cell === null || (cell === counts[i] && (cell === 0 || cell >= LEAST))),
        ).toBe(true)
        if (hidden.length > 0 && total !== null)
          expect([hidden.length > 1, hidden.reduce((a, b) => a + b, 0) >= LEAST]).toEqual([true, true])
      }),
      { numRuns: 500 },
    )
  })

  test('what is printed carries no matters', () => {
    const printed = printable(count([matter('A')], march))
    expect(JSON.stringify(printed)).not.toContain('"A"')
    expect(printed.figures.find(({ code }) => code === 'received')?.count).toBeNull()
  })
})

describe('a bulletin', () => {
  let facts: BulletinFacts = noBulletin
  const go = <S extends BulletinStep>(viewer: Viewer, today: string, step: S, input: BulletinInput<S>) => {
    const outcome = performBulletin(facts, step, input, at(viewer, today))
    if (outcome.ok) facts = afterStep(facts, outcome.value)
    return outcome.ok ? outcome.value : codes(outcome.refusals)
  }
  const figuresOf = (n: number, span = march) =>
    printable(
      count(
        Array.from({ length: n }, (_, i) => matter(String(i))),
        span,
      ),
    )
  const draft = {
    kind: 'monthly',
    unit: 'office',
    figures: figuresOf(6),
    parts: { content: '本月工作平稳。' },
  } as const

  test.each([
    [
      'a period that has not ended',
      '2026-03-31',
      { ...draft, figures: figuresOf(6, { ...march, asOf: '2026-03-31' }) },
      ['PERIOD_NOT_ENDED'],
    ],
    ['figures of the future', '2026-04-01', draft, ['PERIOD_NOT_ENDED']],
    [
      'half a month',
      '2026-04-02',
      { ...draft, figures: figuresOf(6, { ...march, from: '2026-03-02' }) },
      ['PERIOD_BROKEN'],
    ],
    ['a quarter needs a quarter', '2026-04-02', { ...draft, kind: 'analysis' }, ['PERIOD_BROKEN']],
    [
      'S4.8.4: an identity number',
      '2026-04-02',
      { ...draft, parts: { content: '证号110101190001010000' } },
      ['PERSON_IDENTITY'],
    ],
    [
      'S1.9.2: criticism without a finding',
      '2026-04-02',
      {
        ...draft,
        mentions: [{ finding: 'X', findingState: 'candidate', unit: 'division', what: 'criticism' }],
      },
      ['FINDING_MISSING'],
    ],
    [
      'criticism on a finding of good work',
      '2026-04-02',
      {
        ...draft,
        mentions: [
          {
            finding: 'X',
            findingState: 'final',
            findingKind: 'commendation',
            unit: 'division',
            what: 'criticism',
          },
        ],
      },
      ['FINDING_MISSING'],
    ],
  ] as const)('refused: %s', (_name, today, input, expected) => {
    expect(go(officer, today, 'draftBulletin', input)).toEqual(expected)
  })

  test('is drafted, completed, signed by another person', () => {
    go(officer, '2026-04-02', 'draftBulletin', { ...draft, parts: {} })
    expect(go(officer, '2026-04-02', 'submitBulletin', {})).toEqual(['PART_MISSING'])
    go(head, '2026-04-02', 'editBulletin', draft)
    go(officer, '2026-04-02', 'submitBulletin', {})
    expect(go(head, '2026-04-02', 'signBulletin', {})).toEqual(['OWN_DRAFT'])
    expect(go(divisionHead, '2026-04-02', 'signBulletin', {})).toEqual(['NOT_PERMITTED'])
    go(leader, '2026-04-02', 'returnBulletin', { reasons: '补充说明' })
    go(officer, '2026-04-03', 'editBulletin', draft)
    go(officer, '2026-04-03', 'submitBulletin', {})
    expect(go(head, '2026-04-03', 'signBulletin', {})).toMatchObject({
      documents: [{ form: 'F23', to: { unit: 'office' }, state: 'issued' }],
    })
    expect(facts.versions).toMatchObject([{ version: 1, signedBy: 'head' }])
    expect(facts.versions[0]).not.toHaveProperty('changed')
  })

  test('is not signed twice; a correction is a new version that says what changed', () => {
    expect(go(head, '2026-04-03', 'signBulletin', {})).toEqual(['WRONG_STATE'])
    go(officer, '2026-04-10', 'correctBulletin', { changed: '补登一件来信' })
    go(officer, '2026-04-10', 'editBulletin', {
      ...draft,
      figures: figuresOf(7, { ...march, asOf: '2026-04-10' }),
    })
    go(officer, '2026-04-10', 'submitBulletin', {})
    go(head, '2026-04-10', 'signBulletin', {})
    expect(facts.versions.map(({ version, changed }) => [version, changed])).toEqual([
      [1, undefined],
      [2, '补登一件来信'],
    ])
    const [before, after] = facts.versions
    expect(changedFigures(before!.figures, after!.figures)).toEqual([
      { code: 'received', before: 6, after: 7 },
      { code: 'open', before: 6, after: 7 },
    ])
  })

  test('S4.8.3, S4.8.1: a report with a missing part, or without copy to the superior', () => {
    facts = noBulletin
    const parts = Object.fromEntries(Object.keys(analysisParts).map((part) => [part, '情况正常。']))
    const quarter = figuresOf(6, { from: '2026-01-01', to: '2026-03-31', asOf: '2026-04-02' })
    const { units: _, ...missing } = parts
    go(officer, '2026-04-02', 'draftBulletin', {
      kind: 'analysis',
      unit: 'office',
      figures: quarter,
      parts: missing,
    })
    expect(go(officer, '2026-04-02', 'submitBulletin', {})).toEqual(['PART_MISSING', 'COPY_MISSING'])
    go(officer, '2026-04-02', 'editBulletin', { figures: quarter, parts, copyTo: '上级信访部门' })
    go(officer, '2026-04-02', 'submitBulletin', {})
    expect(go(head, '2026-04-02', 'signBulletin', {})).toMatchObject({ documents: [{ form: 'F22' }] })
  })
})

test('definitions stand beside the numbers, and kinds name their sources', () => {
  expect(figureCodes.length).toBeGreaterThan(8)
  for (const { sources } of Object.values(bulletinKinds)) expect(sources.length).toBeGreaterThan(0)
})
