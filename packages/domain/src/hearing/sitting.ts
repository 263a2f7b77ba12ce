import { unless } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { fromSession, interrupted, step } from './row'
import {
  allSigned,
  checkEntry,
  checklistWarning,
  checkPresent,
  checkSignature,
  isInvited,
  noPendingRecusal,
  noticeProved,
  stepsComplete,
} from './checks'
import { checkSteppedAside } from './recusal'
import { pause, resume } from './time'

const S464 = [source('S4.6.4')]

/** From the opening to the signed record. */
export const sitting = {
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
    check: ({ participant }, facts) => [
      ...isInvited(participant, facts),
      ...checkSteppedAside(
        facts.participants.filter(({ id }) => id === participant),
        facts,
        'participant',
      ),
    ],
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
  reachConclusion: step({
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
