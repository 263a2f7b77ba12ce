import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyHistory } from '../src/history/verify'
import { act, claimsOf, direct, matterIn, met, reportOn, step, type Acted } from './support/lives'
import { startServer, type TestServer } from './support/server'
import type { Login } from './support/office'

let server: TestServer
beforeAll(async () => {
  server = await startServer('remedy')
})
afterAll(() => server.close())

type Action = Parameters<typeof act>[2]

/** An act that must succeed. */
async function does(login: Login, action: Action, matterId: string, input: object = {}): Promise<Acted> {
  const answer = await act(server, login, action, { matterId, ...input })
  expect(answer.refusals, action).toEqual([])
  return answer
}

interface Told {
  readonly matter: {
    readonly status: string
    readonly clocks: readonly { readonly code: string; readonly state: string; readonly dueDay: string }[]
    readonly documents: readonly {
      readonly id: string
      readonly form: string
      readonly number: string | null
      readonly page: object
    }[]
  }
}

const read = async (login: Login, id: string) =>
  (
    await (
      await server.as(login)
    ).ask<Told>(
      `query ($id: ID!) { matter(id: $id) { status clocks { code state dueDay }
        documents { id form number page { body { text items rows { label value } } } } } }`,
      { id },
    )
  ).matter

const documentOf = async (login: Login, id: string, form: string) =>
  (await read(login, id)).documents.findLast((document) => document.form === form)

describe('an extension', () => {
  test('is applied for, verified, approved, served, and only then moves the period', async () => {
    server.on('2026-03-02')
    const id = await matterIn(server, 'M40')
    await does('officeHandler', 'applyExtension', id, { days: 20, reasons: '需调取异地检修记录,耗时较长' })
    await does('officer', 'verifyExtension', id, { agreed: true })
    await does('head', 'approveExtension', id, { agreed: true, reasons: '情况属实,同意延期' })
    const before = await read('head', id)
    expect(before.clocks.some(({ code }) => code === 'C06')).toBe(false)
    const notice = await documentOf('head', id, 'F15')
    expect(notice?.number).toMatch(/延〔2026〕\d+号$/)
    expect(JSON.stringify(notice?.page)).toContain('20')
    await does('officer', 'recordService', id, { document: notice?.id, service: direct('2026-03-02') })
    const after = await read('head', id)
    // Accepted 2026-03-02: day 80 is Thursday 2026-05-21.
    expect(after.clocks.find(({ code }) => code === 'C06')).toMatchObject({
      state: 'running',
      dueDay: '2026-05-21',
    })
  })

  test('beyond thirty days in all is refused with its basis', async () => {
    server.on('2026-03-02')
    const id = await matterIn(server, 'M40')
    const { refusals } = await act(server, 'officeHandler', 'applyExtension', {
      matterId: id,
      days: 31,
      reasons: '需调取异地检修记录,耗时较长',
    })
    expect(refusals[0]?.field).toBe('days')
    expect(refusals[0]?.basis.join()).toContain('信访工作条例')
  })
})

test('the reply names the organ one level above the one that replies, never itself', async () => {
  server.on('2026-03-02')
  const id = await matterIn(server, 'approved')
  const reply = JSON.stringify((await documentOf('head', id, 'F11'))?.page)
  expect(reply).toContain('向平川铁路公安局书面请求复查')
  expect(reply).not.toContain('向信访办公室书面')
})

test('what a section replied in the name of the bureau is reviewed above the bureau, which must be named', async () => {
  server.on('2026-03-02')
  const id = await matterIn(server, 'M50')
  const { units } = server.office
  await server.app.db.work((tx) =>
    tx.run('update matter set responsibleUnitId = ? where id = ?', [units.detachment, id]),
  )
  server.on('2026-03-10')
  const asked = { matterId: id, requestedOn: '2026-03-09', request: '请求撤销原处理意见' }
  for (const organ of [undefined, units.bureau])
    expect(
      (await act(server, 'officer', 'requestReview', { ...asked, organ })).refusals.map(({ code }) => code),
    ).toEqual(['REVIEWER_OUTSIDE'])
  await does('officer', 'requestReview', id, { ...asked, organName: '铁路公安机关上一级' })
})

/** A matter whose reply was served on 2026-03-02, and a review asked for on the 9th that came in on the 10th. */
async function underReview(): Promise<string> {
  server.on('2026-03-02')
  const id = await matterIn(server, 'M50')
  server.on('2026-03-10')
  const request = { requestedOn: '2026-03-09', request: '请求撤销原处理意见' }
  await does('officer', 'requestReview', id, { ...request, organ: server.office.units.bureau })
  expect(await clocks(id)).toContain('C07 met 2026-04-01')
  expect(await clocks(id)).toContain('C08 running 2026-04-09')
  return id
}

const clocks = async (id: string) =>
  (await read('head', id)).clocks.map(({ code, state, dueDay }) => `${code} ${state} ${dueDay}`)

const decided = (outcome: string, more: object = {}) => ({
  outcome,
  facts: '经查阅案卷并核对检修记录',
  opinion: '理由见查明事实',
  legalBasis: '《信访工作条例》第三十五条',
  ...more,
})
const finality = '本意见为终结性意见,以同一事实和理由再次提出的不再受理'
const WINDOW = '自收到之日起30日内向上一级机关书面请求复核'
const AGAIN = '重新作出处理意见'

