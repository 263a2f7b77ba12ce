import type { Day } from '../clock/day'
import type { MatterFacts } from '../matter/facts'
import type { Secrecy } from '../matter/confidentiality'
import { refusal, unless, type Refusal } from '../refusal'
import { limitAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { source } from '../source'
import { text } from '../text'
import type { Impediment, Participant, Quality, Scope } from './facts'
import { impediments } from './facts'
import { opinionGivers } from './run-sheet'

/** A planned hearing as far as its composition goes; `interested` are users who handled the matter or have an interest. */
export interface HearingPlan {
  readonly chair: string
  readonly participants: readonly Participant[]
  readonly scope: readonly Scope[]
  readonly open: boolean
  readonly pressConsent: boolean
  readonly impediments: readonly Impediment[]
  readonly secrecy: Secrecy
  readonly interested: readonly string[]
}

export interface RulesOf {
  readonly rulebook: Rulebook
  readonly today: Day
}

const handling: readonly string[] = [
  'submitClosingReport',
  'resumeAfterRework',
  'approveClosing',
  'returnForRework',
]

/**
 * Users who cannot chair: they handled the matter or judged its handling, are complained of, or stepped aside
 * (信访工作条例 28(3); local hearing rules). Registering and routing a matter is not handling it.
 */
export const interestedIn = (matter: MatterFacts): string[] => [
  ...new Set([
    ...[matter.handler, matter.firstResponsible, matter.closingAuthor].filter((user) => user !== undefined),
    ...matter.acts.filter(({ action }) => handling.includes(action)).map(({ userId }) => userId),
    ...matter.accusedUsers,
    ...matter.recused,
  ]),
]

const S463 = [source('S4.6.3')]
const count = (participants: readonly Participant[], quality: Quality) =>
  participants.filter((one) => one.quality === quality).length

/** Everything wrong with who would sit in the hearing; empty when nothing is. */
export function checkComposition(plan: HearingPlan, rules: RulesOf): Refusal[] {
  return [
    ...checkChair(plan),
    ...checkNumbers(plan, rules),
    ...checkOpinions(plan),
    ...checkGuests(plan),
    ...checkOpenness(plan),
  ]
}

function checkChair({ chair, participants, interested }: HearingPlan): Refusal[] {
  const basis = [source('XFGZTL', '28(3)'), source('S4.6.2')]
  return [
    ...unless(
      !interested.includes(chair),
      'CHAIR_HAS_INTEREST',
      '主持人不得办理过本事项，也不得与本事项有利害关系',
      'The chair must not have handled the matter nor have an interest in it',
      basis,
      'chair',
    ),
    ...unless(
      participants.every(({ userId }) => userId !== chair),
      'CHAIR_IS_PARTY',
      '主持人不得同时是参加人',
      'The chair is not a participant at the same time',
      basis,
      'chair',
    ),
  ]
}

function checkNumbers({ participants }: HearingPlan, { rulebook, today }: RulesOf): Refusal[] {
  const representatives = count(participants, 'unit-representative')
  const least = limitAt(rulebook, 'hearing-unit-minimum', today) ?? 0
  const most = limitAt(rulebook, 'hearing-unit-maximum', today) ?? Infinity
  const ownMost = limitAt(rulebook, 'representatives', today) ?? Infinity
  const ids = new Set(participants.map(({ id }) => id))
  return [
    ...unless(
      ids.size === participants.length,
      'PARTICIPANT_TWICE',
      '同一参加人重复列入',
      'A participant is listed twice',
      S463,
      'participants',
    ),
    ...(representatives === 0 || (representatives >= least && representatives <= most)
      ? []
      : [
          refusal(
            'UNIT_REPRESENTATIVES',
            text(
              '有关单位代表应为{least}至{most}人，或者不邀请',
              'Representatives of the unit concerned: {least} to {most}, or none',
            ),
            { basis: S463, field: 'participants', values: { least, most } },
          ),
        ]),
    ...unless(
      count(participants, 'original-handler') > 0,
      'HANDLER_MISSING',
      '原办理单位必须参加',
      'The original handling unit must attend',
      [source('S4.6.3'), source('S4.6.4')],
      'participants',
    ),
    ...unless(
      count(participants, 'petitioner') > 0,
      'PETITIONER_MISSING',
      '应当通知信访人参加',
      'The petitioner must be invited',
      S463,
      'participants',
    ),
    ...(count(participants, 'petitioner') <= ownMost
      ? []
      : [
          refusal(
            'PETITIONER_REPRESENTATIVES',
            text('信访人代表不得超过{most}人', 'At most {most} representatives of the petitioners'),
            {
              basis: [source('XFGZTL', '20(3)'), source('XFTL', '18')],
              field: 'participants',
              values: { most: ownMost },
            },
          ),
        ]),
  ]
}

/** The third step is not over before an opinion is given: without anybody who may give one the hearing never ends. */
const checkOpinions = ({ participants }: HearingPlan): Refusal[] =>
  unless(
    participants.some(({ quality }) => opinionGivers.includes(quality)),
    'OPINION_GIVER_MISSING',
    '应当至少有一名发表意见的人员：有关单位代表，复查、复核单位，或者信访、法制等工作人员',
    'Somebody who gives an opinion must sit: of the unit concerned, review, re-review, petition or legal staff',
    [source('S4.6.3'), source('S4.6.4')],
    'participants',
  )

function checkGuests({ participants, scope, pressConsent, secrecy }: HearingPlan): Refusal[] {
  const weighty = scope.includes('major') || scope.includes('complex')
  const press = count(participants, 'press') > 0
  return [
    ...unless(
      weighty || !participants.some(({ quality }) => ['press', 'deputy', 'cppcc'].includes(quality)),
      'GUESTS_NOT_ALLOWED',
      '只有重大或者复杂的事项可以邀请新闻媒体、人大代表、政协委员',
      'Press, deputies and CPPCC members only for major or complex matters',
      S463,
      'participants',
    ),
    ...unless(
      !press || pressConsent,
      'PRESS_CONSENT',
      '邀请新闻媒体须经信访人同意',
      'The press attends only with the petitioner’s consent',
      [source('DESIGN', 'S4.6.3')],
      'pressConsent',
    ),
    ...unless(
      !press || secrecy === 'normal',
      'PRESS_CONFIDENTIAL',
      '保密事项不得邀请新闻媒体',
      'No press for a confidential matter',
      [source('XFGZTL', '30(3)'), source('S5.10')],
      'participants',
    ),
  ]
}

function checkOpenness({ open, secrecy, impediments: found, participants }: HearingPlan): Refusal[] {
  const closed = found.filter((name) => impediments[name].effect === 'not-public')
  const sources = closed.flatMap((name) => impediments[name].sources)
  const press = count(participants, 'press') > 0
  return unless(
    !(open || press) || (closed.length === 0 && secrecy === 'normal'),
    'NOT_IN_PUBLIC',
    '涉及商业秘密、个人隐私、未成年人或者保密的事项不得公开听证',
    'Trade secrets, privacy, minors and confidential matters are not heard in public',
    sources.length > 0 ? sources : [source('XFGZTL', '30(3)')],
    'open',
  )
}
