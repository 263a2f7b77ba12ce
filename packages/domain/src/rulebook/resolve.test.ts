import { describe, expect, test } from 'vitest'
import { isDay } from '../clock/day'
import { cite } from '../source'
import { ruleCards, choiceAt, floorAt, floors, limitAt, ruleAt, rulebooks, withDecision } from './resolve'
import type { Rule } from './rule'
import { rules, type RuleKey } from './rules'

const { TG, WSY, 'JD-2005': JD } = rulebooks
const books = [...Object.values(rulebooks), ...floors]
const everyCard = books.flatMap((book) => ruleCards(book).map((card) => ({ book: book.code, ...card })))

describe('every rule as a card', () => {
  test.each(everyCard)('$book $key has words, a value and a source', ({ says, values }) => {
    expect(says['zh-CN'] && says.en).toBeTruthy()
    expect(values.length).toBeGreaterThan(0)
    for (const { source } of values) expect(cite(source, 'zh-CN')).not.toBe('')
  })

  test.each(everyCard)(
    '$book $key states its value in its unit, and real days',
    ({ says, choices, values }) => {
      for (const { value, unit, from, to, disabled } of values) {
        const sound = {
          choice: Object.hasOwn(choices ?? {}, value),
          rule: value === 1 && choices === undefined,
          number:
            typeof value === 'number' &&
            value > 0 &&
            says['zh-CN'].includes('{n}') &&
            says.en.includes('{n}'),
        }
        expect(sound[unit === 'choice' || unit === 'rule' ? unit : 'number']).toBe(true)
        expect([from, to, disabled?.from].every((day) => day === undefined || isDay(day))).toBe(true)
      }
    },
  )

  const disabled = everyCard.flatMap(({ key, values }) =>
    values.flatMap((v) => (v.disabled ? [{ key, ...v.disabled }] : [])),
  )
  test.each(disabled)('$key is disabled with a reason and a basis', ({ reason, basis }) => {
    expect(reason['zh-CN'] && reason.en).toBeTruthy()
    expect(basis.length).toBeGreaterThan(0)
  })

  test('no rule is left without a book that sets it', () => {
    const used = new Set(everyCard.map((card) => card.key))
    expect(Object.keys(rules).filter((key) => !used.has(key as RuleKey))).toEqual([])
  })

  test('a rule with readings offers at least two', () => {
    const lonely = Object.values<Rule>(rules).filter(
      ({ choices }) => choices && Object.keys(choices).length < 2,
    )
    expect(lonely).toEqual([])
  })
})

