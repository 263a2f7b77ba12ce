import { isDay, type Day } from '../../clock/day'
import type { MatterFacts } from '../../matter/facts'
import { limitAt } from '../../rulebook/resolve'
import { source, type Source } from '../../source'
import { daysGranted } from '../handling-period'
import { unless, type Refusal } from '../../refusal'
import { lastReview } from '../../matter/review'
import type { Check } from './check'

/** A day on which something happened: after the receipt of the matter, not after today. */
export const happened = (
  day: Day | undefined,
  field: string,
  { receivedOn }: MatterFacts,
  today: Day,
  basis: readonly Source[],
): Refusal[] =>
  unless(
    isDay(day) && day >= receivedOn && day <= today,
    'DAY_IMPOSSIBLE',
    '日期须在收到之日与今日之间',
    'The day must lie between receipt and today',
    basis,
    field,
  )

/** Extension, agreement, withdrawal, death: what changes or ends the handling. */
export const endingChecks = {
  daysWithinLimit: ({ days }, matter, { rulebook, today }) => {
    const limit = limitAt(rulebook, 'extension', matter.acceptedOn ?? today) ?? 0
    return unless(
      Number.isInteger(days) && days! >= 1 && daysGranted(matter) + days! <= limit,
      'EXTENSION_TOO_LONG',
      `延长期限累计不得超过${limit}日，已批准${daysGranted(matter)}日`,
      `Extensions add up to at most ${limit} days; ${daysGranted(matter)} are granted already`,
      [source('S4.1.4'), source('XFGZTL', '34'), source('DP-6')],
      'days',
    )
  },

  agreementSigned: ({ signedByBoth }) =>
    unless(
      signedByBoth === true,
      'NOT_SIGNED_BY_BOTH',
      '调解、和解协议须由双方签字',
      'Both sides must have signed',
      [source('XFGZTL', '33')],
      'signedByBoth',
    ),

  answerAccepted: ({ accepted }) =>
    unless(
      accepted === true,
      'ANSWER_NOT_ACCEPTED',
      '信访人不接受简易办理意见的，转入普通程序办理',
      'A simple answer that is not accepted moves the matter to the ordinary procedure',
      [source('LOCAL', '信访事项简易办理办法（试行）（2016）')],
      'accepted',
    ),

  freelyWithdrawn: ({ withdrawnOn, pressured }, matter, { today }) => [
    ...happened(withdrawnOn, 'withdrawnOn', matter, today, [source('DESIGN', '8')]),
    ...unless(
      pressured === false,
      'WITHDRAWN_UNDER_PRESSURE',
      '信访人受到压力的，撤回无效，应当继续办理并向上级报告',
      'A withdrawal under pressure has no effect: go on, and report it upward',
      [source('XFGZTL', '18(4)'), source('XFGZTL', '46(6)')],
      'pressured',
    ),
  ],

  noSuccessor: ({ noSuccessor }) =>
    unless(
      noSuccessor === true,
      'SUCCESSOR_UNCLEAR',
      '须确认没有承继人或者承继人不再继续',
      'Establish that nobody succeeds or goes on',
      [source('LOCAL', '山东省信访条例（2015）第46条')],
      'noSuccessor',
    ),

  /** An opinion that a review revoked may not come back on the same facts and reasons. */
  differsFromRevoked: ({ results, newGround }, matter) => {
    const redo = lastReview(matter)?.outcome === 'redo'
    const same = matter.claims.every(
      ({ id, outcome }) => outcome === results!.find((result) => result.id === id)?.outcome,
    )
    return unless(
      !redo || !same || (newGround ?? '').trim().length >= 10,
      'SAME_OPINION',
      '复查撤销后不得以同一事实和理由作出相同或者基本相同的意见；结论相同的，须写明新的事实和理由',
      'After a revocation the same opinion needs new facts and reasons, stated in ten characters or more',
      [source('LOCAL', '山东省信访条例（2015）第45条')],
      'newGround',
    )
  },
} as const satisfies Record<string, Check>
