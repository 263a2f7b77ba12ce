import { isDay } from '../clock/day'
import { unless, type Refusal } from '../refusal'
import { source } from '../source'
import type { Given, MatterContext } from '../track/step'
import type { HearingAnswers } from './answers'
import { checkComposition, interestedIn, type HearingPlan } from './composition'
import { preparations, type HearingFacts, type Preparation } from './facts'
import { unproved } from './notice'
import { checkSteppedAside, steppedAside } from './recusal'
import { runSheet } from './run-sheet'

type Some = Partial<HearingAnswers>

/** The plan as it would stand with the answers. */
export const planOf = (
  { chair, participants, open, pressConsent }: Some,
  facts: HearingFacts,
  { matter }: MatterContext,
): HearingPlan => ({
  chair: chair ?? facts.chair ?? '',
  participants: participants ?? facts.participants,
  scope: facts.scope,
  open: open ?? facts.open,
  pressConsent: pressConsent ?? facts.pressConsent,
  impediments: facts.impediments,
  secrecy: matter.secrecy,
  interested: [...interestedIn(matter), ...steppedAside(facts)],
})

/** Six points are a checklist: what is missing is said, never forbidden (S4.6.1). */
export const checklistWarning = (done: readonly Preparation[]): Refusal[] =>
  unless(
    Object.keys(preparations).every((point) => done.includes(point as Preparation)),
    'CHECKLIST_INCOMPLETE',
    '会前准备六项尚未全部完成',
    'The six points of preparation are not all met',
    [source('S4.6.1')],
    'preparations',
  )

export const noPendingRecusal = ({ recusals }: HearingFacts): Refusal[] =>
  unless(
    recusals.every(({ decision }) => decision !== undefined),
    'RECUSAL_PENDING',
    '回避申请尚未决定',
    'A request for recusal is not decided yet',
    [source('XFGZTL', '28(3)')],
  )

export const noticeProved = (facts: HearingFacts, context: MatterContext): Refusal[] =>
  unproved(facts, context).length === 0
    ? []
    : unless(
        false,
        'NOTICE_UNPROVED',
        '尚有参加人未按期收到听证通知，也未书面同意按期参加',
        'A participant has no proof of notice in time and did not agree to attend all the same',
        [source('S4.6.3')],
        'participants',
      )

export function checkProof(
  { participant, on }: Pick<HearingAnswers, 'participant' | 'on'>,
  facts: HearingFacts,
  { today }: MatterContext,
): Refusal[] {
  return [
    ...isInvited(participant, facts),
    ...unless(
      isDay(on) && on >= (facts.notifiedOn ?? today) && on <= today,
      'SERVICE_DAY',
      '送达日期应在发出通知之日与今日之间',
      'The day of service lies between the notice and today',
      [source('DP-16')],
      'on',
    ),
  ]
}

export const isInvited = (id: string, facts: HearingFacts, field = 'participant'): Refusal[] =>
  unless(
    facts.participants.some((one) => one.id === id),
    'NOT_A_PARTICIPANT',
    '不是本次听证的参加人',
    'Not a participant of this hearing',
    [source('S4.6.3')],
    field,
  )

export function checkRecusal(
  { participant, against }: Pick<HearingAnswers, 'participant' | 'against'>,
  facts: HearingFacts,
): Refusal[] {
  return [
    ...isInvited(participant, facts),
    ...unless(
      against === facts.chair || facts.participants.some(({ userId }) => userId === against),
      'NOT_IN_HEARING',
      '被申请回避人不参加本次听证',
      'The person challenged has no part in this hearing',
      [source('XFGZTL', '28(3)')],
      'against',
    ),
  ]
}

