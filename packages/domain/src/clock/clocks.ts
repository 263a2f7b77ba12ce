import type { RuleKey } from '../rulebook/rules'
import { text, type Text } from '../text'

/** How a period is counted. `set` = the day written into the form; `back` = backwards from an event to come. */
export type Counting = 'days' | 'working-days' | 'minutes' | 'set' | 'back'

/** Whose act stops the clock: the organ, the receiving unit, the petitioner, or one named person. */
export type Duty = 'organ' | 'receiver' | 'petitioner' | 'person'

export interface Clock {
  readonly label: Text
  readonly duty: Duty
  /** What starts it, as a day: 收到之日. For `back` the event that it leads up to. */
  readonly start: Text
  readonly stop: Text
  readonly counting: Counting
  /** When it stands still; absent where nothing pauses it. */
  readonly pause?: Text
  /** The rule that gives the number (for `set`, that a day be set), or one rule for each variant, the first being the ordinary one. */
  readonly rules: Readonly<Record<string, RuleKey>>
  /** What differs for a variant. */
  readonly variants?: Readonly<Record<string, Partial<Pick<Clock, 'start' | 'stop' | 'counting'>>>>
  /** Runs only for a receiver of this role (article 22 or 23 of the 2022 regulation). */
  readonly role?: 'A' | 'B'
}

const received = text('收到之日', 'the day of receipt')
const transferred = text('收到转送、交办之日', 'the day the transfer was received')
const accepted = text('受理之日', 'the day of acceptance')
// DP-16: the service date of the proof of service, not the date on the document.
const served = text('收到书面答复之日', 'the day the written reply was served')
const registered = text('登记之日', 'the day of registration')
const replied = text('答复送达', 'reply served')
const reported = text('提交办结报告', 'closing report filed')
const leaveToApplyLate = text('不可抗力可准予逾期提出', 'force majeure: leave to apply late')

