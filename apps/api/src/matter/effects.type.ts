import { explain, formOf, type ClockEffect, type DocumentEffect, type Effects } from '@xinfang/domain'
import { Field, ObjectType } from 'type-graphql'
import type { Context } from '../context'
import { ClockCode, DocumentState, FormCode, MatterStatus } from '../graphql/enums'
import { RefusalType } from '../graphql/refusal.type'
import { DayScalar } from '../graphql/scalars'
import { unitById } from '../unit/tree'
import { Matter } from './matter.entity'
import type { AnyNotice } from './notices'

@ObjectType('ClockEffect', { simpleResolvers: true, description: '时限变化' })
export class ClockEffectType {
  @Field(() => String, { description: 'start, stop, breach, pause or resume' })
  do: string

  @Field(() => ClockCode, { description: '时限' })
  code: string

  @Field(() => DayScalar, { nullable: true, description: '到期日' })
  dueDay: string | null

  @Field(() => String, { nullable: true, description: '为何是这一天' })
  explanation: string | null

  @Field(() => String, { nullable: true, description: 'Why this day' })
  explanationEn: string | null

  @Field(() => String, { nullable: true, description: '责任方' })
  holderLabel: string | null
}

@ObjectType('DocumentEffect', { simpleResolvers: true, description: '将产生的文书' })
export class DocumentEffectType {
  @Field(() => FormCode, { description: '文书' })
  form: string

  @Field(() => String, { description: '名称' })
  title: string

  @Field(() => String, { description: '发往' })
  to: string

  @Field(() => DocumentState, { description: '状态' })
  state: string
}

@ObjectType('NoticeEffect', { simpleResolvers: true, description: '将告知的对象' })
export class NoticeEffectType {
  @Field(() => String, { description: 'The action that tells' })
  kind: string

  @Field(() => String, { description: '告知对象' })
  to: string
}

/** 将发生什么: what an action does, or with dryRun would do. */
@ObjectType('Effects', {
  simpleResolvers: true,
  description: '将发生什么: what an action does, or with dryRun would do',
})
export class EffectsType {
  @Field(() => MatterStatus, { nullable: true, description: '原状态' })
  from: string | null

  @Field(() => MatterStatus, { description: '新状态' })
  to: string

  @Field(() => [ClockEffectType], { description: '时限' })
  clocks: ClockEffectType[]

  @Field(() => [DocumentEffectType], { description: '文书' })
  documents: DocumentEffectType[]

  @Field(() => [NoticeEffectType], { description: '告知' })
  notices: NoticeEffectType[]
}

/** 办理结果: the changed matter, what happened, and why not. */
@ObjectType({ simpleResolvers: true, description: '办理结果: the changed matter, what happened, or why not' })
export class MatterPayload {
  @Field(() => Matter, { nullable: true, description: '信访事项, as it stands now' })
  matter: object | null

  @Field(() => EffectsType, { nullable: true, description: '发生了什么' })
  effects: EffectsType | null

  @Field(() => [RefusalType], { description: 'Why not; empty when done' })
  refusals: RefusalType[]
}

/** What an action or a step does to clocks and papers, and whom it tells. */
type Described = Pick<Effects, 'clocks' | 'documents'> & {
  readonly from: string | null
  readonly to: string
  readonly notices: readonly AnyNotice[]
}

/** Effects in words, for a dialog. */
export async function describeEffects<E extends Described>(
  context: Context,
  effects: E,
): Promise<Omit<EffectsType, 'from'> & Pick<E, 'from'>> {
  const nameOf = async (unitId: string) => (await unitById(context, unitId))?.name ?? ''
  return {
    from: effects.from,
    to: effects.to,
    clocks: await Promise.all(effects.clocks.map((clock) => describeClock(clock, nameOf))),
    documents: await Promise.all(effects.documents.map((document) => describeDocument(document, nameOf))),
    notices: await Promise.all(effects.notices.map((notice) => describeNotice(context, notice, nameOf))),
  }
}

type NameOf = (unitId: string) => Promise<string>

export const PETITIONER_LABEL = '信访人'

async function describeClock(effect: ClockEffect, nameOf: NameOf): Promise<ClockEffectType> {
  const due = 'due' in effect ? effect.due : undefined
  return {
    do: effect.do,
    code: effect.code,
    dueDay: due?.day ?? null,
    explanation: due ? explain(due, 'zh-CN') : null,
    explanationEn: due ? explain(due, 'en') : null,
    holderLabel:
      effect.do === 'start'
        ? effect.holder === 'petitioner'
          ? PETITIONER_LABEL
          : await nameOf(effect.holder)
        : null,
  }
}

const recipients = { petitioner: PETITIONER_LABEL, file: '存卷' } as const

const describeDocument = async (
  { form, to, state }: DocumentEffect,
  nameOf: NameOf,
): Promise<DocumentEffectType> => ({
  form,
  title: formOf(form).name,
  to: typeof to === 'string' ? recipients[to] : await nameOf(to.unit),
  state,
})

async function describeNotice(
  context: Context,
  { kind, to }: AnyNotice,
  nameOf: NameOf,
): Promise<NoticeEffectType> {
  if ('unit' in to) return { kind, to: await nameOf(to.unit) }
  const [user] = await context.db.read<{ name: string }>('select name from user where id = ?', [to.user])
  return { kind, to: user?.name ?? '' }
}