/** Whoever is challenged does not decide on it; a chair who steps aside is replaced in the same act. */
export function checkRecusalDecision(
  { request, granted, chair }: Given<HearingAnswers, 'request' | 'granted', 'chair'>,
  facts: HearingFacts,
  context: MatterContext,
): Refusal[] {
  const basis = [source('XFGZTL', '28(3)')]
  const asked = facts.recusals[request]
  if (asked === undefined || asked.decision !== undefined)
    return unless(
      false,
      'RECUSAL_UNKNOWN',
      '没有这一待决定的回避申请',
      'No such open request',
      basis,
      'request',
    )
  const replaced = granted && asked.against === facts.chair
  return [
    ...unless(
      asked.against !== context.viewer.userId,
      'OWN_RECUSAL',
      '不得决定针对本人的回避申请',
      'Nobody decides on a request against themselves',
      basis,
    ),
    ...unless(
      !replaced || (chair !== undefined && chair !== facts.chair),
      'NEW_CHAIR_MISSING',
      '主持人回避的，应当另定主持人',
      'A chair who steps aside is replaced',
      basis,
      'chair',
    ),
    ...(replaced && chair !== undefined
      ? checkComposition(planOf({ chair }, facts, context), context).filter(({ field }) => field === 'chair')
      : []),
  ]
}

/** Who came must still make up a hearing: both sides, and three to five of the unit's representatives or none. */
export function checkPresent(
  { present }: Pick<HearingAnswers, 'present'>,
  facts: HearingFacts,
  context: MatterContext,
): Refusal[] {
  const here = facts.participants.filter(({ id }) => present.includes(id))
  return [
    ...present.flatMap((id) => isInvited(id, facts, 'present')),
    ...checkSteppedAside(here, facts, 'present'),
    ...checkComposition(planOf({ participants: here }, facts, context), context).map((refused) =>
      refused.field === 'participants' ? { ...refused, field: 'present' } : refused,
    ),
  ]
}

export function checkEntry(
  { after, stage, kind, speaker }: Pick<HearingAnswers, 'after' | 'stage' | 'kind' | 'speaker'>,
  facts: HearingFacts,
): Refusal[] {
  if (after !== facts.entries.length)
    return unless(
      false,
      'RECORD_MOVED_ON',
      '笔录已有新的记录，请先查看',
      'The record has grown meanwhile; look at it first',
      [source('S4.6.4')],
      'after',
    )
  const open = runSheet(facts).open.find((one) => one.stage === stage && one.kind === kind)
  return [
    ...unless(
      open !== undefined,
      'STEP_OUT_OF_ORDER',
      '听证五步依次进行，前一步未完成不得记录后一步',
      'The five steps follow in order; none is recorded before the one before it',
      [source('S4.6.4')],
      'stage',
    ),
    ...unless(
      open === undefined || open.speakers.includes(speaker),
      'WRONG_SPEAKER',
      '此项不由该人员发言，或者其未到场',
      'This entry is not for that person to make, or the person is not present',
      [source('S4.6.4')],
      'speaker',
    ),
  ]
}

export const stepsComplete = (facts: HearingFacts): Refusal[] =>
  unless(
    runSheet(facts).complete,
    'STEPS_INCOMPLETE',
    '听证五步尚未全部进行',
    'The five steps are not complete',
    [source('S4.6.4')],
  )

export function checkSignature(
  { participant, signed, note }: Given<HearingAnswers, 'participant' | 'signed', 'note'>,
  facts: HearingFacts,
): Refusal[] {
  const basis = [source('S4.6.4')]
  return [
    ...unless(
      signers(facts).includes(participant),
      'NOT_PRESENT',
      '未到场的人员不签署笔录',
      'Only those present sign the record',
      basis,
      'participant',
    ),
    ...unless(
      !facts.signatures.some((one) => one.participant === participant),
      'ALREADY_SIGNED',
      '已经签署或者注明',
      'Already signed or noted',
      basis,
      'participant',
    ),
    ...unless(
      signed || (note ?? '').trim() !== '',
      'NOTE_MISSING',
      '拒绝签名的，应当注明情况',
      'A refusal to sign needs a note',
      basis,
      'note',
    ),
  ]
}

/** Everybody present signs, and the chair. */
export const signers = ({ present }: HearingFacts): string[] => ['chair', ...present]

export const allSigned = (facts: HearingFacts): Refusal[] =>
  unless(
    signers(facts).every((id) => facts.signatures.some(({ participant }) => participant === id)),
    'SIGNATURES_MISSING',
    '尚有到场人员未签署笔录，也未注明拒签情况',
    'Somebody present has neither signed nor been noted as refusing',
    [source('S4.6.4')],
  )
