import { isUnit } from '../access/units'
import { isDay } from '../clock/day'
import { unless } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { alerts, dayWarnings } from './checks'
import { step } from './row'

const S4101 = [source('S4.10.1'), source('S5.4')]
const S4102 = [source('S4.10.2')]
const before = ['planned', 'notified'] as const

/** Roster, notice, substitution, preparation. */
export const planning = {
  planReception: step({
    label: text('排班', 'plan'),
    from: ['none'],
    to: 'planned',
    permission: 'reception-day.arrange',
    by: 'office',
    asks: ['office', 'day', 'form', 'leader'],
    mayAsk: ['escorts'],
    check: ({ day, office }, _facts, { today, units }) => [
      ...unless(
        isDay(day) && day >= today,
        'RECEPTION_DAY',
        '接待日不得早于今日',
        'A reception day is not in the past',
        S4101,
        'day',
      ),
      ...unless(isUnit(office, units), 'UNIT_UNKNOWN', '单位不存在', 'Unknown unit', [], 'office'),
    ],
    warn: ({ day }, _facts, context) => dayWarnings(day, context),
    change: ({ office, day, form, leader, escorts = [] }) => ({ office, day, form, leader, escorts }),
    sources: S4101,
  }),
  notifyReception: step({
    label: text('通知接待领导', 'tell the leader'),
    from: ['planned'],
    to: 'notified',
    permission: 'reception-day.arrange',
    by: 'office',
    warn: (_given, facts, context) =>
      alerts({ notifiedOn: context.today }, facts, context).filter(({ code }) => code === 'NOTICE_LATE'),
    change: (_given, _facts, { today }) => ({ notifiedOn: today }),
    tells: ['leader', 'escorts'],
    sources: S4102,
  }),
  substituteLeader: step({
    label: text('安排替班领导', 'substitute'),
    from: before,
    to: 'same',
    permission: 'reception-day.arrange',
    by: 'office',
    asks: ['leader', 'reasons'],
    check: ({ leader }, facts) =>
      unless(
        leader.userId !== facts.leader?.userId,
        'SAME_LEADER',
        '替班领导与原接待领导相同',
        'The substitute is the same leader',
        S4102,
        'leader',
      ),
    change: ({ leader, reasons }, { substitutions, ...facts }, { today }) => ({
      leader,
      substitutions: [
        ...substitutions,
        { from: facts.leader!.userId, to: leader.userId, reasons, on: today },
      ],
    }),
    tells: ['leader', 'escorts'],
    sources: S4102,
  }),
  prepareReception: step({
    label: text('接待准备', 'prepare'),
    from: before,
    to: 'same',
    permission: 'reception-day.arrange',
    by: 'office',
    mayAsk: ['brief', 'expected', 'plan', 'unitLeaders'],
    warn: (given, facts, context) => alerts(given, facts, context),
    change: ({ brief, expected, plan, unitLeaders }) => ({
      ...(brief === undefined ? {} : { brief }),
      ...(expected === undefined ? {} : { expected }),
      ...(plan === undefined ? {} : { plan }),
      ...(unitLeaders === undefined ? {} : { unitLeaders }),
    }),
    tells: ['leader'],
    sources: [source('S4.10.4')],
  }),
  cancelReception: step({
    label: text('取消', 'cancel'),
    from: before,
    to: 'cancelled',
    permission: 'reception-day.arrange',
    by: 'office',
    asks: ['reasons'],
    change: ({ reasons }) => ({ reasons }),
    tells: ['leader', 'escorts'],
    sources: S4102,
  }),
} as const
