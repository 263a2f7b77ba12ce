import type { Day } from '../clock/day'
import type { Standards } from '../lifecycle/answers'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

/** States of a supervision (`domain.md` 2.5). */
export const supervisionStates = {
  none: text('未督办', 'none'),
  opened: text('督办中', 'opened'),
  reported: text('已报告', 'reported'),
  returned: text('责成重新办理', 'returned'),
  accepted: text('审核通过', 'accepted'),
  closed: text('已结束', 'closed'),
  withdrawn: text('已撤销', 'withdrawn'),
} as const
export type SupervisionState = keyof typeof supervisionStates

export interface Trigger {
  readonly label: Text
  /** Found by the system from clocks and documents, or by a person with reasons. */
  readonly foundBy: 'system' | 'person'
  readonly sources: readonly Source[]
}

const row = (label: Text, foundBy: Trigger['foundBy']): Trigger => ({
  label,
  foundBy,
  sources: [source('S4.5.3'), source('XFGZTL', '40')],
})

/** The six triggers of S4.5.3. */
export const triggers = {
  '1': row(text('无正当理由未按期办结', 'not handled within the period'), 'system'),
  '2': row(text('未按规定反馈结果', 'result not fed back as required'), 'system'),
  '3': row(text('未按规定程序办理', 'procedure not followed'), 'system'),
  '4': row(text('推诿、敷衍、拖延', 'shirking, perfunctory, delaying'), 'person'),
  '5': row(text('不执行处理意见', 'decision not carried out'), 'person'),
  '6': row(text('其他需要督办的情形', 'other'), 'person'),
} as const satisfies Record<string, Trigger>
export type TriggerCode = keyof typeof triggers

/** Methods (S4.5.2). */
export const methods = {
  telephone: text('电话督查', 'telephone'),
  letter: text('发函督查', 'letter'),
  visit: text('派人督查', 'sending staff'),
  interview: text('约谈督查', 'interview'),
} as const
export type Method = keyof typeof methods

export interface AdviceFacts {
  readonly advice: string
  readonly on: Day
  /** C14, where a rule sets a number of days. */
  readonly due?: Day
  readonly answer?: string
  readonly adopted?: boolean
  readonly answeredOn?: Day
}

export interface SupervisionReport {
  readonly by: string
  readonly on: Day
  readonly result: string
  readonly legalBasis?: string
  /** After the day set in the order. */
  readonly late: boolean
  readonly verdict?: {
    readonly by: string
    readonly on: Day
    readonly standards: Standards
    readonly reasons?: string
  }
}

/** One supervision of one matter, as plain data. */
export interface SupervisionFacts {
  readonly state: SupervisionState
  readonly trigger?: TriggerCode
  readonly method?: Method
  /** The unit that supervises: the one that assigned (S4.5.2). */
  readonly supervisor?: string
  /** The unit supervised. */
  readonly target?: string
  readonly orderedBy?: string
  readonly orderedOn?: Day
  readonly signedOn?: Day
  /** Day set in F18, or in the last return (C13). */
  readonly due?: Day
  readonly facts?: string
  readonly requirement?: string
  readonly reports: readonly SupervisionReport[]
  readonly advice: readonly AdviceFacts[]
  /** Calls, letters, visits and interviews on the way. */
  readonly contacts: readonly {
    readonly method: Method
    readonly note: string
    readonly by: string
    readonly on: Day
  }[]
  readonly reasons?: string
}

export const noSupervision: SupervisionFacts = { state: 'none', reports: [], advice: [], contacts: [] }
