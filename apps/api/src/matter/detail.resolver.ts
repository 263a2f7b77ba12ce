import {
  allowedActions,
  daysBetween,
  explain,
  explainSteps,
  light,
  type Due,
  type Locale,
} from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql'
import { viewerOf, type Context } from '../context'
import { DocumentType } from '../document/document.type'
import { documentsOf } from '../document/read'
import { Language } from '../graphql/enums'
import { toRefusal } from '../graphql/refusal.type'
import { selected } from '../graphql/selection'
import { maskedPeople } from '../identity/people'
import { unitById, unitsOf } from '../unit/tree'
import { ClaimRow } from './claim.entity'
import type { ClockRow } from './clock.entity'
import {
  AllowedActionType,
  ClockType,
  CommentType,
  SubmissionType,
  TimelineConnection,
  TransferType,
} from './detail.types'
import { ofHearing } from './elsewhere'
import { PETITIONER_LABEL } from './effects.type'
import { factsLoader } from './facts-loader'
import { Matter } from './matter.entity'
import { mergedInto } from './merged'
import { MatterPersonType } from './person.type'
import { domainContext } from './perform'
import { readMatter } from './read'
import { timelineOf } from './timeline'
import type { TransferRow } from './transfer.entity'

@Resolver(() => Matter)
export class MatterDetailResolver {
  @FieldResolver(() => Matter, { nullable: true, description: '并入的信访事项, if the viewer may see it' })
  mergedInto(
    @Root() matter: Matter,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> | null {
    return matter.mergedIntoId ? readMatter(context, matter.mergedIntoId, selected(info)) : null
  }

  @FieldResolver(() => [ClaimRow], { description: '诉求' })
  claims(@Root() matter: Matter, @Ctx() context: Context): Promise<ClaimRow[]> {
    return context.db.read<ClaimRow>('select * from claim where matterId = ? order by position', [matter.id])
  }

  @FieldResolver(() => [MatterPersonType], { description: '信访人, masked' })
  people(@Root() matter: Matter, @Ctx() context: Context): Promise<MatterPersonType[]> {
    return maskedPeople(context.db, context.app.keyring, matter.id, matter.secrecy as 'normal')
  }

  @FieldResolver(() => [SubmissionType], { description: '信访件, repeats merged into it included' })
  async submissions(@Root() matter: Matter, @Ctx() context: Context): Promise<SubmissionType[]> {
    const merged = mergedInto(matter.id, viewerOf(context))
    const rows = await context.db.read<SubmissionType & { registeredBy: unknown; userName: string | null }>(
      `select s.*, u.name as userName from submission s left join user u on u.id = s.registeredBy
        where s.matterId = ? or s.matterId in (${merged.sql}) order by s.receivedOn, s.id`,
      [matter.id, ...merged.values],
    )
    return rows.map((row) => ({
      ...row,
      registeredBy: { id: String(row.registeredBy), name: row.userName ?? '' },
    }))
  }

  @FieldResolver(() => TimelineConnection, { description: '办理经过, oldest first' })
  timeline(
    @Root() matter: Matter,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<TimelineConnection> {
    return timelineOf(context, matter, first, after ?? null)
  }

  @FieldResolver(() => [ClockType], { description: '时限, the earliest due first' })
  async clocks(
    @Root() matter: Matter,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClockType[]> {
    const holderAsked = selected(info).has('holder')
    const rows = await context.db.read<ClockRow & { holderName: string | null }>(
      `select c.*, n.name as holderName from clock c left join unit n on n.id = c.holderUnitId
        where c.matterId = ? order by c.dueDay, c.code`,
      [matter.id],
    )
    return Promise.all(
      rows.map(async (row) => {
        const due = JSON.parse(row.due) as Due
        const holder = holderAsked && row.holderUnitId ? await unitById(context, row.holderUnitId) : null
        const running = row.stoppedOn === null
        return {
          ...row,
          provisional: Boolean(row.provisional),
          holder,
          holderLabel: row.holderName ?? PETITIONER_LABEL,
          light: light(
            {
              due: row.dueDay,
              state: row.state as 'running',
              ...(row.greenUntil ? { greenUntil: row.greenUntil } : {}),
            },
            context.today,
            context.calendar,
          ),
          daysLeft: running ? daysBetween(context.today, row.dueDay) : null,
          rulebook: due.rulebook,
          calendarVersion: due.calendarVersion,
        }
      }),
    )
  }

  @FieldResolver(() => [DocumentType], { description: '文书' })
  documents(@Root() matter: Matter, @Ctx() context: Context): Promise<DocumentType[]> {
    return documentsOf(context, matter.id)
  }

  @FieldResolver(() => [CommentType], { description: '备注' })
  async comments(@Root() matter: Matter, @Ctx() context: Context): Promise<CommentType[]> {
    const rows = await context.db.read<{
      id: string
      at: string
      text: string
      userId: string
      name: string | null
    }>(
      'select c.*, u.name from comment c left join user u on u.id = c.userId where c.matterId = ? order by c.id',
      [matter.id],
    )
    return rows.map(({ id, at, text, userId, name }) => ({
      id,
      at,
      text,
      by: { id: userId, name: name ?? '' },
    }))
  }

  @FieldResolver(() => TransferType, { nullable: true, description: '转送或交办 in force' })
  async transfer(@Root() matter: Matter, @Ctx() context: Context): Promise<TransferType | null> {
    const [row] = await context.db.read<TransferRow>(
      'select * from transfer where matterId = ? and endedOn is null order by id desc limit 1',
      [matter.id],
    )
    if (!row) return null
    const [from, to] = await Promise.all([unitById(context, row.fromUnitId), unitById(context, row.toUnitId)])
    return from && to ? { ...row, from, to } : null
  }

  @FieldResolver(() => [AllowedActionType], { description: '可办事项, with reasons for what is not' })
  async allowedActions(@Root() matter: Matter, @Ctx() context: Context): Promise<AllowedActionType[]> {
    const viewer = viewerOf(context)
    const facts = await factsLoader(context).load(matter.id)
    const found = allowedActions(facts, domainContext(context, viewer, await unitsOf(context)))
    return found
      .filter(({ action }) => !ofHearing.includes(action))
      .map((one) => ({ ...one, refusals: one.refusals.map(toRefusal) }))
  }
}

const locales: Readonly<Record<string, Locale>> = { zh: 'zh-CN', en: 'en' }

@Resolver(() => ClockType)
export class ClockResolver {
  @FieldResolver(() => String, { description: '为何是这一天: in one sentence' })
  explanation(
    @Root() clock: ClockType,
    @Arg('language', () => Language, { defaultValue: 'zh' }) language: string,
  ): string {
    return explain(JSON.parse(clock.due) as Due, locales[language] ?? 'zh-CN')
  }

  @FieldResolver(() => [String], { description: '为何是这一天: step by step' })
  steps(
    @Root() clock: ClockType,
    @Arg('language', () => Language, { defaultValue: 'zh' }) language: string,
  ): string[] {
    return [...explainSteps(JSON.parse(clock.due) as Due, locales[language] ?? 'zh-CN')]
  }
}
