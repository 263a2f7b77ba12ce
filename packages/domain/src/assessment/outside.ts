import { isUnit } from '../access/units'
import { isDay, type Day } from '../clock/day'
import { checkNoPersonsIn } from '../matter/personal-data'
import { unless, type Outcome } from '../refusal'
import { source, type Source } from '../source'
import { text, type Text } from '../text'
import { keptBy } from '../track/parties'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import { stepOf, type Field, type InputOfRow, type StepContext, type StepEffects } from '../track/step'

export const outsideStates = {
  none: text('未登记', 'none'),
  recorded: text('已登记', 'recorded'),
  withdrawn: text('已撤销', 'withdrawn'),
} as const
export type OutsideState = keyof typeof outsideStates

/** What other bodies decide and the system only takes down: nothing of it is proposed, weighed or executed here. */
export const outsideKinds = {
  'first-rank': {
    label: text('区委、区政府通报全区排名第一', 'ranked first in the district'),
    sources: [source('S1.10.2'), source('S1.10.3')],
  },
  promotion: {
    label: text('有权机关决定提拔重用', 'promotion decided by the body with power'),
    sources: [source('S1.10.6')],
  },
  removal: {
    label: text('有权机关决定降职、免职', 'demotion or removal decided by the body with power'),
    sources: [source('S1.10.7'), source('CSL', '95')],
  },
} as const satisfies Record<string, { readonly label: Text; readonly sources: readonly Source[] }>
export type OutsideKind = keyof typeof outsideKinds

/** One decision of another body about a unit in a year, by its number and day; whom it concerns stands in it, not here. */
export interface OutsideFacts {
  readonly state: OutsideState
  readonly office?: string
  readonly kind?: OutsideKind
  readonly unit?: string
  readonly year?: number
  readonly body?: string
  readonly document?: string
  readonly decidedOn?: Day
  readonly recordedBy?: string
  readonly withdrawn?: { readonly by: string; readonly on: Day; readonly reasons: string }
}
export const noOutside: OutsideFacts = { state: 'none' }

export interface OutsideAnswers {
  readonly office: string
  readonly kind: OutsideKind
  readonly unit: string
  readonly year: number
  readonly body: string
  readonly document: string
  readonly decidedOn: Day
  readonly reasons: string
}

export const outsideFields = {
  office: { label: text('登记单位', 'recorded by'), kind: 'unit' },
  kind: { label: text('决定事项', 'what was decided'), kind: 'choice', choices: outsideKinds },
  unit: { label: text('所涉单位', 'unit concerned'), kind: 'unit' },
  year: { label: text('年度', 'year'), kind: 'number' },
  body: { label: text('作出决定的机关', 'decided by'), kind: 'text' },
  document: { label: text('文号', 'number of the document'), kind: 'text' },
  decidedOn: { label: text('决定日期', 'decided on'), kind: 'day' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
} as const satisfies Record<keyof OutsideAnswers, Field>

const row = stepOf<OutsideFacts, OutsideAnswers, StepContext, 'office'>()
const basis = [source('S1.10.2'), source('S1.10.6'), source('S1.10.7')]

/** The table of steps: taken down with number and day, withdrawn with reasons, never changed. */
export const outsideSteps = {
  recordOutsideDecision: row({
    label: text('登记外部决定', 'record a decision of another body'),
    from: ['none'],
    to: 'recorded',
    permission: 'assessment.propose',
    by: 'office',
    asks: ['office', 'kind', 'unit', 'year', 'body', 'document', 'decidedOn'],
    check: ({ unit, year, body, document, decidedOn }, _facts, { today, units }) => [
      ...unless(isUnit(unit, units), 'UNIT_UNKNOWN', '没有这一单位', 'No such unit', [], 'unit'),
      ...unless(
        isDay(decidedOn) && decidedOn <= today,
        'DAY_IMPOSSIBLE',
        '决定日期应为今日或者以前',
        'Decided on a day up to today',
        basis,
        'decidedOn',
      ),
      ...unless(
        Number.isInteger(year) && year >= 1949 && year <= Number(today.slice(0, 4)),
        'YEAR_IMPOSSIBLE',
        '年度有误',
        'No such year',
        basis,
        'year',
      ),
      ...checkNoPersonsIn({ body, document }),
    ],
    change: (given, _facts, { viewer }) => ({ ...given, recordedBy: viewer.userId }),
    sources: basis,
  }),
  withdrawOutsideDecision: row({
    label: text('撤销登记', 'withdraw'),
    from: ['recorded'],
    to: 'withdrawn',
    permission: 'assessment.propose',
    by: 'office',
    asks: ['reasons'],
    check: ({ reasons }) => checkNoPersonsIn({ reasons }),
    change: ({ reasons }, _facts, { viewer, today }) => ({
      withdrawn: { by: viewer.userId, on: today, reasons },
    }),
    sources: basis,
  }),
} as const
export type OutsideStep = keyof typeof outsideSteps
export type OutsideInput<S extends OutsideStep> = InputOfRow<(typeof outsideSteps)[S]>

const track: Track<OutsideFacts, OutsideAnswers, StepContext, 'office'> = {
  rows: outsideSteps,
  fields: outsideFields,
  blank: noOutside,
  sees: () => true,
  parties: ({ office }, { viewer }) => ({
    office: keptBy(office, viewer),
  }),
}

export const performOutside = <S extends OutsideStep>(
  facts: OutsideFacts | null,
  step: S,
  input: OutsideInput<S>,
  context: StepContext,
): Outcome<StepEffects<OutsideFacts, S>> => performStep(track, facts, step, input, context)

export const allowedOutsideSteps = (
  facts: OutsideFacts | null,
  context: StepContext,
): AllowedStep<OutsideStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<OutsideStep>[]
