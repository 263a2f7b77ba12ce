import { actionCodes, actionOf } from '@xinfang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ofHearing } from '../src/matter/elsewhere'
import { direct, met, objection } from './support/lives'
import {
  long,
  open,
  opinion,
  other,
  refusal,
  answerTo,
  report,
  settlement,
  unit,
  user,
  withdrawal,
  type Row,
} from './support/refusals'
import { FIRST_DAY as FIRST } from './support/server'
import type { TestServer } from './support/server'

/** Every guard of T01-T32, refused once through GraphQL with its code and its basis. */
let server: TestServer
beforeAll(async () => {
  server = await open('refused_guards')
}, 60_000)
afterAll(() => server.close())

const rows: readonly Row[] = [
  [
    'ordinary',
    'MUST_ASSIGN',
    'urgent',
    'officer',
    'transferMatter',
    () => ({ to: unit('division') }),
    null,
    'S4.3.1',
  ],
  [
    'flagged',
    'MUST_TRANSFER',
    'M10',
    'officer',
    'assignMatter',
    () => ({ to: unit('division'), due: '2026-04-20', instruction: long }),
    null,
    'S4.3.1',
  ],
  ['signedIfSent', 'NOT_SIGNED', 'M20', 'divisionHead', 'refuseAcceptance', refusal, null, 'S4.3.4'],
  [
    'signed',
    'NOT_SIGNED',
    'M20',
    'divisionHead',
    'acceptTransferred',
    () => ({ firstResponsible: user('divisionHead') }),
    null,
    'S4.3.4',
  ],
  ['unsigned', 'ALREADY_SIGNED', 'signed', 'divisionHead', 'signForMatter', {}, null, 'S4.3.4'],
  [
    'objectionOpen',
    'OBJECTION_CLOSED',
    'signed',
    'divisionHead',
    'objectToTransfer',
    { reasons: objection },
    null,
    '第23(3)条',
    '2026-03-10',
  ],
  [
    'noNewFacts',
    'NEW_FACTS',
    'new',
    'officer',
    'mergeMatter',
    async () => ({ into: await other(), sameFacts: true }),
    null,
    'S4.2.8',
  ],
  [
    'interestPending',
    'NO_INTEREST_DECLARED',
    'M10',
    'head',
    'decideInterest',
    () => ({ concerned: user('officer'), agreed: true }),
    null,
    '第28(3)条',
  ],
  [
    'ownHandler',
    'NOT_THE_HANDLER',
    'M40',
    'head',
    'applyExtension',
    { days: 5, reasons: objection },
    null,
    '本系统的读法',
  ],
  ['isSimple', 'NOT_SIMPLE', 'M40', 'officeHandler', 'leaveSimple', { reasons: long }, null, '简易办理办法'],
  [
    'noInstructionYet',
    'INSTRUCTION_PENDING',
    'instructed',
    'officeHandler',
    'submitClosingReport',
    report,
    null,
    '本系统的读法',
  ],
  [
    'instructionAsked',
    'NO_INSTRUCTION_ASKED',
    'M40',
    'leaderInCharge',
    'giveInstruction',
    { instruction: long },
    null,
    '本系统的读法',
  ],
  ['caseLed', 'CASE_LEAD_MISSING', 'major', 'head', 'settleMatter', settlement, null, '第18(2)条'],
  ['stepsDated', 'STEPS_MISSING', 'important', 'head', 'settleMatter', settlement, null, 'S5.8'],
  [
    'noWithdrawal',
    'WITHDRAWAL_COOLING',
    'withdrawing',
    'officer',
    'recordWithdrawal',
    withdrawal,
    null,
    '本系统的读法',
  ],
  ['notOwnReview', 'OWN_WORK', 'M41', 'officeHandler', 'approveClosing', { standards: met }, null, 'S4.5.5'],
  ['withdrawalCooling', 'NO_WITHDRAWAL', 'M40', 'officer', 'cancelWithdrawal', {}, null, '本系统的读法'],
  [
    'cooledOff',
    'COOLING_OFF',
    'withdrawing',
    'head',
    'confirmWithdrawal',
    {},
    null,
    '本系统的读法',
    '2026-03-09',
  ],
  ['windowOver', 'WINDOW_OPEN', 'M50', 'head', 'closeAfterWindow', {}, null, '第36条', '2026-04-01'],
  ['noWindow', 'WINDOW_APPLIES', 'M50', 'head', 'closeWithoutReview', {}, null, '第35条'],
  ['remedyOver', 'WINDOW_OPEN', 'M61', 'head', 'declareFinal', {}, null, '第36条'],
  [
    'hasUnserved',
    'NOTHING_TO_SERVE',
    'M10',
    'officer',
    'recordService',
    { document: 'doc_1', service: direct(FIRST) },
    null,
    'DP-16',
  ],
  ['fileComplete', 'NOT_SERVED', 'settled', 'archivist', 'archiveMatter', {}, null, 'DP-16'],
  [
    'extensionAskable',
    'EXTENSION_PENDING',
    'extending',
    'officeHandler',
    'applyExtension',
    { days: 5, reasons: objection },
    null,
    '第34条',
  ],
  [
    'extensionApplied',
    'NO_EXTENSION_APPLIED',
    'M40',
    'officer',
    'verifyExtension',
    { agreed: true },
    null,
    '第34条',
  ],
  [
    'notApplicant',
    'OWN_REQUEST',
    'extending',
    'officeHandler',
    'verifyExtension',
    { agreed: true },
    null,
    '第34条',
  ],
  [
    'extensionVerified',
    'EXTENSION_NOT_VERIFIED',
    'extending',
    'head',
    'approveExtension',
    { agreed: true, reasons: long },
    null,
    '第34条',
  ],
  [
    'notReviewer',
    'INVOLVED_BEFORE',
    'reported',
    'leader',
    'approveClosing',
    { standards: met },
    null,
    '第35条',
  ],
  [
    'replyUnsigned',
    'REPLY_SIGNED',
    'approved',
    'leaderInCharge',
    'approveClosing',
    { standards: met },
    null,
    'S4.5.5',
  ],
  [
    'replySigned',
    'REPLY_UNSIGNED',
    'M41',
    'officeHandler',
    'serveReply',
    { service: direct(FIRST) },
    null,
    '第32条',
  ],
  [
    'reviewable',
    'NO_REVIEW_APPLIES',
    'unreached',
    'officer',
    'requestReview',
    { requestedOn: FIRST, request: '请求复查' },
    null,
    '第36条',
  ],
  [
    'notInvolved',
    'INVOLVED_BEFORE',
    'reviewing',
    'leaderInCharge',
    'decideReview',
    { outcome: 'maintain', ...opinion },
    null,
    '第36条',
  ],
  [
    'reviewUndecided',
    'REVIEW_DECIDED',
    'reviewed',
    'leader',
    'decideReview',
    { outcome: 'maintain', ...opinion },
    null,
    '第36条',
  ],
  [
    'opinionSigned',
    'OPINION_UNSIGNED',
    'reviewing',
    'officer',
    'serveReview',
    { service: direct(FIRST) },
    null,
    '第36条',
  ],
  [
    'noHearingAhead',
    'HEARING_OPEN',
    'hearingAhead',
    'officeHandler',
    'submitClosingReport',
    report,
    null,
    '第31(6)条',
  ],
  [
    'hearingConcluded',
    'HEARING_OPEN',
    'hearing',
    'head',
    'decideReReview',
    { outcome: 'maintain', ...opinion, finality: long },
    null,
    '第36(2)条',
  ],
]

test.each(rows.map((row) => [row[0], row[1], row] as const))('%s: %s', async (rule, code, row) => {
  // The five steps of an important matter are asked for by one handbook only.
  const workBy = (book: string) =>
    server.app.db.work((tx) =>
      tx.run('update unit set rulebook = ? where organisationId = ?', [book, unit('bureau')]),
    )
  const asks = rule === 'stepsDated'
  if (asks) await workBy('WSY')
  const { told, field, basis } = await answerTo(row)
  if (asks) await workBy('TG')
  expect({ told, field }).toEqual({ told: code, field: row[6] })
  expect(basis).toContain(row[7])
})

test('the table has every guard that an act of the API names', () => {
  const named = actionCodes
    .filter((action) => action !== 'registerMatter' && !ofHearing.includes(action))
    .flatMap((action) => actionOf(action).guards)
  expect([...new Set(rows.map(([rule]) => rule))].sort()).toEqual([...new Set(named)].sort())
})
