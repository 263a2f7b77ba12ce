import { grounds } from '@xinfang/domain'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matterIn, person } from './support/lives'
import { answerTo, fresh, long, open, opinion, report, unit, user, type Row } from './support/refusals'
import { FIRST_DAY as FIRST, type TestServer } from './support/server'

/** Where a guard or a check has more than one no: each further code refused once through GraphQL with its basis. */
let server: TestServer
beforeAll(async () => {
  server = await open('refused_more')
}, 60_000)
afterAll(() => server.close())

const takeAway = (form: string) => async (matterId: string) => {
  await server.app.db.work((tx) =>
    tx.run('delete from document where matterId = ? and form = ?', [matterId, form]),
  )
  return {}
}
const missed = async () => ({
  ground: 'MISSED_REVIEW',
  sameFacts: true,
  facts: long,
  legalBasis: long,
  guidance: long,
  finalDocument: '处理意见书',
  earlier: await fresh('M50'),
})
const declined = { facts: long, legalBasis: long, guidance: long, competentBody: '某局' }
const somebodyElse = [{ ...person, name: '书乙', phone: '10088800002' }]
const hers = async () => ({ into: await matterIn(server, 'M40', { persons: somebodyElse }), sameFacts: true })
const extension = { days: 20, reasons: long }

const rows: readonly Row[] = [
  [
    'investigated',
    'INVESTIGATION_MISSING',
    'M40',
    'officeHandler',
    'submitClosingReport',
    async (id: string) => ({ ...(await report(id)), investigation: '已看' }),
    'investigation',
    '第31(6)条',
  ],
  [
    'receiver',
    'UNIT_ACCUSED',
    'accused',
    'officer',
    'transferMatter',
    () => ({ to: unit('station') }),
    'to',
    '第30(3)条',
  ],
  ['filed', 'TASKS_OPEN', 'unheard', 'archivist', 'archiveMatter', {}, null, '本系统的读法'],
  [
    'reviewerAbove',
    'REVIEWER_OUTSIDE',
    'M61',
    'officer',
    'requestReReview',
    () => ({ requestedOn: FIRST, request: '请求复核', organ: unit('bureau') }),
    'organName',
    '第36条',
  ],
  [
    'outcomeFits',
    'OUTCOME_OF_REVIEW_ONLY',
    'M70',
    'head',
    'decideReReview',
    { outcome: 'redo', ...opinion, finality: long },
    'outcome',
    '第36(3)条',
  ],
  [
    'periodRuns',
    'PERIOD_OVER',
    'M40',
    'officeHandler',
    'applyExtension',
    extension,
    null,
    '第34条',
    '2026-05-07',
  ],
  [
    'periodOwn',
    'PERIOD_SET_BY_REVIEW',
    'redone',
    'officeHandler',
    'applyExtension',
    extension,
    null,
    '第35条',
  ],
  [
    'requestInTime',
    'DAY_IMPOSSIBLE',
    'M50',
    'officer',
    'requestReview',
    () => ({ requestedOn: '2026-03-05', request: '请求复查', organ: unit('bureau') }),
    'requestedOn',
    '第35条',
  ],
  [
    'competentUnit',
    'UNIT_UNKNOWN',
    'disputed',
    'leaderInCharge',
    'decideCompetence',
    () => ({
      responsibleUnit: 'uni_none',
      firstResponsible: user('divisionHead'),
      reasons: long,
      decidedBy: '某市联席会议',
    }),
    'responsibleUnit',
    '第24条',
  ],
  [
    'mergeTarget',
    'TARGET_NOT_RUNNING',
    'M10',
    'officer',
    'mergeMatter',
    async () => ({ into: await fresh('M31'), sameFacts: true }),
    'into',
    'S4.2.3',
  ],
  ['mergeTarget', 'OTHER_PETITIONER', 'M10', 'officer', 'mergeMatter', hers, 'into', 'S4.2.3'],
  [
    'mergeTarget',
    'REPEAT_NOT_CONFIDENTIAL',
    'M10',
    'officer',
    'mergeMatter',
    async () => ({ into: await fresh('confidential'), sameFacts: true }),
    'into',
    '第46(5)条',
  ],
  ['earlierEnded', 'REVIEW_STILL_OPEN', 'M10', 'head', 'refuseAgain', missed, 'earlier', '第35条'],
  [
    'guidanceGiven',
    'GUIDANCE_MISSING',
    'M10',
    'head',
    'divertMatter',
    { ground: 'COURT', competentBody: '某市某法院', guidance: '短', legalBasis: long },
    'guidance',
    'S4.2.9',
  ],
  [
    'guidanceGiven',
    'MERGE_INSTEAD',
    'M10',
    'head',
    'refuseAcceptance',
    () => ({ ...declined, ground: 'ALREADY_HANDLED', handledBy: unit('office') }),
    'handledBy',
    'S4.2.3',
  ],
  ['filed', 'PAPERS_MISSING', 'M80', 'archivist', 'archiveMatter', takeAway('F09'), null, '本系统的读法'],
  ['filed', 'REGISTRATION_MISSING', 'M31', 'archivist', 'archiveMatter', takeAway('F27'), null, 'S4.1.1'],
  ['filed', 'DECISION_MISSING', 'M31', 'archivist', 'archiveMatter', takeAway('F02'), null, '本系统的读法'],
]

test.each(rows.map((row) => [row[0], row[1], row] as const))('%s: %s', async (_rule, code, row) => {
  const { told, field, basis } = await answerTo(row)
  expect({ told, field }).toEqual({ told: code, field: row[6] })
  expect(basis).toContain(row[7])
})

/** Codes that no row of the three tables can show, and where they are shown. */
const elsewhere = {
  GROUND_UNKNOWN: 'the schema knows no other ground; domain, guards.test.ts',
  EARLIER_UNKNOWN: 'the API reads no matter as its own predecessor, so EARLIER_MISMATCH comes first',
  HEARING_ORDERED: 'a step of the hearing: hearing.test.ts',
  NO_HEARING: 'a step of the hearing: hearing.test.ts',
  OWN_INTEREST: 'INTEREST_DECLARED stands before it: guards.test.ts',
}

test('every code of a guard or check is refused in a row of guards, checks or here, or said to be shown elsewhere', () => {
  const texts = (folder: string, names: readonly string[]) =>
    names.map((name) => readFileSync(join(import.meta.dirname, folder, name), 'utf8')).join('\n')
  const codesIn = (text: string) =>
    new Set([...text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code]) => code!))
  const domain = '../../../packages/domain/src/lifecycle'
  const sources = ['guards', 'checks'].map((name) =>
    texts(`${domain}/${name}`, readdirSync(join(import.meta.dirname, domain, name))),
  )
  const named = [...codesIn(sources.join('\n'))].filter((code) => !Object.hasOwn(grounds, code))
  const shown = codesIn(texts('.', ['guards.test.ts', 'checks.test.ts', 'refused.test.ts']))
  expect(named.filter((code) => !shown.has(code) && !Object.hasOwn(elsewhere, code))).toEqual([])
  expect(named.length).toBeGreaterThan(80)
})
