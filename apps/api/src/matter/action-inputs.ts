import {
  actionOf,
  answers,
  type ActionCode,
  type AnswerKind,
  type AnswerName,
  type AnswerRow,
} from '@xinfang/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { ClaimOutcome, enumOf, GroundCode, ServiceWay } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'

/** 各项诉求处理结果: the answer to one claim. */
@InputType({ description: '一项诉求的处理结果' })
export class ClaimResultInput {
  @Field(() => ID, { description: '诉求' })
  id: string

  @Field(() => ClaimOutcome, { description: '处理结论' })
  outcome: string

  @Field(() => String, { description: '理由' })
  reason: string

  @Field(() => String, { nullable: true, description: '认定的事实' })
  facts: string | null

  @Field(() => String, { nullable: true, description: '法律依据' })
  legalBasis: string | null
}

/** 四项标准: met or not, each by itself. */
@InputType({ description: '四项标准, each met or not' })
export class StandardsInput {
  @Field(() => Boolean, { description: '事实清楚' })
  facts: boolean

  @Field(() => Boolean, { description: '定性准确' })
  nature: boolean

  @Field(() => Boolean, { description: '处理恰当' })
  handling: boolean

  @Field(() => Boolean, { description: '手续完备' })
  formalities: boolean
}

/** 送达回证的内容: what the way of service demands. */
@InputType({ description: '送达回证: what the way of service demands' })
export class ProofInput {
  @Field(() => String, { nullable: true, description: '签收人' })
  signedBy: string | null

  @Field(() => String, { nullable: true, description: '与受送达人关系' })
  relation: string | null

  @Field(() => String, { nullable: true, description: '拒收事由' })
  refusalReason: string | null

  @Field(() => String, { nullable: true, description: '见证人或影像证据' })
  witness: string | null

  @Field(() => String, { nullable: true, description: '受委托机关' })
  entrustedTo: string | null

  @Field(() => String, { nullable: true, description: '转交单位' })
  forwardedBy: string | null

  @Field(() => String, { nullable: true, description: '挂号号码' })
  registeredNumber: string | null

  @Field(() => String, { nullable: true, description: '受送达人事先同意' })
  consent: string | null

  @Field(() => String, { nullable: true, description: '公告地点' })
  noticePlace: string | null
}

/** 送达. */
@InputType({ description: '送达: how and when a document reached its recipient' })
export class ServiceInput {
  @Field(() => ServiceWay, { description: '送达方式' })
  way: string

  @Field(() => DayScalar, {
    description: '送达日期: day of signing, leaving, return slip, arrival or publication',
  })
  on: string

  @Field(() => ProofInput, { description: '送达回证' })
  proof: ProofInput
}

const types: Record<Exclude<AnswerKind, 'registration' | 'choice'>, () => unknown> = {
  text: () => String,
  'yes-no': () => Boolean,
  verdict: () => Boolean,
  day: () => DayScalar,
  number: () => Int,
  unit: () => ID,
  units: () => [ID],
  user: () => ID,
  users: () => [ID],
  ground: () => GroundCode,
  matter: () => ID,
  results: () => [ClaimResultInput],
  standards: () => StandardsInput,
  document: () => ID,
  service: () => ServiceInput,
}

/**
 * The input type of one action, from the domain's table: its required and optional answers, then what every
 * change of a matter carries. A new row of the table needs nothing here.
 */
export function actionInput(action: ActionCode): new () => object {
  class Input {}
  const row = actionOf(action)
  const add = (name: string, type: () => unknown, nullable: boolean, description: string) =>
    Field(type as () => typeof String, { nullable, description })(Input.prototype, name)
  add('matterId', () => ID, false, '信访事项')
  for (const name of row.asks) addAnswer(name, false)
  for (const name of row.mayAsk) addAnswer(name, true)
  add('expectedVersion', () => Int, true, 'Version the act is based on; a stale one is a CONFLICT')
  add('idempotencyKey', () => String, true, 'The same key answers the same, however often it is sent')
  add('dryRun', () => Boolean, true, 'Store nothing, answer what would happen')
  InputType(inputName(action), { description: `${row.label['zh-CN']}: input of ${action}` })(Input)
  return Input

  function addAnswer(name: AnswerName, nullable: boolean) {
    const { label, kind, choices }: AnswerRow = answers[name]
    const words = `${label['zh-CN']} (${label.en})`
    if (choices) {
      const closed = enumOf(choices, `${capital(name)}Code`, words)
      return add(name, () => closed, nullable, words)
    }
    if (kind !== 'registration' && kind !== 'choice') add(name, types[kind], nullable, words)
  }
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const inputName = (action: string): string => `${capital(action)}Input`
