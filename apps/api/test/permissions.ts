import { actionCodes, actionOf, supervision, type Permission } from '@xinfang/domain'

/** Who may call an operation at all: anybody, whoever is signed in, or holders of one of the permissions. */
export type Who = 'anybody' | 'signed-in' | readonly Permission[]

/** Steps of the parallel tracks: as their tables say. */
const stepsOf = (...tables: readonly Readonly<Record<string, { readonly permission: Permission }>>[]) =>
  Object.fromEntries(
    tables.flatMap((table) =>
      Object.entries(table).map(([step, { permission }]): [string, Who] => [step, [permission]]),
    ),
  )

/** One row for each operation; `permissions.test.ts` fails when one is missing or left over. */
export const permissionOf: Readonly<Record<string, Who>> = {
  ...Object.fromEntries(actionCodes.map((action) => [action, [actionOf(action).permission]])),
  ...stepsOf(supervision.supervisionSteps),
  supervision: ['matter.read'],
  viewer: 'anybody',
  signIn: 'anybody',
  signOut: 'anybody',
  changePassword: 'signed-in',
  actFor: 'signed-in',
  notifications: 'signed-in',
  markRead: 'signed-in',
  drafts: 'signed-in',
  saveDraft: 'signed-in',
  deleteDraft: 'signed-in',
  savedViews: 'signed-in',
  saveView: 'signed-in',
  deleteView: 'signed-in',
  categories: ['rulebook.read'],
  calendarVersion: ['rulebook.read'],
  formTemplates: ['rulebook.manage'],
  restoreTemplate: ['rulebook.manage'],
  node: ['unit.read'],
  matter: ['matter.read'],
  desk: ['matter.read'],
  workList: ['matter.read'],
  inbox: ['matter.read'],
  matters: ['matter.read'],
  samePerson: ['matter.register'],
  updateMatter: ['matter.register', 'matter.triage'],
  recordHandling: ['matter.handle', 'matter.triage', 'matter.appoint'],
  attachFiles: ['matter.read'],
  comment: ['matter.read'],
  updateDocument: ['matter.read'],
  openDocument: ['identity.open'],
  openIdentity: ['identity.open'],
  units: ['unit.read'],
  unit: ['unit.read'],
  users: ['unit.read'],
  createUnit: ['unit.manage'],
  updateUnit: ['unit.manage'],
  closeUnit: ['unit.manage'],
  createUser: ['user.manage'],
  updateUser: ['user.manage'],
  suspendUser: ['user.manage'],
  resumeUser: ['user.manage'],
  resetPassword: ['user.manage'],
  grantPost: ['role.manage'],
  endPost: ['role.manage'],
  startImport: ['import.run'],
  importRun: ['import.run'],
  importRuns: ['import.run'],
  ledger: ['matter.read'],
  exportLedger: ['matter.export'],
  ledgerExport: ['matter.export'],
}
