import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../src/db/id'
import { verifyHistory } from '../src/history/verify'
import { act, claimsOf, direct, matterIn } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('hearing')
  // A second head of the office, who had no part in the matters of these tests.
  const { units, users } = server.office
  const post = { userId: users.secondOfficer, unitId: units.office, role: 'petition-head', title: '副主任' }
  await server.app.db.work((tx) =>
    tx.insert('post', [{ id: newId('pst', tx.now), ...post, since: '2026-01-01', until: null }]),
  )
})
afterAll(() => server.close())
beforeEach(() => server.on('2026-03-02'))

const HEARING_DAY = '2026-03-16'
const seat = (quality: string, n = 1) =>
  Array.from({ length: n }, (_, at) => ({ id: `${quality}-${at + 1}`, quality }))

const invited = () => [
  ...seat('petitioner', 2),
  {
    id: 'handler',
    quality: 'original-handler',
    userId: server.office.users.officeHandler,
    unitId: server.office.units.office,
  },
  ...seat('unit-representative', 3),
  ...seat('legal'),
  { id: 'recorder', quality: 'recorder', userId: server.office.users.clerk },
]
const everybody = () => invited().map(({ id }) => id)

const shown = `entries { no kind speakerLabel at } runSheet { stage complete missing }
  participants { id label noticeOwed present signature { signed note } } chair { id }`
interface Shown {
  readonly entries: readonly { readonly no: number; readonly kind: string; readonly speakerLabel: string }[]
  readonly runSheet: { readonly stage: string; readonly complete: boolean }
  readonly participants: readonly {
    readonly id: string
    readonly label: string
    readonly noticeOwed: boolean
  }[]
}

const step = (login: Login, name: string, input: object) =>
  takeStep<Shown>(server, login, 'hearing', name, input, shown)

async function does(login: Login, name: string, input: object) {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}

const proposal = { asker: 'petitioner', askedOn: '2026-03-02', scope: ['difficult'], reasons: '双方各执一词' }
/** Who approved the reply cannot chair the hearing of its re-review. */
const chairOf = (state?: 'M70'): Login => (state === 'M70' ? 'secondOfficer' : 'leaderInCharge')
const six = ['careful', 'ready', 'method', 'purpose', 'range', 'law']
const notice = () => ({
  day: HEARING_DAY,
  time: '09:00',
  place: '一楼听证室',
  subject: '站前道路夜间照明',
  chair: server.office.users.leaderInCharge,
  participants: invited(),
})

async function prepared(state: 'M40' | 'M70' = 'M40'): Promise<{ matterId: string; trackId: string }> {
  const matterId = await (state === 'M40' ? matterIn(server, 'M40') : reReviewed())
  const { track } = await does('officer', 'proposeHearing', { matterId, ...proposal })
  const trackId = track!.id
  await does('head', 'decideHearing', { trackId, reasons: '事实有争议,予以听证' })
  await does('officer', 'prepareHearing', { trackId, preparations: six })
  return { matterId, trackId }
}

/** Decided, prepared, and its notice tried with a change. */
async function arranged(trackId: string, change: object) {
  await does('head', 'decideHearing', { trackId, reasons: '事实有争议,予以听证' })
  await does('officer', 'prepareHearing', { trackId, preparations: six })
  return (await step('officer', 'notifyHearing', { trackId, ...notice(), ...change })).refusals
}

async function notified(state?: 'M70'): Promise<{ matterId: string; trackId: string }> {
  const opened = await prepared(state)
  const chair = server.office.users[chairOf(state)]
  await does('officer', 'notifyHearing', { trackId: opened.trackId, ...notice(), chair })
  for (const participant of everybody())
    await does('officer', 'recordNotice', {
      ...opened,
      matterId: undefined,
      participant,
      way: 'direct',
      on: '2026-03-02',
    })
  return opened
}

async function inSession(state?: 'M70') {
  const opened = await notified(state)
  server.on(HEARING_DAY)
  await does(chairOf(state), 'openHearing', { trackId: opened.trackId, present: everybody() })
  return opened
}

const sheet = [
  ['opening', 'discipline', 'chair'],
  ['opening', 'programme', 'chair'],
  ['opening', 'subject', 'chair'],
  ['statements', 'petitioner-statement', 'petitioner-1'],
  ['statements', 'handler-statement', 'handler'],
  ['inquiry', 'inquiry', 'chair'],
  ['opinions', 'opinion', 'unit-representative-1'],
  ['explanation', 'explanation', 'chair'],
  ['closing', 'closing', 'chair'],
] as const
const entry = (at: number) => {
  const [stage, kind, speaker] = sheet[at]!
  return { after: at, stage, kind: kind.replaceAll('-', '_'), speaker, words: `第${at + 1}条记录` }
}

