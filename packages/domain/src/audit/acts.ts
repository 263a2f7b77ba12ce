import { text, type Text } from '../text'

/** What an event of the history is about, as the auditor sorts them. */
export const auditKinds = {
  matter: text('信访事项办理', 'handling of matters'),
  identity: text('查看身份信息', 'openings of identities'),
  export: text('导出、打印、取用', 'exports, prints, fetched files'),
  session: text('登录与会话', 'sign-ins and sessions'),
  account: text('账号与授权', 'accounts and rights'),
  setting: text('单位、制度与设置', 'units, rules and settings'),
  office: text('内勤记录', 'records of the office'),
  system: text('系统自动', 'done by the system'),
} as const satisfies Record<string, Text>

export type AuditKind = keyof typeof auditKinds

interface OtherAct {
  readonly kind: AuditKind
  readonly label: Text
}

const act = (kind: OtherAct['kind'], zh: string, en: string): OtherAct => ({ kind, label: text(zh, en) })

/** Every act the history names besides those of the life cycle and of the tracks, which stand in their own tables. */
export const otherActs = {
  updateMatter: act('matter', '更改登记', 'Change the registration'),
  recordHandling: act('matter', '记录办理', 'Record handling'),
  attachFiles: act('matter', '添加附件', 'Add files'),
  veilTexts: act('matter', '转为保密，隐去身份', 'Made confidential, identity taken out'),
  withholdPapers: act('matter', '转为保密，收回文书', 'Made confidential, papers withheld'),
  releaseFile: act('matter', '提供附件副本', 'File given to the units'),
  withholdFile: act('matter', '收回附件', 'File withheld from the units'),
  comment: act('matter', '内部讨论', 'Comment'),
  updateDocument: act('matter', '填写文书', 'Document filled in'),
  recordServiceAttempt: act('matter', '登记送达未成', 'Failed attempt at service recorded'),
  planExecution: act('matter', '确定执行期限', 'Day of execution set'),
  reportExecution: act('matter', '登记执行情况', 'Execution reported'),
  recordRating: act('matter', '登记满意度评价', 'Rating recorded'),
  openIdentity: act('identity', '查看身份信息', 'Identity opened'),
  printOpenings: act('identity', '打印查阅记录', 'Record of openings printed'),
  fetchDocument: act('export', '取用文书', 'Document fetched'),
  exportLedger: act('export', '导出台账', 'Ledger exported'),
  fetchLedger: act('export', '取用台账', 'Ledger fetched'),
  fetchFile: act('export', '取用附件', 'Attachment fetched'),
  exportAudit: act('export', '导出审计记录', 'Audit events exported'),
  signIn: act('session', '登录', 'Sign-in'),
  failSignIn: act('session', '登录失败', 'Sign-in failed'),
  refuseSignIn: act('session', '登录被拒（锁定）', 'Sign-in refused (locked)'),
  signOut: act('session', '退出', 'Sign-out'),
  endSession: act('session', '结束会话', 'Session ended'),
  endOtherSessions: act('session', '结束其他会话', 'Other sessions ended'),
  actFor: act('session', '切换所代表的单位', 'Acts for another unit'),
  changePassword: act('session', '修改密码', 'Password changed'),
  startSecondFactor: act('session', '着手设置动态口令', 'Second factor begun'),
  addSecondFactor: act('session', '启用动态口令', 'Second factor added'),
  removeSecondFactor: act('session', '停用动态口令', 'Second factor removed'),
  createUser: act('account', '新建人员', 'Person created'),
  updateUser: act('account', '修改人员', 'Person changed'),
  suspendUser: act('account', '停用账号', 'Account suspended'),
  resumeUser: act('account', '恢复账号', 'Account resumed'),
  resetPassword: act('account', '重置密码', 'Password reset'),
  endUserSessions: act('account', '结束他人会话', 'Sessions of a person ended'),
  resetSecondFactor: act('account', '解除动态口令', 'Second factor lifted'),
  linkUser: act('account', '关联统一身份', 'Account linked'),
  grantPost: act('account', '任职授权', 'Post granted'),
  endPost: act('account', '免去任职', 'Post ended'),
  requireSecondFactor: act('account', '规定须用动态口令的角色', 'Second factor required of roles'),
  issuePartnerToken: act('account', '签发协作令牌', 'Partner token issued'),
  revokePartnerToken: act('account', '吊销协作令牌', 'Partner token revoked'),
  createWebhook: act('account', '登记推送地址', 'Webhook registered'),
  endWebhook: act('account', '停用推送地址', 'Webhook ended'),
  replayDeliveries: act('account', '重新推送', 'Deliveries replayed'),
  createFirstPeople: act('account', '建立首批管理员', 'First administrators created'),
  createUnit: act('setting', '新建单位', 'Unit created'),
  updateUnit: act('setting', '修改单位', 'Unit changed'),
  closeUnit: act('setting', '撤销单位', 'Unit closed'),
  createCategory: act('setting', '新建内容分类', 'Category created'),
  renameCategory: act('setting', '内容分类改名', 'Category renamed'),
  moveCategory: act('setting', '移动内容分类', 'Category moved'),
  closeCategory: act('setting', '停用内容分类', 'Category closed'),
  reopenCategory: act('setting', '恢复内容分类', 'Category reopened'),
  changeTemplate: act('setting', '更换文书模板', 'Template changed'),
  publishCalendar: act('setting', '发布放假安排', 'Calendar published'),
  changeSettings: act('setting', '更改运行设置', 'Settings of the server changed'),
  rotateKeys: act('setting', '更换密钥', 'Keys rotated'),
  retireKeys: act('setting', '停用旧密钥', 'Old keys retired'),
  seedDemo: act('setting', '载入演示数据', 'Demo seeded'),
  uploadFile: act('office', '上传文件', 'File uploaded'),
  startImport: act('office', '开始批量导入', 'Import started'),
  importRows: act('office', '批量导入', 'Rows imported'),
  recordDuty: act('office', '登记制度任务', 'Duty recorded'),
  explainDuty: act('office', '说明制度任务', 'Duty explained'),
  recordActivity: act('office', '登记学习宣传活动', 'Activity recorded'),
  withdrawActivity: act('office', '撤回活动登记', 'Activity withdrawn'),
  nameInformationOfficer: act('office', '指定信息员', 'Information officer named'),
  turnOfDay: act('system', '时限记录', 'Periods put on record'),
  escalateUrgentReport: act('system', '紧急信息自动上报', 'Urgent report escalated'),
  superviseThis: act('system', '应予督办', 'To be supervised'),
  reprojectClocks: act('system', '按新放假安排重算时限', 'Periods counted anew by a new calendar'),
} as const satisfies Record<string, OtherAct>

export type OtherActCode = keyof typeof otherActs

/**
 * Acts of one kind: those in the list, or all that are not in it. The life cycle and the tracks, whose steps
 * stand in tables of their own, are whatever is of no other kind.
 */
export const actsOfKind = (
  kind: AuditKind,
): { readonly among: boolean; readonly acts: readonly string[] } => {
  const rows = Object.entries(otherActs)
  const among = kind !== 'matter'
  return { among, acts: rows.filter(([, row]) => (row.kind === kind) === among).map(([code]) => code) }
}
