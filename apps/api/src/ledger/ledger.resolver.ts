import {
  inOfficialOrder,
  refusal,
  text,
  type LedgerCode as Code,
  type LedgerColumn as Column,
  type Refusal,
} from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { failure } from '../graphql/errors'
import { LedgerCode, LedgerColumn, MatterOrder } from '../graphql/enums'
import { toRefusal } from '../graphql/refusal.type'
import { selected } from '../graphql/selection'
import { checkPurpose } from '../identity/open'
import type { Order } from '../matter/list'
import { MatterFilter } from '../matter/matter.types'
import { once } from '../session/once'
import { askExport } from './export'
import { LedgerExport } from './ledger.entity'
import { ExportLedgerInput, ExportLedgerPayload, LedgerConnection } from './ledger.types'
import { ledgerPage, ledgerSubtotals, type Asked } from './read'
import { exportUrl } from './routes'

const FIRST = 50
/** Some four hundred sheets; a browser sets more only with difficulty, and nobody binds them. */
const PRINTED_AT_MOST = 5_000

/** 台账: shown by page, given out as a whole. */
@Resolver()
export class LedgerResolver {
  @Query(() => LedgerConnection, { description: '台账, masked; rows as they are printed and exported' })
  async ledger(
    @Arg('code', () => LedgerCode) code: Code,
    @Arg('columns', () => [LedgerColumn]) columns: Column[],
    @Arg('filter', () => MatterFilter, { nullable: true }) filter: MatterFilter | null,
    @Arg('order', () => MatterOrder, { defaultValue: 'oldest' }) order: Order,
    @Arg('first', () => Int, { defaultValue: FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LedgerConnection> {
    permit(context, 'matter.read')
    const asked = { ledger: code, columns: chosen(columns), filter: filter ?? null, order }
    const [page, subtotals] = await Promise.all([
      ledgerPage(context, asked, { first, after: after ?? null }),
      selected(info).has('subtotals') ? ledgerSubtotals(context, asked) : [],
    ])
    return { ...page, subtotals }
  }

  @Mutation(() => ExportLedgerPayload, {
    description: '导出或打印台账: with a purpose, recorded before a row is given',
  })
  async exportLedger(
    @Arg('input', () => ExportLedgerInput) input: ExportLedgerInput,
    @Ctx() context: Context,
  ): Promise<ExportLedgerPayload> {
    const viewer = permit(context, 'matter.export')
    const { format, purpose } = input
    const asked: Asked = {
      ledger: input.ledger as Code,
      columns: chosen(input.columns),
      filter: input.filter ?? null,
      order: input.order as Order,
    }
    const subtotals = await ledgerSubtotals(context, asked)
    const rowCount = subtotals.reduce((sum, { count }) => sum + count, 0)
    const refusals = [...checkPurpose(purpose), ...checkPrint(format, rowCount)]
    if (refusals.length > 0) return { export: null, url: null, refusals: refusals.map(toRefusal) }
    const { id } = await once<{ id: string }>(context, 'exportLedger', { ...input }, async (tx) => ({
      answer: { id: await askExport(tx, context.app, viewer, asked, { format, purpose, rowCount }) },
      done: true,
    }))
    return { export: await own(context, viewer.userId, id), url: exportUrl(id, format), refusals: [] }
  }

  @Query(() => LedgerExport, { nullable: true, description: '台账导出的进展, one of the viewer’s own' })
  ledgerExport(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<LedgerExport | null> {
    return own(context, permit(context, 'matter.export').userId, id)
  }
}

function chosen(columns: readonly Column[]): readonly Column[] {
  if (columns.length === 0) throw failure('BAD_INPUT', 'columns')
  return inOfficialOrder(columns)
}

const checkPrint = (format: string, rowCount: number): Refusal[] =>
  format !== 'print' || rowCount <= PRINTED_AT_MOST
    ? []
    : [
        refusal(
          'TOO_MANY_TO_PRINT',
          text(
            '共{rows}行，一次至多打印{most}行；请缩短期间，或导出为电子表格',
            '{rows} rows, at most {most} are printed at once; shorten the period or export a spreadsheet',
          ),
          { field: 'filter', values: { rows: rowCount, most: PRINTED_AT_MOST } },
        ),
      ]

async function own({ db }: Context, userId: string, id: string): Promise<LedgerExport | null> {
  const [row] = await db.read<LedgerExport>('select * from ledger_export where id = ? and userId = ?', [
    id,
    userId,
  ])
  return row ?? null
}
