import { isDay } from '../../clock/day'
import { inTime } from '../../clock/moment'
import { reviewOutcomes, lastReview, type ReviewKind } from '../../matter/review'
import type { MatterFacts } from '../../matter/facts'
import { source } from '../../source'
import { unless } from '../../refusal'
import { windowOf } from '../guards/remedy'
import { reviewersOf } from '../reviewing'
import { notAccused, type Check } from './check'

const remedies = [source('XFGZTL', '35'), source('XFGZTL', '36')]

const kindOf = ({ status }: MatterFacts): ReviewKind => (status === 'M61' ? 're-review' : 'review')

/** Requests for review and re-review, and their outcome. */
export const remedyChecks = {
  /** The postmark decides (DP-14); an obstacle beyond the petitioner's control gives leave to apply late. */
  requestInTime: ({ requestedOn, arrivedOn, obstacle }, matter, { today }) => {
    const arrived = arrivedOn ?? today
    const last = windowOf(matter)!.due.day
    return [
      ...unless(
        isDay(requestedOn) && isDay(arrived) && requestedOn <= arrived && arrived <= today,
        'DAY_IMPOSSIBLE',
        '提出日期、收到日期须依次在今日之前',
        'Asked, then received, both not after today',
        remedies,
        'requestedOn',
      ),
      ...unless(
        inTime(last, { arrivedOn: arrived, postmark: requestedOn! }) || (obstacle ?? '').trim() !== '',
        'REQUEST_LATE',
        `请求复查、复核的期限已于${last}届满，又无正当理由`,
        `The period ended on ${last}, and no obstacle is stated`,
        [source('S4.4.1'), source('DP-14'), ...remedies],
        'requestedOn',
      ),
    ]
  },

  requestLate: ({ requestedOn }, matter, { today }) =>
    unless(
      isDay(requestedOn) && requestedOn > windowOf(matter)!.due.day && requestedOn <= today,
      'REQUEST_IN_TIME',
      '期限内提出的请求不得不予受理',
      'A request made in time is not declined',
      remedies,
      'requestedOn',
    ),

  reviewerAbove: ({ organ, organName }, matter, context) => {
    const able = reviewersOf(kindOf(matter), matter, context)
    if (able.length === 0)
      return unless(
        organ === undefined && (organName ?? '').trim() !== '',
        'REVIEWER_OUTSIDE',
        '上一级机关不在本系统内，请写明机关名称',
        'The organ above lies outside this system; name it',
        remedies,
        'organName',
      )
    const chosen = organ ?? able[0]!
    return [
      ...unless(
        able.includes(chosen),
        'REVIEWER_NOT_ABOVE',
        '复查、复核由作出意见机关的上一级机关进行，不得由原机关自行复查',
        'The organ one level above reviews, never the one whose opinion it is',
        [source('S4.4.1'), ...remedies],
        'organ',
      ),
      ...notAccused(chosen, 'organ', matter, context),
    ]
  },

  outcomeFits: ({ outcome, due }, matter, { today }) => {
    const { kind } = lastReview(matter)!
    const kinds: readonly ReviewKind[] = reviewOutcomes[outcome!].kinds
    return [
      ...unless(
        kinds.includes(kind),
        'OUTCOME_OF_REVIEW_ONLY',
        '复核为终结，不得责令重新办理',
        'Re-review is the last word: it cannot order the matter to be handled again',
        [source('XFGZTL', '36(3)')],
        'outcome',
      ),
      ...unless(
        outcome === 'redo' ? isDay(due) && due > today : due === undefined,
        'DUE_OF_REDO',
        '责令重新办理的须限定今日之后的期限，其他结论不填期限',
        'Handling again needs a day after today; no other outcome has one',
        [source('LOCAL', '山东省信访条例（2015）第45条')],
        'due',
      ),
    ]
  },
} as const satisfies Record<string, Check>
