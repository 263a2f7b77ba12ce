import type { Viewer } from '../access/viewer'
import { lineage, type Unit } from '../access/units'
import { refusal, unless, type Refusal } from '../refusal'
import { choiceAt } from '../rulebook/resolve'
import { source } from '../source'
import { text } from '../text'
import type { StepContext } from '../track/step'
import type { AccountabilityAnswers } from './answers'
import { grounds, type AccountabilityFacts } from './facts'

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

const ownCase = [source('XFGZTL', '28(3)')]

/** Nobody prepares a proposal about themselves. */
export const notAboutOneself = (
  { subjectUser }: Pick<AccountabilityFacts, 'subjectUser'>,
  { viewer }: { readonly viewer: Viewer },
): Refusal[] =>
  unless(
    viewer.userId !== subjectUser,
    'OWN_CASE',
    '有关人员不得经办涉及本人的责任追究建议',
    'The official concerned has no part in preparing it',
    ownCase,
  )

/** Whoever wrote it and whoever it is about do not decide on it. */
export const notOwnCase = (
  { draftedBy, subjectUser }: AccountabilityFacts,
  { viewer }: { readonly viewer: Viewer },
): Refusal[] =>
  unless(
    viewer.userId !== draftedBy && viewer.userId !== subjectUser,
    'OWN_CASE',
    '起草人和有关人员不得参与决定',
    'Neither the author nor the official concerned decides',
    ownCase,
  )

/** A leading group stands above the office that proposes to it, and does not decide on the unit it is itself. */
export function checkDecider(
  { office, decider, subjectUnit }: Pick<AccountabilityAnswers, 'office' | 'decider' | 'subjectUnit'>,
  units: readonly Unit[],
): Refusal[] {
  const basis = [source('S4.5.7')]
  return [
    ...unless(
      decider !== office && lineage(office, units).includes(decider),
      'DECIDER_NOT_ABOVE',
      '责任追究建议应当向上级单位的领导班子提出',
      'It is proposed to the leading group of a unit above',
      basis,
      'decider',
    ),
    ...unless(
      decider !== subjectUnit,
      'DECIDES_ON_ITSELF',
      '有关单位不得决定涉及本单位的建议，请向再上一级提出',
      'No unit decides on itself; propose it one level higher',
      ownCase,
      'decider',
    ),
  ]
}
