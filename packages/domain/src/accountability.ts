import { isDay, type Day } from './clock/day'
import { refusal, unless, type Outcome, type Refusal } from './refusal'
import { choiceAt } from './rulebook/resolve'
import { source, type Source } from './source'
import { text, type Text } from './text'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from './track/perform'
import { stepOf, type Field, type InputOfRow, type StepContext, type StepEffects } from './track/step'

export const accountabilityStates = {
  none: text('未提出', 'none'),
  drafted: text('已起草', 'drafted'),
  heard: text('已听取陈述', 'heard'),
  proposed: text('已提出', 'proposed'),
  upheld: text('采纳', 'upheld'),
  denied: text('不采纳', 'denied'),
} as const
export type AccountabilityState = keyof typeof accountabilityStates

interface Ground {
  readonly label: Text
  /** Conduct, of which one must be found. */
  readonly conduct: Readonly<Record<string, Text>>
  /** The second limb: without it there is no case. */
  readonly consequence: Text
  readonly sources: readonly Source[]
}

const shirking = text('推诿扯皮', 'shirking')

/** Grounds with two limbs each; both are findings of a person, and the law never concludes one from the other. */
export const grounds = {
  discipline: {
    label: text('处分建议', 'proposal of discipline'),
    conduct: {
      shirking,
      perfunctory: text('敷衍', 'perfunctory work'),
      delaying: text('拖延', 'delaying'),
      fraud: text('弄虚作假', 'fraud'),
    },
    consequence: text('造成严重后果', 'serious consequences'),
    sources: [source('S4.5.7'), source('S4.10.9'), source('XFGZTL', '40(3)'), source('XFTL', '38')],
  },
  arrival: {
    label: text('一把手到位责任追究', 'accountability of heads on the spot'),
    conduct: { shirking, unpersuaded: text('未及时劝导', 'failure to persuade in time') },
    consequence: text('造成恶劣影响', 'bad influence'),
    sources: [source('S1.3.2')],
  },
} as const satisfies Record<string, Ground>
export type AccountabilityGround = keyof typeof grounds

/** One proposal about one official or unit, as plain data. Nothing follows from it by itself. */
export interface AccountabilityFacts {
  readonly state: AccountabilityState
  readonly ground?: AccountabilityGround
  readonly conduct?: string
  readonly facts?: string
  /** The second limb, found or denied, with reasons. */
  readonly consequence?: boolean
  readonly consequenceReasons?: string
  readonly office?: string
  readonly decider?: string
  readonly subjectUnit?: string
  readonly subjectUser?: string
  readonly draftedBy?: string
  readonly draftedOn?: Day
  readonly statement?: string
  readonly heardOn?: Day
  readonly verifiedOn?: Day
  readonly legalBasis?: string
  readonly proposal?: string
  readonly decision?: { readonly by: string; readonly on: Day; readonly reasons: string }
}

const blank: AccountabilityFacts = { state: 'none' }

export interface AccountabilityAnswers {
  readonly ground: AccountabilityGround
  readonly conduct: string
  readonly facts: string
  readonly consequence: boolean
  readonly consequenceReasons: string
  /** The petition office that proposes, and the unit whose leading group decides. */
  readonly office: string
  readonly decider: string
  readonly subjectUnit: string
  readonly subjectUser: string
  readonly statement: string
  readonly heardOn: Day
  readonly verified: boolean
  readonly legalBasis: string
  readonly proposal: string
  readonly reasons: string
}

