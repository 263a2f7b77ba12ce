import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remindDuties } from '../src/jobs/remind-duties'
import { verifyHistory } from '../src/history/verify'
import { matterIn } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('meeting')
  server.on('2026-02-20')
  // The history begins: nothing is owed from before it.
  await takeStep(server, 'officer', 'receptionDay', 'planReception', {
    office: server.office.units.office,
    day: '2026-02-28',
    form: 'roster',
    leader: { userId: server.office.users.leader, unitId: server.office.units.bureau },
  })
  server.on('2026-03-02')
  // The handbook of the half-months, and the kinds of units it binds.
  await server.app.db.work(async (tx) => {
    await tx.run("update unit set rulebook = 'JD-2005' where organisationId = ?", [
      server.office.units.bureau,
    ])
    for (const [unit, kind] of [
      ['office', 'office'],
      ['division', 'area'],
      ['station', 'village'],
    ] as const)
      await tx.run('update unit set kind = ? where id = ?', [kind, server.office.units[unit]])
  })
})
afterAll(() => server.close())

interface Meeting {
  readonly decisions: readonly {
    readonly place: number
    readonly overdue: boolean
    readonly doneOn: string | null
  }[]
  readonly agenda: readonly { readonly title: string; readonly matterId: string | null }[]
  readonly documents: readonly {
    readonly id: string
    readonly number: string | null
    readonly page: { readonly title: string }
  }[]
}
const fields =
  'decisions { place overdue doneOn } agenda { title matterId } documents { id number page { title } }'
const step = (login: Login, name: string, input: object) =>
  takeStep<Meeting>(server, login, 'meeting', name, input, fields)
async function does(login: Login, name: string, input: object): Promise<Stepped<Meeting>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}
const ask = async <T>(login: Login, query: string, variables: object = {}) =>
  (await server.as(login)).ask<T>(query, variables)

const attendee = (login: Login, unit: 'division' | 'station') => ({
  userId: server.office.users[login],
  unitId: server.office.units[unit],
})
const call = (more: object = {}) => ({
  series: 'leading',
  unit: server.office.units.office,
  day: '2026-03-12',
  time: '09:00',
  place: '三楼会议室',
  chair: server.office.users.leader,
  invited: [attendee('divisionHead', 'division'), attendee('stationHead', 'station')],
  agenda: [{ title: '听取汇报' }],
  ...more,
})

const duties = async (login: Login, from = '2026-03-01', to = '2026-03-31') =>
  (
    await ask<{ duties: { key: string; state: string; trackId: string | null; mayRecord: boolean }[] }>(
      login,
      'query ($from: Day!, $to: Day!) { duties(from: $from, to: $to) { key state trackId mayRecord reasons } }',
      { from, to },
    )
  ).duties
const unitDuty = (from: string) => `unit-meeting/${server.office.units.division}/${from}`

