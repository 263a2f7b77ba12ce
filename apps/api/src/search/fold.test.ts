import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, marked, matchIn } from './excerpt'
import { fold, wordsOf } from './fold'
import { gramsOf } from './grams'

const excerpted = (raws: readonly string[], words: readonly string[]) =>
  excerpt(
    raws.map((raw) => matchIn(raw, words)),
    words,
  )

describe('a text as it is searched', () => {
  test.each([
    ['站前路灯不亮。请修理', '站前路灯不亮 请修理'],
    ['站 前\n路　灯', '站前路灯'],
    ['ＬＸ２０２６ Wi-Fi', 'lx2026 wi fi'],
    ['〔2026〕12号', '2026 12号'],
    ['A区3栋', 'a区3栋'],
    ['五㎡', '五m2'],
    ['土𠮷野', '土𠮷野'],
    ['葛\u{e0100}城', '葛城'],
    ['零\u200b宽', '零宽'],
    ['bus 101', 'bus 101'],
    ['——!?', ''],
    ['\ud842', ''],
  ])('%j is %j', (raw, text) => expect(fold(raw).text).toBe(text))

  test('knows for each unit the sign it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const { text, from, shown } = fold(raw)
        expect(from).toHaveLength(text.length)
        expect(from.every((at, n) => at < shown.length && at >= (from[n - 1] ?? 0))).toBe(true)
      }),
    )
  })

  test('has words that a query finds as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text } = fold(raw)
        expect(wordsOf(text)).toEqual([...new Set(text.split(' '))].filter((word) => word !== ''))
      }),
    )
  })

  test('white space of a query parts its words', () =>
    expect(wordsOf('路灯 不亮，3栋 路灯')).toEqual(['路灯', '不亮', '3栋']))
})

describe('grams', () => {
  const hex = (text: string) => [...gramsOf(text)].map((gram) => (gram >>> 0).toString(16)).toSorted()

  test('are pairs of units of a word', () => expect(hex('路灯 亮')).toEqual(['8def706f']))

  test('reach over the halves of a rare character', () =>
    expect(hex('土𠮷')).toEqual(['571fd842', 'd842dfb7']))

  test('are pairs and fours of letters and digits', () =>
    expect(hex('a12b')).toEqual(['310032', '320062', '610031', 'ec2c5962'].toSorted()))

  test('of every part of two units or more are grams of the whole, and fit 32 bits', () => {
    const word = fc
      .array(fc.constantFrom(...'路灯不亮𠮷3区ab12xyz0 '), { maxLength: 30 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(word, fc.nat(), fc.nat(), (text, a, b) => {
        const whole = gramsOf(text)
        for (const gram of gramsOf(text.slice(Math.min(a % 31, b % 31), Math.max(a % 31, b % 31))))
          expect(whole.has(gram)).toBe(true)
        for (const gram of whole) expect(gram | 0).toBe(gram)
      }),
    )
  })

  test('of four never meet a pair of letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{4}$/), (four) => {
        const last = [...gramsOf(four)].at(-1) as number
        expect(last >>> 16 >= 0xe000 && last >>> 16 <= 0xefff).toBe(true)
      }),
    )
  })
})

describe('what is shown of a hit', () => {
  const inWords = (parts: readonly { text: string; marked: boolean }[]) =>
    parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('')

  test.each([
    ['站前路灯不亮', ['路灯'], '站前[路灯]不亮'],
    ['路\n灯坏', ['路灯'], '[路 灯]坏'],
    ['ＡＢ座', ['ab'], '[ＡＢ]座'],
    ['民主管理', ['民主', '主管'], '[民主管]理'],
    ['土𠮷', ['𠮷'], '土[𠮷]'],
    ['五㎡', ['m2'], '五[㎡]'],
    ['没有', ['路灯'], '没有'],
  ])('%j with %j is %j', (raw, words, shown) => expect(inWords(marked(raw, words))).toBe(shown))

  test('is the stretch with most words, cut where characters end', () => {
    const far = `${'𠮷'.repeat(40)}路灯不亮${'𠮷'.repeat(80)}`
    const shown = inWords(excerpted(['别的', '只有路灯', far], ['路灯', '不亮']))
    expect(shown).toMatch(/^…(?:𠮷)+\[路灯不亮\](?:𠮷)+…$/u)
    expect(shown.isWellFormed()).toBe(true)
    expect(excerpted(['别的'], ['路灯'])).toEqual([])
  })
})
