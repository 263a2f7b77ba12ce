import type { MatterFacts } from '../matter/facts'
import { may } from '../access/viewer'
import { isDay } from '../clock/day'
import { unless, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { stepOf, type InputOfRow, type MatterContext } from '../track/step'
import type { JointFacts, JointSignature } from './facts'
import { ownPeriod, plan, type MemberInput } from './plan'
import type { JointAnswers } from './answers'

export type JointParty = 'office' | 'responsible' | 'lead' | 'members' | 'handlers'

const step = stepOf<JointFacts, JointAnswers, MatterContext, JointParty>()
const S171 = [source('S1.7.1')]
const S172 = [source('S1.7.2'), source('XFGZTL', '31')]
const inHandling: readonly MatterFacts['status'][] = ['M30', 'M40', 'M42']

const stillHandled = (_facts: JointFacts, { matter }: MatterContext): Refusal[] =>
  unless(
    inHandling.includes(matter.status),
    'NOT_IN_HANDLING',
    '联合办案在办理期间进行',
    'Joint handling belongs to the handling of the matter',
    S171,
  )

const planned = (members: readonly MemberInput[], { consultations }: JointFacts, context: MatterContext) =>
  plan({ matter: context.matter, consultations }, members, context.today, context)

/** The named unit is a member with a task, and the viewer speaks for it. */
function ownTask(unitId: string, { members }: JointFacts, { viewer, units }: MatterContext): Refusal[] {
  const member = members.find((one) => one.unitId === unitId)
  return [
    ...unless(
      member !== undefined && may(viewer, 'joint-handling.join', unitId, units),
      'NOT_A_MEMBER',
      '不是您所在的成员单位',
      'Not a member unit you speak for',
      S171,
      'unit',
    ),
  ]
}

const handlersOf = ({ members }: JointFacts) => members.filter(({ part }) => part !== 'adviser')

/** Co-handlers whose opinion is owed; the conclusion does not wait for a late one for ever, but says so. */
export const opinionsOwed = (facts: JointFacts): string[] =>
  facts.members
    .filter(
      ({ part, unitId }) => part === 'co-handler' && !facts.opinions.some((one) => one.unitId === unitId),
    )
    .map(({ unitId }) => unitId)

const consult = (settled: boolean) =>
  step({
    label: settled ? text('协商解决', 'settled by consultation') : text('协商未果', 'consultation failed'),
    from: ['none', 'consulting'],
    to: settled ? 'settled' : 'consulting',
    permission: 'joint-handling.lead',
    by: ['office', 'responsible'],
    asks: ['note'],
    guard: stillHandled,
    change: ({ note }, { consultations }, { viewer, today }) => ({
      consultations: [...consultations, { on: today, settled, note, by: viewer.userId }],
    }),
    sources: S171,
  })

const checkSigner = (unit: string, facts: JointFacts, context: MatterContext): Refusal[] => [
  ...ownTask(unit, facts, context),
  ...unless(
    !facts.signatures.some(({ unitId }) => unitId === unit),
    'ALREADY_SIGNED',
    '该单位已经签署或者保留意见',
    'That unit has signed or dissented already',
    S171,
    'unit',
  ),
  ...unless(
    handlersOf(facts).some(({ unitId }) => unitId === unit),
    'ADVISER_SIGNS',
    '法庭只就程序提供咨询，不签署联合结论',
    'An adviser does not sign the joint conclusion',
    S171,
    'unit',
  ),
]

const signed = (
  word: Pick<JointSignature, 'unitId' | 'agrees' | 'reasons'>,
  { signatures }: JointFacts,
  { viewer, today }: MatterContext,
): Partial<JointFacts> => ({ signatures: [...signatures, { ...word, by: viewer.userId, on: today }] })

/** The table of steps of joint handling (`domain.md` 2.5, S1.7). */
export const jointSteps = {
  consultationFailed: consult(false),
  consultationSettled: consult(true),
  openJointHandling: step({
    label: text('启动联合办案', 'open joint handling'),
    from: ['consulting'],
    to: 'opened',
    permission: 'joint-handling.lead',
    by: ['office', 'responsible'],
    asks: ['members'],
    mayAsk: ['lawRelated'],
    guard: stillHandled,
    check: ({ members }, facts, context) => {
      const outcome = planned(members, facts, context)
      return outcome.ok ? [] : [...outcome.refusals]
    },
    change: ({ members, lawRelated = false }, facts, context) => {
      const outcome = planned(members, facts, context)
      return { members: outcome.ok ? outcome.value.members : [], lawRelated, openedOn: context.today }
    },
    forms: [{ form: 'F35', to: 'file' }],
    tells: ['members', 'responsible'],
    sources: S171,
  }),
  moveTask: step({
    label: text('调整分工期限', 'move the day of a task'),
    from: ['opened'],
    to: 'same',
    permission: 'joint-handling.lead',
    by: 'lead',
    asks: ['unit', 'due', 'reasons'],
    check: ({ unit, due }, { members }, { matter, today }) => {
      const until = ownPeriod(matter)
      return [
        ...unless(
          members.some(({ unitId, part }) => unitId === unit && part !== 'adviser'),
          'NOT_A_MEMBER',
          '该单位没有分工',
          'That unit has no task',
          S171,
          'unit',
        ),
        ...unless(
          isDay(due) && due > today && until !== undefined && due <= until,
          'TASK_BEYOND_PERIOD',
          '分工期限应在今日之后、办理期限之内',
          'A task is due after today and within the matter’s own period',
          [source('S1.7.1'), source('XFGZTL', '34')],
          'due',
        ),
      ]
    },
    change: ({ unit, due }, { members }) => ({
      members: members.map((one) => (one.unitId === unit ? { ...one, due } : one)),
    }),
    tells: ['members'],
    sources: S171,
  }),
  giveOpinion: step({
    label: text('提交意见', 'give the opinion'),
    from: ['opened'],
    to: 'same',
    permission: 'joint-handling.join',
    by: 'members',
    asks: ['unit', 'opinion'],
    check: ({ unit }, facts, context) => ownTask(unit, facts, context),
    change: ({ unit, opinion }, { opinions, members }, { viewer, today }) => {
      const due = members.find(({ unitId }) => unitId === unit)?.due
      const late = due !== undefined && today > due
      return { opinions: [...opinions, { unitId: unit, by: viewer.userId, on: today, opinion, late }] }
    },
    tells: ['lead'],
    sources: S171,
  }),
  guideToLaw: step({
    label: text('引导依法解决', 'guide to court or arbitration'),
    from: ['opened', 'drafted'],
    to: 'same',
    permission: 'joint-handling.lead',
    by: ['lead', 'office'],
    asks: ['body', 'name', 'note'],
    change: ({ body, name, note }, _facts, { today }) => ({
      guidance: { body, name, note, on: today },
      lawRelated: true,
    }),
    forms: [{ form: 'F03', to: 'petitioner' }],
    sources: S172,
  }),
  draftConclusion: step({
    label: text('拟定联合结论', 'draft the joint conclusion'),
    from: ['opened'],
    to: 'drafted',
    permission: 'joint-handling.lead',
    by: 'lead',
    asks: ['conclusion'],
    guard: (facts, { today }) =>
      unless(
        opinionsOwed(facts).every((unitId) => {
          const due = facts.members.find((one) => one.unitId === unitId)?.due
          return due !== undefined && today > due
        }),
        'OPINIONS_OWED',
        '尚有成员单位未提交意见，且其期限未满',
        'A member’s opinion is missing and its day has not passed',
        S171,
      ),
    warn: (_given, facts) =>
      unless(
        opinionsOwed(facts).length === 0,
        'OPINIONS_LATE',
        '有成员单位逾期未提交意见',
        'A member did not give its opinion in time',
        S171,
      ),
    change: ({ conclusion }, _facts, { viewer, today }) => ({
      conclusion: { text: conclusion, by: viewer.userId, on: today },
      signatures: [],
    }),
    tells: ['handlers'],
    sources: S171,
  }),
  reviseConclusion: step({
    label: text('修改联合结论', 'revise the joint conclusion'),
    from: ['drafted'],
    to: 'same',
    permission: 'joint-handling.lead',
    by: 'lead',
    asks: ['conclusion'],
    // What was signed was another text: everybody signs anew.
    change: ({ conclusion }, _facts, { viewer, today }) => ({
      conclusion: { text: conclusion, by: viewer.userId, on: today },
      signatures: [],
    }),
    tells: ['handlers'],
    sources: S171,
  }),
  signConclusion: step({
    label: text('签署联合结论', 'sign'),
    from: ['drafted'],
    to: 'same',
    permission: 'joint-handling.join',
    by: 'handlers',
    asks: ['unit'],
    check: ({ unit }, facts, context) => checkSigner(unit, facts, context),
    change: ({ unit }, facts, context) => signed({ unitId: unit, agrees: true }, facts, context),
    tells: ['lead'],
    sources: S171,
  }),
  dissentFromConclusion: step({
    label: text('保留意见', 'dissent'),
    from: ['drafted'],
    to: 'same',
    permission: 'joint-handling.join',
    by: 'handlers',
    asks: ['unit', 'reasons'],
    check: ({ unit }, facts, context) => checkSigner(unit, facts, context),
    change: ({ unit, reasons }, facts, context) =>
      signed({ unitId: unit, agrees: false, reasons }, facts, context),
    tells: ['lead'],
    sources: S171,
  }),
  concludeJointHandling: step({
    label: text('形成联合结论', 'conclude'),
    from: ['drafted'],
    to: 'concluded',
    permission: 'joint-handling.lead',
    by: 'lead',
    guard: (facts) => [
      ...unless(
        handlersOf(facts).every(({ unitId }) => facts.signatures.some((one) => one.unitId === unitId)),
        'SIGNATURES_MISSING',
        '尚有成员单位未签署，也未载明保留意见',
        'A member has neither signed nor recorded its dissent',
        S171,
      ),
      ...unless(
        !facts.lawRelated || facts.guidance !== undefined,
        'GUIDANCE_MISSING',
        '涉法事项应当先出具引导说明，写明有权处理的机关',
        'A law-related matter needs its guidance note first',
        S172,
      ),
    ],
    tells: ['responsible', 'members'],
    sources: S171,
  }),
  endJointHandling: step({
    label: text('终止联合办案', 'end'),
    from: ['opened', 'drafted'],
    to: 'ended',
    permission: 'joint-handling.lead',
    by: ['lead', 'office'],
    asks: ['reasons'],
    change: ({ reasons }) => ({ reasons }),
    tells: ['members', 'responsible'],
    sources: S171,
  }),
} as const

export type JointStep = keyof typeof jointSteps
export type JointInput<S extends JointStep> = InputOfRow<(typeof jointSteps)[S]>
