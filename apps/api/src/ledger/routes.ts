import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ledgerOf } from '@xinfang/domain'
import type { Context } from '../context'
import { failure, type ErrorCode } from '../graphql/errors'
import { holds, mayWork, type Viewer } from '../session/viewer'
import { writeCsv, writeSheet } from '../sheet/sheet'
import { unitsOf } from '../unit/tree'
import { givenRows, takeExport } from './export'
import { layoutOf, linesOf, paperOf, sheetOf, type LedgerPaper } from './paper'
import { ledgerSubtotals, type Asked } from './read'

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>
type Rows = AsyncIterable<string[]>

interface Format {
  readonly type: string
  readonly ending: string
  readonly write: (paper: LedgerPaper, rows: Rows) => Readable | Promise<Readable>
}

const ofWeb = (stream: unknown): Readable => Readable.fromWeb(stream as ReadableStream)

const formats: Readonly<Record<string, Format>> = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    write: async (paper, rows) => ofWeb(await writeSheet(sheetOf(paper, rows), layoutOf(paper))),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    ending: 'csv',
    write: async (paper, rows) => ofWeb(await writeCsv(sheetOf(paper, rows))),
  },
  print: {
    type: 'application/x-ndjson; charset=utf-8',
    ending: 'ndjson',
    write: (paper, rows) => Readable.from(linesOf(paper, rows)),
  },
}

export const exportUrl = (id: string, format: string): string => `/exports/${id}.${formats[format]?.ending}`

const deny = (reply: FastifyReply, status: number, code: ErrorCode): FastifyReply =>
  reply.code(status).send({ code, messages: failure(code).extensions['messages'] })

/** `GET /exports/<id>.xlsx|.csv|.ndjson` streams a ledger that `exportLedger` gave leave for: once, to whoever asked. */
export function ledgerRoutes(fastify: FastifyInstance, contextOf: ContextOf): void {
  fastify.get<{ Params: { file: string } }>('/exports/:file', async (request, reply) => {
    const context = await contextOf(request, reply)
    const { viewer } = context
    if (!viewer) return deny(reply, 401, 'UNAUTHENTICATED')
    const [, id, ending] = /^(exp_\w{26})\.(xlsx|csv|ndjson)$/.exec(request.params.file) ?? []
    const [name, format] = Object.entries(formats).find(([, one]) => one.ending === ending) ?? []
    const asked =
      id && name && mayWork(viewer) && holds(viewer, 'matter.export')
        ? await takeExport(context, viewer, id, name)
        : null
    if (!id || !format || !asked) return deny(reply, 404, 'NOT_FOUND')
    const paper = await paperFor(context, viewer, asked)
    return reply
      .type(format.type)
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(`${fileName(asked)}.${format.ending}`)}`,
      )
      .send(await format.write(paper, givenRows(context, viewer, id, asked)))
  })
}

async function paperFor(context: Context, viewer: Viewer, asked: Asked): Promise<LedgerPaper> {
  const units = await unitsOf(context)
  const nameOf = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? ''
  const organisation = nameOf(viewer.organisationId)
  const unit = nameOf(viewer.actingUnit)
  const by = { organisation, unit, name: viewer.name, at: context.now }
  return paperOf(asked, by, await ledgerSubtotals(context, asked))
}

/** Named by ledger and period: a name of a file travels further than the file. */
const fileName = ({ ledger, filter }: Asked): string =>
  [ledgerOf(ledger).label['zh-CN'], filter?.receivedFrom, filter?.receivedTo].filter(Boolean).join(' ')
