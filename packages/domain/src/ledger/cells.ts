import type { Day } from '../clock/day'
import { claimOutcomes, type ClaimOutcome } from '../matter/claims'
import { secrecies, type Secrecy } from '../matter/confidentiality'
import { isOpen, statuses, type Status } from '../matter/status'
import { channels, purposes, type Channel, type Purpose } from '../matter/submission'
import { ledgerColumns, type LedgerColumn } from './columns'

/** One submission as a ledger lists it. Name, address and telephone come masked; nothing is masked here. */
export interface LedgerEntry {
  /** From 1, in the order of the sheet. */
  readonly serial: number
  readonly number: string
  readonly channel: Channel
  readonly receivedOn: Day
  readonly petitioner: string
  readonly address: string
  readonly phone: string
  readonly present: number | null
  readonly concerned: number | null
  readonly representatives: number
  readonly first: boolean
  readonly purpose: Purpose
  readonly secrecy: Secrecy
  readonly category: string
  readonly place: string
  readonly title: string
  readonly claims: readonly { readonly text: string; readonly outcome: ClaimOutcome | null }[]
  readonly sent: { readonly kind: 'transfer' | 'assignment'; readonly on: Day } | null
  readonly unit: string
  readonly toldOn: Day | null
  readonly acceptedOn: Day | null
  readonly nextDueDay: Day | null
  readonly status: Status
  readonly closedOn: Day | null
  readonly firstResponsible: string
  readonly handler: string
  readonly registrar: string
  readonly flags: {
    readonly major: boolean
    readonly urgent: boolean
    readonly leaderInstruction: boolean
    readonly superiorWantsResult: boolean
  }
}

const count = (n: number | null): string => (n === null ? '' : String(n))
const zh = (row: { readonly label: { readonly 'zh-CN': string } }): string => row.label['zh-CN']

/** 1.甲；2.乙 — or the one line alone. */
const numbered = (lines: readonly string[]): string =>
  lines.length < 2 ? (lines[0] ?? '') : lines.map((line, at) => `${at + 1}.${line}`).join('；')

/** How it was dealt with: where it was sent, and the decision that took it on or ended it. */
function way({ sent, acceptedOn, status }: LedgerEntry): string {
  const decision = /^M3[1-4]$/.test(status) ? zh(statuses[status]) : acceptedOn === null ? '' : '受理'
  return [sent && (sent.kind === 'transfer' ? '转送' : '交办'), decision].filter(Boolean).join('、')
}

/** Per claim what came of it; a matter that ended without an outcome says how it ended, an open one nothing. */
function result({ claims, status }: LedgerEntry): string {
  const outcomes = claims.flatMap(({ outcome }) => (outcome ? [zh(claimOutcomes[outcome])] : []))
  if (outcomes.length > 0) return new Set(outcomes).size === 1 ? (outcomes[0] ?? '') : numbered(outcomes)
  return isOpen(status) ? '' : zh(statuses[status])
}

const flagWords = {
  major: '重大',
  urgent: '紧急',
  leaderInstruction: '领导批示',
  superiorWantsResult: '上级要求反馈结果',
} as const satisfies Record<keyof LedgerEntry['flags'], string>

const remark = ({ secrecy, flags }: LedgerEntry): string =>
  [
    ...(Object.keys(flagWords) as (keyof typeof flagWords)[])
      .filter((flag) => flags[flag])
      .map((flag) => flagWords[flag]),
    ...(secrecy === 'normal' ? [] : [zh(secrecies[secrecy])]),
  ].join('、')

const writers: Record<LedgerColumn, (entry: LedgerEntry) => string> = {
  serial: ({ serial }) => String(serial),
  number: ({ number }) => number,
  channel: ({ channel }) => zh(channels[channel]),
  received: ({ receivedOn }) => receivedOn,
  petitioner: ({ petitioner }) => petitioner,
  address: ({ address }) => address,
  phone: ({ phone }) => phone,
  present: ({ present }) => count(present),
  concerned: ({ concerned }) => count(concerned),
  representatives: ({ representatives }) => (representatives === 0 ? '' : String(representatives)),
  kind: ({ first }) => (first ? '初件' : '重件'),
  purpose: ({ purpose }) => zh(purposes[purpose]),
  category: ({ category }) => category,
  place: ({ place }) => place,
  problem: ({ title }) => title,
  demand: ({ claims }) => numbered(claims.map(({ text }) => text)),
  way,
  sent: ({ sent }) => sent?.on ?? '',
  unit: ({ unit }) => unit,
  told: ({ toldOn }) => toldOn ?? '',
  accepted: ({ acceptedOn }) => acceptedOn ?? '',
  due: ({ nextDueDay }) => nextDueDay ?? '',
  status: ({ status }) => zh(statuses[status]),
  closed: ({ closedOn }) => closedOn ?? '',
  result,
  firstResponsible: ({ firstResponsible }) => firstResponsible,
  handler: ({ handler }) => handler,
  signature: () => '',
  registrar: ({ registrar }) => registrar,
  remark,
}

const SEALED = '（密封）'

/**
 * The cells of one row, as the screen, the print and the spreadsheets all show them: text on one line, in Chinese,
 * since a ledger is a paper of the office. What is sealed is not written down (信访工作条例 30(3)).
 */
export const ledgerCells = (columns: readonly LedgerColumn[], entry: LedgerEntry): string[] =>
  columns.map((column) => {
    if (entry.secrecy === 'sealed' && 'sealed' in ledgerColumns[column]) return SEALED
    return writers[column](entry).replace(/\s+/gu, ' ').trim()
  })
