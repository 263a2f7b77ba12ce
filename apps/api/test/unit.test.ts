import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Refused } from './support/lives'
import { logins, postOf, type Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('unit')
})
afterAll(() => server.close())

const create = async (parentId: string, name: string) =>
  (await server.as('systemAdministrator')).ask(
    'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { refusals { code } } }',
    { input: { parentId, name, shortName: name } },
  )

test('units stand in tree order, siblings by position, a new one last', async () => {
  const { bureau, division, discipline } = server.office.units
  await server.app.db.work((tx) => tx.run('update unit set position = 9 where id = ?', [discipline]))
  await create(bureau, '督察支队')
  await create(division, '巡逻大队')
  const { units } = await (await server.as('clerk')).ask<{ units: { name: string }[] }>('{ units { name } }')
  expect(units.map(({ name }) => name)).toEqual([
    '平川铁路公安局',
    '信访办公室',
    '平川公安处',
    '车站派出所',
    '巡逻大队',
    '刑侦支队',
    '纪检监察室',
    '督察支队',
    '清泉镇卫生院',
    '内科',
  ])
})

const UPDATE = `mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) {
  unit { functions version } refusals { code field } } }`

const ward = (functions: string | null, more: object = {}) => ({
  input: {
    unitId: server.office.units.ward,
    name: '内科',
    shortName: '内科',
    kind: 'department',
    functions,
    ...more,
  },
})

async function set(functions: string | null, more: object = {}) {
  const { updateUnit } = await (
    await server.as('systemAdministrator')
  ).ask<{
    updateUnit: {
      unit: { functions: string | null; version: number }
      refusals: Pick<Refused, 'code' | 'field'>[]
    }
  }>(UPDATE, ward(functions, more))
  return updateUnit
}

const told = async (login: Login) => {
  const { units } = await (
    await server.as(login)
  ).ask<{ units: { id: string; functions: string | null }[] }>('{ units { id functions } }')
  return units.find(({ id }) => id === server.office.units.ward)?.functions
}

const written = () =>
  server.app.db.read<{ actorId: string; data: string }>(
    "select actorId, data from event where action = 'updateUnit' order by seq",
  )

test('S5.3: what a department is there for is set, recorded, and told to whoever sorts matters', async () => {
  const { users, units } = server.office
  expect(await told('elsewhereHead')).toBeNull()
  expect(await set(' 内科门诊和病房的诊疗、用药 ')).toEqual({
    unit: { functions: '内科门诊和病房的诊疗、用药', version: 2 },
    refusals: [],
  })
  for (const login of ['elsewhereHead', 'wardHandler', 'officer'] as const)
    expect(await told(login), login).toBe('内科门诊和病房的诊疗、用药')
  const [event, ...more] = await written()
  expect([event?.actorId, JSON.parse(event?.data ?? '{}'), more]).toEqual([
    users.systemAdministrator,
    { unit: units.ward },
    [],
  ])
})

test('S5.3: refused when too long or out of date, forbidden to all but the administrator of units', async () => {
  const before = [await told('wardHandler'), (await written()).length]
  expect((await set('诊'.repeat(301))).refusals).toEqual([{ code: 'TEXT_TOO_LONG', field: 'functions' }])
  expect(
    await (await server.as('systemAdministrator')).codes(UPDATE, ward('手术', { expectedVersion: 1 })),
  ).toEqual(['CONFLICT'])
  for (const login of logins.filter((one) => postOf(one)[1] !== 'system-administrator'))
    expect(await (await server.as(login)).codes(UPDATE, ward('手术')), login).toEqual(['FORBIDDEN'])
  expect(await server.stranger().codes(UPDATE, ward('手术'))).toEqual(['UNAUTHENTICATED'])
  expect([await told('wardHandler'), (await written()).length]).toEqual(before)
  // Taken away, a list shows the way down the tree again.
  expect((await set('  ')).unit.functions).toBeNull()
})
