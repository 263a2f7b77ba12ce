import { refusal, text, type Refusal } from '@xinfang/domain'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { permit, type Context } from '../context'
import type { Tx } from '../db/database'
import { fromCursor, pageOf, pageSize, toCursor } from '../graphql/connection'
import { toRefusal } from '../graphql/refusal.type'
import { record } from '../history/record'
import { once } from '../session/once'
import { holds } from '../session/viewer'
import { checkColumns } from './columns'
import { ImportRun } from './import.entity'
import { ImportColumnType, ImportRunConnection, ImportRunPayload, StartImportInput } from './import.types'
import { errorFileUrl } from './routes'
import { createRun } from './run'
import { notPermitted } from './shared'

interface Answer {
  readonly runId: string | null
  readonly refusals: readonly Refusal[]
}

/** 批量导入: a run waits in its table for the job runner of any process; its progress is read from there. */
@Resolver(() => ImportRun)
export class ImportResolver {
  @Query(() => ImportRun, { nullable: true, description: '一次批量导入, one of the viewer’s own' })
  async importRun(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ImportRun | null> {
    const { userId } = permit(context, 'import.run')
    return own(context, userId, id)
  }

  @Query(() => ImportRunConnection, { description: '批量导入: the viewer’s own, newest first' })
  async importRuns(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<ImportRunConnection> {
    const { userId } = permit(context, 'import.run')
    const size = pageSize(first)
    const [before] = after ? fromCursor(after, 1) : ['~']
    // Ids open with their time: their order is that of the starts.
    const rows = await context.db.read<ImportRun>(
      `select * from import_run where userId = ? and id < ? order by id desc limit ${size + 1}`,
      [userId, String(before)],
    )
    return pageOf(
      rows,
      size,
      (row) => row,
      (row) => toCursor(row.id),
    )
  }

  @Mutation(() => ImportRunPayload, { description: '开始批量导入: queued, then run by the server' })
  async startImport(
    @Arg('input', () => StartImportInput) input: StartImportInput,
    @Ctx() context: Context,
  ): Promise<ImportRunPayload> {
    const viewer = permit(context, 'import.run')
    const { userId, actingUnit } = viewer
    const { fileId, idempotencyKey } = input
    const asked = {
      userId,
      fileId,
      unitId: input.unitId ?? actingUnit,
      dryRun: input.dryRun ?? false,
      columns: (input.columns ?? []).map(({ header, field }) => ({ header, field: field ?? null })),
    }
    const answer = await once<Answer>(context, 'startImport', { ...asked, idempotencyKey }, async (tx) => {
      const file = await uploaded(tx, fileId, userId)
      const refusals = [
        ...(file ? [] : [unknownFile()]),
        ...(holds({ ...viewer, actingUnit: asked.unitId }, 'import.run') ? [] : [notPermitted()]),
        ...checkColumns(asked.columns),
      ]
      if (!file || refusals.length > 0) return { answer: { runId: null, refusals }, done: false }
      const run = await createRun(tx, { ...asked, fileName: file.name }, 'queued')
      await record(tx, [
        {
          actorId: userId,
          unitId: asked.unitId,
          action: 'startImport',
          data: { run: run.id, file: fileId, dryRun: asked.dryRun },
        },
      ])
      return { answer: { runId: run.id, refusals }, done: true }
    })
    return {
      importRun: answer.runId === null ? null : await own(context, userId, answer.runId),
      refusals: answer.refusals.map(toRefusal),
    }
  }

  @FieldResolver(() => String, { nullable: true, description: '有误的行, a .csv of row numbers and reasons' })
  errorFileUrl(@Root() { id, failed, state }: ImportRun): string | null {
    return failed > 0 || state === 'failed' ? errorFileUrl(id) : null
  }

  @FieldResolver(() => [ImportColumnType], { description: '表头对应, once the sheet was opened' })
  columns(@Root() { columns }: ImportRun): ImportColumnType[] {
    return JSON.parse(columns) as ImportColumnType[]
  }
}

async function own({ db }: Context, userId: string, id: string): Promise<ImportRun | null> {
  const [run] = await db.read<ImportRun>('select * from import_run where id = ? and userId = ?', [id, userId])
  return run ?? null
}

const uploaded = async (tx: Tx, fileId: string, userId: string): Promise<{ name: string } | undefined> =>
  (
    await tx.query<{ name: string }>(
      'select name from attachment where id = ? and addedBy = ? and matterId is null',
      [fileId, userId],
    )
  )[0]

const unknownFile = (): Refusal =>
  refusal('UNKNOWN', text('没有此文件，请重新上传', 'No such file; upload it again'), { field: 'fileId' })
