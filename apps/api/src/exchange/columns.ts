import { refusal, text, type Refusal, type Text } from '@xinfang/domain'
import type { Cell } from '../sheet/sheet'
import { lineOfText } from './cell'

interface Field {
  readonly label: Text
  /** Names it is known by in the sheets of other systems, as `plain` writes them. */
  readonly headers: readonly string[]
}

/** What a column may fill, with the headers that fill it by themselves. 序号 is none: it counts anew in each file. */
export const importFields = {
  externalNumber: {
    label: text('原编号', 'number elsewhere'),
    headers: [
      '留言编号',
      '编号',
      '原编号',
      '信访编号',
      '信访件编号',
      '工单编号',
      '工单号',
      '来源编号',
      'id',
      'number',
      'externalnumber',
    ],
  },
  receivedOn: {
    label: text('收到日期', 'received on'),
    headers: [
      '留言时间',
      '收到日期',
      '收到时间',
      '来信日期',
      '来信时间',
      '信访日期',
      '信访时间',
      '提交时间',
      '登记日期',
      '日期',
      '时间',
      'date',
      'time',
      'receivedon',
      'receivedat',
    ],
  },
  title: {
    label: text('标题', 'title'),
    headers: ['留言主题', '标题', '主题', '信访标题', '概况', 'title', 'subject'],
  },
  facts: {
    label: text('事实和理由', 'facts and reasons'),
    headers: [
      '留言详情',
      '内容',
      '留言内容',
      '信访内容',
      '诉求内容',
      '主要内容',
      '详情',
      '事实和理由',
      '正文',
      'text',
      'content',
      'body',
      'facts',
    ],
  },
  claims: { label: text('诉求', 'claims'), headers: ['诉求', '诉求事项', '请求事项', 'claims', 'claim'] },
  name: {
    label: text('信访人', 'petitioner'),
    headers: [
      '留言用户',
      '姓名',
      '信访人',
      '信访人姓名',
      '来信人',
      '来访人',
      '诉求人',
      'name',
      'user',
      'petitioner',
    ],
  },
  phone: {
    label: text('联系电话', 'telephone'),
    headers: [
      '电话',
      '联系电话',
      '手机',
      '手机号',
      '手机号码',
      '电话号码',
      '联系方式',
      'phone',
      'telephone',
      'mobile',
    ],
  },
  identityNumber: {
    label: text('证件号码', 'identity number'),
    headers: ['身份证号', '身份证号码', '证件号码', 'identitynumber', 'idnumber'],
  },
  address: {
    label: text('住址', 'address'),
    headers: ['地址', '住址', '联系地址', '家庭住址', '单位或住址', '单位或地址', 'address'],
  },
  place: { label: text('问题属地', 'place'), headers: ['问题属地', '属地', '发生地', '事发地', 'place'] },
  category: {
    label: text('内容分类', 'category'),
    headers: ['一级分类', '一级标签', '内容分类', '分类', '类别', 'category'],
  },
  channel: { label: text('信访形式', 'channel'), headers: ['信访形式', '信访渠道', '来源渠道', 'channel'] },
  purpose: { label: text('信访目的', 'purpose'), headers: ['信访目的', 'purpose'] },
  concerned: {
    label: text('涉及人数', 'persons concerned'),
    headers: ['涉及人数', '人数', 'concerned', 'headcount'],
  },
} as const satisfies Record<string, Field>

export type ImportField = keyof typeof importFields
export const importFieldNames = Object.keys(importFields) as readonly ImportField[]

/** One column: what its header says and what it fills; null when it is left out. */
export interface ImportColumn {
  readonly header: string
  readonly field: ImportField | null
}

/** Headers compare without width, case, white space and punctuation. */
const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-*:：()（）/.]/gu, '')

const known = new Map(
  importFieldNames.flatMap((field) =>
    importFields[field].headers.map((header) => [header as string, field] as const),
  ),
)

/** What each header fills: what was chosen, else by its name. The first column of a name gets the field. */
export function mapColumns(headers: readonly Cell[], chosen: readonly ImportColumn[] = []): ImportColumn[] {
  const choice = new Map(chosen.map(({ header, field }) => [header, field]))
  const taken = new Set(chosen.map(({ field }) => field))
  return headers.map((cell) => {
    const header = lineOfText(cell)
    if (choice.has(header)) {
      const field = choice.get(header) ?? null
      choice.set(header, null)
      return { header, field }
    }
    const field = known.get(plain(header)) ?? null
    if (field === null || taken.has(field)) return { header, field: null }
    taken.add(field)
    return { header, field }
  })
}

/** A choice that names one field for two columns says nothing certain. */
export const checkColumns = (chosen: readonly ImportColumn[]): Refusal[] =>
  chosen.flatMap(({ field }, at) =>
    field !== null && chosen.findIndex((other) => other.field === field) < at
      ? [
          refusal('FIELD_TWICE', text('两列对应了同一项目', 'Two columns fill the same field'), {
            field: `columns.${at}.field`,
          }),
        ]
      : [],
  )

/** The cells of a row by the field they fill. */
export function valuesOf(
  columns: readonly ImportColumn[],
  cells: readonly Cell[],
): Partial<Record<ImportField, Cell>> {
  const values: Partial<Record<ImportField, Cell>> = {}
  columns.forEach(({ field }, at) => {
    if (field !== null) values[field] = cells[at] ?? null
  })
  return values
}
