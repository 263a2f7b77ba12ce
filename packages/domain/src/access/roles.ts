import { refusal, type Refusal } from '../refusal'
import { source } from '../source'
import { text, type Text } from '../text'
import type { Permission } from './permissions'

/** How far from the unit of the post: that unit, it and all below it, its whole organisation, or nothing. */
export type Reach = 'own' | 'subtree' | 'organisation' | 'none'

interface RoleRow {
  readonly label: Text
  readonly permissions: readonly Permission[]
  /** Matters of which units are seen. */
  readonly sees: Reach
  /** For which units acts are done: seeing a unit's matters is not acting in its name. */
  readonly acts: Reach
  /** One of the three administrators, who exclude one another and never see matters. */
  readonly administrator?: true
}

const everyone: readonly Permission[] = ['rulebook.read', 'unit.read']

/** Roles a post can carry. Both sides read this one list. */
export const roles = {
  'intake-clerk': {
    label: text('登记员', 'intake clerk'),
    permissions: [
      'matter.register',
      'matter.read',
      'matter.serve',
      'identity.open',
      'arrival.watch',
      'reception-day.record',
      'early-warning.report',
      'urgent-report.send',
      ...everyone,
    ],
    sees: 'own',
    acts: 'own',
  },
  'petition-officer': {
    label: text('信访干部', 'petition officer'),
    permissions: [
      'matter.register',
      'matter.read',
      'matter.triage',
      'matter.route',
      'matter.extend',
      'matter.receive',
      'matter.serve',
      'matter.archive',
      'matter.export',
      'identity.open',
      'import.run',
      'report.read',
      'hearing.arrange',
      'supervision.order',
      'joint-handling.lead',
      'joint-handling.join',
      'arrival.watch',
      'arrival.answer',
      'reception-day.arrange',
      'reception-day.record',
      'duty.record',
      'meeting.arrange',
      'meeting.act',
      'publicity.record',
      'early-warning.report',
      'early-warning.handle',
      'urgent-report.send',
      'urgent-report.answer',
      'bulletin.draft',
      'inspection.run',
      'assessment.propose',
      ...everyone,
    ],
    sees: 'organisation',
    acts: 'own',
  },
  'petition-head': {
    label: text('信访办主任', 'petition office head'),
    permissions: [
      'matter.register',
      'matter.read',
      'matter.triage',
      'matter.route',
      'matter.receive',
      'matter.decide',
      'matter.recuse',
      'matter.extend',
      'matter.review',
      'matter.appoint',
      'matter.serve',
      'matter.archive',
      'matter.export',
      'identity.open',
      'import.run',
      'report.read',
      'hearing.arrange',
      'hearing.decide',
      'hearing.chair',
      'supervision.order',
      'accountability.propose',
      'joint-handling.lead',
      'joint-handling.join',
      'arrival.watch',
      'arrival.answer',
      'case-lead.assign',
      'reception-day.arrange',
      'reception-day.record',
      'duty.record',
      'meeting.arrange',
      'meeting.act',
      'publicity.record',
      'early-warning.report',
      'early-warning.handle',
      'urgent-report.send',
      'urgent-report.answer',
      'bulletin.draft',
      'bulletin.sign',
      'inspection.run',
      'assessment.propose',
      ...everyone,
    ],
    sees: 'organisation',
    acts: 'own',
  },
  handler: {
    label: text('承办人', 'handler'),
    permissions: [
      'matter.read',
      'matter.receive',
      'matter.handle',
      'matter.serve',
      'identity.open',
      'supervision.answer',
      'joint-handling.lead',
      'joint-handling.join',
      'reception-day.answer',
      'meeting.act',
      'publicity.record',
      'early-warning.report',
      'urgent-report.send',
      ...everyone,
    ],
    sees: 'own',
    acts: 'own',
  },
  'unit-head': {
    label: text('单位负责人', 'unit head'),
    permissions: [
      'matter.register',
      'matter.read',
      // A unit that registers for itself (S5.6) must be able to sort what it registered.
      'matter.triage',
      'matter.route',
      'matter.receive',
      'matter.decide',
      'matter.recuse',
      'matter.extend',
      'matter.review',
      'matter.appoint',
      'matter.serve',
      'identity.open',
      'report.read',
      'supervision.answer',
      'joint-handling.lead',
      'joint-handling.join',
      'arrival.answer',
      'case-lead.act',
      'reception-day.answer',
      'duty.record',
      'meeting.arrange',
      'meeting.act',
      'publicity.record',
      'early-warning.report',
      'urgent-report.send',
      'urgent-report.answer',
      'inspection.answer',
      'assessment.answer',
      ...everyone,
    ],
    sees: 'subtree',
    acts: 'own',
  },
  'leader-in-charge': {
    label: text('分管领导', 'leader in charge'),
    permissions: [
      'matter.read',
      'matter.approve',
      'matter.designate',
      'matter.recuse',
      'matter.review',
      'report.read',
      'hearing.decide',
      'hearing.chair',
      'supervision.order',
      'supervision.judge',
      'accountability.decide',
      'arrival.answer',
      'case-lead.act',
      'meeting.act',
      'urgent-report.answer',
      'bulletin.sign',
      'assessment.decide',
      ...everyone,
    ],
    sees: 'subtree',
    acts: 'subtree',
  },
  leader: {
    label: text('领导', 'leader'),
    permissions: [
      'matter.read',
      'matter.approve',
      'matter.designate',
      'matter.recuse',
      'matter.review',
      'report.read',
      'supervision.judge',
      'accountability.decide',
      'arrival.answer',
      'case-lead.assign',
      'case-lead.act',
      'meeting.act',
      'urgent-report.answer',
      'bulletin.sign',
      'assessment.decide',
      ...everyone,
    ],
    sees: 'subtree',
    acts: 'subtree',
  },
  archivist: {
    label: text('档案员', 'archivist'),
    permissions: ['matter.read', 'matter.archive', ...everyone],
    sees: 'organisation',
    acts: 'organisation',
  },
  auditor: {
    label: text('审计员', 'auditor'),
    permissions: ['audit.read', ...everyone],
    sees: 'none',
    acts: 'none',
    administrator: true,
  },
  'system-administrator': {
    label: text('系统管理员', 'system administrator'),
    permissions: ['unit.manage', 'user.manage', 'rulebook.manage', ...everyone],
    sees: 'none',
    acts: 'none',
    administrator: true,
  },
  'security-administrator': {
    label: text('安全管理员', 'security administrator'),
    permissions: ['role.manage', ...everyone],
    sees: 'none',
    acts: 'none',
    administrator: true,
  },
  partner: {
    label: text('协作单位程序', 'partner unit program'),
    permissions: ['matter.register', 'matter.read', 'matter.receive', 'matter.decide', ...everyone],
    sees: 'own',
    acts: 'own',
  },
} as const satisfies Record<string, RoleRow>

export type Role = keyof typeof roles

export const roleRow = (role: Role): RoleRow => roles[role]

/** One person holds at most one of the three administrator roles, and then no other role at all. */
export function checkRoles(held: readonly Role[]): Refusal[] {
  const distinct = [...new Set(held)]
  if (distinct.length < 2 || !distinct.some((role) => roleRow(role).administrator)) return []
  return [
    refusal(
      'ROLES_EXCLUSIVE',
      text(
        '系统管理员、安全管理员、审计员互斥，且不得兼任其他角色',
        'The three administrators exclude one another and every other role',
      ),
      { field: 'roles', basis: [source('DESIGN', '4.6')] },
    ),
  ]
}
