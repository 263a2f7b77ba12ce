import {
  auditKinds,
  channels,
  claimOutcomes,
  clocks,
  forms,
  grounds,
  handlingKinds,
  ledgerColumns,
  ledgers,
  purposes,
  roles,
  secrecies,
  serviceImpossibilities,
  serviceWays,
  statuses,
  unclearParts,
  type Text,
} from '@xinfang/domain'
import { registerEnumType } from 'type-graphql'

type Table = Readonly<Record<string, { readonly label: Text } | Text>>

/** GraphQL names hold no hyphen and begin with no digit: `new-facts` is `new_facts`, `1` is `_1`. */
const nameOf = (code: string): string => code.replaceAll('-', '_').replace(/^\d/, '_$&')

const made = new Map<Table, Record<string, string>>()

/**
 * A domain table as a GraphQL enum, made once: the names are the domain's codes, the descriptions its labels.
 * A new row in the domain needs nothing here.
 */
export function enumOf(table: Table, name: string, description: string): Record<string, string> {
  const known = made.get(table)
  if (known) return known
  const rows = Object.entries(table)
  const values = Object.fromEntries(rows.map(([code]) => [nameOf(code), code]))
  const valuesConfig = Object.fromEntries(
    rows.map(([code, row]) => {
      const words = 'label' in row ? row.label : row
      return [nameOf(code), { description: `${words['zh-CN']} (${words.en})` }]
    }),
  )
  registerEnumType(values, { name, description, valuesConfig })
  made.set(table, values)
  return values
}

const label = (zh: string, en: string) => ({ label: { 'zh-CN': zh, en } })

export const MatterStatus = enumOf(statuses, 'MatterStatus', '办理状态: state of a matter')
export const Channel = enumOf(channels, 'Channel', '信访形式: how a submission came in')
export const Purpose = enumOf(purposes, 'Purpose', '信访目的')
export const Secrecy = enumOf(secrecies, 'Secrecy', '保密级别')
export const ClaimOutcome = enumOf(claimOutcomes, 'ClaimOutcome', '处理结论: outcome of one claim')
export const ClockCode = enumOf(clocks, 'ClockCode', '时限')
export const FormCode = enumOf(forms, 'FormCode', '文书')
export const RoleCode = enumOf(roles, 'RoleCode', '角色')
export const GroundCode = enumOf(grounds, 'GroundCode', '不予(再)受理情形')
export const UnclearPart = enumOf(
  Object.fromEntries(Object.entries(unclearParts).map(([part, words]) => [part, { label: words }])),
  'UnclearPart',
  '不清楚的项目 (S5.6)',
)
export const ServiceWay = enumOf(serviceWays, 'ServiceWay', '送达方式')
export const ServiceImpossibility = enumOf(
  serviceImpossibilities,
  'ServiceImpossibility',
  '无法送达的原因: why a document cannot be served',
)

export const Light = enumOf(
  {
    green: label('正常', 'in time'),
    yellow: label('临期', 'due within three working days'),
    red: label('超期', 'overdue'),
    paused: label('中止', 'paused'),
    none: label('无时限', 'no running clock'),
  },
  'Light',
  '时限灯',
)
export const ClockState = enumOf(
  {
    running: label('计时中', 'running'),
    paused: label('中止', 'paused'),
    met: label('按期', 'met'),
    breached: label('超期', 'breached'),
    void: label('作废', 'void'),
  },
  'ClockState',
  '时限状态',
)
export const WebhookDeliveryState = enumOf(
  {
    waiting: label('等待推送', 'waiting'),
    done: label('已送达', 'delivered'),
    dead: label('未能送达', 'given up'),
    withheld: label('已停止', 'withheld: the program may no longer see it, or the address was ended'),
  },
  'WebhookDeliveryState',
  '推送状态',
)
export const DocumentState = enumOf(
  { draft: label('草稿', 'draft'), issued: label('已印发', 'issued'), served: label('已送达', 'served') },
  'DocumentState',
  '文书状态',
)
export const UserState = enumOf(
  { active: label('正常', 'active'), suspended: label('停用', 'suspended') },
  'UserState',
  '账号状态',
)
export const SubmissionKind = enumOf(
  { first: label('初件', 'first'), repeat: label('重件', 'repeat') },
  'SubmissionKind',
  '初件/重件',
)
export const PersonRole = enumOf(
  {
    petitioner: label('信访人', 'petitioner'),
    representative: label('代表', 'representative'),
    agent: label('代理人', 'agent'),
  },
  'PersonRole',
  '身份',
)
export const IdentityField = enumOf(
  {
    name: label('姓名', 'name'),
    phone: label('电话', 'phone'),
    'identity-number': label('证件号码', 'identity number'),
    address: label('地址', 'address'),
  },
  'IdentityField',
  '身份信息项',
)
export const TransferKind = enumOf(
  { transfer: label('转送', 'transfer'), assignment: label('交办', 'assignment') },
  'TransferKind',
  '转送/交办',
)
export const MatterOrder = enumOf(
  {
    newest: label('最新收到', 'newest receipt first'),
    oldest: label('最早收到', 'oldest receipt first'),
    next_due: label('先到期', 'next due first'),
  },
  'MatterOrder',
  '排序',
)
export const InboxBox = enumOf(
  {
    to_sign: label('待签收', 'to sign for'),
    to_decide: label('待决定', 'to decide'),
    objected: label('异议中', 'objected'),
    returned: label('已退回', 'returned'),
  },
  'InboxBox',
  '收件箱',
)
export const ImportState = enumOf(
  {
    queued: label('排队', 'queued'),
    running: label('进行中', 'running'),
    finished: label('完成', 'finished'),
    failed: label('失败', 'failed'),
  },
  'ImportState',
  '导入状态',
)
export const AuditKind = enumOf(auditKinds, 'AuditKind', '审计记录的种类')
export const LedgerCode = enumOf(ledgers, 'LedgerCode', '台账')
export const LedgerColumn = enumOf(ledgerColumns, 'LedgerColumn', '台账的栏')
export const LedgerFormat = enumOf(
  {
    xlsx: label('电子表格', 'spreadsheet'),
    csv: label('CSV', 'CSV'),
    print: label('打印', 'print'),
  },
  'LedgerFormat',
  '台账的输出形式',
)
export const LedgerExportState = enumOf(
  {
    ready: label('待取用', 'waiting to be fetched'),
    running: label('输出中', 'being written'),
    done: label('完成', 'complete'),
    cut: label('中断', 'cut short'),
  },
  'LedgerExportState',
  '台账输出的进展',
)
export const HandlingKind = enumOf(handlingKinds, 'HandlingKind', '办理记录')
export const Language = enumOf(
  { zh: label('中文', 'Chinese'), en: label('英文', 'English') },
  'Language',
  '语言',
)

export const NameKind = enumOf(
  { unit: label('单位', 'unit'), person: label('人员', 'person') },
  'NameKind',
  '单位或人员: what a name belongs to',
)
