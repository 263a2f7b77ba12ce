import type { Source } from '../source'
import { source } from '../source'
import { text, type Text } from '../text'

/** Channels of a submission (信访形式, `domain.md` 7.1). `code` opens the matter number. */
export const channels = {
  letter: { label: text('来信', 'letter'), code: 'LX' },
  visit: { label: text('来访', 'visit'), code: 'LF' },
  online: { label: text('网信', 'online message'), code: 'WX' },
  call: { label: text('来电', 'telephone call'), code: 'LD' },
  mailbox: { label: text('领导信箱', "leader's mailbox"), code: 'XX' },
  'field-visit': { label: text('走访下访', 'leader going down'), code: 'XF' },
  superior: { label: text('上级转来', 'passed on by a superior'), code: 'SZ' },
} as const satisfies Record<string, { label: Text; code: string }>

export type Channel = keyof typeof channels

/** Law classes; the class decides the route, and only appeals carry the sixty days of 31(6) (`domain.md` 2.1). */
export const lawClasses = {
  suggestion: { label: text('建议意见类', 'suggestion'), sources: [source('XFGZTL', '29')] },
  report: { label: text('检举控告类', 'report or accusation'), sources: [source('XFGZTL', '30')] },
  appeal: { label: text('申诉求决类', 'appeal for a decision'), sources: [source('XFGZTL', '31')] },
} as const satisfies Record<string, { label: Text; sources: readonly Source[] }>

export type LawClass = keyof typeof lawClasses

/** Purposes (信访目的, `domain.md` 7.1) and the class of law each falls under. */
export const purposes = {
  appeal: { label: text('申诉', 'appeal'), lawClass: 'appeal' },
  request: { label: text('求决', 'request for a decision'), lawClass: 'appeal' },
  suggestion: { label: text('意见建议', 'opinion or suggestion'), lawClass: 'suggestion' },
  report: { label: text('揭发控告', 'report or accusation'), lawClass: 'report' },
  inquiry: { label: text('咨询', 'inquiry'), lawClass: 'suggestion' },
  other: { label: text('其他', 'other'), lawClass: 'suggestion' },
} as const satisfies Record<string, { label: Text; lawClass: LawClass }>

export type Purpose = keyof typeof purposes

export const lawClassOf = (purpose: Purpose): LawClass => purposes[purpose].lawClass

/** Group visit (集体访): statistics count from five persons present; no statutory definition exists. */
export const GROUP_VISIT_FROM = 5
/** Representatives of a group: five at most, 信访工作条例 20(3). */
export const REPRESENTATIVES_AT_MOST = 5

export interface Heads {
  readonly channel: Channel
  /** Persons present. */
  readonly present: number
  /** Persons concerned, present or not. */
  readonly concerned: number
  readonly representatives: number
}

/** Five or more persons present at a visit. A letter signed by many (联名信) is never a visit (S1.8). */
export const isGroupVisit = ({ channel, present }: Heads): boolean =>
  channel === 'visit' && present >= GROUP_VISIT_FROM

/**
 * Up to five elected representatives who come for a larger group: lawful under 信访工作条例 20(3),
 * so it never counts against anybody, even when five persons make it a group visit for statistics.
 */
export const isLawfulDelegation = ({ channel, present, concerned, representatives }: Heads): boolean =>
  channel === 'visit' &&
  representatives > 0 &&
  representatives <= REPRESENTATIVES_AT_MOST &&
  present === representatives &&
  concerned > present
