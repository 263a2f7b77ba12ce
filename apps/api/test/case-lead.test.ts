import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, matterIn, met } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('caselead')
})
afterAll(() => server.close())

interface Lead {
  readonly missing: readonly { readonly code: string }[]
}

const step = (login: Login, name: string, input: object) =>
  takeStep<Lead>(server, login, 'caseLead', name, input, 'missing { code }')

async function does(login: Login, name: string, input: object): Promise<Stepped<Lead>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}

async function major(state: 'M40' | 'M41'): Promise<string> {
  server.on('2026-03-02')
  const matterId = await matterIn(server, state)
  await server.app.db.work((tx) => tx.run('update matter set major = 1 where id = ?', [matterId]))
  return matterId
}

const leader = () => ({ userId: server.office.users.leader, unitId: server.office.units.bureau })

test('a major matter closes only with a leader, a plan and a follow-up, as the history tells them', async () => {
  const matterId = await major('M41')
  const approve = () => act(server, 'leaderInCharge', 'approveClosing', { matterId, standards: met })
  expect((await approve()).refusals.map(({ code }) => code)).toEqual([
    'CASE_LEAD_MISSING',
    'CASE_PLAN_MISSING',
    'FOLLOW_UPS_MISSING',
  ])
  const named = await does('head', 'assignLead', { matterId, leader: leader(), reasons: '涉及面广' })
  const trackId = named.track!.id
  expect(named.track?.missing.map(({ code }) => code)).toEqual(['CASE_PLAN_MISSING', 'FOLLOW_UPS_MISSING'])
  await does('leader', 'planCase', { trackId, plan: '三步走' })
  expect((await approve()).refusals.map(({ code }) => code)).toEqual(['FOLLOW_UPS_MISSING'])
  const followed = await does('leader', 'followUp', { trackId, note: '现场查看并约谈' })
  expect(followed.track?.missing).toEqual([])
  expect((await approve()).refusals).toEqual([])
})

test('a leader sees their own cases; the one before does not keep them', async () => {
  const matterId = await major('M40')
  const { track } = await does('head', 'assignLead', { matterId, leader: leader(), reasons: '涉及面广' })
  const mine = async (login: Login) => {
    const { caseLeads } = await (
      await server.as(login)
    ).ask<{ caseLeads: { id: string }[] }>('{ caseLeads(mine: true) { id } }')
    return caseLeads.map(({ id }) => id)
  }
  expect(await mine('leader')).toContain(track!.id)
  const next = { userId: server.office.users.leaderInCharge, unitId: server.office.units.bureau }
  await does('head', 'handOver', { trackId: track!.id, leader: next, reasons: '工作调整' })
  expect(await mine('leader')).not.toContain(track!.id)
  expect(await mine('leaderInCharge')).toContain(track!.id)
  expect(codesOf(await step('leader', 'planCase', { trackId: track!.id, plan: '三步走' }))).toEqual([
    'NOT_PERMITTED',
  ])
})

test('nobody leads on both sides, and nobody who could not act', async () => {
  const matterId = await major('M40')
  const { users, units } = server.office
  const assign = async (userId: string, unitId: string) =>
    codesOf(await step('head', 'assignLead', { matterId, leader: { userId, unitId }, reasons: '涉及面广' }))
  expect(await assign(users.officeHandler, units.office)).toEqual(['LEADER_ON_BOTH_SIDES'])
  expect(await assign(users.archivist, units.office)).toEqual(['LEADER_CANNOT_ACT'])
  expect(await assign(users.stationHead, units.station)).toEqual(['LEADER_CANNOT_ACT'])
  await server.app.db.work((tx) =>
    tx.insert('matter_recusal', [{ matterId, userId: users.leader, reason: 'accused' }]),
  )
  expect(await assign(users.leader, units.bureau)).toEqual(['LEADER_ON_BOTH_SIDES'])
})
