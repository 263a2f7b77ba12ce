import { source, type Source } from '../source'
import { text, type Text } from '../text'

/** One column of a ledger: its head, where it is asked for, its share of the sheet. */
export interface LedgerColumnRow {
  readonly label: Text
  readonly sources: readonly Source[]
  /** Width in Chinese characters, on paper and in a spreadsheet. */
  readonly width: number
  /** Of a sealed matter nothing of it is written: the sheet travels further than its readers (信访工作条例 30(3)). */
  readonly sealed?: true
  /** Left blank for the hand that signs. */
  readonly blank?: true
}

const registered = [source('S4.1.1')]
const hospital = [source('S5.6')]

/**
 * Every column a ledger can have, in the official order: who and when (S5.6, F27), what is asked, where it went
 * (S4.3), how it ended and who answers for it (S5.6). A choice of columns never changes the order.
 */
export const ledgerColumns = {
  serial: { label: text('序号', 'no.'), width: 3, sources: registered },
  number: { label: text('信访编号', 'matter number'), width: 11, sources: registered },
  channel: { label: text('信访形式', 'channel'), width: 4, sources: hospital },
  received: { label: text('收到日期', 'received on'), width: 7, sources: registered },
  petitioner: { label: text('信访人姓名', 'petitioner'), width: 5, sources: hospital },
  address: { label: text('单位或住址', 'unit or address'), width: 8, sources: hospital },
  phone: { label: text('联系电话', 'telephone'), width: 6, sources: hospital },
  present: { label: text('到场人数', 'number present'), width: 3, sources: [source('XFGZTL', '20')] },
  concerned: { label: text('涉及人数', 'number concerned'), width: 3, sources: [source('XFGZTL', '20')] },
  representatives: {
    label: text('代表人数', 'representatives'),
    width: 3,
    sources: [source('XFGZTL', '20')],
  },
  kind: { label: text('初件重件', 'first or repeat'), width: 4, sources: [source('S1.4.1')] },
  purpose: { label: text('信访目的', 'purpose'), width: 4, sources: [source('XFGZTL', '22')] },
  category: { label: text('内容分类', 'category'), width: 6, sources: [source('XFGZTL', '22')] },
  place: { label: text('问题属地', 'place'), width: 6, sources: [source('S1.2.1')], sealed: true },
  problem: { label: text('反映的主要问题', 'main problem'), width: 14, sources: hospital, sealed: true },
  demand: { label: text('要求', 'request'), width: 14, sources: hospital, sealed: true },
  way: {
    label: text('办理方式', 'way of handling'),
    width: 5,
    sources: [source('S4.3.2'), source('S4.3.5')],
  },
  sent: { label: text('转送交办日期', 'sent on'), width: 7, sources: [source('S4.3.2')] },
  unit: { label: text('承办单位', 'responsible unit'), width: 6, sources: [source('S4.3.2')] },
  told: { label: text('告知日期', 'told on'), width: 7, sources: [source('S4.1.2'), source('S4.3.4')] },
  accepted: { label: text('受理日期', 'accepted on'), width: 7, sources: [source('S4.1.2')] },
  due: { label: text('到期日', 'due day'), width: 7, sources: [source('XFGZTL', '34')] },
  status: { label: text('办理状态', 'state'), width: 5, sources: [source('S4.3.4')] },
  closed: { label: text('办结日期', 'closed on'), width: 7, sources: [source('XFGZTL', '34')] },
  result: { label: text('处理结果', 'result'), width: 7, sources: hospital },
  firstResponsible: { label: text('第一责任人', 'first responsible'), width: 4, sources: [source('S1.4.2')] },
  handler: { label: text('承办人', 'handler'), width: 4, sources: hospital },
  signature: { label: text('承办人签名', 'signature'), width: 5, sources: hospital, blank: true },
  registrar: { label: text('登记人', 'registered by'), width: 4, sources: registered },
  remark: { label: text('备注', 'remarks'), width: 6, sources: registered },
} as const satisfies Record<string, LedgerColumnRow>

export type LedgerColumn = keyof typeof ledgerColumns
export const ledgerColumnCodes = Object.keys(ledgerColumns) as readonly LedgerColumn[]

/** The same columns in the official order, each once. */
export const inOfficialOrder = (chosen: readonly LedgerColumn[]): LedgerColumn[] =>
  ledgerColumnCodes.filter((code) => chosen.includes(code))
