import { ledgerCells, ledgerOf, type LedgerCode, type LedgerColumn } from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import { places } from '../db/insert'
import { fromCursor, MAX_PAGE, toCursor, type Page } from '../graphql/connection'
import { filterCondition } from '../matter/filter'
import { register, type Order, type Paging } from '../matter/list'
import type { MatterFilter } from '../matter/matter.types'
import { all, visible, type Condition } from '../matter/visible'
import { ledgerEntries, fieldsFor } from './entries'
import type { LedgerRow, LedgerSubtotal } from './ledger.types'

/** Which rows of which ledger, in which order. */
export interface Asked {
  readonly ledger: LedgerCode
  readonly columns: readonly LedgerColumn[]
  readonly filter: MatterFilter | null
  readonly order: Order
}

type Reader = Pick<Context, 'app' | 'db' | 'viewer' | 'today'>

function conditionOf({ ledger, filter }: Asked, today: string): Condition {
  const { channels } = ledgerOf(ledger)
  return all({ sql: `m.channel in (${places(channels)})`, values: channels }, filterCondition(filter, today))
}

/**
 * One page of a ledger: the same list, under the same rule of seeing, that the register shows this viewer.
 * The cursor carries the serial number, so that it runs on from page to page.
 */
export async function ledgerPage(context: Reader, asked: Asked, paging: Paging): Promise<Page<LedgerRow>> {
  const viewer = viewerOf(context as Context)
  const [before, after] = paging.after === null ? [0, null] : fromCursor(paging.after, 2)
  const page = await register(
    { db: context.db, viewer, today: context.today, fields: fieldsFor(asked.columns) },
    conditionOf(asked, context.today),
    asked.order,
    { first: paging.first, after: after === null ? null : String(after) },
  )
  const entries = await ledgerEntries(
    context,
    page.edges.map(({ node }) => node),
    Number(before),
    asked.columns,
  )
  const edges = page.edges.map(({ node, cursor }, at) => ({
    node: { id: node.id, cells: ledgerCells(asked.columns, entries[at]!) },
    cursor: toCursor(Number(before) + at + 1, cursor),
  }))
  return { edges, pageInfo: { ...page.pageInfo, endCursor: edges.at(-1)?.cursor ?? null } }
}

/** All rows, page after page: memory does not grow with their number. */
export async function* ledgerRows(context: Reader, asked: Asked): AsyncGenerator<string[], void, undefined> {
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: Page<LedgerRow> = await ledgerPage(context, asked, { first: MAX_PAGE, after })
    for (const { node } of edges) yield node.cells
    if (!pageInfo.hasNextPage) return
    after = pageInfo.endCursor
  }
}

/** How many rows each responsible unit has, those with the most first. */
export async function ledgerSubtotals(context: Reader, asked: Asked): Promise<LedgerSubtotal[]> {
  const viewer = viewerOf(context as Context)
  const conditions = all(visible(viewer), conditionOf(asked, context.today))
  const rows = await context.db.read<{ unit: string | null; n: number; open: number }>(
    `select u.shortName as unit, c.n, c.open from (
        select m.responsibleUnitId as unitId, count(*) as n, sum(m.isOpen) as open
          from matter m where ${conditions.sql} group by m.responsibleUnitId) c
      left join unit u on u.id = c.unitId order by c.n desc, u.shortName`,
    conditions.values,
  )
  return rows.map(({ unit, n, open }) => ({ unit: unit ?? '', count: Number(n), open: Number(open) }))
}