describe.each([
  ['maintain', '维持', 'change', '变更'],
  ['change', '变更', 'revoke', '撤销'],
  ['revoke', '撤销', 'maintain', '维持'],
] as const)('T26 a review that says %s', (outcome, words, second, secondWords) => {
  test('is numbered, served, opens a window of thirty days, and is final when nobody uses it', async () => {
    const id = await underReview()
    await does('leader', 'decideReview', id, decided(outcome))
    const opinion = await documentOf('leader', id, 'F12')
    expect(opinion?.number).toMatch(/复查〔2026〕\d+号$/)
    expect(JSON.stringify(opinion?.page)).toContain(`${words}。理由见查明事实`)
    expect(JSON.stringify(opinion?.page)).toContain(WINDOW)
    expect(JSON.stringify(opinion?.page)).not.toContain(AGAIN)
    expect(await clocks(id)).toContain('C08 running 2026-04-09')
    await does('officer', 'serveReview', id, { service: direct('2026-03-10') })
    expect((await read('head', id)).status).toBe('M61')
    expect(await clocks(id)).toContain('C08 met 2026-04-09')
    expect(await clocks(id)).toContain('C09 running 2026-04-09')
    expect(await documentOf('head', id, 'F26')).toBeDefined()

    server.on('2026-04-09')
    const { refusals } = await act(server, 'head', 'declareFinal', { matterId: id })
    expect(refusals.map(({ code, basis }) => [code, basis.length > 0])).toEqual([['WINDOW_OPEN', true]])
    server.on('2026-04-10')
    await does('head', 'declareFinal', id)
    expect((await read('head', id)).status).toBe('M80')
    expect(await clocks(id)).toContain('C09 void 2026-04-09')
  })

  test(`T29 and is followed by a re-review that says ${second}: the last word`, async () => {
    const id = await underReview()
    await does('leader', 'decideReview', id, decided(outcome))
    await does('officer', 'serveReview', id, { service: direct('2026-03-10') })
    const request = { requestedOn: '2026-03-10', request: '请求复核', organName: '某铁路公安机关' }
    await does('officer', 'requestReReview', id, request)
    expect(await clocks(id)).toEqual(expect.arrayContaining(['C09 met 2026-04-09', 'C10 running 2026-04-09']))
    const given = { matterId: id, ...decided('redo', { finality }) }
    const { refusals } = await act(server, 'head', 'decideReReview', given)
    expect(refusals.map(({ code }) => code)).toContain('OUTCOME_OF_REVIEW_ONLY')

    await does('head', 'decideReReview', id, decided(second, { finality }))
    const opinion = await documentOf('head', id, 'F13')
    expect(opinion?.number).toMatch(/复核〔2026〕\d+号$/)
    expect(JSON.stringify(opinion?.page)).toContain(`${secondWords}。理由见查明事实`)
    expect(JSON.stringify(opinion?.page)).toContain(finality)
    await does('officer', 'serveReReview', id, { service: direct('2026-03-10') })
    expect((await read('head', id)).status).toBe('M71')
    expect(await clocks(id)).toContain('C10 met 2026-04-09')
    // No window follows: what may run on is none of the petitioner's.
    expect((await clocks(id)).filter((clock) => clock.includes('running'))).toEqual([])
    await does('head', 'declareFinal', id)
    expect((await read('head', id)).status).toBe('M80')
    expect((await verifyHistory(server.app.db)).ok).toBe(true)
  })
})

test('T26 a review that orders the matter handled again: the day set, another opinion, and a new window', async () => {
  const id = await underReview()
  const missing = await act(server, 'leader', 'decideReview', { matterId: id, ...decided('redo') })
  expect(missing.refusals.map(({ code, field }) => [code, field])).toEqual([['DUE_OF_REDO', 'due']])
  await does('leader', 'decideReview', id, decided('redo', { due: '2026-04-20' }))
  const opinion = JSON.stringify((await documentOf('leader', id, 'F12'))?.page)
  expect(opinion).toContain('撤销并责令重新办理')
  expect(opinion).toContain(`应当于2026年4月20日前${AGAIN}`)
  expect(opinion).not.toContain(WINDOW)
  await does('officer', 'serveReview', id, { service: direct('2026-03-10') })
  expect((await read('head', id)).status).toBe('M42')
  const running = await clocks(id)
  expect(running).toEqual(
    expect.arrayContaining(['C05 met 2026-05-06', 'C08 met 2026-04-09', 'C05 running 2026-04-20']),
  )
  expect(running.some((clock) => clock.startsWith('C09'))).toBe(false)
  expect(await claimsOf(server, 'head', id)).toHaveLength(2)

  await does('officeHandler', 'resumeAfterRework', id)
  const report = await reportOn(server, id)
  const same = await act(server, 'officeHandler', 'submitClosingReport', { matterId: id, ...report })
  expect(same.refusals.map(({ code }) => code)).toEqual(['SAME_OPINION'])
  await does('officeHandler', 'submitClosingReport', id, {
    ...report,
    newGround: '补充检修记录,原因另有认定',
  })
  await does('leaderInCharge', 'approveClosing', id, { standards: met })
  await does('officeHandler', 'serveReply', id, { service: direct('2026-03-10') })
  expect((await read('head', id)).status).toBe('M50')
  expect(await clocks(id)).toEqual(expect.arrayContaining(['C05 met 2026-04-20', 'C07 running 2026-04-09']))
})

test('a declared interest is decided, and who steps aside no longer sees the matter', async () => {
  server.on('2026-03-02')
  const id = await matterIn(server, 'M10')
  await does('secondOfficer', 'declareInterest', id, {
    concerned: server.office.users.secondOfficer,
    reasons: '与信访人系近亲属',
  })
  await does('head', 'decideInterest', id, {
    concerned: server.office.users.secondOfficer,
    agreed: true,
    reasons: '情况属实,应当回避',
  })
  const hidden = await (
    await server.as('secondOfficer')
  ).ask<{ matter: object | null }>('query ($id: ID!) { matter(id: $id) { id } }', { id })
  expect(hidden.matter).toBeNull()
  await step(server, id, 'M30')
})
