import { cite, duty } from '@xinfang/domain'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { RefusalType } from '../graphql/refusal.type'
import { DayScalar } from '../graphql/scalars'
import { OfficeFile } from '../matter/office-files'
import { Unit } from '../unit/unit.entity'
import type { Standing } from './standings'

@ObjectType('Duty', {
  simpleResolvers: true,
  description: '制度任务: what one unit owes in one window by its handbook, and how it stands',
})
export class DutyType {
  @Field(() => ID, { description: '任务, the same over days' })
  key: string

  @Field(() => String, { description: '种类: leading-meeting, unit-meeting, monthly-bulletin, …' })
  duty: string

  @Field(() => String, { description: '名称' })
  label: string

  @Field(() => Unit, { description: '单位' })
  unit: Unit

  @Field(() => DayScalar, { description: '本期首日' })
  from: string

  @Field(() => DayScalar, { description: '本期末日' })
  to: string

  @Field(() => DayScalar, { description: '最迟日期' })
  lastDay: string

  @Field(() => String, { description: '状态: ahead, soon, done, late, missed, explained, gap' })
  state: string

  @Field(() => String, { description: '应有的文件' })
  wanted: string

  @Field(() => String, { nullable: true, description: '完成的文件' })
  document: string | null

  @Field(() => [OfficeFile], { description: '完成的材料, where it was recorded by hand' })
  files: OfficeFile[]

  @Field(() => DayScalar, { nullable: true, description: '完成日期' })
  doneOn: string | null

  @Field(() => ID, { nullable: true, description: '证明它的会议、接待日等' })
  trackId: string | null

  @Field(() => String, { nullable: true, description: '未完成的原因' })
  reasons: string | null

  @Field(() => [String], { description: '依据' })
  basis: string[]

  @Field(() => Boolean, { description: '是否可以由本人登记' })
  mayRecord: boolean
}

@InputType({ description: '登记完成: a document made outside the system' })
export class RecordDutyInput {
  @Field(() => ID, { description: '任务' })
  key: string

  @Field(() => DayScalar, { description: '完成日期' })
  on: string

  @Field(() => String, { description: '文件或者记录' })
  document: string

  @Field(() => [ID], { nullable: true, description: '材料, as `POST /files` answered them' })
  fileIds: string[] | null
}

@InputType({ description: '说明未完成的原因' })
export class ExplainDutyInput {
  @Field(() => ID, { description: '任务' })
  key: string

  @Field(() => String, { description: '原因' })
  reasons: string
}

@ObjectType({ simpleResolvers: true, description: '制度任务登记结果' })
export class DutyPayload {
  @Field(() => DutyType, { nullable: true, description: '任务, as it stands now' })
  duty: DutyType | null

  @Field(() => [RefusalType], { description: 'Why not; empty when done' })
  refusals: RefusalType[]
}

export function shownDuty(
  standing: Standing,
  unit: Unit,
  mayRecord: boolean,
  files: readonly OfficeFile[],
): DutyType {
  const { key, duty: code, window, lastDay, state, proof, explanation, trackId } = standing
  const { label, document, sources } = duty.dutyRow(code)
  return {
    key,
    duty: code,
    label: label['zh-CN'],
    unit,
    from: window.from,
    to: window.to,
    lastDay,
    state,
    wanted: document['zh-CN'],
    document: proof?.document ?? null,
    files: [...files],
    doneOn: proof?.on ?? null,
    trackId,
    reasons: explanation?.reasons ?? null,
    basis: sources.map((one) => cite(one, 'zh-CN')),
    mayRecord,
  }
}
