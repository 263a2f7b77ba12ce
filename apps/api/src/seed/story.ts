import type {
  ActionCode,
  Agreement,
  Channel,
  ClaimOutcome,
  Purpose,
  ReviewOutcome,
  ServiceImpossibility,
  ServiceWay,
  UnclearPart,
} from '@xinfang/domain'
import type { Section } from './office'

/** One demo matter: what was written, and what was done with it, counted in days before today. */
export interface Story {
  /** Told apart within the office, so that a repeat can name the matter it repeats. */
  readonly key: string
  /** Days before today on which it arrived. */
  readonly ago: number
  readonly channel: Channel
  readonly purpose: Purpose
  readonly title: string
  readonly facts: string
  readonly claims: readonly string[]
  /** Numbers of its petitioners, the first signing; none for an anonymous one. */
  readonly people: readonly number[]
  /** First, second and third level of its category. */
  readonly category: string
  readonly place?: string
  readonly steps?: readonly Step[]
  readonly more?: Particulars
}

/** What only some registrations carry. Units by short name, officials by login. */
export interface Particulars {
  /** Written or called before, here or elsewhere. */
  readonly repeat?: boolean
  readonly unclear?: readonly UnclearPart[]
  readonly present?: number
  readonly concerned?: number
  readonly wishesConfidentiality?: boolean
  readonly complainsOfConduct?: boolean
  readonly accusedUnits?: readonly string[]
  readonly accusedUsers?: readonly string[]
  readonly members?: readonly string[]
  readonly oral?: boolean
  readonly major?: string
  readonly urgent?: boolean
  readonly superiorWantsResult?: boolean
  readonly leaderInstruction?: boolean
  readonly important?: boolean
  /** The identity number stands in the paper, as law asks for some matters. */
  readonly identified?: boolean
}

/** On which day before today, who (login without the office's prefix), what, and the answers. */
export type Step = readonly [ago: number, by: string, action: ActionCode, answers?: StepAnswers]

/** Answers in the words of a story: units by short name, officials by login, days before today, claims in order. */
export interface StepAnswers {
  readonly particulars?: string
  readonly nowReachable?: boolean
  readonly into?: string
  readonly sameFacts?: boolean
  readonly ground?: string
  readonly facts?: string
  readonly legalBasis?: string
  readonly competentBody?: string
  readonly guidance?: string
  readonly handledBy?: string
  readonly handedOver?: boolean
  readonly to?: string
  readonly instruction?: string
  readonly due?: number
  readonly members?: readonly string[]
  readonly reasons?: string
  readonly responsibleUnit?: string
  readonly firstResponsible?: string
  readonly handler?: string
  readonly results?: readonly Result[]
  readonly heardOn?: number
  readonly investigation?: string
  readonly standards?: Readonly<Record<'facts' | 'nature' | 'handling' | 'formalities', boolean>>
  /** The form whose document is served. */
  readonly document?: string
  readonly service?: { readonly way: ServiceWay; readonly on: number; readonly proof: Record<string, string> }
  readonly serviceImpossible?: ServiceImpossibility
  readonly disputants?: readonly string[]
  /** The key of the story that this one repeats. */
  readonly earlier?: string
  readonly finalDocument?: string
  readonly agreement?: Agreement
  readonly terms?: string
  readonly signedByBoth?: boolean
  readonly withdrawnOn?: number
  readonly pressured?: boolean
  readonly requestedOn?: number
  readonly request?: string
  readonly outcome?: ReviewOutcome
  readonly opinion?: string
  readonly finality?: string
}

export type Result = readonly [outcome: ClaimOutcome, reason: string, legalBasis?: string]

type Serving = { readonly way: ServiceWay; readonly proof: Record<string, string> }

export const inPerson: Serving = { way: 'direct', proof: { signedBy: '信访人本人' } }
export const byPost = (registeredNumber: string): Serving => ({ way: 'post', proof: { registeredNumber } })
export const leftAtHome: Serving = {
  way: 'left',
  proof: { refusalReason: '信访人认为补偿数额偏低，拒绝签收', witness: '村委会工作人员二人见证，已拍照留存' },
}

const allMet = { facts: true, nature: true, handling: true, formalities: true }

// The stretches of the way that many stories share. `ago` is the day of their first step.

export const triaged = (ago: number): Step[] => [[ago, 'xfgb', 'openTriage']]

/** Accepted by the office itself for one of its sections. */
export const accepted = (ago: number, { unit, head }: Section, more: StepAnswers = {}): Step[] => [
  ...triaged(ago),
  [ago - 1, 'xfzr', 'acceptMatter', { responsibleUnit: unit, firstResponsible: head, ...more }],
]

export const appointed = (ago: number, { head, handler }: Section): Step[] => [
  [ago, head, 'appointHandler', { handler }],
]

/** Accepted, and given to somebody two days later. */
export const handled = (ago: number, section: Section, more?: StepAnswers): Step[] => [
  ...accepted(ago, section, more),
  ...appointed(ago - 2, section),
]

/** Sent on, and the petitioner told by post where it went. */
export const transferred = (ago: number, to: string, more: StepAnswers = {}): Step[] => [
  ...triaged(ago),
  [ago - 1, 'xfgb', 'transferMatter', { to, ...more }],
  ...noticeServed(ago - 1, 'djy', 'F31', byPost(`YZ${String(ago * 7_919).padStart(8, '0')}`)),
]

export const assigned = (ago: number, to: string, due: number, instruction: string): Step[] => [
  ...triaged(ago),
  [ago - 1, 'xfgb', 'assignMatter', { to, due, instruction }],
  ...noticeServed(ago - 1, 'djy', 'F31', byPost(`YZ${String(ago * 6_007).padStart(8, '0')}`)),
]

/** Signed for and taken by the receiving unit, then given to somebody. */
export const taken = (ago: number, { head, handler }: Section, more: StepAnswers = {}): Step[] => [
  [ago, head, 'signForMatter'],
  [ago - 2, head, 'acceptTransferred', { firstResponsible: head, ...more }],
  [ago - 3, head, 'appointHandler', { handler }],
]

export interface Report {
  readonly heardOn?: number
  readonly facts: string
  readonly legalBasis: string
  readonly investigation: string
  readonly results: readonly Result[]
}

export const reported = (ago: number, { handler }: Section, report: Report): Step[] => [
  [ago, handler, 'submitClosingReport', report],
]

export const approved = (ago: number): Step[] => [[ago, 'fgld', 'approveClosing', { standards: allMet }]]

export const returned = (
  ago: number,
  reasons: string,
  failed: Partial<typeof allMet> = { formalities: false },
): Step[] => [[ago, 'fgld', 'returnForRework', { standards: { ...allMet, ...failed }, reasons }]]

/** Signed, and served the next day. */
export const replied = (ago: number, { handler }: Section, serving: Serving): Step[] => [
  ...approved(ago),
  [ago - 1, handler, 'serveReply', { service: { ...serving, on: ago - 1 } }],
]

/** A notice reaches the petitioner. */
export const noticeServed = (ago: number, by: string, document: string, serving: Serving): Step[] => [
  [ago, by, 'recordService', { document, service: { ...serving, on: ago } }],
]
