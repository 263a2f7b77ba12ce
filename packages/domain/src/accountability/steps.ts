import { isDay } from '../clock/day'
import { unless } from '../refusal'
import { source } from '../source'
import { text, type Text } from '../text'
import { stepOf, type InputOfRow, type StepContext } from '../track/step'
import type { AccountabilityAnswers } from './answers'
import { checkDecider, checkLimbs, notAboutOneself, notOwnCase } from './checks'
import type { AccountabilityFacts } from './facts'

export type AccountabilityParty = 'office' | 'decider' | 'subject'
const row = stepOf<AccountabilityFacts, AccountabilityAnswers, StepContext, AccountabilityParty>()
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
    mayAsk: ['subjectUser', 'matter'],
    check: (given, _facts, context) => [
      ...notAboutOneself(given, context),
      ...checkLimbs(given, context),
      ...checkDecider(given, context.units),
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
    // Who is to be heard must know what is held against them.
    tells: ['subject'],
    sources: basis,
  }),
  hearOfficial: row({
    label: text('听取陈述和申辩', 'hear the official'),
    from: ['drafted'],
    to: 'heard',
    permission: 'accountability.propose',
    by: 'office',
    asks: ['statement', 'heardOn'],
    guard: notAboutOneself,
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
    guard: notAboutOneself,
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
  withdrawAccountability: row({
    label: text('撤回责任追究建议', 'withdraw'),
    from: ['drafted', 'heard'],
    to: 'withdrawn',
    permission: 'accountability.propose',
    by: 'office',
    asks: ['reasons'],
    guard: notAboutOneself,
    change: ({ reasons }) => ({ reasons }),
    tells: ['subject'],
    sources: [source('S4.10.9'), source('DESIGN', '8.7')],
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
    guard: notOwnCase,
    change: ({ reasons }, _facts, { viewer, today }) => ({
      decision: { by: viewer.userId, on: today, reasons },
    }),
    tells: ['office', 'subject'],
    sources: basis,
  })
}

export type AccountabilityStep = keyof typeof accountabilitySteps
export type AccountabilityInput<S extends AccountabilityStep> = InputOfRow<(typeof accountabilitySteps)[S]>
