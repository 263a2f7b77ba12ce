import { lineage } from '../access/units'
import { addDays } from '../clock/day'
import { checkNoPersonsIn } from '../matter/personal-data'
import { refusal, unless, type Refusal } from '../refusal'
import { limitAt } from '../rulebook/resolve'
import { source } from '../source'
import { text } from '../text'
import type { InputOfRow, StepContext } from '../track/step'
import { step } from './answers'
import { findingKind, type FindingFacts, type FindingKind } from './finding'
import { vetoRules, type Tally } from './tally'
import { printOf } from './visits'

const human = [source('DESIGN', '8.3')]
const S18 = [source('S1.8.1'), ...human]

const ownUnit = (unit: string | undefined, { viewer, units }: StepContext): Refusal[] =>
  unless(
    !viewer.posts.some(({ unitId }) => lineage(unitId, units).includes(unit ?? '')),
    'OWN_UNIT',
    '不得考核本人所在单位',
    'Nobody assesses their own unit',
    [source('XFGZTL', '28(3)')],
  )

/** Another person than those who proposed and found. */
const fresh = ({ proposedBy, found, unit }: FindingFacts, context: StepContext): Refusal[] => [
  ...ownUnit(unit, context),
  ...unless(
    context.viewer.userId !== proposedBy && context.viewer.userId !== found?.by,
    'OWN_CASE',
    '提出人、认定人不得参与本步决定',
    'Who proposed or found does not decide here',
    human,
  ),
]

/** A veto stands on a tally whose rule is in force; what is off says why. */
function checkTally(kind: FindingKind, unit: string, year: number, tally: Tally | undefined): Refusal[] {
  if (kind !== 'veto' && kind !== 'veto-caused') return []
  const fits =
    tally !== undefined &&
    tally.unit === unit &&
    tally.year === year &&
    'causal' in vetoRules[tally.rule] === (kind === 'veto-caused')
  if (!fits)
    return [
      refusal(
        'TALLY_MISSING',
        text('一票否决须附该单位当年的计数和证据', 'A veto needs the tally of that unit and year'),
        {
          basis: S18,
          field: 'tally',
        },
      ),
    ]
  if (tally.off !== undefined)
    return [
      refusal(
        'VETO_OFF',
        text(`自{since}起停用：${tally.off.reason['zh-CN']}`, `Off since {since}: ${tally.off.reason.en}`),
        {
          basis: tally.off.basis,
          field: 'tally',
          values: { since: tally.off.since },
        },
      ),
    ]
  return unless(
    tally.reached,
    'BELOW_THRESHOLD',
    '未达到规定次数',
    'The threshold is not reached',
    vetoRules[tally.rule].sources,
    'tally',
  )
}

