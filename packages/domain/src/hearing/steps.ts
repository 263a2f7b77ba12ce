import { isDay } from '../clock/day'
import { choiceAt } from '../rulebook/resolve'
import { unless } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { stepOf, type InputOfRow, type MatterContext } from '../track/step'
import type { HearingAnswers } from './answers'
import {
  allSigned,
  checkEntry,
  checklistWarning,
  checkPresent,
  checkProof,
  checkRecusal,
  checkRecusalDecision,
  checkSignature,
  isInvited,
  noPendingRecusal,
  noticeProved,
  planOf,
  stepsComplete,
} from './checks'
import { checkComposition } from './composition'
import type { HearingFacts, HearingState } from './facts'
import { checkNotice } from './notice'
import { checkHearable } from './scope'
import { pause, resume } from './time'

/** The organ that hears, the responsible unit, chair and recorder, everybody invited. */
export type HearingParty = 'office' | 'responsible' | 'chair' | 'recorder' | 'participants'

const step = stepOf<HearingFacts, HearingAnswers, MatterContext, HearingParty>()

const interrupted =
  (state: HearingState) =>
  (
    { reasons }: { readonly reasons: string },
    { interruptions }: HearingFacts,
    { today }: MatterContext,
  ): Partial<HearingFacts> => ({ interruptions: [...interruptions, { state, reasons, on: today }] })

const fromSession = (rulebook: MatterContext['rulebook'], day: string) =>
  choiceAt(rulebook, 'hearing-time', day) === 'session'

const S46 = [source('S4.6.1'), source('XFGZTL', '31(6)')]
const S464 = [source('S4.6.4')]

