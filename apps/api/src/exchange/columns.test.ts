import { expect, test } from 'vitest'
import { checkColumns, importFieldNames, importFields, mapColumns, valuesOf } from './columns'

const fieldsOf = (headers: readonly string[], chosen?: Parameters<typeof mapColumns>[1]) =>
  mapColumns(headers, chosen).map(({ field }) => field)

test.each([
  [
    ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '反对数', '点赞数'],
    ['externalNumber', 'name', 'title', 'receivedOn', 'facts', null, null],
  ],
  [
    ['编号', '姓名', '标题', '收到日期', '内容', '一级分类', '电话', '地址'],
    ['externalNumber', 'name', 'title', 'receivedOn', 'facts', 'category', 'phone', 'address'],
  ],
  [
    ['ID', 'Name', 'Title', 'Received on', 'Text'],
    ['externalNumber', 'name', 'title', 'receivedOn', 'facts'],
  ],
  [
    [' 联系\u3000电话：', '＊标题', '序号', ''],
    ['phone', 'title', null, null],
  ],
])('headers %j fill %j', (headers, fields) => {
  expect(fieldsOf(headers)).toEqual(fields)
})

test('of two headers for one field the first fills it', () => {
  expect(fieldsOf(['标题', '主题'])).toEqual(['title', null])
  expect(fieldsOf(['标题', '标题'])).toEqual(['title', null])
})

test('a choice goes before a name, and leaves a column out', () => {
  const chosen = [
    { header: '问题', field: 'title' },
    { header: '内容', field: null },
  ] as const
  expect(fieldsOf(['标题', '问题', '内容', '详情'], chosen)).toEqual([null, 'title', null, 'facts'])
})

test('one field chosen for two columns is refused, one left out twice is not', () => {
  const columns = (...fields: ('title' | null)[]) => fields.map((field, i) => ({ header: String(i), field }))
  expect(checkColumns(columns('title', null, 'title', null)).map(({ field }) => field)).toEqual([
    'columns.2.field',
  ])
})

test('no header stands for two fields', () => {
  const headers = importFieldNames.flatMap((field) => [...importFields[field].headers])
  expect(new Set(headers).size).toBe(headers.length)
  for (const header of headers) expect(fieldsOf([header]), header).not.toEqual([null])
})

test('a short row has empty cells', () => {
  const columns = mapColumns(['标题', '内容'])
  expect(valuesOf(columns, ['甲'])).toEqual({ title: '甲', facts: null })
})