/** A matter whose re-review the office itself records, since its organ lies outside. */
async function reReviewed(): Promise<string> {
  const matterId = await matterIn(server, 'M50')
  const acts = async (login: Login, action: Parameters<typeof act>[2], input: object) =>
    expect((await act(server, login, action, { matterId, ...input })).refusals, action).toEqual([])
  await acts('officer', 'requestReview', {
    requestedOn: '2026-03-02',
    request: '请求撤销原处理意见',
    organ: server.office.units.bureau,
  })
  await acts('leader', 'decideReview', {
    outcome: 'maintain',
    facts: '原处理意见认定的事实清楚',
    opinion: '维持原处理意见',
    legalBasis: '《信访工作条例》第三十五条',
  })
  await acts('officer', 'serveReview', { service: direct('2026-03-02') })
  await acts('officer', 'requestReReview', {
    requestedOn: '2026-03-02',
    request: '请求复核',
    organName: '某铁路公安机关',
  })
  return matterId
}

const clockOf = async (matterId: string, code: string) => {
  const answer = await (
    await server.as('head')
  ).ask<{ matter: { clocks: { code: string; state: string; dueDay: string }[] } }>(
    'query ($id: ID!) { matter(id: $id) { clocks { code state dueDay } } }',
    { id: matterId },
  )
  return answer.matter.clocks.find((clock) => clock.code === code)
}

