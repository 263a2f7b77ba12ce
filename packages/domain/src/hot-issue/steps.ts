import { LEAST } from '../bulletin/suppress'
import { checkNoPersonsIn } from '../matter/personal-data'
import { refusal, unless, type Outcome, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { keptBy } from '../track/parties'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import { stepOf, type Field, type InputOfRow, type StepContext, type StepEffects } from '../track/step'
import { mattersOf, noHotIssue, type HotIssueFacts, type Membership } from './facts'

export interface HotIssueAnswers {
  readonly office: string
  readonly title: string
  readonly place: string
  readonly matters: readonly string[]
  readonly reasons: string
  readonly result: string
}

export const hotIssueFields = {
  office: { label: text('确认单位', 'confirmed by'), kind: 'unit' },
  title: { label: text('热点问题', 'hot issue'), kind: 'text' },
  place: { label: text('地点', 'place'), kind: 'text' },
  matters: { label: text('信访事项', 'matters'), kind: 'list' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
  result: { label: text('结果', 'result'), kind: 'text' },
} as const satisfies Record<keyof HotIssueAnswers, Field>

const row = stepOf<HotIssueFacts, HotIssueAnswers, StepContext, 'office'>()
/** Main problems and the fields concerned stand in bulletins and reports; small counts are shown nowhere. */
const basis = [source('S1.9.1'), source('S4.8.3'), source('DESIGN', '8.1')]
/** UTF-16 units: a heading, not a story. */
const LONGEST = 60

const checkTitle = (title: string): Refusal[] => [
  ...unless(
    title.trim().length >= 4 && title.trim().length <= LONGEST,
    'TITLE_LENGTH',
    `题目应在4至${LONGEST}字之间：写明何地何事`,
    `A title of 4 to ${LONGEST} characters that says what and where`,
    basis,
    'title',
  ),
]

/** So few are shown to nobody as a number, and make no issue. */
const checkEnough = (n: number): Refusal[] =>
  unless(
    n >= LEAST,
    'TOO_FEW',
    `不足${LEAST}件的不作为热点`,
    `Fewer than ${LEAST} matters make no hot issue`,
    basis,
    'matters',
  )

const entries = (matters: readonly string[], is: Membership['is'], on: string): Membership[] =>
  [...new Set(matters)].map((matter) => ({ matter, on, is }))

/** The table of steps of a hot issue: confirmed by a person with a title, corrected, ended; every word dated. */
export const hotIssueSteps = {
  confirmHotIssue: row({
    label: text('确认为热点', 'confirm'),
    from: ['none'],
    to: 'confirmed',
    permission: 'bulletin.draft',
    by: 'office',
    asks: ['office', 'title', 'matters', 'reasons'],
    mayAsk: ['place'],
    check: ({ title, place, reasons, matters }) => [
      ...checkTitle(title),
      ...checkEnough(new Set(matters).size),
      ...checkNoPersonsIn({ title, place, reasons }),
    ],
    change: ({ matters, title, ...given }, _facts, { viewer, today }) => ({
      ...given,
      title: title.trim().replaceAll(/\s+/g, ' '),
      memberships: entries(matters, 'in', today),
      confirmedBy: viewer.userId,
      confirmedOn: today,
    }),
    sources: basis,
  }),
  addToHotIssue: row({
    label: text('并入热点', 'add matters'),
    from: ['confirmed'],
    to: 'same',
    permission: 'bulletin.draft',
    by: 'office',
    asks: ['matters'],
    check: ({ matters }, facts, { today }) => {
      const own = mattersOf(facts, today)
      return unless(
        matters.length > 0 && matters.every((id) => !own.includes(id)),
        'ALREADY_IN',
        '所选事项已在该热点中',
        'These belong to it already',
        basis,
        'matters',
      )
    },
    change: ({ matters }, { memberships }, { today }) => ({
      memberships: [...memberships, ...entries(matters, 'in', today)],
    }),
    sources: basis,
  }),
  removeFromHotIssue: row({
    label: text('移出热点', 'take matters out'),
    from: ['confirmed'],
    to: 'same',
    permission: 'bulletin.draft',
    by: 'office',
    asks: ['matters', 'reasons'],
    check: ({ matters, reasons }, facts, { today }) => {
      const own = mattersOf(facts, today)
      const gone = new Set(matters)
      return [
        ...checkNoPersonsIn({ reasons }),
        ...(matters.length > 0 && matters.every((id) => own.includes(id))
          ? checkEnough(own.length - gone.size)
          : [
              refusal('NOT_IN', text('所选事项不在该热点中', 'These do not belong to it'), {
                basis,
                field: 'matters',
              }),
            ]),
      ]
    },
    change: ({ matters, reasons }, { memberships }, { today }) => ({
      memberships: [
        ...memberships,
        ...entries(matters, 'out', today).map((one) => ({ ...one, why: reasons })),
      ],
    }),
    sources: basis,
  }),
  endHotIssue: row({
    label: text('结束', 'end'),
    from: ['confirmed'],
    to: 'ended',
    permission: 'bulletin.draft',
    by: 'office',
    asks: ['result'],
    check: ({ result }) => checkNoPersonsIn({ result }),
    change: ({ result }, _facts, { today }) => ({ result, endedOn: today }),
    sources: basis,
  }),
} as const

export type HotIssueStep = keyof typeof hotIssueSteps
export type HotIssueInput<S extends HotIssueStep> = InputOfRow<(typeof hotIssueSteps)[S]>

const track: Track<HotIssueFacts, HotIssueAnswers, StepContext, 'office'> = {
  rows: hotIssueSteps,
  fields: hotIssueFields,
  blank: noHotIssue,
  sees: () => true,
  parties: ({ office }, { viewer }) => ({
    office: keptBy(office, viewer),
  }),
}

export const performHotIssue = <S extends HotIssueStep>(
  facts: HotIssueFacts | null,
  step: S,
  input: HotIssueInput<S>,
  context: StepContext,
): Outcome<StepEffects<HotIssueFacts, S>> => performStep(track, facts, step, input, context)

export const allowedHotIssueSteps = (
  facts: HotIssueFacts | null,
  context: StepContext,
): AllowedStep<HotIssueStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<HotIssueStep>[]
