import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyHistory } from '../src/history/verify'
import { turnOfDay } from '../src/jobs/turn-of-day'
import { clockOf, FIRST, LAST } from './support/boundary'
import { matterIn, met } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('supervision')
})
afterAll(() => server.close())

const step = (login: Login, name: string, input: object) =>
  takeStep<{ overdue: number }>(server, login, 'supervision', name, input, 'overdue')

const order = () => ({
  trigger: '_4',
  method: 'letter',
  target: server.office.units.division,
  facts: '承办单位三次约见未果,未说明理由。',
  requirement: '于期限前书面报告办理情况。',
  due: '2026-04-10',
})

/** A matter assigned to the division and signed for, so that the office supervises it. */
async function assigned(): Promise<string> {
  server.on('2026-03-02')
  return matterIn(server, 'M21')
}

async function ordered(): Promise<string> {
  const { track, refusals } = await step('officer', 'orderSupervision', {
    matterId: await assigned(),
    ...order(),
  })
  expect(refusals).toEqual([])
  return track!.id
}

async function does(login: Login, name: string, input: object): Promise<Stepped<{ overdue: number }>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}

describe('a supervision', () => {
  test('goes from the order over a returned report to an accepted one', async () => {
    const matterId = await assigned()
    const opened = await does('officer', 'orderSupervision', { matterId, ...order() })
    expect(opened.effects?.documents).toEqual([{ form: 'F18', to: '平川公安处' }])
    const trackId = opened.track!.id
    const signed = await does('divisionHead', 'signForSupervision', { trackId })
    expect(signed.effects?.clocks).toEqual([{ do: 'start', code: 'C13', dueDay: '2026-04-10' }])
    server.on('2026-04-13')
    await does('divisionHead', 'reportSupervision', {
      trackId,
      result: '已约见信访人并现场查看。',
      legalBasis: '《信访工作条例》第三十六条',
    })
    const judge = { trackId, standards: { ...met, facts: false }, reasons: '未附现场照片', due: '2026-04-24' }
    await does('leaderInCharge', 'returnReport', judge)
    await does('divisionHead', 'reportSupervision', { trackId, result: '补充现场照片及笔录。' })
    const accepted = await does('leaderInCharge', 'acceptReport', { trackId, standards: met })
    expect(accepted.track?.state).toBe('accepted')
    expect(await verifyHistory(server.app.db)).toMatchObject({ ok: true })
    // The papers are whole: what was found on which basis, each claim, and the standard that was not met.
    const [report, rework] = await papers(matterId, 'F09', 'F10')
    expect(report).toMatch(
      /已约见信访人并现场查看。[\s\S]*1\.“恢复站前路灯”：尚未作出处理结论。[\s\S]*《信访工作条例》第三十六条/,
    )
    expect(rework).toMatch(/事实清楚：不符合[\s\S]*手续完备：符合[\s\S]*未附现场照片/)
  })
})

describe('the last second of a period, and the one after it', () => {
  test.each([
    ['2026-04-10', LAST, 'met'],
    ['2026-04-11', FIRST, 'breached'],
  ])('C13: the day set in the order, reported at %s %s', async (day, time, state) => {
    const matterId = await assigned()
    const { track } = await does('officer', 'orderSupervision', { matterId, ...order() })
    await does('divisionHead', 'signForSupervision', { trackId: track!.id })
    server.at(day, time)
    const result = { result: '已约见信访人。', legalBasis: '《信访工作条例》第三十六条' }
    await does('divisionHead', 'reportSupervision', { trackId: track!.id, ...result })
    expect(await clockOf(server, matterId, 'C13')).toMatchObject({ state, dueDay: '2026-04-10' })
  })

  test.each([
    ['2026-03-02', '2026-04-01', LAST, 'met', '2026-04-01'],
    ['2026-03-02', '2026-04-02', FIRST, 'breached', '2026-04-01'],
    // The thirtieth day is a Saturday before Qingming.
    ['2026-03-05', '2026-04-07', LAST, 'met', '2026-04-07'],
  ])('C14: thirty days for advice of %s, answered at %s %s', async (on, day, time, state, dueDay) => {
    server.on(on)
    const matterId = await matterIn(server, 'signed', { receivedOn: on })
    const { track } = await does('officer', 'orderSupervision', { matterId, ...order() })
    const trackId = track!.id
    await does('officer', 'adviseImprovement', { trackId, advice: '请建立路灯检修后的复查制度。' })
    server.at(day, time)
    await does('divisionHead', 'answerAdvice', { trackId, answer: '已建立复查制度。', adopted: true })
    expect(await clockOf(server, matterId, 'C14')).toMatchObject({ state, dueDay })
  })
})

/** The first paper of each form of a matter, as text. */
async function papers(matterId: string, ...forms: string[]): Promise<string[]> {
  const { matter } = await (
    await server.as('officer')
  ).ask<{ matter: { documents: { form: string; missing: string[]; page: { body: object[] } }[] } }>(
    'query ($id: ID!) { matter(id: $id) { documents { form missing page { body { text items } } } } }',
    { id: matterId },
  )
  return forms.map((form) => {
    const paper = matter.documents.find((one) => one.form === form)
    expect(paper?.missing).toEqual([])
    return JSON.stringify(paper?.page.body)
  })
}

