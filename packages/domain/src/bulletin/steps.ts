import { isDay } from '../clock/day'
import { checkNoPersonsIn } from '../matter/personal-data'
import { isBlank } from '../matter/wording'
import type { Outcome, Refusal } from '../refusal'
import { refusal, unless } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import { stepOf, type Field, type InputOfRow, type StepContext, type StepEffects } from '../track/step'
import type { Printed } from './compile'
import {
  bulletinKinds,
  kindRow,
  mentionedBy,
  noBulletin,
  type BulletinFacts,
  type BulletinKind,
  type BulletinText,
  type Mention,
} from './facts'

export interface BulletinAnswers {
  readonly kind: BulletinKind
  readonly unit: string
  readonly copyTo: string
  readonly figures: Printed
  readonly parts: Readonly<Record<string, string>>
  readonly mentions: readonly Mention[]
  readonly reasons: string
  readonly changed: string
}

export const bulletinFields = {
  kind: { label: text('种类', 'kind'), kind: 'choice', choices: bulletinKinds },
  unit: { label: text('编写单位', 'unit'), kind: 'unit' },
  copyTo: { label: text('抄送上级', 'copy to the superior'), kind: 'text' },
  figures: { label: text('数据', 'figures'), kind: 'list' },
  parts: { label: text('各部分内容', 'parts'), kind: 'list' },
  mentions: { label: text('表扬和批评', 'commendation and criticism'), kind: 'list' },
  reasons: { label: text('退回理由', 'reasons'), kind: 'text' },
  changed: { label: text('更正说明', 'what the correction changes'), kind: 'text' },
} as const satisfies Record<keyof BulletinAnswers, Field>

type Party = 'unit' | 'signer'
const row = stepOf<BulletinFacts, BulletinAnswers, StepContext, Party>()
const basis = [source('S1.9.1'), source('S4.7.1'), source('S4.8.1')]
const S192 = [source('S1.9.2')]

type Given = {
  readonly kind: BulletinKind
  readonly figures: Printed
  readonly parts: Readonly<Record<string, string>>
  readonly mentions?: readonly Mention[]
}

/** What a draft must keep: a whole period that has ended, as of a day after it, and texts without persons. */
function checkDraft({ kind, figures, parts, mentions = [] }: Given, { today }: StepContext): Refusal[] {
  const { period } = kindRow(kind)
  const { from, to, asOf } = figures
  const whole = period?.(from)
  return [
    ...unless(
      isDay(from) &&
        isDay(to) &&
        from <= to &&
        (whole === undefined || (whole.from === from && whole.to === to)),
      'PERIOD_BROKEN',
      '期间不是该种报告的完整期间',
      'Not a whole period of this kind',
      basis,
      'figures',
    ),
    ...unless(
      to < asOf && asOf <= today,
      'PERIOD_NOT_ENDED',
      '期间尚未结束，或者数据日期有误：数据截至日应在期间之后、今日或者以前',
      'The period has not ended, or the figures are not as of a day after it',
      basis,
      'figures',
    ),
    ...checkNoPersonsIn(
      Object.fromEntries(Object.entries(parts).map(([name, value]) => [`parts.${name}`, value])),
    ),
    ...mentions.flatMap(({ findingState, findingKind, what }, i) =>
      unless(
        findingState === 'final' && findingKind !== undefined && mentionedBy[what].includes(findingKind),
        'FINDING_MISSING',
        '通报表扬须有已经生效的表扬认定，通报批评须有已经生效的批评、失职或者预警不及时认定',
        'Commendation rests on a final finding of outstanding work, criticism on one of poor work with bad influence',
        S192,
        `mentions.${i}`,
      ),
    ),
  ]
}

/** Every part written, and the superior named where a copy is due. */
function checkComplete({ kind, draft, copyTo }: BulletinFacts): Refusal[] {
  const { parts, copied, sources } = kindRow(kind!)
  return [
    ...Object.entries(parts).flatMap(([name, { label }]) =>
      isBlank(draft!.parts[name])
        ? [
            refusal('PART_MISSING', text('尚缺“{label}”部分', `The part "${label.en}" is missing`), {
              basis: sources,
              field: `parts.${name}`,
              values: { label: label['zh-CN'] },
            }),
          ]
        : [],
    ),
    ...unless(
      !copied || !isBlank(copyTo),
      'COPY_MISSING',
      '应当抄送上级信访部门',
      'A copy goes to the superior petition office',
      sources,
      'copyTo',
    ),
  ]
}