describe('a hearing', () => {
  test('goes from the proposal to the signed record', async () => {
    const { trackId, matterId } = await inSession()
    for (const at of sheet.keys())
      await does('leaderInCharge', 'recordEntry', {
        trackId,
        ...entry(at),
        idempotencyKey: `${trackId}-${at}`,
      })
    const again = await does('leaderInCharge', 'recordEntry', {
      trackId,
      ...entry(0),
      idempotencyKey: `${trackId}-0`,
    })
    expect(again.track?.entries).toHaveLength(sheet.length)
    expect(again.track?.runSheet).toMatchObject({ complete: true })
    expect(again.track?.entries[3]?.speakerLabel).toBe('信访人（代表）1')
    const concluded = await does('leaderInCharge', 'reachConclusion', {
      trackId,
      conclusion: 'investigate',
      reasons: '路灯停用原因须补充调查',
    })
    expect(concluded.effects?.documents).toEqual([{ form: 'F17', to: '存卷' }])
    const [refuses, ...sign] = ['chair', ...everybody()].toReversed()
    for (const participant of sign)
      await does('leaderInCharge', 'signRecord', { trackId, participant, signed: true })
    expect(codesOf(await step('clerk', 'closeRecord', { trackId }))).toEqual(['SIGNATURES_MISSING'])
    const noNote = { trackId, participant: refuses, signed: false }
    expect(codesOf(await step('clerk', 'signRecord', noNote))).toEqual(['NOTE_MISSING'])
    await does('clerk', 'signRecord', { ...noNote, note: '对第四条记录有异议,拒绝签名' })
    const closed = await does('clerk', 'closeRecord', { trackId })
    expect(closed.track?.state).toBe('signed')
    const documents = await (
      await server.as('head')
    ).ask<{
      matter: {
        documents: { form: string; page: object }[]
        timeline: { edges: { node: { action: string; opinion: string | null } }[] }
      }
    }>(
      'query ($id: ID!) { matter(id: $id) { timeline { edges { node { action opinion } } } documents { form page { body { text items rows { label value } } } } } }',
      { id: matterId },
    )
    const told = documents.matter.timeline.edges.find(({ node }) => node.action === 'reachConclusion')
    expect(told?.node.opinion).toBe('事实不清，补充调查\n路灯停用原因须补充调查')
    const papers = documents.matter.documents.filter(({ form }) => ['F16', 'F17'].includes(form))
    expect(papers.map(({ form }) => form)).toEqual(['F16', 'F16', 'F17'])
    expect(JSON.stringify(papers.at(-1)?.page)).toContain('拒绝签名')
    expect((await verifyHistory(server.app.db)).ok).toBe(true)
    const events = await server.app.db.read<{ data: string }>(
      "select data from event where action = 'recordEntry'",
    )
    expect(JSON.stringify(events)).not.toContain('条记录')
  })

  test.each<[string, () => object, string]>([
    ['a chair who handles the matter', () => ({ chair: server.office.users.head }), 'CHAIR_HAS_INTEREST'],
    ['a chair without the right to chair', () => ({ chair: server.office.users.leader }), 'CHAIR_NO_RIGHT'],
    [
      'a chair who takes part',
      () => ({
        participants: [...invited(), { ...seat('competent')[0], userId: server.office.users.leaderInCharge }],
      }),
      'CHAIR_IS_PARTY',
    ],
    [
      'a sixth representative',
      () => ({ participants: [...invited().slice(2), ...seat('petitioner', 6)] }),
      'PETITIONER_REPRESENTATIVES',
    ],
    [
      'two of the unit concerned',
      () => ({ participants: invited().filter(({ id }) => id !== 'unit-representative-3') }),
      'UNIT_REPRESENTATIVES',
    ],
    [
      'a hearing without the handling unit',
      () => ({ participants: invited().filter(({ id }) => id !== 'handler') }),
      'HANDLER_MISSING',
    ],
    [
      'nobody who may give an opinion',
      () => ({
        participants: invited().filter(({ quality }) => !['unit-representative', 'legal'].includes(quality)),
      }),
      'OPINION_GIVER_MISSING',
    ],
    [
      'the press in a difficult matter',
      () => ({ participants: [...invited(), ...seat('press')] }),
      'GUESTS_NOT_ALLOWED',
    ],
    [
      'the press without consent',
      () => ({ participants: [...invited(), ...seat('press')] }),
      'PRESS_CONSENT',
    ],
    [
      'nobody of the petitioners',
      () => ({ participants: invited().filter(({ quality }) => quality !== 'petitioner') }),
      'PETITIONER_MISSING',
    ],
    [
      'a participant listed twice',
      () => ({ participants: [...invited(), ...seat('legal')] }),
      'PARTICIPANT_TWICE',
    ],
    ['a notice of three days', () => ({ day: '2026-03-05' }), 'NOTICE_TOO_LATE'],
    ['a day gone by', () => ({ day: '2026-03-01' }), 'HEARING_DAY'],
    ['a time that is none', () => ({ time: '25:00' }), 'HEARING_TIME'],
    [
      'a petitioner by name',
      () => ({ participants: [...invited(), { id: 'p', quality: 'petitioner', name: '某甲' }] }),
      'PETITIONER_BY_NUMBER',
    ],
  ])('with %s is refused', async (_, change, code) => {
    const { trackId } = await prepared()
    const { refusals } = await step('officer', 'notifyHearing', { trackId, ...notice(), ...change() })
    const found = refusals.find((one) => one.code === code)
    expect(codesOf({ refusals })).toContain(code)
    expect(found?.field).toBeTruthy()
    expect(found?.basis.length).toBeGreaterThan(0)
  })

  test('C19: the notice is due on the seventh day before it, to the last second', async () => {
    const { trackId } = await prepared()
    const notify = () => step('officer', 'notifyHearing', { trackId, ...notice() })
    server.at('2026-03-10', '00:00:00')
    expect(codesOf(await notify())).toEqual(['NOTICE_TOO_LATE'])
    server.at('2026-03-09', '23:59:59')
    expect(codesOf(await notify())).toEqual([])
  })

  test('does not begin before every notice is proved, nor while a recusal is open', async () => {
    const { trackId } = await prepared()
    await does('officer', 'notifyHearing', { trackId, ...notice() })
    server.on(HEARING_DAY)
    const open = { trackId, present: everybody() }
    expect(codesOf(await step('leaderInCharge', 'openHearing', open))).toEqual(['NOTICE_UNPROVED'])
    for (const participant of everybody())
      await does('officer', 'recordNotice', {
        trackId,
        participant,
        way: 'direct',
        on: '2026-03-16',
        waived: true,
      })
    const request = {
      participant: 'petitioner-1',
      against: server.office.users.leaderInCharge,
      reasons: '与原办理单位有往来',
    }
    await does('officer', 'requestRecusal', { trackId, ...request })
    expect(codesOf(await step('leaderInCharge', 'openHearing', open))).toEqual(['RECUSAL_PENDING'])
    const own = await step('leaderInCharge', 'decideRecusal', {
      trackId,
      request: 0,
      granted: false,
      reasons: '无',
    })
    expect(codesOf(own)).toEqual(['OWN_RECUSAL'])
    await does('head', 'decideRecusal', { trackId, request: 0, granted: false, reasons: '所述情形查无实据' })
    await does('leaderInCharge', 'openHearing', open)
  })

  test('keeps the order of the five steps, and its second writer looks first', async () => {
    const { trackId } = await inSession()
    const early = { ...entry(3), after: 0 }
    const refused = await step('leaderInCharge', 'recordEntry', { trackId, ...early })
    expect(refused.refusals).toMatchObject([{ code: 'STEP_OUT_OF_ORDER', field: 'stage' }])
    await does('leaderInCharge', 'recordEntry', { trackId, ...entry(0) })
    const told = async (login: Login, name: string, input: object = {}) => {
      const { refusals } = await step(login, name, { trackId, ...input })
      for (const one of refusals) expect(one.basis.length, one.code).toBeGreaterThan(0)
      return codesOf({ refusals })
    }
    expect(await told('clerk', 'recordEntry', entry(0))).toEqual(['RECORD_MOVED_ON'])
    const wrong = { ...entry(1), speaker: 'petitioner-1' }
    expect(await told('clerk', 'recordEntry', wrong)).toEqual(['WRONG_SPEAKER'])
    const tooSoon = { conclusion: 'maintain', reasons: '提前结束' }
    expect(await told('leaderInCharge', 'reachConclusion', tooSoon)).toEqual(['STEPS_INCOMPLETE'])
    const sign = { participant: 'chair', signed: true }
    expect(await told('clerk', 'signRecord', sign)).toEqual(['WRONG_STATE'])
    expect(await told('clerk', 'closeRecord')).toEqual(['WRONG_STATE'])
    expect(await told('officer', 'notifyHearing', notice())).toEqual(['WRONG_STATE'])
    expect(await told('leaderInCharge', 'openHearing', { present: everybody() })).toEqual(['WRONG_STATE'])
  })

  test.each([
    ['privacy', { open: true }, 'NOT_IN_PUBLIC'],
    ['litigation', {}, 'NOT_TO_BE_HEARD'],
  ])('of a matter with %s is refused where it may not be', async (impediment, change, code) => {
    const matterId = await matterIn(server, 'M40')
    const given = { matterId, ...proposal, impediments: [impediment] }
    const proposed = await step('officer', 'proposeHearing', given)
    const told = proposed.track ? await arranged(proposed.track.id, change) : proposed.refusals
    expect(told).toMatchObject([{ code, basis: [expect.any(String)] }])
  })

  test('shows no evidence but what lies with the matter', async () => {
    const { matterId, trackId } = await inSession()
    const other = await matterIn(server, 'M40')
    const file = async (of: string) => {
      const id = newId('att', new Date())
      await server.app.db.work((tx) =>
        tx.insert('attachment', [
          {
            id,
            matterId: of,
            name: '照片.jpg',
            mediaType: 'image/jpeg',
            size: 1,
            digest: 'x',
            addedAt: tx.now.toISOString(),
            addedBy: server.office.users.clerk,
          },
        ]),
      )
      return id
    }
    const [own, foreign] = [await file(matterId), await file(other)]
    const { refusals } = await step('clerk', 'recordEntry', {
      trackId,
      ...entry(0),
      attachments: [own, foreign],
    })
    expect(refusals).toMatchObject([{ code: 'EVIDENCE_UNKNOWN', field: 'attachments' }])
    await does('clerk', 'recordEntry', { trackId, ...entry(0), attachments: [own] })
    const set = (sql: string, id: string) => server.app.db.work((tx) => tx.run(sql, [id]))
    await set("update matter set secrecy = 'confidential' where id = ?", matterId)
    const shows = { trackId, ...entry(1), attachments: [await file(matterId)] }
    // The chair is not of the office that keeps the petitioner: what is not released is not there.
    expect((await step('leaderInCharge', 'recordEntry', shows)).refusals).toMatchObject([
      { code: 'EVIDENCE_UNKNOWN', field: 'attachments' },
    ])
    await set('update attachment set releasedAt = addedAt where id = ?', shows.attachments[0] ?? '')
    await does('leaderInCharge', 'recordEntry', shows)
  })

  test('a participant removed after the notice is neither waited for nor present', async () => {
    const { trackId } = await notified()
    const rest = invited().filter(({ quality }) => quality !== 'unit-representative')
    await does('officer', 'amendParticipants', {
      trackId,
      participants: rest,
      reasons: '代表出差，改为书面意见',
    })
    server.on(HEARING_DAY)
    const { refusals } = await step('leaderInCharge', 'openHearing', { trackId, present: everybody() })
    expect(refusals.map(({ code, field }) => `${code} ${field}`)).toContain('NOT_A_PARTICIPANT present')
    await does('leaderInCharge', 'openHearing', { trackId, present: rest.map(({ id }) => id) })
    const gone = { participant: 'unit-representative-1', signed: true }
    expect(codesOf(await step('clerk', 'signRecord', { trackId, ...gone }))).not.toEqual([])
  })

  test('somebody else in the place of one who was told is owed a notice, and both hear of the change', async () => {
    const { trackId } = await notified()
    const { users } = server.office
    const participants = invited().map((one) =>
      one.id === 'recorder' ? { ...one, userId: users.officer } : one,
    )
    const { track, effects } = await does('officer', 'amendParticipants', {
      trackId,
      participants,
      reasons: '换人',
    })
    const owed = track?.participants.filter(({ noticeOwed }) => noticeOwed).map(({ id }) => id)
    expect(owed).toEqual(['recorder'])
    expect(effects?.notices).toContainEqual({ to: expect.stringContaining('clerk') })
  })

  test('ordered while a matter is handled, it is held or cancelled before the report', async () => {
    const { trackId, matterId } = await prepared()
    const [claim] = await claimsOf(server, 'officeHandler', matterId)
    const report = {
      matterId,
      results: [{ id: claim, outcome: 'supported', reason: '' }],
      facts: '经现场查看,路灯线路检修后未恢复',
      legalBasis: '《信访工作条例》第三十二条',
      investigation: '现场查看并询问养护单位,调取检修记录',
      heardOn: '2026-03-02',
    }
    const { refusals } = await act(server, 'officeHandler', 'submitClosingReport', report)
    expect(refusals.map(({ code }) => code)).toEqual(['HEARING_OPEN'])
    await does('head', 'cancelHearing', { trackId, reasons: '双方已经和解' })
    const later = await act(server, 'officeHandler', 'submitClosingReport', report)
    expect(later.refusals.map(({ code }) => code)).not.toContain('HEARING_OPEN')
  })

  test('is recorded by one hand at a time', async () => {
    const { trackId } = await inSession()
    const lead = async (login: Login) =>
      (
        await (
          await server.as(login)
        ).ask<{ leadHearing: { name: string; mine: boolean } }>(
          'mutation ($id: ID!) { leadHearing(trackId: $id) { name mine until } }',
          { id: trackId },
        )
      ).leadHearing
    await expect(lead('officer'), 'who only looks on').rejects.toThrow('FORBIDDEN')
    expect((await lead('clerk')).mine).toBe(true)
    expect(await lead('leaderInCharge')).toMatchObject({ name: '官clerk', mine: false })
    const refused = await step('leaderInCharge', 'recordEntry', { trackId, ...entry(0) })
    expect(refused.refusals).toMatchObject([{ code: 'HEARING_LED' }])
    expect(refused.refusals[0]?.message).toContain('官clerk')
    await does('clerk', 'recordEntry', { trackId, ...entry(0) })
    await (
      await server.as('clerk')
    ).ask('mutation ($id: ID!) { leaveHearing(trackId: $id) }', { id: trackId })
    await does('leaderInCharge', 'recordEntry', { trackId, ...entry(1) })
    expect((await lead('clerk')).mine).toBe(true)
    server.wait(2)
    expect((await lead('leaderInCharge')).mine).toBe(true)
  })
})

