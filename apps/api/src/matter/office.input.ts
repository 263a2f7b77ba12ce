import { Field, ID, InputType, Int } from 'type-graphql'
import { HandlingKind, IdentityField, Secrecy } from '../graphql/enums'

/** What every change of a matter carries. */
@InputType({ description: 'What every change of a matter carries' })
abstract class ChangeInput {
  @Field(() => ID, { description: '信访事项' })
  matterId: string

  @Field(() => Int, { nullable: true, description: 'Version the change is based on' })
  expectedVersion: number | null

  @Field(() => String, { nullable: true, description: 'The same key answers the same' })
  idempotencyKey: string | null
}

@InputType({ description: '更正登记内容; what was received and when never changes' })
export class UpdateMatterInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: '标题' })
  title: string | null

  @Field(() => ID, { nullable: true, description: '内容分类' })
  categoryId: string | null

  @Field(() => String, { nullable: true, description: '问题属地' })
  place: string | null

  @Field(() => Boolean, { nullable: true, description: '重大' })
  major: boolean | null

  @Field(() => String, { nullable: true, description: '认定重大的理由' })
  majorReason: string | null

  @Field(() => Boolean, { nullable: true, description: '紧急' })
  urgent: boolean | null

  @Field(() => Boolean, { nullable: true, description: '上级要求反馈结果' })
  superiorWantsResult: boolean | null

  @Field(() => Boolean, { nullable: true, description: '领导批示' })
  leaderInstruction: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: '重要 (hospital): by the head of the petition office, with a reason; the reply is due anew',
  })
  important: boolean | null

  @Field(() => String, { nullable: true, description: '认定或者取消重要的理由' })
  importantReason: string | null

  @Field(() => Secrecy, {
    nullable: true,
    description: '提高保密级别; lowering needs two persons and consent',
  })
  secrecy: 'normal' | 'confidential' | 'sealed' | null
}

@InputType({ description: '办理记录' })
export class RecordHandlingInput extends ChangeInput {
  @Field(() => HandlingKind, { description: '种类' })
  kind: string

  @Field(() => String, { description: '内容' })
  note: string
}

@InputType({ description: '添加附件, uploaded before' })
export class AttachFilesInput extends ChangeInput {
  @Field(() => [ID], { description: '文件' })
  fileIds: string[]
}

@InputType({ description: '备注 between officials, apart from the record' })
export class CommentInput extends ChangeInput {
  @Field(() => String, { description: '内容' })
  text: string
}

@InputType({ description: '查看信访人身份的一项' })
export class OpenIdentityInput {
  @Field(() => ID, { description: '信访人' })
  personId: string

  @Field(() => IdentityField, { description: '查看哪一项' })
  field: string

  @Field(() => String, { description: '查看目的, recorded' })
  purpose: string
}
