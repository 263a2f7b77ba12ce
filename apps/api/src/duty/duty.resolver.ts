import { duty, may, reachOf, type Day, type DaySpan, type Refusal } from '@xinfang/domain'
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { newId } from '../db/id'
import { failure, notFound } from '../graphql/errors'
import { toRefusal } from '../graphql/refusal.type'
import { DayScalar } from '../graphql/scalars'
import { checkSpan } from '../graphql/span'
import { record } from '../history/record'
import { filesOf, keepFiles } from '../matter/office-files'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import { DutyPayload, DutyType, ExplainDutyInput, RecordDutyInput, shownDuty } from './duty.type'
import { standingsOf, type Standing } from './standings'

/** Longest span one question may cover: a board of a year holds what was due in it on the whole year before. */
const LONGEST = 800

@Resolver()
export class DutyResolver {
  @Query(() => [DutyType], {
    description: '制度任务 of the units the viewer sees, whose window begins in a span',
  })
  duties(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Ctx() context: Context,
  ): Promise<DutyType[]> {
    const viewer = permit(context, 'matter.read')
    checkSpan(from, to, LONGEST)
    return dutiesOf(context, viewer, { from, to })
  }

  @Mutation(() => DutyPayload, { description: '登记完成, with the document that proves it' })
  recordDuty(
    @Arg('input', () => RecordDutyInput) { key, on, document, fileIds }: RecordDutyInput,
    @Ctx() context: Context,
  ): Promise<DutyPayload> {
    const viewer = permit(context, 'duty.record')
    return note(context, viewer, key, {
      kind: 'proof',
      day: on,
      words: document,
      fileIds: fileIds ?? [],
      check: (standing) => duty.checkProof(standing, { on, document }, context.today),
    })
  }

  @Mutation(() => DutyPayload, { description: '说明原因 of a duty that was missed; the gap stays' })
  explainDuty(
    @Arg('input', () => ExplainDutyInput) { key, reasons }: ExplainDutyInput,
    @Ctx() context: Context,
  ): Promise<DutyPayload> {
    const viewer = permit(context, 'duty.record')
    return note(context, viewer, key, {
      kind: 'explanation',
      day: context.today,
      words: reasons,
      check: (standing) => duty.checkExplanation(standing, reasons),
    })
  }
}

async function seenStandings(context: Context, viewer: Viewer, span: DaySpan) {
  const all = await unitsOf(context)
  const reach = reachOf(viewer, all)
  const units = all.filter(
    ({ id, organisationId }) => reach.has(id) && organisationId === viewer.organisationId,
  )
  return { all, standings: await standingsOf(context.app, units, span, context.today) }
}

async function dutiesOf(context: Context, viewer: Viewer, span: DaySpan): Promise<DutyType[]> {
  const { all, standings } = await seenStandings(context, viewer, span)
  const byId = new Map(all.map((unit) => [unit.id, unit]))
  const proved = standings.filter(({ proof }) => proof !== undefined).map(({ key }) => key)
  const files = await filesOf(context.db, proved)
  return standings.map((one) =>
    shownDuty(one, byId.get(one.unit)!, may(viewer, 'duty.record', one.unit, all), files.get(one.key) ?? []),
  )
}

interface Note {
  readonly kind: 'proof' | 'explanation'
  readonly day: Day
  readonly words: string
  readonly fileIds?: readonly string[]
  check(standing: Standing): Refusal[]
}

/** Writes one note about a duty of a unit the viewer acts for; the last word of its kind holds. */
async function note(
  context: Context,
  viewer: Viewer,
  key: string,
  { kind, day, words, fileIds = [], check }: Note,
): Promise<DutyPayload> {
  const from = key.split('/')[2] ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) throw notFound()
  const span = { from, to: from }
  const { all, standings } = await seenStandings(context, viewer, span)
  const standing = standings.find((one) => one.key === key)
  if (!standing) throw notFound()
  if (!may(viewer, 'duty.record', standing.unit, all)) throw failure('FORBIDDEN')
  const refusals = check(standing)
  if (refusals.length > 0) return { duty: null, refusals: refusals.map(toRefusal) }
  const unknown = await context.db.work(async (tx) => {
    const missing = await keepFiles(tx, { owner: key, unitId: standing.unit }, fileIds, viewer.userId)
    if (missing.length > 0) return missing
    await tx.run('delete from duty_note where dutyKey = ? and kind = ?', [key, kind])
    await tx.insert('duty_note', [
      {
        id: newId('dut', tx.now),
        dutyKey: key,
        kind,
        unitId: standing.unit,
        day,
        words: words.trim(),
        userId: viewer.userId,
        at: tx.now.toISOString(),
      },
    ])
    await record(tx, [
      {
        actorId: viewer.userId,
        unitId: viewer.actingUnit,
        action: kind === 'proof' ? 'recordDuty' : 'explainDuty',
        data: { duty: key, day, words: words.trim(), files: fileIds },
      },
    ])
    return []
  })
  if (unknown.length > 0) return { duty: null, refusals: unknown.map(toRefusal) }
  const [found] = (await dutiesOf(context, viewer, span)).filter((one) => one.key === key)
  return { duty: found ?? null, refusals: [] }
}