describe('a meeting', () => {
  let trackId: string
  let matterId: string

  test('is called over cases the convener sees, under their own titles', async () => {
    matterId = await matterIn(server, 'M40')
    server.on('2026-03-10')
    const agenda = [{ title: '听取汇报' }, { title: '随便写', matter: matterId }]
    const made = await does('officer', 'callMeeting', call({ agenda }))
    trackId = made.track!.id
    expect(made.track!.agenda[1]).toMatchObject({ matterId })
    expect(made.track!.agenda[1]!.title).not.toContain('随便写')
    expect(made.effects?.notices).toHaveLength(3)
  })

  test('refuses a matter nobody knows, a person nobody knows, and who may not call', async () => {
    const unknown = [{ title: '某事', matter: 'mat_00000000000000000000000000' }]
    expect(codesOf(await step('officer', 'callMeeting', call({ agenda: unknown })))).toEqual([
      'MATTER_UNKNOWN',
    ])
    const stranger = [{ userId: 'usr_00000000000000000000000000', unitId: server.office.units.division }]
    expect(codesOf(await step('officer', 'callMeeting', call({ invited: stranger })))).toEqual(['UNKNOWN'])
    expect(codesOf(await step('divisionHead', 'callMeeting', call()))).toEqual(['NOT_PERMITTED'])
  })

  test('a sealed matter is not put before a meeting', async () => {
    await server.app.db.work((tx) => tx.run("update matter set secrecy = 'sealed' where id = ?", [matterId]))
    const agenda = [{ title: '某事', matter: matterId }]
    expect(codesOf(await step('officer', 'callMeeting', call({ agenda })))).toEqual(['MATTER_UNKNOWN'])
    await server.app.db.work((tx) => tx.run("update matter set secrecy = 'normal' where id = ?", [matterId]))
  })

  test('is seen by those invited, not by others', async () => {
    const see = (login: Login) =>
      ask<{ meeting: { id: string } | null }>(login, 'query ($id: ID!) { meeting(id: $id) { id } }', {
        id: trackId,
      })
    expect((await see('stationHead')).meeting?.id).toBe(trackId)
    expect((await see('detachmentHandler')).meeting).toBeNull()
    expect((await see('wardHandler')).meeting).toBeNull()
  })

  test('S1.5.3: its minutes wait for owner and day of every decision, then bear a number', async () => {
    server.on('2026-03-12')
    const { users } = server.office
    const present = [users.leader, users.divisionHead]
    const absent = [{ userId: users.stationHead, reasons: '值班' }]
    await does('officer', 'holdMeeting', { trackId, present, absent })
    await does('officer', 'recordDecision', { trackId, what: '三日内恢复照明', matter: matterId })
    await does('officer', 'writeMinutes', { trackId, minutes: '会议听取了汇报。' })
    expect(codesOf(await step('officer', 'signMinutes', { trackId }))).toEqual(['OWNER_MISSING'])
    const owner = attendee('divisionHandler' as Login, 'division')
    await does('officer', 'completeDecision', {
      trackId,
      decision: 0,
      what: '三日内恢复照明',
      matter: matterId,
      owner,
      due: '2026-03-15',
    })
    const signed = await does('officer', 'signMinutes', { trackId })
    expect(signed.effects?.documents).toEqual([{ form: 'F32', to: '信访办公室' }])
    expect(signed.track!.documents).toMatchObject([
      { number: '平铁公纪〔2026〕1号', page: { title: '例会纪要（街道半月例会）' } },
    ])
  })

  test('the decision is told in the story of the matter, and tracked until its owner reports it', async () => {
    const events = await server.app.db.read(
      "select 1 as one from event where matterId = ? and action = 'recordDecision'",
      [matterId],
    )
    expect(events).toHaveLength(1)
    server.on('2026-03-16')
    const overdue = await ask<{ meetings: { id: string; decisions: Meeting['decisions'] }[] }>(
      'divisionHandler',
      '{ meetings(from: "2026-04-01", to: "2026-04-30") { id decisions { place overdue doneOn } } }',
    )
    expect(overdue.meetings).toMatchObject([{ id: trackId, decisions: [{ overdue: true }] }])
    const done = await does('divisionHandler', 'reportDecision', { trackId, decision: 0, result: '已恢复' })
    expect(done.track!.decisions).toMatchObject([{ overdue: false, doneOn: '2026-03-16' }])
  })

  test('its minutes are fetched as a file by a ticket, by those who see it', async () => {
    const { meeting } = await ask<{ meeting: Meeting }>(
      'stationHead',
      'query ($id: ID!) { meeting(id: $id) { documents { id number page { title } } } }',
      { id: trackId },
    )
    const [document] = meeting.documents
    const fetch = (login: Login) =>
      ask<{ fetchTrackDocument: string }>(
        login,
        'mutation ($id: ID!) { fetchTrackDocument(documentId: $id) }',
        {
          id: document!.id,
        },
      )
    expect((await fetch('stationHead')).fetchTrackDocument).toMatch(/^tkt_/)
    await expect(fetch('wardHandler')).rejects.toThrow('NOT_FOUND')
  })
})

test('the agenda proposes what is overdue, major or difficult among what the viewer sees', async () => {
  const id = await matterIn(server, 'M40')
  await server.app.db.work((tx) => tx.run('update matter set major = 1 where id = ?', [id]))
  const proposed = async (login: Login) =>
    (
      await ask<{ agendaProposals: { matter: { id: string }; grounds: string[] }[] }>(
        login,
        '{ agendaProposals { matter { id number } grounds } }',
      )
    ).agendaProposals.find(({ matter }) => matter.id === id)
  expect((await proposed('officer'))?.grounds).toContain('重大')
  expect(await proposed('elsewhereHead')).toBeUndefined()
})

