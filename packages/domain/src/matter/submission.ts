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

/** Law classes of 信访工作条例 29-31; the class decides the route. */
export const lawClasses = {
  suggestion: { label: text('建议意见类', 'suggestion'), article: '29' },
  report: { label: text('检举控告类', 'report or accusation'), article: '30' },
  appeal: { label: text('申诉求决类', 'appeal for a decision'), article: '31' },
} as const satisfies Record<string, { label: Text; article: string }>

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

/** Outcomes of one claim. The last three are for suggestions. */
export const claimOutcomes = {
  supported: { label: text('予以支持', 'supported') },
  explained: { label: text('解释说明', 'explained') },
  unsupported: { label: text('不予支持', 'not supported') },
  adopted: { label: text('采纳', 'adopted') },
  'partly-adopted': { label: text('部分采纳', 'adopted in part') },
  'not-adopted': { label: text('不采纳', 'not adopted') },
} as const satisfies Record<string, { label: Text }>

export type ClaimOutcome = keyof typeof claimOutcomes
