/**
 * The law of petition work as tables and pure functions, by concept. Nothing here reads the machine's clock,
 * its time zone, randomness, files or the network: days, calendars and random bytes are arguments.
 */

// Words, refusals and sources, which everything else is made of.
export * from './text'
export * from './refusal'
export * from './source'

// Time: civil days, working days, periods with their account, lights; and the rules the numbers come from.
export * from './clock/index'
export * from './rulebook/index'

// Who may do and see what.
export * from './access/permissions'
export * from './access/roles'
export * from './access/units'
export * from './access/heads'
export * from './access/viewer'

// The matter: what is registered, how it is classed, hidden, numbered, declined and answered.
export * from './matter/status'
export * from './matter/desk'
export * from './matter/submission'
export * from './matter/registration'
export * from './matter/claims'
export * from './matter/wording'
export * from './matter/confidentiality'
export * from './matter/identity'
export * from './matter/acceptance'
export * from './matter/numbering'
export * from './matter/repeat'
export * from './matter/interest'
export * from './matter/extension'
export * from './matter/review'
export * from './matter/handling-log'
export type * from './matter/facts'
export * from './matter/first-petition'

// Registers on paper: which submissions, which columns, and what stands in a cell.
export * from './ledger/index'

// Official forms: the register, filling, pages, service.
export * from './form/field'
export * from './form/forms'
export type { Form } from './form/form'
export * from './form/fill'
export * from './form/former-names'
export * from './form/chart'
export { layout } from './form/layout'
export type { Bar, Block, FormPage } from './form/page'
export * from './form/service'
export * from './form/service-impossible'

// The life cycle: one table of actions, what is allowed, what an action does.
export * from './lifecycle/codes'
export * from './lifecycle/actions'
export * from './lifecycle/answers'
export * from './lifecycle/allowed'
export * from './lifecycle/batch'
export { perform } from './lifecycle/perform'
export * from './lifecycle/service-attempt'
export { factsAtRegistration } from './lifecycle/register'
export { isDuty, isOwed, lastClock, nextDue } from './lifecycle/clockwork'
export { changeImportance, knowsImportance } from './lifecycle/importance'
export { expiries, handlingStart, turnOfDay } from './lifecycle/clock-acts'
export { awaitsService, servable, signedOpinion, signedReply } from './lifecycle/guards/papers'
export { missingPapers } from './lifecycle/guards/archive'
export { mustAssign } from './lifecycle/guards/routing'
export { daysGranted, handlingClock, lastExtension } from './lifecycle/handling-period'
export { reviewersOf } from './lifecycle/reviewing'
export * from './lifecycle/reprojection'
export * from './lifecycle/reminders'
export { factsAfter } from './lifecycle/after'
export { commonSuperior } from './lifecycle/context'
export type { Context, Party } from './lifecycle/context'
export type { ActionRow, FormRow, Told } from './lifecycle/row'
export type * from './lifecycle/effects'

// Parallel tracks: each its own small machine beside the life cycle, under its own name.
export * from './track/index'
export * as hearing from './hearing/index'
export * as supervision from './supervision/index'
export * as accountability from './accountability/index'
export * as jointHandling from './joint-handling/index'
export * as arrival from './arrival/index'
export * as caseLead from './case-lead/index'
export * as receptionDay from './reception-day/index'

// Duties of the office: what is due by the rulebook, and how it is done and shown.
export * as duty from './duty/index'
export * as meeting from './meeting/index'
export * as publicity from './publicity/index'
export * as earlyWarning from './early-warning/index'
export * as urgentReport from './urgent-report/index'
export * as bulletin from './bulletin/index'
export * as analysisReport from './analysis-report/index'
export * as hotIssue from './hot-issue/index'
export * as inspection from './inspection/index'
export * as assessment from './assessment/index'
export * as indicators from './indicators/index'
export * as afterReply from './after-reply/index'
export * from './matter/identity-in-text'
export * from './matter/personal-data'

// What the history names, for the auditor.
export * from './audit/acts'