/** The table of a hearing's steps (`domain.md` 2.5, S4.6). */
export const hearingSteps = {
  proposeHearing: step({
    label: text('提出听证', 'propose a hearing'),
    from: ['none'],
    to: 'proposed',
    permission: 'hearing.arrange',
    by: 'office',
    asks: ['asker', 'scope', 'reasons'],
    mayAsk: ['askedOn', 'impediments'],
    check: ({ asker, askedOn, impediments = [] }, _facts, { matter, today }) => [
      ...checkHearable(matter, impediments),
      ...unless(
        asker !== 'petitioner' || (isDay(askedOn) && askedOn >= matter.receivedOn && askedOn <= today),
        'ASKED_ON_MISSING',
        '信访人申请听证的，应当写明收到申请的日期',
        'A request of the petitioner needs the day it was received',
        [source('LOCAL', '广西壮族自治区信访听证办法第6条')],
        'askedOn',
      ),
    ],
    change: ({ asker, askedOn, scope, reasons, impediments = [] }, _facts, { viewer, today }) => ({
      asker,
      askedOn: askedOn ?? today,
      scope,
      reasons,
      impediments,
      proposedBy: viewer.userId,
    }),
    tells: ['office'],
    sources: S46,
  }),
  decideHearing: step({
    label: text('决定听证', 'decide to hear'),
    from: ['proposed'],
    to: 'decided',
    permission: 'hearing.decide',
    by: 'office',
    asks: ['reasons'],
    mayAsk: ['preparations'],
    guard: ({ impediments }, { matter }) => checkHearable(matter, impediments),
    warn: ({ preparations }) => (preparations === undefined ? [] : checklistWarning(preparations)),
    change: ({ reasons, preparations = [] }, _facts, { today }) => ({
      decision: reasons,
      decidedOn: today,
      preparations,
    }),
    clocks: (_given, _facts, context) => (fromSession(context.rulebook, context.today) ? [] : pause(context)),
    tells: ['responsible'],
    sources: S46,
  }),
  declineHearing: step({
    label: text('决定不听证', 'decide not to hear'),
    from: ['proposed'],
    to: 'declined',
    permission: 'hearing.decide',
    by: 'office',
    asks: ['reasons'],
    change: ({ reasons }, _facts, { today }) => ({ decision: reasons, decidedOn: today }),
    tells: ['responsible'],
    sources: S46,
  }),
  prepareHearing: step({
    label: text('会前准备', 'prepare'),
    from: ['decided'],
    to: 'prepared',
    permission: 'hearing.arrange',
    by: 'office',
    asks: ['preparations'],
    warn: ({ preparations }) => checklistWarning(preparations),
    change: ({ preparations }) => ({ preparations }),
    sources: [source('S4.6.1')],
  }),
  notifyHearing: step({
    label: text('发出听证通知', 'give notice'),
    from: ['prepared', 'postponed'],
    to: 'notified',
    permission: 'hearing.arrange',
    by: 'office',
    asks: ['day', 'time', 'place', 'subject', 'chair', 'participants'],
    mayAsk: ['open', 'pressConsent'],
    check: (given, facts, context) => [
      ...checkComposition(planOf(given, facts, context), context),
      ...checkNotice(given.day, given.time, context.today, context),
    ],
    change: ({ day, time, place, subject, chair, participants, open, pressConsent }, facts, { today }) => ({
      day,
      time,
      place,
      subject,
      chair,
      participants,
      open: open ?? facts.open,
      pressConsent: pressConsent ?? facts.pressConsent,
      notifiedOn: today,
      proofs: [],
    }),
    forms: [
      { form: 'F16', to: 'petitioner' },
      { form: 'F16', to: 'responsible' },
    ],
    tells: ['chair', 'responsible', 'participants'],
    sources: [source('S4.6.3')],
  }),
  amendParticipants: step({
    label: text('调整参加人', 'change participants'),
    from: ['notified'],
    to: 'same',
    permission: 'hearing.arrange',
    by: 'office',
    asks: ['participants', 'reasons'],
    check: (given, facts, context) => checkComposition(planOf(given, facts, context), context),
    change: ({ participants }, { proofs }) => ({
      participants,
      proofs: proofs.filter(({ participant }) => participants.some(({ id }) => id === participant)),
    }),
    tells: ['chair', 'participants'],
    sources: [source('S4.6.3')],
  }),
  recordNotice: step({
    label: text('登记通知送达', 'record service of the notice'),
    from: ['notified'],
    to: 'same',
    permission: 'matter.serve',
    by: 'office',
    asks: ['participant', 'way', 'on'],
    mayAsk: ['waived'],
    check: checkProof,
    change: ({ participant, way, on, waived = false }, { proofs }) => ({
      proofs: [...proofs, { participant, way, on, waived }],
    }),
    sources: [source('S4.6.3'), source('DP-16')],
  }),
  requestRecusal: step({
    label: text('申请回避', 'ask for recusal'),
    from: ['notified', 'postponed', 'session', 'suspended'],
    to: 'same',
    permission: 'matter.read',
    by: ['office', 'recorder'],
    asks: ['participant', 'against', 'reasons'],
    check: checkRecusal,
    change: ({ participant, against, reasons }, { recusals }, { today }) => ({
      recusals: [...recusals, { by: participant, against, reasons, on: today }],
    }),
    tells: ['office'],
    sources: [source('XFGZTL', '28(3)')],
  }),
  decideRecusal: step({
    label: text('决定回避', 'decide on recusal'),
    from: ['notified', 'postponed', 'session', 'suspended'],
    to: 'same',
    permission: 'hearing.decide',
    by: 'office',
    asks: ['request', 'granted', 'reasons'],
    mayAsk: ['chair'],
    check: checkRecusalDecision,
    change: (
      { request, granted, reasons, chair },
      { recusals, participants, ...facts },
      { viewer, today },
    ) => {
      const { against } = recusals[request]!
      const decision = { granted, reasons, by: viewer.userId, on: today }
      return {
        recusals: recusals.with(request, { ...recusals[request]!, decision }),
        ...(granted && against === facts.chair ? { chair: chair! } : {}),
        ...(granted ? { participants: participants.filter(({ userId }) => userId !== against) } : {}),
      }
    },
    tells: ['chair', 'office'],
    sources: [source('XFGZTL', '28(3)')],
  }),
  openHearing: step({
    label: text('开始听证', 'open'),
    from: ['notified'],
    to: 'session',
    permission: 'hearing.chair',
    by: 'chair',
    asks: ['present'],
    guard: (facts, context) => [
      ...noPendingRecusal(facts),
      ...noticeProved(facts, context),
      ...unless(
        facts.day === context.today,
        'NOT_THE_DAY',
        '只能在通知所载日期开始听证；另定日期的请先延期',
        'A hearing opens on the day of its notice; postpone it for another day',
        [source('S4.6.3')],
      ),
    ],
    check: checkPresent,
    warn: (_given, { preparations }) => checklistWarning(preparations),
    change: ({ present }, _facts, { now, today }) => ({ present, openedAt: now, openedOn: today }),
    clocks: (_given, { decidedOn }, context) =>
      fromSession(context.rulebook, decidedOn ?? context.today) ? pause(context) : [],
    sources: [source('S4.6.2')],
  }),
  admitParticipant: step({
    label: text('登记迟到人员到场', 'admit a latecomer'),
    from: ['session'],
    to: 'same',
    permission: 'hearing.chair',
    by: 'chair',
    asks: ['participant'],
    check: ({ participant }, facts) => isInvited(participant, facts),
    change: ({ participant }, { present }) => ({ present: [...new Set([...present, participant])] }),
    sources: [source('S4.6.3')],
  }),
  recordEntry: step({
    label: text('记录', 'record'),
    from: ['session'],
    to: 'same',
    permission: 'matter.read',
    by: ['chair', 'recorder'],
    asks: ['after', 'stage', 'kind', 'speaker', 'words'],
    mayAsk: ['attachments'],
    guard: noPendingRecusal,
    check: checkEntry,
    change: ({ stage, kind, speaker, words, attachments = [] }, { entries }, { now }) => ({
      entries: [...entries, { stage, kind, speaker, text: words, at: now, attachments }],
    }),
    sources: S464,
  }),
  suspendHearing: step({
    label: text('中止听证', 'suspend'),
    from: ['session'],
    to: 'suspended',
    permission: 'hearing.chair',
    by: 'chair',
    asks: ['reasons'],
    change: interrupted('suspended'),
    tells: ['office', 'responsible'],
    sources: S464,
  }),
  resumeHearing: step({
    label: text('恢复听证', 'resume'),
    from: ['suspended'],
    to: 'session',
    permission: 'hearing.chair',
    by: 'chair',
    asks: ['present'],
    guard: noPendingRecusal,
    check: checkPresent,
    change: ({ present }) => ({ present }),
    sources: S464,
  }),
  postponeHearing: step({
    label: text('延期举行', 'postpone'),
    from: ['notified'],
    to: 'postponed',
    permission: 'hearing.arrange',
    by: 'office',
    asks: ['reasons'],
    change: interrupted('postponed'),
    tells: ['chair', 'responsible', 'participants'],
    sources: [source('S4.6.3')],
  }),
  cancelHearing: step({
    label: text('取消听证', 'cancel'),
    from: ['proposed', 'decided', 'prepared', 'notified', 'postponed', 'suspended'],
    to: 'cancelled',
    permission: 'hearing.decide',
    by: 'office',
    asks: ['reasons'],
    change: interrupted('cancelled'),
    clocks: (_given, facts, context) => resume(facts, context),
    tells: ['chair', 'responsible', 'participants'],
    sources: S46,
  }),
  concludeHearing: step({
    label: text('得出听证结论', 'conclude'),
    from: ['session'],
    to: 'concluded',
    permission: 'hearing.chair',
    by: 'chair',
    asks: ['conclusion', 'reasons'],
    guard: stepsComplete,
    change: ({ conclusion, reasons }, _facts, { today }) => ({
      conclusion: { kind: conclusion, text: reasons, on: today },
    }),
    clocks: (_given, facts, context) => resume(facts, context),
    forms: [{ form: 'F17', to: 'file', state: 'draft' }],
    tells: ['responsible', 'office'],
    sources: S464,
  }),
  signRecord: step({
    label: text('签署笔录', 'sign the record'),
    from: ['concluded'],
    to: 'same',
    permission: 'matter.read',
    by: ['chair', 'recorder'],
    asks: ['participant', 'signed'],
    mayAsk: ['note'],
    check: checkSignature,
    change: ({ participant, signed, note }, { signatures }, { today }) => ({
      signatures: [
        ...signatures,
        { participant, signed, on: today, ...(note === undefined ? {} : { note }) },
      ],
    }),
    sources: S464,
  }),
  closeRecord: step({
    label: text('笔录归卷', 'close the record'),
    from: ['concluded'],
    to: 'signed',
    permission: 'matter.read',
    by: ['chair', 'recorder'],
    guard: allSigned,
    forms: [{ form: 'F17', to: 'file' }],
    tells: ['responsible'],
    sources: S464,
  }),
} as const

export type HearingStep = keyof typeof hearingSteps
export type HearingInput<S extends HearingStep> = InputOfRow<(typeof hearingSteps)[S]>
