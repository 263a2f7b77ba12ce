import { isUnit, lineage } from '../access/units'
import { isDay, type Day } from '../clock/day'
import { checkNoPersonsIn } from '../matter/personal-data'
import { isBlank } from '../matter/wording'
import { refusal, unless, type Outcome, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { keptBy } from '../track/parties'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import {
  stepOf,
  type Addressee,
  type Field,
  type InputOfRow,
  type StepContext,
  type StepEffects,
} from '../track/step'
import { noInspection, sheetItems, sheetTemplate, type InspectionFacts, type Score } from './facts'

export interface InspectionAnswers {
  readonly office: string
  readonly inspected: string
  readonly day: Day
  readonly inspectors: readonly string[]
  readonly scores: readonly Score[]
  readonly statement: string
}

export const inspectionFields = {
  office: { label: text('组织单位', 'office'), kind: 'unit' },
  inspected: { label: text('被考核单位', 'unit inspected'), kind: 'unit' },
  day: { label: text('检查日期', 'day'), kind: 'day' },
  inspectors: { label: text('考核人员', 'inspectors'), kind: 'list' },
  scores: { label: text('评分', 'scores'), kind: 'list' },
  statement: { label: text('单位意见', 'statement of the unit'), kind: 'text' },
} as const satisfies Record<keyof InspectionAnswers, Field>

type Party = 'office' | 'inspected'
const row = stepOf<InspectionFacts, InspectionAnswers, StepContext, Party>()
const basis = [source('S1.5.4')]

type Posts = readonly { readonly unitId: string }[]

/** Nobody assesses the unit they work in, nor one above it. */
const noneOfOwn = (
  inspected: string | undefined,
  posts: Posts,
  units: StepContext['units'],
  field?: string,
): Refusal[] =>
  unless(
    !posts.some(({ unitId }) => lineage(unitId, units).includes(inspected ?? '')),
    'OWN_UNIT',
    '不得考核本人所在单位',
    'Nobody assesses their own unit',
    [source('XFGZTL', '28(3)')],
    field,
  )
const ownUnit = (inspected: string | undefined, { viewer, units }: StepContext): Refusal[] =>
  noneOfOwn(inspected, viewer.posts, units)

/** An inspector in office, as far as the rule reads it. */
export interface Inspector {
  readonly userId: string
  readonly posts: Posts
}

/**
 * Who inspects: somebody, each in office on the day, and none from the unit inspected or one below it.
 * @param known those of the named who hold a post in the organisation
 */
export function checkInspectors(
  { inspected, inspectors }: Pick<InspectionAnswers, 'inspected' | 'inspectors'>,
  known: readonly Inspector[],
  units: StepContext['units'],
): Refusal[] {
  if (inspectors.length === 0)
    return unless(false, 'INSPECTOR_MISSING', '请写明考核人员', 'Name who inspects', basis, 'inspectors')
  return inspectors.flatMap((id, i) => {
    const one = known.find(({ userId }) => userId === id)
    return one === undefined
      ? unless(
          false,
          'UNKNOWN',
          '没有此在职人员',
          'Nobody of that name is in office',
          basis,
          `inspectors.${i}`,
        )
      : noneOfOwn(inspected, one.posts, units, `inspectors.${i}`)
  })
}

function checkScores(scores: readonly Score[]): Refusal[] {
  const items = scores.map(({ item }) => item)
  return [
    ...unless(
      sheetItems.every((item) => items.filter((one) => one === item).length === 1) &&
        items.length === sheetItems.length,
      'SHEET_INCOMPLETE',
      '每个考核项目须评分一次',
      'Every item is scored once',
      basis,
      'scores',
    ),
    ...scores.flatMap(({ item, points, evidence }, i) => {
      const template = sheetTemplate[item] as (typeof sheetTemplate)[keyof typeof sheetTemplate] | undefined
      if (template === undefined) return []
      const values = { item: template.label['zh-CN'], most: template.most }
      return [
        ...(points >= 0 && points <= template.most
          ? []
          : [
              refusal(
                'POINTS_IMPOSSIBLE',
                text('“{item}”的得分应在0至{most}之间', 'Points from 0 to {most}'),
                {
                  basis,
                  field: `scores.${i}`,
                  values,
                },
              ),
            ]),
        ...(points >= template.most || !isBlank(evidence)
          ? []
          : [
              refusal('EVIDENCE_MISSING', text('“{item}”扣分须写明依据', 'A deduction names its evidence'), {
                basis,
                field: `scores.${i}`,
                values,
              }),
            ]),
        ...(evidence === undefined ? [] : checkNoPersonsIn({ [`scores.${i}`]: evidence })),
      ]
    }),
  ]
}

/** The table of steps of an inspection: planned, scored with evidence, answered by the unit, confirmed by another person. */
export const inspectionSteps = {
  planInspection: row({
    label: text('安排检查', 'plan'),
    from: ['none'],
    to: 'planned',
    permission: 'inspection.run',
    by: 'office',
    asks: ['office', 'inspected', 'day', 'inspectors'],
    check: ({ inspected, day }, _facts, context) => [
      ...ownUnit(inspected, context),
      ...unless(
        isUnit(inspected, context.units),
        'UNIT_UNKNOWN',
        '没有这一单位',
        'No such unit',
        [],
        'inspected',
      ),
      ...unless(isDay(day), 'DAY_IMPOSSIBLE', '日期有误', 'No such day', basis, 'day'),
    ],
    change: (given) => given,
    tells: ['inspected'],
    sources: basis,
  }),
  scoreInspection: row({
    label: text('评分', 'score'),
    from: ['planned', 'scored', 'answered'],
    to: 'scored',
    permission: 'inspection.run',
    by: 'office',
    asks: ['scores'],
    guard: ({ inspected, day }, context) => [
      ...ownUnit(inspected, context),
      ...unless(
        day! <= context.today,
        'NOT_YET',
        '检查日期未到',
        'The day of the inspection has not come',
        basis,
      ),
    ],
    check: ({ scores }) => checkScores(scores),
    change: ({ scores }, _facts, { viewer }) => ({ scores, scoredBy: viewer.userId }),
    tells: ['inspected'],
    sources: basis,
  }),
  answerInspection: row({
    label: text('单位回应', 'answer'),
    from: ['scored'],
    to: 'answered',
    permission: 'inspection.answer',
    by: 'inspected',
    asks: ['statement'],
    check: ({ statement }) => checkNoPersonsIn({ statement }),
    change: ({ statement }, _facts, { today }) => ({ statement, answeredOn: today }),
    tells: ['office'],
    sources: basis,
  }),
  confirmInspection: row({
    label: text('确认考核结果', 'confirm'),
    from: ['answered'],
    to: 'confirmed',
    permission: 'inspection.run',
    by: 'office',
    guard: ({ scoredBy, inspected }, context) => [
      ...ownUnit(inspected, context),
      ...unless(
        scoredBy !== context.viewer.userId,
        'OWN_SCORES',
        '评分人不得确认考核结果',
        'Who scored does not confirm',
        basis,
      ),
    ],
    change: (_given, _facts, { viewer, today }) => ({ confirmedBy: viewer.userId, confirmedOn: today }),
    forms: [{ form: 'F33', to: 'inspected' }],
    tells: ['inspected'],
    sources: basis,
  }),
} as const

export type InspectionStep = keyof typeof inspectionSteps
export type InspectionInput<S extends InspectionStep> = InputOfRow<(typeof inspectionSteps)[S]>

const one = (unit: string | undefined): Addressee[] => (unit === undefined ? [] : [{ unit }])

const track: Track<InspectionFacts, InspectionAnswers, StepContext, Party> = {
  rows: inspectionSteps,
  fields: inspectionFields,
  blank: noInspection,
  sees: () => true,
  parties: ({ office, inspected }, { viewer }) => ({
    office: keptBy(office, viewer),
    inspected: one(inspected),
  }),
}

export const performInspection = <S extends InspectionStep>(
  facts: InspectionFacts | null,
  step: S,
  input: InspectionInput<S>,
  context: StepContext,
): Outcome<StepEffects<InspectionFacts, S>> => performStep(track, facts, step, input, context)

export const allowedInspectionSteps = (
  facts: InspectionFacts | null,
  context: StepContext,
): AllowedStep<InspectionStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<InspectionStep>[]
