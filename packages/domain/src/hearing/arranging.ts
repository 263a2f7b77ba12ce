import { isDay } from '../clock/day'
import { unless } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { fromSession, interrupted, step } from './row'
import { checklistWarning, checkProof, checkRecusal, checkRecusalDecision, planOf } from './checks'
import { checkComposition } from './composition'
import type { Participant } from './facts'
import { checkNotice } from './notice'
import { checkSteppedAside, leave } from './recusal'
import { checkHearable } from './scope'
import { pause, resume } from './time'

const S46 = [source('S4.6.1'), source('XFGZTL', '31(6)')]

type Seen = Readonly<Record<string, unknown>>
/** Whether an id means the same person in both lists: another one in the same place needs a notice of their own. */
function isSame(id: string, before: readonly Participant[], after: readonly Participant[]): boolean {
  const [was, is] = [before, after].map((all) => all.find((one) => one.id === id) as Seen | undefined)
  if (was === undefined || is === undefined) return false
  // Callers keep more of a guest than the rules read, such as a name.
  return Object.keys({ ...was, ...is }).every((key) => was[key] === is[key])
}

/** From the proposal to the notice, recusal, and what stops a hearing. */
export const arranging = {
  proposeHearing: step({
    label: text('提出听证', 'propose a hearing'),
    from: ['none'],
    to: 'proposed',
    permission: 'hearing.arrange',
    by: 'office',
    asks: ['asker', 'scope', 'reasons'],
    mayAsk: ['askedOn', 'impediments'],
    guard: (_facts, { matter }) => checkHearable(matter, []),
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
      ...checkSteppedAside(given.participants, facts),
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
    check: (given, facts, context) => [
      ...checkComposition(planOf(given, facts, context), context),
      ...checkSteppedAside(given.participants, facts),
    ],
    change: ({ participants }, { proofs, ...facts }) => ({
      participants,
      proofs: proofs.filter(({ participant }) => isSame(participant, facts.participants, participants)),
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
    guard: ({ recusals }) =>
      unless(
        recusals.some(({ decision }) => decision === undefined),
        'RECUSAL_UNKNOWN',
        '没有待决定的回避申请',
        'No request for recusal waits for a decision',
        [source('XFGZTL', '28(3)')],
      ),
    check: checkRecusalDecision,
    change: ({ request, granted, reasons, chair }, facts, { viewer, today }) => {
      const asked = facts.recusals[request]!
      const decision = { granted, reasons, by: viewer.userId, on: today }
      return {
        recusals: facts.recusals.with(request, { ...asked, decision }),
        ...(granted && asked.against === facts.chair ? { chair: chair! } : {}),
        ...(granted ? leave(asked.against, facts) : {}),
      }
    },
    tells: ['chair', 'office'],
    sources: [source('XFGZTL', '28(3)')],
  }),
  postponeHearing: step({
    label: text('延期举行', 'postpone'),
    from: ['notified'],
    to: 'postponed',
    permission: 'hearing.arrange',
    by: 'office',
    asks: ['reasons'],
    // No calendar holds the old day: the next notice names another.
    change: (given, facts, context) => ({
      ...interrupted('postponed')(given, facts, context),
      day: undefined,
      time: undefined,
    }),
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
} as const