const fields = {
  ground: { label: text('情形', 'ground'), kind: 'choice', choices: grounds },
  conduct: { label: text('行为', 'conduct'), kind: 'text' },
  facts: { label: text('事实', 'facts'), kind: 'text' },
  consequence: { label: text('造成后果、影响', 'consequence found'), kind: 'yes-no' },
  consequenceReasons: { label: text('后果、影响的认定理由', 'reasons for that finding'), kind: 'text' },
  office: { label: text('提出单位', 'proposed by'), kind: 'unit' },
  decider: { label: text('决定单位', 'decided by'), kind: 'unit' },
  subjectUnit: { label: text('有关单位', 'unit concerned'), kind: 'unit' },
  subjectUser: { label: text('有关人员', 'official concerned'), kind: 'user' },
  statement: { label: text('陈述和申辩', 'statement in defence'), kind: 'text' },
  heardOn: { label: text('听取日期', 'heard on'), kind: 'day' },
  verified: { label: text('已经查实', 'verified'), kind: 'yes-no' },
  legalBasis: { label: text('依据', 'basis'), kind: 'text' },
  proposal: { label: text('建议', 'proposal'), kind: 'text' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
} as const satisfies Record<keyof AccountabilityAnswers, Field>

type Limbs = Pick<AccountabilityAnswers, 'ground' | 'conduct' | 'consequence'>

/** Every limb of a ground must be found; a reading that takes each ground by itself needs the conduct only. */
export function checkLimbs(
  { ground, conduct, consequence }: Limbs,
  { rulebook, today }: Pick<StepContext, 'rulebook' | 'today'>,
): Refusal[] {
  const { conduct: known, consequence: limb, sources } = grounds[ground]
  const separate = ground === 'arrival' && choiceAt(rulebook, 'accountability-grounds', today) === 'separate'
  return [
    ...unless(
      Object.hasOwn(known, conduct),
      'CONDUCT_UNKNOWN',
      '请选择所认定的行为',
      'Choose the conduct that was found',
      sources,
      'conduct',
    ),
    ...(consequence || separate
      ? []
      : [
          refusal(
            'LIMB_MISSING',
            text(`未认定“${limb['zh-CN']}”，不得提出责任追究`, `Without "${limb.en}" there is no proposal`),
            { basis: sources, field: 'consequence' },
          ),
        ]),
  ]
}

type Party = 'office' | 'decider' | 'subject'
const row = stepOf<AccountabilityFacts, AccountabilityAnswers, StepContext, Party>()
const basis = [source('S4.5.7'), source('XFGZTL', '40(3)')]

/** Draft with facts, hearing of the official, verified proposal (F20), decision by people (`domain.md` 8.7). */
export const accountabilitySteps = {
  draftAccountability: row({
    label: text('起草责任追究建议', 'draft'),
    from: ['none'],
    to: 'drafted',
    permission: 'accountability.propose',
    by: 'office',
    asks: [
      'ground',
      'conduct',
      'facts',
      'consequence',
      'consequenceReasons',
      'office',
      'decider',
      'subjectUnit',
    ],
    mayAsk: ['subjectUser'],
    check: (given, _facts, context) => [
      ...checkLimbs(given, context),
      ...unless(
        given.facts.trim().length >= 10,
        'FACTS_TOO_SHORT',
        '应当写明事实，不少于10字',
        'State the facts, ten characters or more',
        basis,
        'facts',
      ),
    ],
    change: (given, _facts, { viewer, today }) => ({ ...given, draftedBy: viewer.userId, draftedOn: today }),
    sources: basis,
  }),
  hearOfficial: row({
    label: text('听取陈述和申辩', 'hear the official'),
    from: ['drafted'],
    to: 'heard',
    permission: 'accountability.propose',
    by: 'office',
    asks: ['statement', 'heardOn'],
    check: ({ heardOn }, { draftedOn }, { today }) =>
      unless(
        isDay(heardOn) && heardOn >= draftedOn! && heardOn <= today,
        'HEARD_DAY',
        '听取日期应在起草之后、今日之前',
        'Heard between the draft and today',
        basis,
        'heardOn',
      ),
    change: ({ statement, heardOn }) => ({ statement, heardOn }),
    sources: [source('DESIGN', '8.7')],
  }),
  proposeAccountability: row({
    label: text('提出责任追究建议', 'propose'),
    from: ['heard'],
    to: 'proposed',
    permission: 'accountability.propose',
    by: 'office',
    asks: ['verified', 'legalBasis', 'proposal'],
    check: ({ verified }, { ground, conduct, consequence }, context) => [
      ...unless(
        verified,
        'NOT_VERIFIED',
        '未经查实，不得提出建议',
        'Nothing is proposed that is not verified',
        [source('S4.10.9')],
        'verified',
      ),
      ...checkLimbs({ ground: ground!, conduct: conduct!, consequence: consequence! }, context),
    ],
    change: ({ legalBasis, proposal }, _facts, { today }) => ({ legalBasis, proposal, verifiedOn: today }),
    forms: [{ form: 'F20', to: 'decider' }],
    tells: ['decider'],
    sources: basis,
  }),
  upholdAccountability: decision('upheld', text('采纳建议', 'uphold')),
  denyAccountability: decision('denied', text('不采纳建议', 'deny')),
} as const

function decision(to: 'upheld' | 'denied', label: Text) {
  return row({
    label,
    from: ['proposed'],
    to,
    permission: 'accountability.decide',
    by: 'decider',
    asks: ['reasons'],
    guard: ({ draftedBy, subjectUser }, { viewer }) =>
      unless(
        viewer.userId !== draftedBy && viewer.userId !== subjectUser,
        'OWN_CASE',
        '起草人和有关人员不得参与决定',
        'Neither the author nor the official concerned decides',
        [source('XFGZTL', '28(3)')],
      ),
    change: ({ reasons }, _facts, { viewer, today }) => ({
      decision: { by: viewer.userId, on: today, reasons },
    }),
    tells: ['office', 'subject'],
    sources: basis,
  })
}

export type AccountabilityStep = keyof typeof accountabilitySteps
export type AccountabilityInput<S extends AccountabilityStep> = InputOfRow<(typeof accountabilitySteps)[S]>

const unit = (unitId: string | undefined) => (unitId === undefined ? [] : [{ unit: unitId }])

/** Before the draft names its office, the viewer's own units may draft. */
const track: Track<AccountabilityFacts, AccountabilityAnswers, StepContext, Party> = {
  rows: accountabilitySteps,
  fields,
  blank,
  sees: () => true,
  parties: ({ office, decider, subjectUser }, { viewer }) => ({
    office: office === undefined ? viewer.posts.map(({ unitId }) => ({ unit: unitId })) : unit(office),
    decider: unit(decider),
    subject: subjectUser === undefined ? [] : [{ user: subjectUser }],
  }),
}

export const accountabilityFields = fields

export const performAccountability = <S extends AccountabilityStep>(
  facts: AccountabilityFacts | null,
  step: S,
  input: AccountabilityInput<S>,
  context: StepContext,
): Outcome<StepEffects<AccountabilityFacts, S>> => performStep(track, facts, step, input, context)

export const allowedAccountabilitySteps = (
  facts: AccountabilityFacts | null,
  context: StepContext,
): AllowedStep<AccountabilityStep>[] =>
  allowedStepsOf(track, facts, context) as AllowedStep<AccountabilityStep>[]
