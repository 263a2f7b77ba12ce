import { isUnit } from '../access/units'
import { checkNoPersonsIn } from '../matter/personal-data'
import { checkCount } from '../matter/wording'
import { unless, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import type { InputOfRow, StepContext } from '../track/step'
import { step, type UrgentAnswers } from './answers'
import { categoryRow, isReceivedAbove, waitingHop, type Hop } from './facts'

const S491 = [source('S4.9.1')]
const S492 = [source('S4.9.2'), source('XFGZTL', '25')]
const S493 = [source('S4.9.3'), source('XFGZTL', '25')]
const running = ['sent'] as const

type To = Pick<UrgentAnswers, 'level' | 'toUnit'> & { readonly toUser?: string }

const hopTo = ({ level, toUnit, toUser }: To, { viewer, now }: StepContext): Hop => ({
  level,
  from: viewer.userId,
  unit: toUnit,
  ...(toUser === undefined ? {} : { user: toUser }),
  sentAt: now,
})

const checkReceiver = ({ toUnit }: To, { units }: StepContext): Refusal[] =>
  unless(isUnit(toUnit, units), 'UNIT_UNKNOWN', '没有这一单位', 'No such unit', [], 'toUnit')

const notTheLeader = ({ level }: To): Refusal[] =>
  unless(
    level !== 'unit-leader',
    'NOT_ABOVE',
    '应当报上级信访部门、党委或者分管领导之一',
    'Pass it on to the superior office, the Party committee or the leader in charge',
    S493,
    'level',
  )

const note = (given: { readonly text: string }, { viewer, now }: StepContext) => ({
  text: given.text,
  by: viewer.userId,
  at: now,
})

/** The table of steps of an urgent report (`domain.md` 2.5, S4.9): level by level, each hop with its time. */
export const urgentSteps = {
  sendUrgentReport: step({
    label: text('报送紧急信息', 'send'),
    from: ['none'],
    to: 'sent',
    permission: 'urgent-report.send',
    by: 'unit',
    asks: [
      'unit',
      'category',
      'event',
      'place',
      'occurredAt',
      'persons',
      'demand',
      'acts',
      'measures',
      'level',
      'toUnit',
    ],
    mayAsk: ['toUser', 'skipReasons', 'fileIds'],
    check: (given, _facts, context) => {
      const { category, event, place, demand, acts, measures, persons, occurredAt, level, skipReasons } =
        given
      return [
        ...unless(
          Object.hasOwn(categoryRow(category).events, event),
          'EVENT_UNKNOWN',
          '该类别没有这一情形',
          'That category knows no such event',
          S491,
          'event',
        ),
        ...unless(
          occurredAt <= context.now,
          'TIME_IMPOSSIBLE',
          '发生时间不能晚于现在',
          'It cannot have happened later than now',
          S492,
          'occurredAt',
        ),
        ...checkCount(persons, 'persons', 0),
        ...checkNoPersonsIn({ place, demand, acts, measures, skipReasons }),
        ...checkReceiver(given, context),
        ...unless(
          level === 'unit-leader' || (skipReasons ?? '').trim() !== '',
          'SKIP_REASONS_MISSING',
          '应当先报本单位领导；紧急情况越级报送的，请写明理由',
          'The leader of the unit comes first; in an emergency give the reason to skip',
          S493,
          'skipReasons',
        ),
        ...unless(
          level === 'unit-leader' || context.viewer.posts.some(({ unitId }) => unitId !== given.toUnit),
          'OWN_UNIT',
          '越级报送应当报上级',
          'What skips a level goes above the own unit',
          S493,
          'toUnit',
        ),
      ]
    },
    change: ({ level, toUnit, toUser, skipReasons, fileIds: _files, ...given }, _facts, context) => ({
      ...given,
      sentAt: context.now,
      reporter: context.viewer.userId,
      hops: [hopTo({ level, toUnit, ...(toUser === undefined ? {} : { toUser }) }, context)],
      ...(level === 'unit-leader' ? {} : { skip: { reasons: skipReasons! } }),
    }),
    forms: [{ form: 'F24', to: 'receiver' }],
    tells: ['receiver'],
    sources: [...S491, ...S493],
  }),
  acknowledgeUrgentReport: step({
    label: text('签收', 'acknowledge'),
    from: running,
    to: 'same',
    permission: 'urgent-report.answer',
    by: 'receiver',
    change: (_given, facts, { viewer, now }) => {
      const { hop, index } = waitingHop(facts)!
      return { hops: facts.hops.with(index, { ...hop, acknowledgedAt: now, acknowledgedBy: viewer.userId }) }
    },
    guard: (facts) =>
      unless(
        waitingHop(facts) !== undefined,
        'ALREADY_ACKNOWLEDGED',
        '已经签收',
        'Acknowledged already',
        S493,
      ),
    tells: ['reporter', 'chain'],
    sources: S493,
  }),
  passOnUrgentReport: step({
    label: text('向上级报送', 'pass on'),
    from: running,
    to: 'same',
    permission: 'urgent-report.answer',
    by: 'chain',
    asks: ['level', 'toUnit'],
    mayAsk: ['toUser'],
    guard: (facts) =>
      unless(
        waitingHop(facts) === undefined,
        'NOT_ACKNOWLEDGED',
        '上一次报送尚未签收，请先签收',
        'Acknowledge what you received first',
        S493,
      ),
    check: (given, _facts, context) => [...checkReceiver(given, context), ...notTheLeader(given)],
    change: (given, { hops }, context) => ({ hops: [...hops, hopTo(given, context)] }),
    forms: [{ form: 'F24', to: 'receiver' }],
    tells: ['receiver', 'reporter'],
    sources: S493,
  }),
  skipUrgentLevel: step({
    label: text('越级报送', 'skip a level'),
    from: running,
    to: 'same',
    permission: 'urgent-report.send',
    by: ['unit', 'reporter', 'chain'],
    asks: ['level', 'toUnit', 'skipReasons'],
    mayAsk: ['toUser'],
    guard: (facts) =>
      unless(
        waitingHop(facts) !== undefined,
        'NOBODY_TO_SKIP',
        '上一次报送已经签收，请由签收人向上级报送',
        'Acknowledged: whoever received it passes it on',
        S493,
      ),
    check: (given, facts, context) => [
      ...checkReceiver(given, context),
      ...checkNoPersonsIn({ skipReasons: given.skipReasons }),
      ...notTheLeader(given),
      ...unless(
        given.toUnit !== waitingHop(facts)!.hop.unit || given.toUser !== waitingHop(facts)!.hop.user,
        'SAME_RECEIVER',
        '与未签收的接收对象相同',
        'The same receiver as the one who has not answered',
        S493,
        'toUnit',
      ),
    ],
    change: (given, facts, context) => {
      const { hop, index } = waitingHop(facts)!
      return {
        hops: [...facts.hops.with(index, { ...hop, passedOverAt: context.now }), hopTo(given, context)],
        skip: { reasons: given.skipReasons },
      }
    },
    forms: [{ form: 'F24', to: 'receiver' }],
    tells: ['receiver', 'reporter'],
    sources: S493,
  }),
  tellSkippedLeader: step({
    label: text('告知被越过的领导', 'tell the leader who was skipped'),
    from: running,
    to: 'same',
    permission: 'urgent-report.send',
    by: 'unit',
    asks: ['told'],
    guard: ({ skip }) =>
      unless(
        skip !== undefined && skip.toldAt === undefined,
        'NOBODY_SKIPPED',
        '没有待告知的领导',
        'No leader waits to be told',
        S493,
      ),
    change: ({ told }, { skip }, { now }) => ({ skip: { ...skip!, told, toldAt: now } }),
    tells: ['chain'],
    sources: S493,
  }),
  followUpUrgentReport: step({
    label: text('续报', 'follow up'),
    from: running,
    to: 'same',
    permission: 'urgent-report.send',
    by: 'unit',
    asks: ['text'],
    mayAsk: ['persons'],
    check: (given) => [...checkNoPersonsIn({ text: given.text }), ...checkCount(given.persons, 'persons', 0)],
    change: (given, { followUps }, context) => ({
      followUps: [...followUps, note(given, context)],
      ...(given.persons === undefined ? {} : { persons: given.persons }),
    }),
    tells: ['chain'],
    sources: S492,
  }),
  closeUrgentReport: step({
    label: text('终报', 'final report'),
    from: running,
    to: 'closed',
    permission: 'urgent-report.send',
    by: 'unit',
    asks: ['text'],
    guard: (facts) => [
      ...unless(
        isReceivedAbove(facts),
        'NOT_RECEIVED_ABOVE',
        '上级尚未签收，不能终报',
        'No level above has acknowledged it yet',
        S493,
      ),
      ...unless(
        facts.skip === undefined || facts.skip.toldAt !== undefined,
        'SKIPPED_NOT_TOLD',
        '越级报送后尚未告知本单位领导',
        'The leader who was skipped has not been told yet',
        S493,
      ),
    ],
    check: (given) => checkNoPersonsIn({ text: given.text }),
    change: (given, _facts, context) => ({ final: note(given, context) }),
    forms: [{ form: 'F24', to: 'file' }],
    tells: ['chain'],
    sources: S492,
  }),
} as const

export type UrgentStep = keyof typeof urgentSteps
export type UrgentInput<S extends UrgentStep> = InputOfRow<(typeof urgentSteps)[S]>
