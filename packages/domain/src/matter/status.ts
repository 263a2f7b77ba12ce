import { text, type Text } from '../text'

/** States of a matter (`domain.md` 2.2). The code is stored; label and phase are for people. */
export const statuses = {
  M00: { label: text('已登记', 'registered'), phase: 'intake' },
  M10: { label: text('甄别', 'triage'), phase: 'intake' },
  M11: { label: text('待补正', 'awaiting particulars'), phase: 'intake' },
  M20: { label: text('已转送', 'transferred'), phase: 'routing' },
  M21: { label: text('已交办', 'assigned'), phase: 'routing' },
  M22: { label: text('异议', 'objection'), phase: 'routing' },
  M23: { label: text('管辖争议', 'competence dispute'), phase: 'routing' },
  M30: { label: text('已受理', 'accepted'), phase: 'handling' },
  M31: { label: text('不予受理', 'not accepted'), phase: 'decided' },
  M32: { label: text('不再受理', 'not accepted again'), phase: 'decided' },
  M33: { label: text('已并件', 'merged'), phase: 'decided' },
  M34: { label: text('已导入法定途径', 'diverted to a statutory route'), phase: 'decided' },
  M40: { label: text('办理中', 'handling'), phase: 'handling' },
  M41: { label: text('办结审核', 'closing review'), phase: 'handling' },
  M42: { label: text('重新办理', 'rework'), phase: 'handling' },
  M50: { label: text('已答复', 'replied'), phase: 'remedy' },
  M60: { label: text('复查中', 'under review'), phase: 'remedy' },
  M61: { label: text('复查已答复', 'review reply served'), phase: 'remedy' },
  M70: { label: text('复核中', 'under re-review'), phase: 'remedy' },
  M71: { label: text('复核已答复', 're-review reply served'), phase: 'remedy' },
  M80: { label: text('终结', 'final'), phase: 'decided' },
  M81: { label: text('已办结', 'closed'), phase: 'decided' },
  M82: { label: text('已撤回', 'withdrawn'), phase: 'decided' },
  M90: { label: text('已归档', 'archived'), phase: 'archived' },
} as const satisfies Record<string, { label: Text; phase: Phase }>

export type Phase = 'intake' | 'routing' | 'handling' | 'remedy' | 'decided' | 'archived'
export type Status = keyof typeof statuses
export const statusCodes = Object.keys(statuses) as readonly Status[]

/** A matter is open while some officer still owes an act: everything before a decision that ends it. */
export const isOpen = (status: Status): boolean =>
  statuses[status].phase !== 'decided' && statuses[status].phase !== 'archived'
