import type { MatterFacts } from '../../matter/facts'
import { source } from '../../source'
import { lastClock } from '../clockwork'
import { unless } from '../../refusal'
import type { Guard } from './guard'

const S431 = [source('S4.3.1'), source('XFGZTL', '22')]

/** Assignment when any flag of S4.3.1 is set: major or urgent, the superior wants the result, a leader's instruction. */
export const mustAssign = ({ flags }: MatterFacts): boolean =>
  flags.major || flags.urgent || flags.superiorWantsResult || flags.leaderInstruction

/** Triage, transfer and assignment. */
export const routingGuards = {
  ordinary: (matter) =>
    unless(
      !mustAssign(matter),
      'MUST_ASSIGN',
      '重大紧急、上级要结果或有领导批示的事项应当交办，不得转送',
      'Major, urgent, awaited by a superior or under a leader’s instruction: assign it, do not transfer it',
      S431,
    ),
  flagged: (matter) =>
    unless(
      mustAssign(matter),
      'MUST_TRANSFER',
      '一般事项应当转送；交办须为重大紧急、上级要结果或有领导批示的事项',
      'An ordinary matter is transferred; assignment needs one of the flags',
      S431,
    ),
  unsigned: ({ sent }) =>
    unless(
      sent !== undefined && sent.signedOn === undefined,
      'ALREADY_SIGNED',
      '已经签收',
      'Already signed for',
      [source('S4.3.4'), source('XFGZTL', '23(3)')],
    ),
  signed: ({ sent }) =>
    unless(
      sent?.signedOn !== undefined,
      'NOT_SIGNED',
      '请先签收，期限自签收之日起计算',
      'Sign for it first; the periods run from that day',
      [source('S4.3.4'), source('XFGZTL', '23(3)')],
    ),
  objectionOpen: (matter, { today }) => {
    const clock = lastClock(matter, 'C04')
    return unless(
      clock === undefined || (clock.stoppedOn === undefined && today <= clock.due.day),
      'OBJECTION_CLOSED',
      '异议期限已过或异议已被驳回，视为有权处理，应在告知期限内作出决定',
      'The window for objection is over or was used: the unit counts as competent and must decide in time',
      [source('XFGZTL', '23(3)')],
    )
  },
  signedIfSent: ({ sent, status }) =>
    unless(
      status === 'M10' || sent?.signedOn !== undefined,
      'NOT_SIGNED',
      '请先签收，期限自签收之日起计算',
      'Sign for it first; the periods run from that day',
      [source('S4.3.4'), source('XFGZTL', '23(3)')],
    ),
  noNewFacts: ({ judgement }) =>
    unless(
      judgement?.kind !== 'new-facts',
      'NEW_FACTS',
      '已核定有新的事实或理由，不得并件，也不得不再受理',
      'Judged to bring new facts or reasons: it is neither merged nor declined as decided',
      [source('S4.2.3'), source('S4.2.8')],
    ),
} as const satisfies Record<string, Guard>
