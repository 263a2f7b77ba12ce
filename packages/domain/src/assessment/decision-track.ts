import { isDay, type Day } from '../clock/day'
import { unless, type Outcome, type Refusal } from '../refusal'
import { withDecision, type RuleDecision } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { source } from '../source'
import { text } from '../text'
import { keptBy } from '../track/parties'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import { stepOf, type Field, type InputOfRow, type StepContext, type StepEffects } from '../track/step'

export const decisionStates = {
  none: text('未登记', 'none'),
  recorded: text('有效', 'in force'),
  ended: text('已停止', 'ended'),
} as const
export type DecisionState = keyof typeof decisionStates

/** What a written decision may set for the assessment. Money is not among it: nothing of it is ever executed (S1.10). */
export const decidable = {
  'veto-count': text('计数口径', 'reading of the counts'),
  'group-visit': text('集体访人数', 'persons of a group visit'),
  'veto-area-street': text('启用：管理区到街道', 'switch on: area, to the sub-district'),
  'veto-area-district': text('启用：管理区到区', 'switch on: area, to the district'),
  'veto-area-city': text('启用：管理区到市以上', 'switch on: area, to the city or above'),
  'veto-village': text('启用：村（居）到区以上', 'switch on: village, to the district or above'),
  'veto-department': text('启用：涉访部门到区以上', 'switch on: department, to the district or above'),
} as const
export type Decidable = keyof typeof decidable

export interface DecisionFacts {
  readonly state: DecisionState
  /** The organisation. */
  readonly office?: string
  readonly rule?: Decidable
  readonly value?: string
  readonly from?: Day
  readonly to?: Day
  readonly document?: string
  readonly recordedBy?: string
}
export const noDecision: DecisionFacts = { state: 'none' }

export interface DecisionAnswers {
  readonly office: string
  readonly rule: Decidable
  readonly value: string
  readonly from: Day
  readonly to: Day
  readonly document: string
}

export const decisionFields = {
  office: { label: text('作出决定的单位', 'decided by'), kind: 'unit' },
  rule: { label: text('决定事项', 'what is decided'), kind: 'choice', choices: decidable },
  value: { label: text('口径或者人数', 'reading or number'), kind: 'text' },
  from: { label: text('生效日期', 'in force from'), kind: 'day' },
  to: { label: text('停止日期', 'last day'), kind: 'day' },
  document: { label: text('书面决定文号', 'number of the written decision'), kind: 'text' },
} as const satisfies Record<keyof DecisionAnswers, Field>

/** As the rulebook takes it: a number where a number is decided, nothing where a rule is switched on as written. */
export function ruleDecision({ rule, value, from, to, document }: DecisionFacts): RuleDecision {
  return {
    rule: rule!,
    ...(value === undefined ? {} : { value: /^\d+$/.test(value) ? Number(value) : value }),
    from: from!,
    ...(to === undefined ? {} : { to }),
    document: document!,
  }
}

/** The rulebook of an organisation under all its recorded decisions. */
export const underDecisions = (book: Rulebook, decisions: readonly DecisionFacts[]): Rulebook =>
  decisions
    .filter(({ rule }) => rule !== undefined && book.values[rule] !== undefined)
    .reduce((at, one) => withDecision(at, ruleDecision(one)), book)

function checkDecision(decided: DecisionFacts, { rulebook }: StepContext): Refusal[] {
  let possible = true
  try {
    withDecision(rulebook, ruleDecision(decided))
  } catch {
    possible = false
  }
  return unless(
    possible,
    'DECISION_IMPOSSIBLE',
    '本单位制度中这一事项不能这样决定：口径只能是 exact（逐级）或者 cumulative（累计），人数应为正整数，启用不填数值',
    'The handbook leaves no room for this: a reading on offer, a whole number, or nothing to switch a rule on',
    basis,
    'value',
  )
}

const row = stepOf<DecisionFacts, DecisionAnswers, StepContext, 'office'>()
const basis = [source('DESIGN', '7.4'), source('XFGZTL', '39')]

/** The table of steps of a written decision: people decide outside, the system records which document says so. */
export const decisionSteps = {
  recordDecisionOnRule: row({
    label: text('登记书面决定', 'record a written decision'),
    from: ['none'],
    to: 'recorded',
    permission: 'assessment.decide',
    by: 'office',
    asks: ['office', 'rule', 'from', 'document'],
    mayAsk: ['value'],
    check: ({ rule, value, from, document }, _facts, context) => [
      ...unless(isDay(from), 'DAY_IMPOSSIBLE', '日期无效', 'No such day', [], 'from'),
      ...checkDecision(
        { state: 'recorded', rule, from, document, ...(value === undefined ? {} : { value }) },
        context,
      ),
    ],
    change: (given, _facts, { viewer }) => ({ ...given, recordedBy: viewer.userId }),
    sources: basis,
  }),
  endDecisionOnRule: row({
    label: text('停止执行', 'end'),
    from: ['recorded'],
    to: 'ended',
    permission: 'assessment.decide',
    by: 'office',
    asks: ['to'],
    check: ({ to }, { from }) =>
      unless(
        isDay(to) && to >= from!,
        'DAY_IMPOSSIBLE',
        '停止日期不能早于生效日期',
        'It ends on a day after it began',
        [],
        'to',
      ),
    change: ({ to }) => ({ to }),
    sources: basis,
  }),
} as const
export type DecisionStep = keyof typeof decisionSteps
export type DecisionInput<S extends DecisionStep> = InputOfRow<(typeof decisionSteps)[S]>

const track: Track<DecisionFacts, DecisionAnswers, StepContext, 'office'> = {
  rows: decisionSteps,
  fields: decisionFields,
  blank: noDecision,
  sees: () => true,
  parties: ({ office }, { viewer }) => ({
    office: keptBy(office, viewer),
  }),
}

export const performDecision = <S extends DecisionStep>(
  facts: DecisionFacts | null,
  step: S,
  input: DecisionInput<S>,
  context: StepContext,
): Outcome<StepEffects<DecisionFacts, S>> => performStep(track, facts, step, input, context)

export const allowedDecisionSteps = (
  facts: DecisionFacts | null,
  context: StepContext,
): AllowedStep<DecisionStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<DecisionStep>[]
