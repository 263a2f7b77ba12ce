import { isUnit } from '../access/units'
import { isDay, type Day } from '../clock/day'
import { checkNoPersonsIn } from '../matter/personal-data'
import { checkCount } from '../matter/wording'
import type { Outcome } from '../refusal'
import { unless } from '../refusal'
import { source } from '../source'
import { text, type Text } from '../text'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import {
  stepOf,
  type Addressee,
  type Field,
  type InputOfRow,
  type StepContext,
  type StepEffects,
} from '../track/step'
import { noWarning, risks, type Risk, type WarningFacts } from './facts'

export interface WarningAnswers {
  readonly unit: string
  readonly office: string
  readonly issue: string
  readonly place: string
  readonly demand: string
  readonly cause: string
  readonly risk: Risk
  readonly concerned: number
  readonly proposed: string
  readonly foundOn: Day
  readonly feedback: string
  readonly what: string
  readonly late: boolean
  readonly serious: boolean
  readonly reasons: string
  readonly result: string
}

export const warningFields = {
  unit: { label: text('上报单位', 'reporting unit'), kind: 'unit' },
  office: { label: text('受理单位', 'petition office'), kind: 'unit' },
  issue: { label: text('问题', 'issue'), kind: 'text' },
  place: { label: text('地点', 'place'), kind: 'text' },
  demand: { label: text('诉求', 'demand'), kind: 'text' },
  cause: { label: text('成因', 'cause'), kind: 'text' },
  risk: { label: text('风险', 'risk'), kind: 'choice', choices: risks },
  concerned: { label: text('涉及人数', 'people concerned'), kind: 'number' },
  proposed: { label: text('建议措施', 'measures proposed'), kind: 'text' },
  foundOn: { label: text('发现日期', 'found on'), kind: 'day' },
  feedback: { label: text('核实情况', 'what was found'), kind: 'text' },
  what: { label: text('处置措施', 'measure taken'), kind: 'text' },
  late: { label: text('未及时上报', 'reported late'), kind: 'yes-no' },
  serious: { label: text('造成严重后果', 'serious consequences'), kind: 'yes-no' },
  reasons: { label: text('认定理由', 'reasons'), kind: 'text' },
  result: { label: text('结果', 'result'), kind: 'text' },
} as const satisfies Record<keyof WarningAnswers, Field>

type Party = 'unit' | 'office'
const row = stepOf<WarningFacts, WarningAnswers, StepContext, Party>()
const S162 = [source('S1.6.2')]
const S163 = [source('S1.6.3')]
const S164 = [source('S1.6.4')]

/** The table of steps of an early warning (`domain.md` 2.5, S1.6). Every text is refused when it names a person. */
export const warningSteps = {
  reportWarning: row({
    label: text('上报预警', 'report'),
    from: ['none'],
    to: 'reported',
    permission: 'early-warning.report',
    by: 'unit',
    asks: ['unit', 'office', 'issue', 'place', 'demand', 'cause', 'risk', 'concerned', 'proposed', 'foundOn'],
    check: (
      { issue, place, demand, cause, proposed, concerned, foundOn, office },
      _facts,
      { today, units },
    ) => [
      ...checkNoPersonsIn({ issue, place, demand, cause, proposed }),
      ...checkCount(concerned, 'concerned'),
      ...unless(isUnit(office, units), 'UNIT_UNKNOWN', '没有这一单位', 'No such unit', [], 'office'),
      ...unless(
        isDay(foundOn) && foundOn <= today,
        'DAY_IMPOSSIBLE',
        '发现日期应为今日或者以前',
        'Found on a day up to today',
        S162,
        'foundOn',
      ),
    ],
    change: (given, _facts, { viewer, today }) => ({
      ...given,
      reportedBy: viewer.userId,
      reportedOn: today,
    }),
    forms: [{ form: 'F24', to: 'office' }],
    tells: ['office'],
    sources: S162,
  }),
  verifyWarning: judge('verified', text('核实属实', 'verify')),
  dismissWarning: judge('unfounded', text('反馈不属实', 'not borne out')),
  takeMeasure: row({
    label: text('登记处置措施', 'record a measure'),
    from: ['verified'],
    to: 'same',
    permission: 'early-warning.handle',
    by: 'office',
    asks: ['what'],
    check: ({ what }) => checkNoPersonsIn({ what }),
    change: ({ what }, { measures }, { viewer, today }) => ({
      measures: [...measures, { what, by: viewer.userId, on: today }],
    }),
    tells: ['unit'],
    sources: S162,
  }),
  findLateness: row({
    label: text('认定上报是否及时', 'find on lateness'),
    from: ['verified', 'closed'],
    to: 'same',
    permission: 'assessment.propose',
    by: 'office',
    asks: ['late', 'serious', 'reasons'],
    guard: ({ lateness }) =>
      unless(lateness === undefined, 'FINDING_MADE', '已经作出认定', 'A finding is made already', S163),
    check: ({ reasons }) => checkNoPersonsIn({ reasons }),
    change: ({ late, serious, reasons }, _facts, { viewer, today }) => ({
      lateness: { late, serious, reasons, by: viewer.userId, on: today },
    }),
    sources: S163,
  }),
  closeWarning: row({
    label: text('结束预警', 'close'),
    from: ['verified', 'unfounded'],
    to: 'closed',
    permission: 'early-warning.handle',
    by: 'office',
    asks: ['result'],
    guard: ({ state, measures }) =>
      unless(
        state === 'unfounded' || measures.length > 0,
        'MEASURE_MISSING',
        '属实的预警尚未登记处置措施',
        'A verified warning has no measure yet',
        S164,
      ),
    check: ({ result }) => checkNoPersonsIn({ result }),
    change: ({ result }, _facts, { today }) => ({ result, closedOn: today }),
    tells: ['unit'],
    sources: S164,
  }),
} as const

function judge(to: 'verified' | 'unfounded', label: Text) {
  return row({
    label,
    from: ['reported'],
    to,
    permission: 'early-warning.handle',
    by: 'office',
    asks: ['feedback'],
    guard: ({ reportedBy }, { viewer }) =>
      unless(
        reportedBy !== viewer.userId,
        'OWN_REPORT',
        '不得核实自己上报的预警',
        'Nobody verifies a report of their own',
        S164,
      ),
    check: ({ feedback }) => checkNoPersonsIn({ feedback }),
    change: ({ feedback }, _facts, { today }) => ({ feedback, feedbackOn: today }),
    tells: ['unit'],
    sources: S164,
  })
}

export type WarningStep = keyof typeof warningSteps
export type WarningInput<S extends WarningStep> = InputOfRow<(typeof warningSteps)[S]>

const one = (unit: string | undefined): Addressee[] => (unit === undefined ? [] : [{ unit }])

const track: Track<WarningFacts, WarningAnswers, StepContext, Party> = {
  rows: warningSteps,
  fields: warningFields,
  blank: noWarning,
  sees: () => true,
  parties: ({ unit, office }, { viewer }) => ({
    unit: unit === undefined ? viewer.posts.map(({ unitId }) => ({ unit: unitId })) : one(unit),
    office: one(office),
  }),
}

export const performWarning = <S extends WarningStep>(
  facts: WarningFacts | null,
  step: S,
  input: WarningInput<S>,
  context: StepContext,
): Outcome<StepEffects<WarningFacts, S>> => performStep(track, facts, step, input, context)

export const allowedWarningSteps = (
  facts: WarningFacts | null,
  context: StepContext,
): AllowedStep<WarningStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<WarningStep>[]
