import { expect, test } from 'vitest'
import { dayOfCell, lineOfText, textOf } from './cell'
import type { Cell } from '../sheet/sheet'

test.each<[Cell, string | null]>([
  ['2020/1/2 8:30:05', '2020-01-02'],
  ['2020/11/12 18:30:05', '2020-11-12'],
  ['2019-12-03', '2019-12-03'],
  ['2019-12-03 00:00:00', '2019-12-03'],
  ['2019-12-03T23:59:59.999', '2019-12-03'],
  ['2019.12.3', '2019-12-03'],
  ['2019年12月3日', '2019-12-03'],
  ['2019年12月3日8时30分', '2019-12-03'],
  ['　２０２０／１／２ \u00a0', '2020-01-02'],
  ['\t2020/1/2 8:30\r\n', '2020-01-02'],
  ['20191203', '2019-12-03'],
  [20191203, '2019-12-03'],
  [43832, '2020-01-02'],
  [43832.999, '2020-01-02'],
  ['43832.354', '2020-01-02'],
  [36586, '2000-03-01'],
  [new Date('2020-01-02T23:59:59Z'), '2020-01-02'],
  [new Date(Number.NaN), null],
  ['2020/2/30', null],
  ['2019-02-29', null],
  ['2020/1', null],
  ['2020/1/28:30:05', null],
  ['昨天', null],
  [2020, null],
  [0, null],
  [true, null],
  ['', null],
  [null, null],
])('%j is the day %s', (cell, day) => {
  expect(dayOfCell(cell)).toBe(day)
})

test.each<[Cell, string]>([
  ['\n\t\u3000 诉求\u00a0内容\u3000\ufeff\u200b', '诉求\u00a0内容'],
  ['一\r\n二\r三', '一\n二\n三'],
  ['甲\u0000乙\u0007丙', '甲乙丙'],
  ['张喆堃𠮷', '张喆堃𠮷'],
  [13800, '13800'],
  [false, 'false'],
  [new Date('2020-01-02T08:00:00Z'), '2020-01-02'],
  [null, ''],
])('%j is the text %j', (cell, text) => {
  expect(textOf(cell)).toBe(text)
})

test('half a surrogate is kept: what was lost cannot be guessed, so the rules refuse it', () => {
  expect(textOf('甲\ud842').isWellFormed()).toBe(false)
})

test('a title stands on one line', () => {
  expect(lineOfText(' 关于\n 道路\u3000 的反映 ')).toBe('关于 道路 的反映')
})
