import { text, type Text } from '../text'

/** Every permission, with its label: one list for the API's operations and the console's menu. */
export const permissions = {
  'matter.register': text('登记', 'register'),
  'matter.read': text('查看信访事项', 'read matters'),
  'matter.triage': text('甄别', 'triage'),
  'matter.route': text('转送、交办', 'transfer and assign'),
  'matter.receive': text('签收、提出异议', 'sign for, object'),
  'matter.decide': text('决定受理、不予受理', 'decide on acceptance'),
  'matter.appoint': text('指定承办人', 'appoint the handler'),
  'matter.handle': text('办理、呈报办结', 'handle and report'),
  'matter.approve': text('办结审核', 'review the closing'),
  'matter.serve': text('送达', 'serve documents'),
  'matter.archive': text('归档', 'archive'),
  'matter.export': text('导出', 'export'),
  'identity.open': text('查看信访人身份', "open a petitioner's identity"),
  'import.run': text('批量导入', 'import'),
  'report.read': text('查看统计', 'read statistics'),
  'rulebook.read': text('查看制度与日历', 'read rulebooks and calendar'),
  'rulebook.manage': text('维护制度与日历', 'manage rulebooks and calendar'),
  'unit.read': text('查看单位与人员', 'read units and people'),
  'unit.manage': text('维护单位', 'manage units'),
  'user.manage': text('维护人员与账号', 'manage people and accounts'),
  'role.manage': text('授权', 'grant roles'),
  'audit.read': text('查看审计', 'read the audit log'),
} as const satisfies Record<string, Text>

export type Permission = keyof typeof permissions
