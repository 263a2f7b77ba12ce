import type { MatterFacts } from '../../matter/facts'
import { isUndecided } from '../../matter/interest'
import { source } from '../../source'
import { unless } from '../../refusal'
import type { Guard } from './guard'

const did = (userId: string, matter: MatterFacts, ...actions: readonly string[]): boolean =>
  matter.acts.some((act) => act.userId === userId && actions.includes(act.action))

/** Who ever submitted a closing report, and who ever reviewed one: no user does both on one matter (`domain.md` 2.3). */
export const didHandle = (userId: string, matter: MatterFacts): boolean =>
  matter.handler === userId ||
  matter.closingAuthor === userId ||
  did(userId, matter, 'submitClosingReport', 'answerSimply')

export const didReview = (userId: string, matter: MatterFacts): boolean =>
  did(userId, matter, 'approveClosing', 'returnForRework', 'decideReview', 'decideReReview')

/** Who may do an act on this matter, as a person. */
export const personGuards = {
  ownHandler: (matter, { viewer }) =>
    unless(
      matter.handler === viewer.userId,
      'NOT_THE_HANDLER',
      '只有本事项的承办人可以办理',
      'Only the handler of this matter may do this',
      [source('S1.4.2')],
    ),

  notOwnReview: (matter, { viewer }) =>
    unless(
      !didHandle(viewer.userId, matter),
      'OWN_WORK',
      '不得审核自己承办或呈报的事项',
      'Nobody reviews a matter they handled or reported on',
      [source('S4.5.5')],
    ),

  notReviewer: (matter, { viewer }) =>
    unless(
      !did(viewer.userId, matter, 'decideReview', 'decideReReview'),
      'INVOLVED_BEFORE',
      '作出过复查、复核意见的人员不得审核重新办理的结果',
      'Who reviewed this matter does not approve what is handled again',
      [source('XFGZTL', '28(3)'), source('XFGZTL', '35')],
    ),

  notInvolved: (matter, { viewer }) =>
    unless(
      !didHandle(viewer.userId, matter) && !didReview(viewer.userId, matter),
      'INVOLVED_BEFORE',
      '承办、审核过本事项或者作出过复查意见的人员不得复查、复核',
      'Who handled, approved or reviewed this matter cannot review it again',
      [source('XFGZTL', '28(3)'), source('XFGZTL', '35'), source('XFGZTL', '36')],
    ),

  interestPending: (matter) =>
    unless(
      (matter.interests ?? []).some(isUndecided),
      'NO_INTEREST_DECLARED',
      '没有待决定的回避事项',
      'No declared interest waits for a decision',
      [source('XFGZTL', '28(3)')],
    ),
} as const satisfies Record<string, Guard>