describe('a step of a track, like an action,', () => {
  test('answers the same to the same key and refuses the key for another input', async () => {
    const matterId = await assigned()
    const input = { matterId, ...order(), idempotencyKey: 'supervision-once' }
    const first = await does('officer', 'orderSupervision', input)
    const again = await does('officer', 'orderSupervision', input)
    expect(again.track?.id).toBe(first.track?.id)
    await expect(step('officer', 'orderSupervision', { ...input, method: 'visit' })).rejects.toThrow(
      'IDEMPOTENCY_MISMATCH',
    )
  })

  test('only tells what it would do when asked', async () => {
    const matterId = await assigned()
    const dry = await does('officer', 'orderSupervision', { matterId, ...order(), dryRun: true })
    expect(dry.effects?.documents).toEqual([{ form: 'F18', to: '平川公安处' }])
    expect(dry.track).toBe(null)
    const rows = await server.app.db.read('select id from track where matterId = ?', [matterId])
    expect(rows).toEqual([])
  })

  test('conflicts with an older version and is refused by state, part and answers, with the basis', async () => {
    const trackId = await ordered()
    await does('divisionHead', 'signForSupervision', { trackId, expectedVersion: 1 })
    await expect(
      step('divisionHead', 'reportSupervision', { trackId, result: '已办结', expectedVersion: 1 }),
    ).rejects.toThrow('CONFLICT')
    const unsaid = await step('divisionHead', 'reportSupervision', { trackId, result: ' ' })
    expect(unsaid.refusals).toMatchObject([{ code: 'ANSWER_MISSING', field: 'result' }])
    expect(unsaid.refusals[0]?.basis.join()).toContain('4.5.4')
    expect(codesOf(await step('officer', 'closeSupervision', { trackId }))).toEqual(['WRONG_STATE'])
    expect(codesOf(await step('officer', 'reportSupervision', { trackId, result: '已办结' }))).toEqual([
      'NOT_PERMITTED',
    ])
  })

  test('knows no track and no matter of others', async () => {
    const trackId = await ordered()
    for (const login of ['wardHandler', 'elsewhereHead', 'detachmentHandler'] as const)
      await expect(step(login, 'signForSupervision', { trackId })).rejects.toThrow('NOT_FOUND')
    const matterId = await assigned()
    await expect(step('elsewhereHead', 'orderSupervision', { matterId, ...order() })).rejects.toThrow(
      'NOT_FOUND',
    )
  })

  test('names only officials and units that exist', async () => {
    const matterId = await assigned()
    const target = 'uni_01HZZZZZZZZZZZZZZZZZZZZZZZ'
    const { refusals } = await step('officer', 'orderSupervision', { matterId, ...order(), target })
    expect(refusals.map(({ field }) => field)).toContain('target')
  })
})

describe('failures', () => {
  const turn = () =>
    turnOfDay.run(server.app, { signal: new AbortController().signal, keep: () => Promise.resolve(true) })
  const candidates = async (login: Login) =>
    (
      await (
        await server.as(login)
      ).ask<{
        supervisionCandidates: {
          trigger: string
          since: string
          target: { id: string }
          matter: { id: string }
        }[]
      }>('{ supervisionCandidates { trigger since days why target { id } supervisor { id } matter { id } } }')
    ).supervisionCandidates.filter(({ target }) => target.id === server.office.units.division)

  test('are raised once by the turn of day, told to who assigned, and gone when supervised', async () => {
    server.on('2026-03-02')
    const matterId = await matterIn(server, 'signed')
    server.on('2026-03-17')
    await turn()
    expect((await candidates('head')).filter(({ matter }) => matter.id === matterId)).toEqual([])
    server.on('2026-03-18')
    const dry = await step('officer', 'orderSupervision', { matterId, ...order(), trigger: '_1' })
    expect(codesOf(dry)).toContain('TRIGGER_NOT_MET')
    await turn()
    await turn()
    const found = (await candidates('head')).filter(({ matter }) => matter.id === matterId)
    expect(found).toMatchObject([
      { trigger: '3', since: '2026-03-18', target: { id: server.office.units.division } },
    ])
    const raised = await server.app.db.read(
      "select candidateKey from supervision_candidate where matterId = ? and clock = 'C03'",
      [matterId],
    )
    expect(raised).toHaveLength(1)
    const told = await server.app.db.read<{ payload: string }>('select payload from outbox')
    expect(told.some(({ payload }) => payload.includes('superviseThis') && payload.includes(matterId))).toBe(
      true,
    )
    await does('officer', 'orderSupervision', { matterId, ...order(), trigger: '_3' })
    expect((await candidates('head')).filter(({ matter }) => matter.id === matterId)).toEqual([])
  })
})
