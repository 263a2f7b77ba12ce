import type { ClockFacts, MatterFacts } from '../../matter/facts'
import { lastReview } from '../../matter/review'
import { lawClassOf } from '../../matter/submission'
import { source } from '../../source'
import { isOwed, lastClock } from '../clockwork'
import { unless } from '../../refusal'
import type { Guard } from './guard'
import { signedOpinion } from './papers'

const remedies = [source('XFGZTL', '35'), source('XFGZTL', '36')]

/** The petitioner's own period in this state: to ask for review, or for re-review. */
export const windowOf = (matter: MatterFacts): ClockFacts | undefined => {
  const clock = lastClock(matter, matter.status === 'M61' ? 'C09' : 'C07')
  return clock !== undefined && isOwed(clock) ? clock : undefined
}

/** Review, re-review, and the end of a matter. */
export const remedyGuards = {
  // Articles 35-36 review a 信访处理意见 of 31(6) only (`domain.md` T25a).
  reviewable: (matter) =>
    unless(
      lawClassOf(matter.purpose) === 'appeal' && windowOf(matter) !== undefined,
      'NO_REVIEW_APPLIES',
      '建议意见、检举控告类事项以及未送达答复的事项不适用复查、复核',
      'No review of suggestions and reports, nor of a reply that reached nobody',
      [source('XFGZTL', '29'), source('XFGZTL', '30'), ...remedies],
    ),
  reviewUndecided: (matter) =>
    unless(
      lastReview(matter)?.outcome === undefined,
      'REVIEW_DECIDED',
      '意见书已签发，请送达',
      'The opinion is signed; it now waits for service',
      remedies,
    ),
  opinionSigned: (matter) =>
    unless(
      signedOpinion(matter) !== undefined,
      'OPINION_UNSIGNED',
      '意见书尚未签发',
      'The opinion is not signed yet',
      remedies,
    ),

  noHearing: (matter) =>
    unless(
      lastReview(matter)?.hearing === undefined,
      'HEARING_ORDERED',
      '本次复核已经决定听证',
      'A hearing was ordered in this re-review already',
      [source('XFGZTL', '36(2)')],
    ),
  hearingOpen: (matter) => {
    const hearing = lastReview(matter)?.hearing
    return unless(
      hearing !== undefined && hearing.concludedOn === undefined,
      'NO_HEARING',
      '没有正在进行的听证',
      'No hearing is going on',
      [source('XFGZTL', '36(2)')],
    )
  },
  hearingConcluded: (matter) => {
    const hearing = lastReview(matter)?.hearing
    return unless(
      hearing === undefined || hearing.concludedOn !== undefined,
      'HEARING_OPEN',
      '听证尚未结束',
      'The hearing is not concluded yet',
      [source('XFGZTL', '36(2)')],
    )
  },

  windowOver: (matter, { today }) => {
    const window = windowOf(matter)
    return unless(
      window !== undefined && today > window.due.day,
      'WINDOW_OPEN',
      '信访人请求复查、复核的期限未满，或者不适用',
      'The petitioner may still ask for review, or no window applies',
      [source('S4.2.7'), ...remedies],
    )
  },
  noWindow: (matter) =>
    unless(
      windowOf(matter) === undefined,
      'WINDOW_APPLIES',
      '本事项适用复查，期满后方可办结',
      'A review window applies; wait until it is over',
      [source('XFGZTL', '29'), source('XFGZTL', '30'), source('XFGZTL', '35')],
    ),
  remedyOver: (matter, { today }) => {
    const window = matter.status === 'M61' ? windowOf(matter) : undefined
    return unless(
      window === undefined || today > window.due.day,
      'WINDOW_OPEN',
      '信访人请求复核的期限未满',
      'The petitioner may still ask for re-review',
      [source('S4.2.7'), source('XFGZTL', '36')],
    )
  },
} as const satisfies Record<string, Guard>