/** The clock table C01-C19. What each number is stands in the rulebooks. */
export const clocks = {
  C01: {
    label: text('甄别转送', 'triage and transfer'),
    duty: 'organ',
    start: received,
    stop: text('转送、交办、受理或者告知不予受理', 'transferred, assigned, accepted or refused'),
    counting: 'days',
    rules: { ordinary: 'triage' },
  },
  C02: {
    label: text('书面告知', 'notice to the petitioner'),
    duty: 'organ',
    start: received,
    stop: text('告知书送达或者记明无法送达', 'notice served, or recorded as impossible'),
    counting: 'days',
    rules: { ordinary: 'notice' },
    role: 'B',
  },
  C03: {
    label: text('承办单位告知', 'notice by the receiving unit'),
    duty: 'receiver',
    start: transferred,
    stop: text('告知书送达', 'notice served'),
    counting: 'days',
    rules: { ordinary: 'receiver-notice' },
  },
  C04: {
    label: text('转送异议', 'objection to a transfer'),
    duty: 'receiver',
    start: transferred,
    stop: text('提出异议', 'objection made'),
    counting: 'working-days',
    rules: { ordinary: 'objection' },
  },
  C05: {
    label: text('办理', 'handling'),
    duty: 'organ',
    start: accepted,
    stop: replied,
    counting: 'days',
    rules: { ordinary: 'handling' },
  },
  C06: {
    label: text('延期办理', 'handling, extended'),
    duty: 'organ',
    start: accepted,
    stop: replied,
    counting: 'days',
    rules: { ordinary: 'handling' },
  },
  C07: {
    label: text('请求复查', 'request for review'),
    duty: 'petitioner',
    start: served,
    stop: text('提出复查请求', 'review requested'),
    counting: 'days',
    pause: leaveToApplyLate,
    rules: { ordinary: 'review-request' },
  },
  C08: {
    label: text('复查', 'review'),
    duty: 'organ',
    start: text('收到复查请求之日', 'the day the request for review was received'),
    stop: text('复查意见送达', 'review opinion served'),
    counting: 'days',
    rules: { ordinary: 'review' },
  },
  C09: {
    label: text('请求复核', 'request for re-review'),
    duty: 'petitioner',
    start: text('收到复查意见之日', 'the day the review opinion was served'),
    stop: text('提出复核请求', 're-review requested'),
    counting: 'days',
    pause: leaveToApplyLate,
    rules: { ordinary: 're-review-request' },
  },
  C10: {
    label: text('复核', 're-review'),
    duty: 'organ',
    start: text('收到复核请求之日', 'the day the request for re-review was received'),
    stop: text('复核意见送达', 're-review opinion served'),
    counting: 'days',
    pause: text('听证所需时间不计算在内', 'time for a hearing is not counted'),
    rules: { ordinary: 're-review' },
  },
  C11: {
    label: text('初信初访', 'first petition'),
    duty: 'organ',
    start: registered,
    stop: replied,
    counting: 'working-days',
    rules: { ordinary: 'first-petition-limit' },
  },
  C12: {
    label: text('交办限期', 'assignment'),
    duty: 'receiver',
    start: text('收到交办通知单之日', 'the day the assignment was received'),
    stop: reported,
    counting: 'set',
    rules: { ordinary: 'assignment-limit' },
  },
  C13: {
    label: text('督办限期', 'supervision'),
    duty: 'receiver',
    start: text('收到督查督办通知单之日', 'the day the supervision notice was received'),
    stop: reported,
    counting: 'set',
    rules: { ordinary: 'supervision-limit' },
  },
  C14: {
    label: text('改进建议反馈', 'answer to advice'),
    duty: 'receiver',
    start: text('收到改进建议之日', 'the day the advice was received'),
    stop: text('书面反馈', 'answered in writing'),
    counting: 'days',
    rules: { ordinary: 'advice-answer' },
  },
  C15: {
    label: text('到场', 'arrival on the spot'),
    duty: 'person',
    start: text('确认接到通知之时', 'the moment the notice was acknowledged'),
    stop: text('到达现场', 'arrived'),
    counting: 'minutes',
    rules: { ordinary: 'arrival' },
  },
  C16: {
    label: text('接待日通知', 'notice of a reception day'),
    duty: 'organ',
    start: text('接待日', 'the reception day'),
    stop: text('通知发出', 'notice sent'),
    counting: 'back',
    rules: { ordinary: 'reception-notice' },
  },
  C17: {
    label: text('答复', 'reply by the handbook'),
    duty: 'organ',
    start: registered,
    stop: replied,
    counting: 'working-days',
    rules: { ordinary: 'reply-ordinary', important: 'reply-important' },
  },
  C18: {
    label: text('简易办理', 'simple procedure'),
    duty: 'organ',
    start: accepted,
    stop: text('出具办理意见或者转入普通程序', 'opinion given, or moved to the ordinary procedure'),
    counting: 'working-days',
    rules: { ordinary: 'simple' },
  },
  C19: {
    label: text('听证', 'hearing'),
    duty: 'organ',
    start: text('收到听证申请之日', 'the day a hearing was asked for'),
    stop: text('作出决定、举行听证', 'decided, held'),
    counting: 'days',
    rules: { decision: 'hearing-decision', session: 'hearing-session', notice: 'hearing-notice' },
    variants: {
      notice: {
        start: text('听证日', 'the day of the hearing'),
        stop: text('通知送达', 'notice served'),
        counting: 'back',
      },
    },
  },
} as const satisfies Record<string, Clock>

export type ClockCode = keyof typeof clocks
export const clockCodes = Object.keys(clocks) as readonly ClockCode[]

/** One clock, with what its variant changes. */
export function clockOf(code: ClockCode, variant?: string): Clock {
  const clock: Clock = clocks[code]
  const own = variant === undefined ? undefined : clock.variants?.[variant]
  return own ? { ...clock, ...own } : clock
}
