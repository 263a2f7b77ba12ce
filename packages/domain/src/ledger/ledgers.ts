import type { Channel } from '../matter/submission'
import { source, type Source } from '../source'
import { text, type Text } from '../text'
import { ledgerColumns, type LedgerColumn } from './columns'

/** One register on paper (台账): which submissions it lists and with which columns, unless others are chosen. */
export interface Ledger {
  readonly label: Text
  readonly channels: readonly Channel[]
  /** The head of the day of receipt, as this register says it. */
  readonly received: Text
  readonly columns: readonly LedgerColumn[]
  readonly sources: readonly Source[]
}

const who = ['serial', 'number', 'received', 'petitioner', 'address', 'phone'] as const
const ending = ['way', 'unit', 'told', 'status', 'closed', 'result', 'handler'] as const

/**
 * The registers. Every channel stands in exactly one of the four by channel: a leader's mailbox counts as online, a
 * leader's going down as a visit, what a superior passes on as a letter (reading of this system).
 */
export const ledgers = {
  letter: {
    label: text('来信登记簿', 'register of letters'),
    channels: ['letter', 'superior'],
    received: text('收信日期', 'received on'),
    columns: [...who, 'kind', 'problem', 'demand', ...ending],
    sources: [source('S4.1.1'), source('S5.6')],
  },
  visit: {
    label: text('来访登记簿', 'register of visits'),
    channels: ['visit', 'field-visit'],
    received: text('来访日期', 'visited on'),
    columns: [...who, 'present', 'representatives', 'kind', 'problem', 'demand', ...ending],
    sources: [source('S4.1.1'), source('S4.10.3'), source('S5.6')],
  },
  call: {
    label: text('来电登记簿', 'register of telephone calls'),
    channels: ['call'],
    received: text('来电日期', 'called on'),
    columns: [...who, 'kind', 'problem', 'demand', ...ending],
    sources: [source('S4.1.1'), source('S5.6')],
  },
  online: {
    label: text('网上信访登记簿', 'register of online messages'),
    channels: ['online', 'mailbox'],
    received: text('收件日期', 'received on'),
    columns: [...who, 'kind', 'category', 'problem', 'demand', ...ending],
    sources: [source('S4.1.1'), source('XFGZTL', '17')],
  },
  dedicated: {
    label: text('专用信访登记本', 'dedicated register'),
    channels: ['letter', 'visit', 'call'],
    received: text('登记日期', 'registered on'),
    columns: [
      'serial',
      'channel',
      'received',
      'petitioner',
      'address',
      'phone',
      'problem',
      'demand',
      'result',
      'handler',
      'signature',
    ],
    sources: [source('S5.6')],
  },
  all: {
    label: text('信访事项总台账', 'general ledger'),
    channels: ['letter', 'visit', 'online', 'call', 'mailbox', 'field-visit', 'superior'],
    received: text('收到日期', 'received on'),
    columns: [
      'serial',
      'number',
      'channel',
      'received',
      'petitioner',
      'purpose',
      'category',
      'problem',
      'way',
      'unit',
      'accepted',
      'due',
      'status',
      'closed',
      'result',
      'handler',
      'remark',
    ],
    sources: [source('S4.1.1'), source('S4.3.4')],
  },
} as const satisfies Record<string, Ledger>

export type LedgerCode = keyof typeof ledgers
export const ledgerCodes = Object.keys(ledgers) as readonly LedgerCode[]
export const ledgerOf = (code: LedgerCode): Ledger => ledgers[code]

/** The head of a column as this register words it. */
export const columnLabel = (ledger: LedgerCode, column: LedgerColumn): Text =>
  column === 'received' ? ledgers[ledger].received : ledgerColumns[column].label
