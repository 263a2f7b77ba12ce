import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyHistory } from '../src/history/verify'
import { act, claimsOf, direct, matterIn, step, type Acted } from './support/lives'
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
  expect(reply).toContain('向上一级机关、单位书面请求复查')
  expect(reply).not.toContain('向平川铁路公安局书面')
})

test('review one level above, re-review outside, final: every step recorded, numbered and served', async () => {
  server.on('2026-03-02')
  const id = await matterIn(server, 'M50')
  server.on('2026-03-10')
  await does('officer', 'requestReview', id, {
    requestedOn: '2026-03-09',
    request: '请求撤销原处理意见',
    organ: server.office.units.bureau,
  })
  expect((await read('leader', id)).status).toBe('M60')
  await does('leader', 'decideReview', id, {
    outcome: 'maintain',
    facts: '原处理意见认定的事实清楚',
    opinion: '维持原处理意见',
    legalBasis: '《信访工作条例》第三十五条',
  })
  const opinion = await documentOf('leader', id, 'F12')
  expect(opinion?.number).toMatch(/复查〔2026〕1号$/)
  expect(JSON.stringify(opinion?.page)).toContain('维持')
  await does('officer', 'serveReview', id, { service: direct('2026-03-10') })
  expect((await read('head', id)).status).toBe('M61')
  await does('officer', 'requestReReview', id, {
    requestedOn: '2026-03-10',
    request: '请求复核',
    organName: '某铁路公安机关',
  })
  await does('head', 'decideReReview', id, {
    outcome: 'maintain',
    facts: '复查认定的事实清楚',
    opinion: '维持复查意见',
    legalBasis: '《信访工作条例》第三十六条',
    finality: '本意见为终结性意见,以同一事实和理由再次提出的不再受理',
  })
  await does('officer', 'serveReReview', id, { service: direct('2026-03-10') })
  await does('head', 'declareFinal', id)
  expect((await read('head', id)).status).toBe('M80')
  expect((await verifyHistory(server.app.db)).ok).toBe(true)
})

test('a review that orders the matter handled again restarts it with the day set', async () => {
  server.on('2026-03-02')
  const id = await matterIn(server, 'M50')
  await does('officer', 'requestReview', id, {
    requestedOn: '2026-03-02',
    request: '请求撤销',
    organ: server.office.units.bureau,
  })
  await does('leader', 'decideReview', id, {
    outcome: 'redo',
    facts: '未核实关键事实',
    opinion: '撤销原处理意见,责令重新办理',
    legalBasis: '《信访工作条例》第三十五条',
    due: '2026-04-01',
  })
  await does('officer', 'serveReview', id, { service: direct('2026-03-02') })
  const matter = await read('head', id)
  expect(matter.status).toBe('M42')
  expect(matter.clocks.some(({ state, dueDay }) => state === 'running' && dueDay === '2026-04-01')).toBe(true)
  expect((await claimsOf(server, 'head', id)).length).toBe(2)
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
