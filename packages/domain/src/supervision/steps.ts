import { checkSetDay } from '../clock/set-day'
import { stop } from '../lifecycle/clockwork'
import { unless } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { stepOf, type InputOfRow, type MatterContext } from '../track/step'
import { supervisorOf } from './candidates'
import type { SupervisionFacts } from './facts'
import type { SupervisionAnswers, SupervisionParty } from './answers'
import {
  adviceDue,
  allMet,
  checkTarget,
  checkTrigger,
  judged,
  notOwnReport,
  openAdvice,
  owes,
  startC13,
} from './checks'

const step = stepOf<SupervisionFacts, SupervisionAnswers, MatterContext, SupervisionParty>()

const S452 = [source('S4.5.2'), source('XFGZTL', '40')]
const S453 = [source('S4.5.3'), source('XFGZTL', '40'), source('XFTL', '36')]
const S454 = [source('S4.5.4')]
const S455 = [source('S4.5.5')]
const running = ['opened', 'reported', 'returned'] as const

/** The table of a supervision's steps (`domain.md` 2.5, S4.5). */
export const supervisionSteps = {
  orderSupervision: step({
    label: text('发出督办通知', 'order a supervision'),
    from: ['none'],
    to: 'opened',
    permission: 'supervision.order',
    by: 'supervisor',
    asks: ['trigger', 'method', 'target', 'facts', 'requirement', 'due'],
    guard: (_facts, context) =>
      unless(
        !owes('C13', context),
        'SUPERVISION_RUNNING',
        '本事项已有督办未报告，请在其中继续',
        'A supervision of this matter is not reported yet; go on there',
        S454,
      ),
    check: (given, _facts, context) => [
      ...checkTarget(given.target, context),
      ...checkTrigger(given, context),
      ...checkSetDay(given.due, {
        trigger: context.today,
        rulebook: context.rulebook,
        calendar: context.calendar,
      }),
    ],
    change: (
      { trigger, method, target, facts, requirement, due },
      _facts,
      { matter, units, viewer, today },
    ) => ({
      trigger,
      method,
      target,
      supervisor: supervisorOf(matter, target, units),
      orderedBy: viewer.userId,
      orderedOn: today,
      due,
      facts,
      requirement,
    }),
    forms: [{ form: 'F18', to: 'target' }],
    tells: ['target'],
    sources: [...S453, ...S454],
  }),
  signForSupervision: step({
    label: text('签收督办通知', 'sign for the order'),
    from: ['opened'],
    to: 'same',
    permission: 'supervision.answer',
    by: 'target',
    guard: ({ signedOn }) =>
      unless(signedOn === undefined, 'ALREADY_SIGNED', '已经签收', 'Already signed for', S454),
    change: (_given, _facts, { today }) => ({ signedOn: today }),
    clocks: (_given, { due, target }, context) => startC13(due!, target!, context),
    tells: ['supervisor'],
    sources: S454,
  }),
  recordContact: step({
    label: text('登记督查情况', 'record a contact'),
    from: running,
    to: 'same',
    permission: 'supervision.order',
    by: 'supervisor',
    asks: ['method', 'facts'],
    change: ({ method, facts }, { contacts }, { viewer, today }) => ({
      contacts: [...contacts, { method, note: facts, by: viewer.userId, on: today }],
    }),
    sources: S452,
  }),
  reportSupervision: step({
    label: text('报送办结报告', 'report'),
    from: ['opened', 'returned'],
    to: 'reported',
    permission: 'supervision.answer',
    by: 'target',
    asks: ['result'],
    mayAsk: ['legalBasis'],
    guard: ({ signedOn }) =>
      unless(signedOn !== undefined, 'NOT_SIGNED', '请先签收督办通知', 'Sign for the order first', S454),
    change: ({ result, legalBasis }, { reports, due }, { viewer, today }) => ({
      reports: [
        ...reports,
        {
          by: viewer.userId,
          on: today,
          result,
          ...(legalBasis === undefined ? {} : { legalBasis }),
          late: today > due!,
        },
      ],
    }),
    clocks: (_given, _facts, { matter, today }) => stop('C13', matter, today),
    forms: [{ form: 'F09', to: 'supervisor' }],
    tells: ['supervisor', 'judge'],
    sources: S454,
  }),
  returnReport: step({
    label: text('责成重新办理', 'return for rework'),
    from: ['reported'],
    to: 'returned',
    permission: 'supervision.judge',
    by: 'judge',
    asks: ['standards', 'reasons', 'due'],
    guard: notOwnReport,
    check: ({ standards, due }, _facts, { today, rulebook, calendar }) => [
      ...unless(
        !allMet(standards),
        'ALL_MET',
        '四项标准均已达到，不应退回',
        'All four standards are met: there is nothing to return',
        S455,
        'standards',
      ),
      ...checkSetDay(due, { trigger: today, rulebook, calendar }),
    ],
    change: (given, facts, context) => ({ reports: judged(given, facts, context), due: given.due }),
    clocks: ({ due }, { target }, context) => startC13(due, target!, context),
    forms: [{ form: 'F10', to: 'target' }],
    tells: ['target', 'supervisor'],
    sources: S455,
  }),
  acceptReport: step({
    label: text('审核通过', 'accept'),
    from: ['reported'],
    to: 'accepted',
    permission: 'supervision.judge',
    by: 'judge',
    asks: ['standards'],
    guard: notOwnReport,
    check: ({ standards }) =>
      unless(
        allMet(standards),
        'STANDARDS_NOT_MET',
        '事实清楚、定性准确、处理恰当、手续完备须逐项达到',
        'Facts, nature, handling and formalities must each be met',
        S455,
        'standards',
      ),
    change: (given, facts, context) => ({ reports: judged(given, facts, context) }),
    tells: ['target', 'supervisor'],
    sources: S455,
  }),
  adviseImprovement: step({
    label: text('提出改进建议', 'give advice'),
    from: [...running, 'accepted'],
    to: 'same',
    permission: 'supervision.order',
    by: 'supervisor',
    asks: ['advice'],
    guard: (facts, context) =>
      unless(
        openAdvice(facts) < 0 && !owes('C14', context),
        'ADVICE_OPEN',
        '上一份改进建议尚未反馈',
        'The last advice is not answered yet',
        S453,
      ),
    change: ({ advice }, { advice: before }, context) => {
      const due = adviceDue(context)?.day
      return { advice: [...before, { advice, on: context.today, ...(due === undefined ? {} : { due }) }] }
    },
    clocks: (_given, { target }, context) => {
      const due = adviceDue(context)
      return due === undefined ? [] : [{ do: 'start', code: 'C14', holder: target!, due }]
    },
    forms: [{ form: 'F19', to: 'target' }],
    tells: ['target'],
    sources: S453,
  }),
  answerAdvice: step({
    label: text('反馈改进建议', 'answer the advice'),
    from: [...running, 'accepted'],
    to: 'same',
    permission: 'supervision.answer',
    by: 'target',
    asks: ['answer', 'adopted'],
    guard: (facts) =>
      unless(
        openAdvice(facts) >= 0,
        'NO_ADVICE',
        '没有待反馈的改进建议',
        'No advice waits for an answer',
        S453,
      ),
    change: ({ answer, adopted }, facts, { today }) => {
      const at = openAdvice(facts)
      return { advice: facts.advice.with(at, { ...facts.advice[at]!, answer, adopted, answeredOn: today }) }
    },
    clocks: (_given, _facts, { matter, today }) => stop('C14', matter, today),
    tells: ['supervisor'],
    sources: S453,
  }),
  closeSupervision: step({
    label: text('结束督办', 'close'),
    from: ['accepted'],
    to: 'closed',
    permission: 'supervision.order',
    by: 'supervisor',
    guard: (facts) =>
      unless(
        openAdvice(facts) < 0,
        'ADVICE_UNANSWERED',
        '改进建议尚未书面反馈',
        'Advice is not answered in writing yet',
        S453,
      ),
    tells: ['target'],
    sources: S455,
  }),
  withdrawSupervision: step({
    label: text('撤销督办', 'withdraw'),
    from: ['opened', 'returned'],
    to: 'withdrawn',
    permission: 'supervision.order',
    by: 'supervisor',
    asks: ['reasons'],
    change: ({ reasons }) => ({ reasons }),
    clocks: (_given, _facts, { matter, today }) => [
      ...stop('C13', matter, today, 'void'),
      ...stop('C14', matter, today, 'void'),
    ],
    tells: ['target'],
    sources: S452,
  }),
} as const

export type SupervisionStep = keyof typeof supervisionSteps
export type SupervisionInput<S extends SupervisionStep> = InputOfRow<(typeof supervisionSteps)[S]>