describe('the duty calendar', () => {
  test('a signed meeting fulfils its half-month; the unit that did not meet has a gap', async () => {
    server.on('2026-03-20')
    const all = await duties('officer')
    const stateOf = (key: string) => all.find((one) => one.key === key)?.state
    const leading = `leading-meeting/${server.office.units.office}`
    expect([stateOf(`${leading}/2026-03-01`), stateOf(`${leading}/2026-03-16`)]).toEqual(['done', 'ahead'])
    expect(all.find(({ key }) => key === `${leading}/2026-03-01`)?.trackId).toMatch(/^trk_/)
    expect(stateOf(unitDuty('2026-03-01'))).toBe('missed')
  })

  test('a unit sees its own duties and those below it, and records only for itself', async () => {
    const own = await duties('divisionHead')
    expect(own.some(({ key }) => key.startsWith('leading-meeting'))).toBe(false)
    expect(own.find(({ key }) => key === unitDuty('2026-03-01'))?.mayRecord).toBe(true)
    const note = (login: Login, key: string) =>
      ask(
        login,
        'mutation ($input: ExplainDutyInput!) { explainDuty(input: $input) { refusals { code } } }',
        {
          input: { key, reasons: '防汛值守' },
        },
      )
    await expect(note('officer', unitDuty('2026-03-01'))).rejects.toThrow('FORBIDDEN')
    await expect(note('stationHead', unitDuty('2026-03-01'))).rejects.toThrow('NOT_FOUND')
    await expect(note('divisionHead', 'nonsense')).rejects.toThrow('NOT_FOUND')
    expect(await note('divisionHead', unitDuty('2026-03-16'))).toEqual({
      explainDuty: { refusals: [{ code: 'NOT_MISSED' }] },
    })
    expect(await note('divisionHead', unitDuty('2026-03-01'))).toEqual({ explainDuty: { refusals: [] } })
    expect((await duties('officer')).find(({ key }) => key === unitDuty('2026-03-01'))).toMatchObject({
      state: 'explained',
      reasons: '防汛值守',
    })
  })

  test('minutes kept on paper prove it afterwards, with a day inside the window', async () => {
    const prove = async (on: string) =>
      (
        await ask<{ recordDuty: { duty: { state: string } | null; refusals: { code: string }[] } }>(
          'divisionHead',
          'mutation ($input: RecordDutyInput!) { recordDuty(input: $input) { duty { state } refusals { code } } }',
          { input: { key: unitDuty('2026-03-01'), on, document: '会议记录第3号' } },
        )
      ).recordDuty
    expect((await prove('2026-03-16')).refusals).toEqual([{ code: 'OUTSIDE_WINDOW' }])
    expect((await prove('2026-03-13')).duty?.state).toBe('done')
  })

  test('a unit is told once that a duty is nearly due, and once that it was missed', async () => {
    const shift = { keep: () => Promise.resolve(true), signal: new AbortController().signal }
    const told = async () =>
      (
        await server.app.db.read<{ payload: string }>(
          "select payload from outbox where payload like '%\"duty%'",
        )
      ).map(({ payload }) => JSON.parse(payload) as { kind: string; to: { unit: string }[] })
    const ofDivision = async () =>
      (await told())
        .filter(({ to }) => to.some(({ unit }) => unit === server.office.units.division))
        .map(({ kind }) => kind)
    server.on('2026-03-30')
    await remindDuties.run(server.app, shift)
    await remindDuties.run(server.app, shift)
    expect(await ofDivision()).toEqual(['dutySoon'])
    server.on('2026-04-01')
    await remindDuties.run(server.app, shift)
    await remindDuties.run(server.app, shift)
    expect(await ofDivision()).toEqual(['dutySoon', 'dutyMissed'])
  })

  test('all of it stands in the history', async () => {
    expect(await verifyHistory(server.app.db)).toMatchObject({ ok: true })
  })
})