const textOf = ({ figures, parts, mentions = [] }: Given): BulletinText => ({ figures, parts, mentions })

/** The table of steps of a bulletin or report: draft, submit, sign by another person; corrections are versions. */
export const bulletinSteps = {
  draftBulletin: row({
    label: text('起草', 'draft'),
    from: ['none'],
    to: 'drafted',
    permission: 'bulletin.draft',
    by: 'unit',
    asks: ['kind', 'unit', 'figures', 'parts'],
    mayAsk: ['mentions', 'copyTo'],
    check: (given, _facts, context) => checkDraft(given, context),
    change: ({ kind, unit, copyTo, ...given }, _facts, { viewer }) => ({
      kind,
      unit,
      author: viewer.userId,
      draft: textOf({ kind, ...given }),
      ...(copyTo === undefined ? {} : { copyTo }),
    }),
    sources: basis,
  }),
  editBulletin: row({
    label: text('修改', 'edit'),
    from: ['drafted'],
    to: 'same',
    permission: 'bulletin.draft',
    by: 'unit',
    asks: ['figures', 'parts'],
    mayAsk: ['mentions', 'copyTo'],
    check: (given, { kind }, context) => checkDraft({ kind: kind!, ...given }, context),
    change: ({ copyTo, ...given }, { kind }, { viewer }) => ({
      author: viewer.userId,
      draft: textOf({ kind: kind!, ...given }),
      ...(copyTo === undefined ? {} : { copyTo }),
    }),
    sources: basis,
  }),
  submitBulletin: row({
    label: text('送签', 'submit'),
    from: ['drafted'],
    to: 'submitted',
    permission: 'bulletin.draft',
    by: 'unit',
    guard: checkComplete,
    tells: ['signer'],
    sources: basis,
  }),
  returnBulletin: row({
    label: text('退回修改', 'return'),
    from: ['submitted'],
    to: 'drafted',
    permission: 'bulletin.sign',
    by: 'signer',
    asks: ['reasons'],
    change: ({ reasons }) => ({ returned: reasons }),
    tells: ['unit'],
    sources: basis,
  }),
  signBulletin: row({
    label: text('签发', 'sign and publish'),
    from: ['submitted'],
    to: 'published',
    permission: 'bulletin.sign',
    by: 'signer',
    guard: ({ author }, { viewer }) =>
      unless(author !== viewer.userId, 'OWN_DRAFT', '起草人不得签发', 'The author does not sign', basis),
    change: (_given, { draft, versions, changed }, { viewer, today }) => ({
      versions: [
        ...versions,
        {
          ...draft!,
          version: versions.length + 1,
          signedBy: viewer.userId,
          signedOn: today,
          ...(changed === undefined ? {} : { changed }),
        },
      ],
    }),
    sends: (_given, { kind, unit }) => [{ form: kindRow(kind!).form, unit: unit! }],
    sources: basis,
  }),
  correctBulletin: row({
    label: text('更正', 'correct'),
    from: ['published'],
    to: 'drafted',
    permission: 'bulletin.draft',
    by: 'unit',
    asks: ['changed'],
    check: ({ changed }) => checkNoPersonsIn({ changed }),
    change: ({ changed }) => ({ changed }),
    tells: ['signer'],
    sources: [source('DESIGN', '8')],
  }),
} as const

export type BulletinStep = keyof typeof bulletinSteps
export type BulletinInput<S extends BulletinStep> = InputOfRow<(typeof bulletinSteps)[S]>

const track: Track<BulletinFacts, BulletinAnswers, StepContext, Party> = {
  rows: bulletinSteps,
  fields: bulletinFields,
  blank: noBulletin,
  sees: () => true,
  parties: ({ unit }, { viewer }) => {
    const own = unit === undefined ? viewer.posts.map(({ unitId }) => ({ unit: unitId })) : [{ unit }]
    return { unit: own, signer: own }
  },
}

export const performBulletin = <S extends BulletinStep>(
  facts: BulletinFacts | null,
  step: S,
  input: BulletinInput<S>,
  context: StepContext,
): Outcome<StepEffects<BulletinFacts, S>> => performStep(track, facts, step, input, context)

export const allowedBulletinSteps = (
  facts: BulletinFacts | null,
  context: StepContext,
): AllowedStep<BulletinStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<BulletinStep>[]