describe('what holds when', () => {
  test.each([
    ['2005-04-30', undefined],
    ['2005-05-01', 'XFTL-2005'],
    ['2022-04-30', 'XFTL-2005'],
    ['2022-05-01', 'XFGZTL-2022'],
    ['2026-11-22', 'XFGZTL-2022'],
  ])('RB-1 the floor on %s is %s', (day, code) => expect(floorAt(day)?.code).toBe(code))

  test.each<[string, (typeof books)[number], RuleKey, string, number | string | undefined]>([
    ['the sub-district before its handbook', JD, 'arrival', '2005-03-23', undefined],
    ['on its first day', JD, 'arrival', '2005-03-24', 20],
    ['objection on the last day of the old floor', floors[0]!, 'objection', '2022-04-30', undefined],
    ['objection on the first of the new', floors[1]!, 'objection', '2022-05-01', 5],
    ['the old floor after its end', floors[0]!, 'handling', '2022-05-01', undefined],
    ['vetoes while they stood', JD, 'veto-area-street', '2022-04-30', 3],
    ['vetoes since the regulation', JD, 'veto-area-street', '2022-05-01', undefined],
    ['fines since the regulation', JD, 'visit-fine', '2022-05-01', undefined],
    ['the ban on level-skipping before any floor', JD, 'level-ban', '2005-04-30', 1],
    ['and under either floor', JD, 'level-ban', '2005-05-01', undefined],
    ['bare refusals under the old floor', TG, 'refuse-court-matters', '2022-04-30', 1],
    ['bare refusals now', TG, 'refuse-court-matters', '2022-05-01', undefined],
    ['a rule of another handbook', WSY, 'arrival', '2026-01-01', undefined],
  ])('%s', (_, book, key, day, value) => expect(ruleAt(book, key, day)?.value).toBe(value))

  // RB-3, `domain.md` 4.4: stored, disabled, and saying why.
  test.each<[RuleKey, string]>([
    ['level-ban', 'S1.2.4'],
    ['veto-area-street', 'S1.8.1'],
    ['veto-area-district', 'S1.8.2'],
    ['veto-area-city', 'S1.8.3'],
    ['veto-village', 'S1.8.4'],
    ['veto-department', 'S1.8.5'],
    ['zero-reward', 'S1.10.1'],
    ['rank-reward', 'S1.10.2'],
    ['rank-reward-minimum', 'S1.10.3'],
    ['rank-reward-maximum', 'S1.10.3'],
    ['visit-fine', 'S1.10.4'],
    ['demotion', 'S1.10.7'],
    ['refuse-court-matters', 'S4.2.1'],
    ['refuse-statutory-routes', 'S4.2.2'],
  ])('RB-3 %s is disabled and says why', (key, rule) => {
    const [value] = Object.values(rulebooks).flatMap((book) => book.values[key] ?? [])
    expect(value?.source.article).toBe(rule)
    expect(value?.disabled?.from).toMatch(/^(2005-05-01|2022-05-01)$/)
  })

  test('the default readings of the ambiguities', () => {
    const on = '2026-01-01'
    expect(choiceAt(JD, 'first-petition-reading', on)).toBe('tolerance')
    expect(choiceAt(JD, 'arrival-start', on)).toBe('acknowledged')
    expect(choiceAt(JD, 'half-month', on)).toBe('calendar')
    expect(choiceAt(JD, 'veto-count', on)).toBe('exact')
    expect(choiceAt(TG, 'reception-day', on)).toBe('saturday')
    expect(choiceAt(WSY, 'reply-start', on)).toBe('registration')
    // Only the floor says so for the hospital: "或者", not "且".
    expect(choiceAt(WSY, 'unsupported-grounds', on)).toBe('or')
    expect(choiceAt(JD, 'handling', on)).toBeUndefined()
  })

  test('a limit is the stricter of handbook and floor', () => {
    expect(limitAt(TG, 'extension', '2026-01-01')).toBe(30)
    expect(
      limitAt(
        { ...TG, values: { extension: [{ ...TG.values.extension![0]!, value: 20 }] } },
        'extension',
        '2026-01-01',
      ),
    ).toBe(20)
    expect(limitAt(JD, 'representatives', '2026-01-01')).toBe(5)
    expect(limitAt(JD, 'reply-ordinary', '2026-01-01')).toBeUndefined()
  })
})

describe('decisions of the organisation', () => {
  const decision = {
    rule: 'veto-count',
    value: 'cumulative',
    from: '2026-01-01',
    document: '文街发〔2026〕1号',
  } as const

  test('another reading holds from its day, and says by which decision', () => {
    const book = withDecision(JD, decision)
    expect(choiceAt(book, 'veto-count', '2025-12-31')).toBe('exact')
    expect(choiceAt(book, 'veto-count', '2026-01-01')).toBe('cumulative')
    expect(ruleAt(book, 'veto-count', '2026-01-01')?.decision).toBe('文街发〔2026〕1号')
    expect(choiceAt(JD, 'veto-count', '2026-01-01')).toBe('exact')
  })

  test('a disabled rule comes back for as long as the decision says', () => {
    const book = withDecision(JD, {
      rule: 'veto-village',
      from: '2026-01-01',
      to: '2026-06-30',
      document: '文街发〔2026〕2号',
    })
    const at = (day: string) => ruleAt(book, 'veto-village', day)?.value
    expect([at('2025-12-31'), at('2026-01-01'), at('2026-06-30'), at('2026-07-01')]).toEqual([
      undefined,
      1,
      1,
      undefined,
    ])
    expect(JD.values['veto-village']).toHaveLength(1)
  })

  test('a number that no law fixes may be another one', () => {
    const book = withDecision(JD, { ...decision, rule: 'group-visit', value: 10 })
    expect([limitAt(JD, 'group-visit', '2026-01-01'), limitAt(book, 'group-visit', '2026-01-01')]).toEqual([
      5, 10,
    ])
  })

  test.each([
    ['a free number to nothing', { ...decision, rule: 'group-visit' as const, value: 0 }],
    ['a rule in force to itself', { ...decision, value: undefined }],
    ['a number of law', { ...decision, rule: 'notice' as const, value: 20 }],
    ['a reading that does not exist', { ...decision, value: 'sometimes' }],
    ['a rule the handbook does not have', { ...decision, rule: 'reception-day' as const, value: 'sixth' }],
    ['anything without a document', { ...decision, document: ' ' }],
  ])('no decision changes %s', (_, wrong) => {
    expect(() => withDecision(wrong.rule === 'notice' ? TG : JD, wrong)).toThrow(RangeError)
  })
})
