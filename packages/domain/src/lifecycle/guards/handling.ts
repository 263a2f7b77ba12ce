import { checkCaseLead } from '../../case-lead/closing'
import { addDays } from '../../clock/day'
import { extensionState, type ExtensionState } from '../../matter/extension'
import type { MatterFacts } from '../../matter/facts'
import { missingSteps } from '../../matter/handling-log'
import { limitAt } from '../../rulebook/resolve'
import { source } from '../../source'
import { handlingClock, isSetPeriod, lastExtension } from '../handling-period'
import { knowsImportance } from '../importance'
import { latestRequestDay } from '../request-day'
import { unless, type Refusal } from '../../refusal'
import type { Guard } from './guard'
import { signedReply } from './papers'

const asked = [source('S4.10.8'), source('S4.1.4'), source('XFGZTL', '34')]

const extensionIs = (matter: MatterFacts, state: ExtensionState): boolean => {
  const last = lastExtension(matter)
  return last !== undefined && extensionState(last) === state
}

/** An extension decided after expiry would cover up a breach. */
const notExpired = (matter: MatterFacts, today: string): Refusal[] => {
  const clock = handlingClock(matter)
  return unless(
    clock !== undefined && today <= clock.due.day,
    'PERIOD_OVER',
    '办理期限已满，不得再延期',
    'The period is over: it cannot be extended any more',
    asked,
  )
}

/** Steps of a hearing as the history names them: ordered, then over one way or the other. */
const ofHearing: readonly string[] = ['decideHearing', 'reachConclusion', 'cancelHearing']

/** Handling, its period, its closing, and what may end it early. */
export const handlingGuards = {
  replyUnsigned: (matter) =>
    unless(
      signedReply(matter) === undefined,
      'REPLY_SIGNED',
      '处理意见书已签发，请送达',
      'The reply is signed; it now waits for service',
      [source('S4.5.5')],
    ),
  replySigned: (matter) =>
    unless(
      signedReply(matter) !== undefined,
      'REPLY_UNSIGNED',
      '处理意见书尚未签发',
      'The reply is not signed yet',
      [source('XFGZTL', '32')],
    ),
  stepsDated: (matter, { rulebook, today }) =>
    unless(
      !matter.flags.important || !knowsImportance(rulebook, today) || missingSteps(matter).length === 0,
      'STEPS_MISSING',
      '重要事项须完成登记、调查取证、整理材料、分类归档、上报五个步骤并记明日期',
      'An important matter needs its five steps dated: register, investigate, arrange, classify, report',
      [source('S5.8')],
    ),

  noHearingAhead: ({ acts }) =>
    unless(
      acts.findLast(({ action }) => ofHearing.includes(action))?.action !== 'decideHearing',
      'HEARING_OPEN',
      '已决定听证的，应当先举行听证并得出结论，或者取消听证',
      'A hearing was ordered: hold and conclude it first, or cancel it',
      [source('XFGZTL', '31(6)'), source('S4.6.1')],
    ),

  caseLed: ({ flags, caseLead }, context) => checkCaseLead(flags, caseLead, context),

  noInstructionYet: ({ instruction }) =>
    unless(
      instruction === undefined || instruction.givenOn !== undefined,
      'INSTRUCTION_PENDING',
      '已呈请批示，尚未批复',
      'An instruction was asked for and is not given yet',
      [source('S5.7')],
    ),
  instructionAsked: ({ instruction }) =>
    unless(
      instruction !== undefined && instruction.givenOn === undefined,
      'NO_INSTRUCTION_ASKED',
      '没有待批示的呈请',
      'No request waits for an instruction',
      [source('S5.7')],
    ),

  extensionAskable: (matter, context) => {
    const clock = handlingClock(matter)
    const last = lastExtension(matter)
    const pending = last !== undefined && !['refused', 'effective'].includes(extensionState(last))
    return [
      ...unless(
        !pending,
        'EXTENSION_PENDING',
        '已有延期申请正在办理',
        'A request is under way already',
        asked,
      ),
      ...unless(
        clock === undefined || !isSetPeriod(clock),
        'PERIOD_SET_BY_REVIEW',
        '复查决定限定的期限不得延长',
        'A period that the review decision set is not extended',
        [source('XFGZTL', '35')],
      ),
      ...unless(
        clock !== undefined && context.today <= latestRequestDay(clock.due.day, context),
        'PERIOD_OVER',
        '延期应当在期限届满前提出',
        'More time is asked for before the period is over',
        asked,
      ),
    ]
  },
  extensionApplied: (matter) =>
    unless(
      extensionIs(matter, 'applied'),
      'NO_EXTENSION_APPLIED',
      '没有待核实的延期申请',
      'No request for extension waits to be verified',
      asked,
    ),
  extensionVerified: (matter, { today }) => [
    ...unless(
      extensionIs(matter, 'verified'),
      'EXTENSION_NOT_VERIFIED',
      '延期申请须先经信访工作机构核实',
      'The petition office verifies a request before it is approved',
      asked,
    ),
    ...notExpired(matter, today),
  ],
  notApplicant: (matter, { viewer }) =>
    unless(
      lastExtension(matter)?.appliedBy !== viewer.userId,
      'OWN_REQUEST',
      '不得批准自己提出的延期申请',
      'Nobody approves their own request',
      asked,
    ),

  isSimple: ({ simple }) =>
    unless(
      simple === true,
      'NOT_SIMPLE',
      '本事项不适用简易办理',
      'The matter is not in the simple procedure',
      [source('LOCAL', '信访事项简易办理办法（试行）（2016）')],
    ),

  noWithdrawal: ({ withdrawal }) =>
    unless(
      withdrawal === undefined,
      'WITHDRAWAL_COOLING',
      '已收到撤回申请，正在冷静期内',
      'A withdrawal is cooling off already',
      [source('DESIGN', '8')],
    ),
  withdrawalCooling: ({ withdrawal }) =>
    unless(withdrawal !== undefined, 'NO_WITHDRAWAL', '没有撤回申请', 'There is no withdrawal', [
      source('DESIGN', '8'),
    ]),
  cooledOff: ({ withdrawal }, { rulebook, today }) =>
    unless(
      withdrawal !== undefined &&
        today > addDays(withdrawal.withdrawnOn, limitAt(rulebook, 'withdrawal-cooling', today) ?? 0),
      'COOLING_OFF',
      '撤回申请须经冷静期，期间信访人可以反悔',
      'A withdrawal cools off first; the petitioner may think again',
      [source('DESIGN', '8')],
    ),
} as const satisfies Record<string, Guard>
