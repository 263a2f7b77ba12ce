import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, letter, register, type Refused } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('hospital')
  server.on('2026-03-02')
}, 60_000)
afterAll(() => server.close())

interface Clock {
  readonly code: string
  readonly state: string
  readonly dueDay: string
}

const matterOf = async (id: string) => {
  const { matter } = await (
    await server.as('elsewhereHead')
  ).ask<{ matter: { important: boolean; nextDueDay: string; clocks: Clock[]; timeline: Timeline } }>(
    `query ($id: ID!) { matter(id: $id) { important nextDueDay clocks { code state dueDay }
      timeline(first: 20) { edges { node { action opinion clocks } } } } }`,
    { id },
  )
  return matter
}
interface Timeline {
  readonly edges: { node: { action: string; opinion: string | null; clocks: string[] } }[]
}

const replies = ({ clocks }: { readonly clocks: readonly Clock[] }) =>
  clocks.filter(({ code }) => code === 'C17').map(({ state, dueDay }) => `${state} ${dueDay}`)

async function update(login: Login, input: object): Promise<Refused[]> {
  const { updateMatter } = await (
    await server.as(login)
  ).ask<{ updateMatter: { refusals: Refused[] } }>(
    'mutation ($input: UpdateMatterInput!) { updateMatter(input: $input) { refusals { code field message basis } } }',
    { input },
  )
  return updateMatter.refusals
}

const why = '涉及多名患者，影响较大'

test('important after all: the reply is due anew from the same day, and the history says why', async () => {
  const matterId = await register(server, {}, 'elsewhereHead')
  expect(replies(await matterOf(matterId))).toEqual(['running 2026-03-11'])
  const unsaid = await update('elsewhereHead', { matterId, important: true })
  expect(unsaid.map(({ code, field, basis }) => [code, field, basis])).toEqual([
    ['ANSWER_MISSING', 'importantReason', ['卫生院信访稳定制度 S5.8']],
  ])
  expect(replies(await matterOf(matterId))).toEqual(['running 2026-03-11'])

  expect(await update('elsewhereHead', { matterId, important: true, importantReason: why })).toEqual([])
  const marked = await matterOf(matterId)
  expect(replies(marked)).toEqual(['void 2026-03-11', 'running 2026-03-23'])
  // The notice of the regulation is due first, beside the reply of the handbook (RB-2).
  expect([marked.important, marked.nextDueDay]).toEqual([true, '2026-03-17'])
  expect(marked.timeline.edges.at(-1)?.node).toMatchObject({
    action: 'updateMatter',
    opinion: why,
    clocks: ['stop C17 2026-03-02', 'start C17 2026-03-23'],
  })

  expect(
    await update('elsewhereHead', { matterId, important: false, importantReason: '经核实为个案' }),
  ).toEqual([])
  expect(replies(await matterOf(matterId))).toContain('running 2026-03-11')
  server.on('2026-03-12')
  const late = await update('elsewhereHead', { matterId, important: true, importantReason: why })
  expect(late.map(({ code }) => code)).toEqual(['PERIOD_OVER'])
  server.on('2026-03-02')
})

test('an office whose handbook knows no important items loses no clock by the flag', async () => {
  const matterId = await register(server)
  expect(await update('officer', { matterId, important: true })).toEqual([])
})

test('an unclear address frees from the reply until it is clear', async () => {
  const persons = [{ name: '甲某某', phone: '10012345678' }]
  const matterId = await register(server, { ...letter, persons, unclear: ['address'] }, 'elsewhereHead')
  expect((await matterOf(matterId)).clocks.map(({ code }) => code)).toEqual(['C01'])
  const input = { matterId }
  expect((await act(server, 'elsewhereHead', 'openTriage', input)).refusals).toEqual([])
  const asked = await act(server, 'elsewhereHead', 'askParticulars', { ...input, particulars: '请写明住址' })
  expect(asked.refusals).toEqual([])
  server.on('2026-03-06')
  const given = { ...input, particulars: '清泉镇东街', nowReachable: true }
  expect((await act(server, 'elsewhereHead', 'receiveParticulars', given)).refusals).toEqual([])
  expect(replies(await matterOf(matterId))).toEqual(['running 2026-03-17'])
  server.on('2026-03-02')
})

test('S5.2: a hospital without its dean in office is listed with its rule, until one holds the post', async () => {
  const head = await server.as('elsewhereHead')
  const gaps = async () =>
    (await head.ask<{ unitsWithoutHead: object[] }>('{ unitsWithoutHead { basis unit { id } } }'))
      .unitsWithoutHead
  const { units, users } = server.office
  expect(await gaps()).toEqual([{ basis: '卫生院信访稳定制度 S5.2', unit: { id: units.elsewhere } }])
  await server.app.db.work((tx) =>
    tx.run("update post set role = 'leader', unitId = ? where userId = ?", [
      units.elsewhere,
      users.wardHandler,
    ]),
  )
  expect(await gaps()).toEqual([])
  // The bureau's handbook asks nothing of the kind.
  const { unitsWithoutHead } = await (
    await server.as('officer')
  ).ask<{ unitsWithoutHead: object[] }>('{ unitsWithoutHead { basis } }')
  expect(unitsWithoutHead).toEqual([])
})
