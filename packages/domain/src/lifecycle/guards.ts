import type { FormCode } from '../form/forms'
import { formOf } from '../form/forms'
import type { DocumentFacts, MatterFacts } from '../matter/facts'
import { isOpen, type Status } from '../matter/status'
import { refusal, type Refusal } from '../refusal'
import { source, type Source } from '../source'
import { text } from '../text'
import { lastClock } from './clockwork'
import type { Context } from './context'

/** What must hold before an action can be offered at all: it reads the matter, not what is typed. */
export type Guard = (matter: MatterFacts, context: Context) => Refusal[]

/** One refusal when a condition fails. */
export const unless = (
  holds: boolean,
  code: string,
  zh: string,
  en: string,
  basis: readonly Source[] = [],
  field?: string,
): Refusal[] =>
  holds ? [] : [refusal(code, text(zh, en), { basis, ...(field === undefined ? {} : { field }) })]

const S431 = [source('S4.3.1')]

/** Assignment when any flag of S4.3.1 is set: major or urgent, the superior wants the result, a leader's instruction. */
export const mustAssign = ({ flags }: MatterFacts): boolean =>
  flags.major || flags.urgent || flags.superiorWantsResult || flags.leaderInstruction

/** Issued and neither served nor found impossible to serve. */
export const awaitsService = (document: DocumentFacts): boolean =>
  document.issuedOn !== undefined &&
  document.servedOn === undefined &&
  !document.serviceImpossible &&
  formOf(document.form).served

/** The reply that was signed and now waits for its service. */
export const signedReply = (matter: MatterFacts): DocumentFacts | undefined =>
  matter.documents.find((document) => document.form === 'F11' && awaitsService(document))

/** Documents of which one must be on file for the state to be archived. */
const deciding: Partial<Record<Status, readonly FormCode[]>> = {
  M31: ['F02'],
  M32: ['F02'],
  M33: ['F02'],
  M34: ['F03'],
  M80: ['F11', 'F12', 'F13'],
  M81: ['F11', 'F14'],
  M82: ['F29'],
}

/** Who ever submitted a closing report, and who ever reviewed one: no user does both on one matter (`domain.md` 2.3). */
export const didHandle = (userId: string, matter: MatterFacts): boolean =>
  matter.handler === userId ||
  matter.closingAuthor === userId ||
  matter.acts.some((act) => act.userId === userId && act.action === 'submitClosingReport')

export const didReview = (userId: string, matter: MatterFacts): boolean =>
  matter.acts.some(
    (act) => act.userId === userId && (act.action === 'approveClosing' || act.action === 'returnForRework'),
  )

export const guards = {
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
      [source('S4.3.4')],
    ),
  signed: ({ sent }) =>
    unless(
      sent?.signedOn !== undefined,
      'NOT_SIGNED',
      '请先签收，期限自签收之日起计算',
      'Sign for it first; the periods run from that day',
      [source('S4.3.4')],
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
  ownHandler: (matter, { viewer }) =>
    unless(
      matter.handler === viewer.userId,
      'NOT_THE_HANDLER',
      '只有本事项的承办人可以办理',
      'Only the handler of this matter may do this',
      [source('S1.4.2')],
    ),
  notOwnReview: (matter, { viewer }) =>
    unless(
      !didHandle(viewer.userId, matter),
      'OWN_WORK',
      '不得审核自己承办或呈报的事项',
      'Nobody reviews a matter they handled or reported on',
      [source('S4.5.5')],
    ),
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
  hasUnserved: (matter) =>
    unless(
      matter.documents.some((document) => awaitsService(document) && document.form !== 'F11'),
      'NOTHING_TO_SERVE',
      '没有待送达的文书',
      'No document waits for service',
      [source('DP-16')],
    ),
  fileComplete: (matter) => {
    const issued = matter.documents.filter((document) => document.issuedOn !== undefined)
    const needed = deciding[matter.status] ?? []
    return [
      ...unless(
        needed.some((form) => issued.some((document) => document.form === form)),
        'DECISION_MISSING',
        '卷内缺少决定文书',
        'The deciding document is not on file',
        [source('S5.8')],
      ),
      ...unless(
        issued.some((document) => document.form === 'F27'),
        'REGISTRATION_MISSING',
        '卷内缺少登记表',
        'The registration is not on file',
        [source('S5.8'), source('S4.1.1')],
      ),
      ...unless(
        !issued.some(awaitsService),
        'NOT_SERVED',
        '尚有文书未送达，也未记明无法送达',
        'A document is neither served nor found impossible to serve',
        [source('S5.8'), source('DP-16')],
      ),
      ...unless(
        matter.openTasks === 0 && !isOpen(matter.status),
        'TASKS_OPEN',
        '尚有任务未完成',
        'Tasks are still open',
        [source('S5.8')],
      ),
    ]
  },
} as const satisfies Record<string, Guard>

export type GuardName = keyof typeof guards
