import { accusable, canSee } from '../access/viewer'
import type { MatterFacts } from '../matter/facts'
import { unless, type Outcome, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import {
  stepOf,
  type Field,
  type InputOfRow,
  type MatterContext,
  type StepContext,
  type StepEffects,
} from '../track/step'
import { noCaseLead, type CaseLeadFacts } from './facts'

/** The leader named, with the unit headed, so that nobody answers for a matter against their own unit. */
export interface NamedLeader {
  readonly userId: string
  readonly unitId: string
}

export interface CaseLeadAnswers {
  readonly leader: NamedLeader
  readonly reasons: string
  readonly plan: string
  readonly note: string
  readonly result: string
}

export const caseLeadFields = {
  leader: { label: text('包案领导', 'leader'), kind: 'user' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
  plan: { label: text('化解方案', 'plan'), kind: 'text' },
  note: { label: text('跟进情况', 'follow-up'), kind: 'text' },
  result: { label: text('化解结果', 'result'), kind: 'text' },
} as const satisfies Record<keyof CaseLeadAnswers, Field>

/** Nobody leads on both sides: complained of, stepped aside, head of a unit complained of, or the matter's own handler. */
export function checkLeader(
  { userId, unitId }: NamedLeader,
  matter: Pick<MatterFacts, 'accusedUsers' | 'accusedUnits' | 'recused' | 'handler'>,
  { units }: Pick<StepContext, 'units'>,
  field = 'leader',
): Refusal[] {
  const against = accusable(unitId, units).some((id) => matter.accusedUnits.includes(id))
  return unless(
    !matter.accusedUsers.includes(userId) &&
      !matter.recused.includes(userId) &&
      matter.handler !== userId &&
      !against,
    'LEADER_ON_BOTH_SIDES',
    '该领导被反映、已回避、为承办人或者主管被反映单位，不得包案或者接待本事项',
    'This leader is complained of, stepped aside, handles the matter, or heads a unit complained of',
    [source('XFGZTL', '28(3)'), source('XFGZTL', '30(3)')],
    field,
  )
}

type Party = 'office' | 'leader' | 'responsible'
const row = stepOf<CaseLeadFacts, CaseLeadAnswers, MatterContext, Party>()
const S134 = [source('S1.3.4'), source('XFGZTL', '18(2)')]

/** The table of steps of a leader's case responsibility (`domain.md` 2.5, S1.3.4). */
export const caseLeadSteps = {
  assignLead: row({
    label: text('确定包案领导', 'name the leader'),
    from: ['none'],
    to: 'assigned',
    permission: 'case-lead.assign',
    by: 'office',
    asks: ['leader', 'reasons'],
    check: ({ leader }, _facts, context) => checkLeader(leader, context.matter, context),
    change: ({ leader, reasons }, _facts, { today }) => ({ leader: leader.userId, reasons, takenOn: today }),
    tells: ['leader', 'responsible'],
    sources: S134,
  }),
  planCase: row({
    label: text('提出化解方案', 'set down the plan'),
    from: ['assigned', 'planned'],
    to: 'planned',
    permission: 'case-lead.act',
    by: 'leader',
    asks: ['plan'],
    change: ({ plan }) => ({ plan }),
    tells: ['responsible'],
    sources: S134,
  }),
  followUp: row({
    label: text('登记跟进', 'record a follow-up'),
    from: ['planned'],
    to: 'same',
    permission: 'case-lead.act',
    by: 'leader',
    asks: ['note'],
    change: ({ note }, { followUps }, { viewer, today }) => ({
      followUps: [...followUps, { by: viewer.userId, on: today, note }],
    }),
    sources: S134,
  }),
  handOver: row({
    label: text('移交包案', 'hand over'),
    from: ['assigned', 'planned'],
    to: 'same',
    permission: 'case-lead.assign',
    by: 'office',
    asks: ['leader', 'reasons'],
    check: ({ leader }, facts, context) => [
      ...checkLeader(leader, context.matter, context),
      ...unless(
        leader.userId !== facts.leader,
        'SAME_LEADER',
        '移交对象与现包案领导相同',
        'The new leader is the present one',
        S134,
        'leader',
      ),
    ],
    change: ({ leader, reasons }, { before, ...facts }, { today }) => ({
      leader: leader.userId,
      takenOn: today,
      before: [...before, { leader: facts.leader!, until: today, reasons }],
    }),
    tells: ['leader', 'responsible'],
    sources: S134,
  }),
  settleCase: row({
    label: text('登记化解', 'settle'),
    from: ['planned'],
    to: 'settled',
    permission: 'case-lead.act',
    by: 'leader',
    asks: ['result'],
    guard: ({ followUps }) =>
      unless(followUps.length > 0, 'FOLLOW_UPS_MISSING', '尚无跟进记录', 'No follow-up is on record', [
        source('S1.3.4'),
      ]),
    change: ({ result }, _facts, { today }) => ({ result, settledOn: today }),
    tells: ['office', 'responsible'],
    sources: S134,
  }),
} as const

export type CaseLeadStep = keyof typeof caseLeadSteps
export type CaseLeadInput<S extends CaseLeadStep> = InputOfRow<(typeof caseLeadSteps)[S]>

const track: Track<CaseLeadFacts, CaseLeadAnswers, MatterContext, Party> = {
  rows: caseLeadSteps,
  fields: caseLeadFields,
  blank: noCaseLead,
  sees: (_facts, { matter, viewer, units }) => canSee(matter, viewer, units),
  parties: ({ leader }, { matter }) => ({
    office: [{ unit: matter.homeUnit }],
    leader: leader === undefined ? [] : [{ user: leader }],
    responsible: matter.responsibleUnit === undefined ? [] : [{ unit: matter.responsibleUnit }],
  }),
}

export const performCaseLead = <S extends CaseLeadStep>(
  facts: CaseLeadFacts | null,
  step: S,
  input: CaseLeadInput<S>,
  context: MatterContext,
): Outcome<StepEffects<CaseLeadFacts, S>> => performStep(track, facts, step, input, context)

export const allowedCaseLeadSteps = (
  facts: CaseLeadFacts | null,
  context: MatterContext,
): AllowedStep<CaseLeadStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<CaseLeadStep>[]
