import { describe, expect, test } from 'vitest'
import { rulebooks } from '../rulebook/resolve'
import { calendarKnownOn, latestCalendar as calendar } from './calendar'
import { clockCodes, clockOf } from './clocks'
import { clockRuns, dueDay, keepPrinted } from './due'
import { explain, explainSteps, formatSpan } from './explain'

const { TG, WSY, 'JD-2005': JD } = rulebooks

describe('why this date?', () => {
  const w01 = dueDay('C02', { trigger: '2026-02-02', rulebook: TG, calendar })

  test('W01 in Chinese', () => {
    expect(explain(w01, 'zh-CN')).toBe(
      '收到之日 2026-02-02 不计入；15日届满于 2026-02-17，逢春节放假（2月15日至23日），顺延至 2026-02-24。' +
        '依据：铁路公安局信访十项制度 S4.1.3、《信访工作条例》(2022)第23条；计算规则 DP-1、DP-5；放假通知 国办发明电〔2025〕7号。',
    )
  })

  test('W01 in English', () => {
    expect(explain(w01, 'en')).toBe(
      'The day of receipt, 2026-02-02, is not counted; 15 days end on 2026-02-17, ' +
        'that falls in Spring Festival (15 to 23 February) and moves on to 2026-02-24. ' +
        'Basis: Railway police handbook S4.1.3, Regulation on Petition Work (2022), art. 23; ' +
        'counted by DP-1, DP-5; holiday notice 国办发明电〔2025〕7号.',
    )
  })

  test.each([
    [
      'W02',
      'C11',
      '2026-09-29',
      JD,
      {},
      ['其间不计国庆节放假（10月1日至7日）、星期日（10月11日）', '目标为第5个工作日 2026-10-12'],
    ],
    [
      'W04',
      'C06',
      '2025-08-04',
      TG,
      { extensionDays: 30 },
      ['60日加延期30日届满于 2025-11-02', '逢周末（11月1日至2日）'],
    ],
    [
      'W09',
      'C16',
      '2026-10-10',
      TG,
      {},
      ['接待日 2026-10-10 不计入', '前5日为 2026-10-05', '提前至 2026-09-30'],
    ],
    ['W19', 'C10', '2026-03-02', TG, { excludedDays: 10 }, ['30日加听证不计入的10日届满于 2026-04-11']],
    [
      'a set day',
      'C12',
      '2026-03-18',
      TG,
      { setDay: '2026-05-02' },
      ['文书所定限期为 2026-05-02', '逢劳动节放假'],
    ],
    ['a provisional day', 'C05', '2026-11-20', WSY, {}, ['日期为暂定', 'DP-11']],
    ['a restart', 'C01', '2026-03-20', TG, { remainingDays: 0 }, ['至少留3个工作日，至 2026-03-25']],
    ['a hearing notice', 'C19', '2026-06-26', WSY, { variant: 'notice' }, ['听证日 2026-06-26 不计入']],
  ] as const)('%s names its steps', (_, code, trigger, rulebook, more, parts) => {
    const words = explain(dueDay(code, { trigger, rulebook, calendar, ...more }), 'zh-CN')
    for (const part of parts) expect(words).toContain(part)
  })

  test('handbook and floor apart, and a day kept because it was printed', () => {
    const notice = [{ ...TG.values.notice![0]!, value: 10 }]
    const stricter = { ...TG, values: { ...TG.values, notice } }
    const words = explain(dueDay('C02', { trigger: '2026-06-01', rulebook: stricter, calendar }), 'zh-CN')
    expect(words).toContain('制度期限至 2026-06-11，条例期限至 2026-06-16，按制度')
    const kept = keepPrinted('2026-03-02', w01)
    expect(explain(kept, 'zh-CN')).toContain(
      '重新计算为 2026-02-24，已告知信访人的日期不提前，仍为 2026-03-02',
    )
    expect(explain(kept, 'en')).toContain('2026-03-02, is not moved earlier')
  })

  test('as a list: one line for each step, the basis last', () => {
    const lines = explainSteps(w01, 'zh-CN')
    expect(lines).toHaveLength(w01.steps.length + 1)
    expect(lines.at(-1)).toMatch(/^依据：/)
  })

  test('every clock of every rulebook explains itself in both languages, the due day included', () => {
    for (const rulebook of [TG, WSY, JD]) {
      for (const code of clockCodes) {
        const { counting, rules } = clockOf(code)
        if (counting === 'minutes') continue
        for (const variant of Object.keys(rules)) {
          if (!clockRuns(code, { rulebook, on: '2026-02-02', variant })) continue
          const setDay = counting === 'set' ? '2026-05-20' : undefined
          const due = dueDay(code, { trigger: '2026-02-02', rulebook, calendar, variant, setDay })
          for (const locale of ['zh-CN', 'en'] as const) {
            expect(explain(due, locale)).toContain(due.day)
            expect(explain(due, locale)).not.toMatch(/undefined|NaN|\{|；；|，，/)
          }
        }
      }
    }
  })

  test('a matter of 2015 cites the notice of its year, as it was known then', () => {
    const known = calendarKnownOn('2015-08-20')
    const due = dueDay('C02', { trigger: '2015-08-20', rulebook: TG, calendar: known })
    expect(explain(due, 'zh-CN')).toContain('国发明电〔2015〕1号')
    expect(explain(due, 'zh-CN')).toContain('《信访条例》(2005)第22条')
  })
})

test.each([
  ['2026-02-15', '2026-02-23', '2月15日至23日', '15 to 23 February'],
  ['2025-01-28', '2025-02-04', '1月28日至2月4日', '28 January to 4 February'],
  ['2022-12-31', '2023-01-02', '2022年12月31日至2023年1月2日', '31 December 2022 to 2 January 2023'],
  ['2026-10-11', '2026-10-11', '10月11日', '11 October'],
])('the span %s to %s', (from, to, chinese, english) => {
  expect(formatSpan(from, to, 'zh-CN')).toBe(chinese)
  expect(formatSpan(from, to, 'en')).toBe(english)
})
