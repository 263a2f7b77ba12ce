import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyHistory } from '../src/history/verify'
import { matterIn } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
let trackId: string
beforeAll(async () => {
  server = await startServer('accountability')
  server.on('2026-03-02')
})
afterAll(() => server.close())

const STATEMENT = '人员不足，已于次日补办'
const draft = () => ({
  ground: 'discipline',
  conduct: 'delaying',
  facts: '收到交办后两月未指定承办人，经两次督办仍未报告。',
  consequence: true,
  consequenceReasons: '致信访人错过工期。',
  office: server.office.units.office,
  decider: server.office.units.bureau,
  subjectUnit: server.office.units.division,
  subjectUser: server.office.users.divisionHandler,
})

interface Shown {
  readonly aboutMatter: string | null
  readonly documents: readonly {
    readonly id: string
    readonly form: string
    readonly number: string | null
  }[]
}
const step = (login: Login, name: string, input: object) =>
  takeStep<Shown>(server, login, 'accountability', name, input, 'aboutMatter documents { id form number }')
async function does(login: Login, name: string, input: object): Promise<Stepped<Shown>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}
const listed = async (login: Login, open = true) =>
  (
    await (
      await server.as(login)
    ).ask<{
      accountabilities: { id: string; statement: string | null; decision: { reasons: string } | null }[]
    }>('query ($open: Boolean!) { accountabilities(open: $open) { id statement decision { reasons } } }', {
      open,
    })
  ).accountabilities

describe('a proposal of accountability', () => {
  test('names a matter only when the office sees it and it is not sealed', async () => {
    const matterId = await matterIn(server, 'M21')
    await server.app.db.work((tx) => tx.run("update matter set secrecy = 'sealed' where id = ?", [matterId]))
    const { refusals } = await step('head', 'draftAccountability', { ...draft(), matter: matterId })
    expect(refusals).toMatchObject([{ code: 'MATTER_UNKNOWN', field: 'matter' }])
  })

  test('is drafted with facts by the head of the office, refused with the basis to others', async () => {
    const matter = await matterIn(server, 'M21')
    expect(codesOf(await step('officer', 'draftAccountability', draft()))).toEqual(['NOT_PERMITTED'])
    const wrong = { ...draft(), consequence: false, decider: server.office.units.discipline }
    const { refusals } = await step('head', 'draftAccountability', wrong)
    expect(refusals.map(({ code, field }) => [code, field])).toEqual([
      ['LIMB_MISSING', 'consequence'],
      ['DECIDER_NOT_ABOVE', 'decider'],
    ])
    expect(refusals[0]?.basis.join()).toContain('40(3)')
    const drafted = await does('head', 'draftAccountability', { ...draft(), matter })
    expect(drafted.track?.aboutMatter).toMatch(/\d/)
    trackId = drafted.track!.id
  })

  test('is seen by the office’s head, the leading group and the one concerned, by nobody else', async () => {
    for (const login of ['head', 'leader', 'leaderInCharge', 'divisionHandler'] as const)
      expect(await listed(login), login).toMatchObject([{ id: trackId }])
    for (const login of [
      'officer',
      'clerk',
      'divisionHead',
      'stationHead',
      'disciplineOfficer',
      'elsewhereHead',
    ] as const)
      expect(await listed(login), login).toEqual([])
    const told = await server.app.db.read<{ payload: string }>('select payload from outbox')
    expect(told.filter(({ payload }) => payload.includes('draftAccountability'))).toHaveLength(1)
  })

  test('waits until the official was heard and the facts are verified, then goes to the leading group as F20', async () => {
    const proposal = {
      trackId,
      verified: true,
      legalBasis: '《信访工作条例》第四十条',
      proposal: '建议批评教育',
    }
    expect(codesOf(await step('head', 'proposeAccountability', proposal))).toEqual(['WRONG_STATE'])
    await does('head', 'hearOfficial', { trackId, statement: STATEMENT, heardOn: '2026-03-02' })
    expect(codesOf(await step('head', 'proposeAccountability', { ...proposal, verified: false }))).toEqual([
      'NOT_VERIFIED',
    ])
    const { track, effects } = await does('head', 'proposeAccountability', proposal)
    expect(effects?.documents).toEqual([{ form: 'F20', to: '平川铁路公安局' }])
    expect(track?.documents).toMatchObject([{ form: 'F20', number: expect.stringMatching(/2026/) as string }])
  })

  test('is decided by people of the leading group with reasons', async () => {
    expect(codesOf(await step('head', 'upholdAccountability', { trackId, reasons: '属实' }))).toEqual([
      'NOT_PERMITTED',
      'OWN_CASE',
    ])
    await does('leader', 'denyAccountability', { trackId, reasons: '情节轻微，已改正' })
    expect(await listed('divisionHandler')).toEqual([])
    expect(await listed('divisionHandler', false)).toMatchObject([
      { statement: STATEMENT, decision: { reasons: '情节轻微，已改正' } },
    ])
  })

  test('leaves its words to its own pages: the history holds none of them', async () => {
    const rows = await server.app.db.read<{ data: string }>(
      "select data from event where action in ('draftAccountability', 'hearOfficial', 'denyAccountability')",
    )
    expect(rows.length).toBe(3)
    expect(JSON.stringify(rows)).not.toMatch(/人员不足|未指定承办人|情节轻微/)
    expect(await verifyHistory(server.app.db)).toMatchObject({ ok: true })
  })
})
