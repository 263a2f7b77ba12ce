import {
  columnLabel,
  inOfficialOrder,
  ledgerColumnCodes,
  ledgerColumns,
  ledgerOf,
  ledgers,
  type LedgerCode,
  type LedgerColumn,
} from '@xinfang/domain'
import { say } from '../i18n'
import { readFilter, toInput, writeFilter, type RegisterFilter } from '../register/filter'
import type { Column } from '../ui/columns'

/** A register, narrowed. It lives in the address, so that a link, a saved view and the print are one thing. */
export interface LedgerChoice {
  readonly ledger: LedgerCode
  readonly filter: RegisterFilter
}

type Query = Readonly<Record<string, unknown>>

/** The choice an address asks for; what is not understood is dropped. */
export function readChoice(query: Query): LedgerChoice {
  const asked = query['ledger']
  return {
    ledger: typeof asked === 'string' && Object.hasOwn(ledgers, asked) ? (asked as LedgerCode) : 'letter',
    filter: readFilter(query),
  }
}

export const writeChoice = ({ ledger, filter }: LedgerChoice): Record<string, string> => ({
  ...writeFilter(filter),
  ledger,
})

/** The columns an address asks for, in the official order; none asked for: those of the register. */
export function readColumns(query: Query, ledger: LedgerCode): LedgerColumn[] {
  const words = typeof query['columns'] === 'string' ? query['columns'].split(',') : []
  const asked = inOfficialOrder(
    words.filter((word): word is LedgerColumn => Object.hasOwn(ledgerColumns, word)),
  )
  return asked.length > 0 ? asked : [...ledgerOf(ledger).columns]
}

/** Filter and order as the API takes them; a ledger runs from the oldest unless another order is chosen. */
export const toAsked = ({ filter }: LedgerChoice) => ({
  filter: toInput(filter),
  order: filter.order ?? ('oldest' as const),
})

/** One row as it comes: a cell for each column that was asked for. */
export interface LedgerLine {
  readonly id: string
  readonly cells: readonly string[]
}

/** All columns of a register for the table; `asked` are those the rows hold cells for, in their order. */
export const tableColumns = (
  ledger: LedgerCode,
  asked: readonly LedgerColumn[],
): (Column<LedgerLine> & { key: LedgerColumn })[] =>
  ledgerColumnCodes.map((key) => ({
    key,
    label: say(columnLabel(ledger, key)),
    minWidth: `${Math.min(ledgerColumns[key].width, 12) * 14 + 20}px`,
    always: key === 'serial',
    extra: !ledgerOf(ledger).columns.includes(key),
    text: ({ cells }) => cells[asked.indexOf(key)] ?? '',
  }))
