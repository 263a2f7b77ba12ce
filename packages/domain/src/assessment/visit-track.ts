import { isUnit } from '../access/units'
import { places, type ArrivalPlace } from '../arrival/facts'
import { isDay, type Day } from '../clock/day'
import { checkNoPersonsIn } from '../matter/personal-data'
import { checkCount } from '../matter/wording'
import { unless, type Outcome, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { keptBy } from '../track/parties'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import { stepOf, type Field, type InputOfRow, type StepContext, type StepEffects } from '../track/step'
import type { GroupVisit } from './visits'

export const visitStates = {
  none: text('未登记', 'none'),
  recorded: text('已登记', 'recorded'),
  withdrawn: text('已撤销', 'withdrawn'),
} as const
export type VisitState = keyof typeof visitStates

export const visitWays = {
  visit: text('走访', 'visit'),
  'joint-letter': text('联名信', 'joint letter'),
} as const

/** One event as the office keeps it: the newest word holds, and every correction says why. */
export interface VisitFacts {
  readonly state: VisitState
  readonly office?: string
  readonly visit?: Omit<GroupVisit, 'id'>
  readonly recordedBy?: string
  readonly corrections: readonly { readonly by: string; readonly on: Day; readonly reasons: string }[]
}
export const noVisit: VisitFacts = { state: 'none', corrections: [] }

export interface VisitAnswers {
  readonly office: string
  readonly on: Day
  readonly destination: ArrivalPlace
  readonly way: GroupVisit['way']
  readonly present: number
  readonly delegation: boolean
  readonly group: string
  readonly village: string
  readonly area: string
  readonly departments: readonly string[]
  readonly evidence: readonly string[]
  readonly reasons: string
}

export const visitFields = {
  office: { label: text('登记单位', 'recorded by'), kind: 'unit' },
  on: { label: text('发生日期', 'day'), kind: 'day' },
  destination: { label: text('到访层级', 'level'), kind: 'choice', choices: places },
  way: { label: text('形式', 'way'), kind: 'choice', choices: visitWays },
  present: { label: text('到场（署名）人数', 'present or signed'), kind: 'number' },
  delegation: { label: text('依法推选的代表', 'elected representatives'), kind: 'yes-no' },
  group: { label: text('群体和事由', 'group and matter'), kind: 'text' },
  village: { label: text('村（居）', 'village'), kind: 'unit' },
  area: { label: text('管理区', 'management area'), kind: 'unit' },
  departments: { label: text('涉访部门', 'departments concerned'), kind: 'list' },
  evidence: { label: text('证据材料', 'evidence'), kind: 'list' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
} as const satisfies Record<keyof VisitAnswers, Field>

const row = stepOf<VisitFacts, VisitAnswers, StepContext, 'office'>()
const basis = [source('S1.8.1'), source('DESIGN', '8.3')]
const asked = ['on', 'destination', 'way', 'present', 'delegation', 'group'] as const
const optional = ['village', 'area', 'departments', 'evidence'] as const
type Told = Pick<VisitAnswers, (typeof asked)[number]> &
  Partial<Pick<VisitAnswers, (typeof optional)[number]>>

const checkVisit = (told: Told, { today, units }: StepContext): Refusal[] => {
  const { on, present, group, village, area, departments = [], evidence = [] } = told
  const named = [village, area, ...departments].filter((id) => id !== undefined)
  return [
    ...unless(
      isDay(on) && on <= today,
      'DAY_IMPOSSIBLE',
      '发生日期应为今日或者以前',
      'It happened on a day up to today',
      basis,
      'on',
    ),
    ...checkCount(present, 'present'),
    ...checkNoPersonsIn({ group, evidence: evidence.join('；') }),
    ...unless(
      named.length > 0,
      'RESPONSIBLE_MISSING',
      '请写明村（居）、管理区或者涉访部门',
      'Name the village, the area or the departments concerned',
      basis,
      'village',
    ),
    ...unless(
      named.every((id) => isUnit(id, units)),
      'UNIT_UNKNOWN',
      '没有这一单位',
      'No such unit',
      [],
      'village',
    ),
  ]
}

const visitOf = ({
  on,
  destination,
  way,
  present,
  delegation,
  group,
  ...more
}: Told): VisitFacts['visit'] => ({
  on,
  destination,
  way,
  present,
  delegation,
  group: group.trim(),
  ...(more.village === undefined ? {} : { village: more.village }),
  ...(more.area === undefined ? {} : { area: more.area }),
  departments: more.departments ?? [],
  evidence: more.evidence ?? [],
})

/** The table of steps of an event: recorded with its evidence, corrected or withdrawn with reasons, never deleted. */
export const visitSteps = {
  recordVisit: row({
    label: text('登记集体访事件', 'record a group visit'),
    from: ['none'],
    to: 'recorded',
    permission: 'assessment.propose',
    by: 'office',
    asks: ['office', ...asked],
    mayAsk: optional,
    check: (given, _facts, context) => checkVisit(given, context),
    change: ({ office, ...told }, _facts, { viewer }) => ({
      office,
      recordedBy: viewer.userId,
      visit: visitOf(told)!,
    }),
    sources: basis,
  }),
  correctVisit: row({
    label: text('更正', 'correct'),
    from: ['recorded'],
    to: 'same',
    permission: 'assessment.propose',
    by: 'office',
    asks: [...asked, 'reasons'],
    mayAsk: optional,
    check: (given, _facts, context) => [
      ...checkVisit(given, context),
      ...checkNoPersonsIn({ reasons: given.reasons }),
    ],
    change: ({ reasons, ...told }, { corrections }, { viewer, today }) => ({
      visit: visitOf(told)!,
      corrections: [...corrections, { by: viewer.userId, on: today, reasons }],
    }),
    sources: basis,
  }),
  withdrawVisit: row({
    label: text('撤销登记', 'withdraw'),
    from: ['recorded'],
    to: 'withdrawn',
    permission: 'assessment.propose',
    by: 'office',
    asks: ['reasons'],
    check: ({ reasons }) => checkNoPersonsIn({ reasons }),
    change: ({ reasons }, { corrections }, { viewer, today }) => ({
      corrections: [...corrections, { by: viewer.userId, on: today, reasons }],
    }),
    sources: basis,
  }),
} as const
export type VisitStep = keyof typeof visitSteps
export type VisitInput<S extends VisitStep> = InputOfRow<(typeof visitSteps)[S]>

const track: Track<VisitFacts, VisitAnswers, StepContext, 'office'> = {
  rows: visitSteps,
  fields: visitFields,
  blank: noVisit,
  sees: () => true,
  parties: ({ office }, { viewer }) => ({
    office: keptBy(office, viewer),
  }),
}

export const performVisit = <S extends VisitStep>(
  facts: VisitFacts | null,
  step: S,
  input: VisitInput<S>,
  context: StepContext,
): Outcome<StepEffects<VisitFacts, S>> => performStep(track, facts, step, input, context)

export const allowedVisitSteps = (facts: VisitFacts | null, context: StepContext): AllowedStep<VisitStep>[] =>
  allowedStepsOf(track, facts, context) as AllowedStep<VisitStep>[]