/** The table of steps of a finding: draft with evidence, human finding, notice, appeal, effect (`domain.md` 2.5). */
export const findingSteps = {
  proposeFinding: step({
    label: text('提出认定', 'propose'),
    from: ['none'],
    to: 'proposed',
    permission: 'assessment.propose',
    by: 'office',
    asks: ['kind', 'office', 'decider', 'unit', 'year', 'facts'],
    mayAsk: ['tally'],
    check: ({ kind, unit, year, facts, tally }, _facts, context) => [
      ...ownUnit(unit, context),
      ...unless(
        facts.trim().length >= 10,
        'FACTS_TOO_SHORT',
        '应当写明事实，不少于10字',
        'State the facts, ten characters or more',
        human,
        'facts',
      ),
      ...checkNoPersonsIn({ facts }),
      ...checkTally(kind, unit, year, tally),
    ],
    change: ({ tally, ...given }, _facts, { viewer, today }) => ({
      ...given,
      ...(tally === undefined ? {} : { rule: tally.rule, prints: tally.visits.map(printOf) }),
      proposedBy: viewer.userId,
      proposedOn: today,
    }),
    tells: ['decider'],
    sources: S18,
  }),
  makeFinding: step({
    label: text('予以认定', 'find'),
    from: ['proposed'],
    to: 'found',
    permission: 'assessment.decide',
    by: 'decider',
    asks: ['limbs', 'reasons'],
    guard: fresh,
    check: ({ limbs, reasons }, { kind }) => {
      const { limbs: needed, sources } = findingKind(kind!)
      return [
        ...checkNoPersonsIn({ reasons }),
        ...Object.entries(needed).flatMap(([name, label]) =>
          limbs.includes(name)
            ? []
            : [
                refusal(
                  'LIMB_MISSING',
                  text('未认定“{label}”，不得作出认定', `Without "${label.en}" there is no finding`),
                  {
                    basis: sources,
                    field: 'limbs',
                    values: { label: label['zh-CN'] },
                  },
                ),
              ],
        ),
      ]
    },
    change: ({ reasons }, _facts, { viewer, today }) => ({
      found: { by: viewer.userId, on: today, reasons },
    }),
    tells: ['office'],
    sources: S18,
  }),
  denyFinding: step({
    label: text('不予认定', 'deny'),
    from: ['proposed'],
    to: 'denied',
    permission: 'assessment.decide',
    by: 'decider',
    asks: ['reasons'],
    guard: fresh,
    change: ({ reasons }, _facts, { viewer, today }) => ({
      found: { by: viewer.userId, on: today, reasons },
    }),
    tells: ['office'],
    sources: S18,
  }),
  noticeFinding: step({
    label: text('告知单位', 'tell the unit'),
    from: ['found'],
    to: 'noticed',
    permission: 'assessment.propose',
    by: 'office',
    change: (_given, _facts, { today, rulebook }) => ({
      noticedOn: today,
      appealUntil: addDays(today, limitAt(rulebook, 'assessment-appeal', today) ?? 15),
    }),
    tells: ['unit'],
    sources: human,
  }),
  appealFinding: step({
    label: text('申诉', 'appeal'),
    from: ['noticed'],
    to: 'appealed',
    permission: 'assessment.answer',
    by: 'unit',
    asks: ['statement'],
    guard: ({ appealUntil }, { today }) =>
      unless(today <= appealUntil!, 'APPEAL_LATE', '申诉期限已过', 'The time to appeal is over', human),
    change: ({ statement }, _facts, { today }) => ({ appeal: { statement, on: today } }),
    tells: ['office', 'decider'],
    sources: human,
  }),
  upholdFinding: appealDecision('final', text('维持认定', 'uphold')),
  overturnFinding: appealDecision('overturned', text('撤销认定', 'overturn')),
  confirmFinding: step({
    label: text('生效', 'make final'),
    from: ['noticed'],
    to: 'final',
    permission: 'assessment.decide',
    by: 'decider',
    guard: (facts, context) => [
      ...ownUnit(facts.unit, context),
      ...unless(
        context.today > facts.appealUntil!,
        'APPEAL_OPEN',
        '申诉期限未满',
        'The unit may still appeal',
        human,
      ),
    ],
    change: (_given, _facts, { today }) => ({ finalOn: today }),
    forms: [{ form: 'F25', to: 'unit' }],
    tells: ['office', 'unit'],
    sources: [source('S1.10.5'), ...human],
  }),
  voidFinding: step({
    label: text('因依据变更失效', 'void'),
    from: ['proposed', 'found', 'noticed', 'appealed', 'final'],
    to: 'voided',
    permission: 'assessment.propose',
    by: 'office',
    // Filled in by whoever keeps the events: a finding is measured by them as they stand now.
    mayAsk: ['visits'],
    check: ({ visits = [] }, facts) =>
      unless(
        !stillStands(facts, visits.map(printOf)),
        'EVENTS_UNCHANGED',
        '所依据的事件没有变更',
        'Its events are unchanged',
        human,
        'visits',
      ),
    change: (_given, _facts, { today }) => ({ voidedOn: today }),
    tells: ['decider', 'unit'],
    sources: human,
  }),
} as const

function appealDecision(to: 'final' | 'overturned', label: ReturnType<typeof text>) {
  return step({
    label,
    from: ['appealed'],
    to,
    permission: 'assessment.decide',
    by: 'decider',
    asks: ['reasons'],
    guard: fresh,
    change: ({ reasons }, _facts, { viewer, today }) => ({
      appealDecision: { by: viewer.userId, on: today, reasons },
      ...(to === 'final' ? { finalOn: today } : {}),
    }),
    ...(to === 'final' ? { forms: [{ form: 'F25' as const, to: 'unit' as const }] } : {}),
    tells: ['office', 'unit'],
    sources: human,
  })
}

/** The visits a finding stands on are as they were: re-dated, recounted or withdrawn ones make it fall. */
export const stillStands = ({ prints }: Pick<FindingFacts, 'prints'>, now: readonly string[]): boolean =>
  prints.every((print) => now.includes(print))

export type FindingStep = keyof typeof findingSteps
export type FindingInput<S extends FindingStep> = InputOfRow<(typeof findingSteps)[S]>