test('the clock of the re-review stands still exactly for the hearing, and no decision falls in between', async () => {
  const { trackId, matterId } = await inSession('M70')
  expect(await clockOf(matterId, 'C10')).toMatchObject({ state: 'paused' })
  const decide = {
    matterId,
    outcome: 'maintain',
    facts: '复查认定的事实清楚',
    opinion: '维持复查意见',
    legalBasis: '《信访工作条例》第三十六条',
    finality: '本意见为终结性意见,以同一事实和理由再次提出的不再受理',
  }
  const early = await act(server, 'head', 'decideReReview', decide)
  expect(early.refusals.map(({ code }) => code)).toContain('HEARING_OPEN')
  for (const at of sheet.keys()) await does('secondOfficer', 'recordEntry', { trackId, ...entry(at) })
  const { effects } = await does('secondOfficer', 'reachConclusion', {
    trackId,
    conclusion: 'maintain',
    reasons: '原处理意见正确',
  })
  // Received 2026-03-02, thirty days to 2026-04-01, fourteen of them in the hearing.
  expect(effects?.clocks).toEqual([{ do: 'resume', code: 'C10', dueDay: '2026-04-15' }])
  expect(await clockOf(matterId, 'C10')).toMatchObject({ state: 'running', dueDay: '2026-04-15' })
  expect((await act(server, 'head', 'decideReReview', decide)).refusals).toEqual([])
})
