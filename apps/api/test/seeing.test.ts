import { canSee, roleRow } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadFacts } from '../src/matter/facts'
import type { MatterColumns } from '../src/matter/matter.entity'
import type { Unit } from '../src/unit/unit.entity'
import { act, letter, matterIn, mutation, register } from './support/lives'
import { logins, postOf, type Login } from './support/office'
import { FIRST_DAY, startServer, type TestServer } from './support/server'

let server: TestServer
/** Matters by what is special about them. */
let matters: Record<string, string>
let sees: (login: Login, id: string) => boolean
/** Of a confidential matter that a number matches is told to the unit that registered it, and to no other. */
let finds: (login: Login, id: string) => boolean

const MISSING = 'mat_01HZZZZZZZZZZZZZZZZZZZZZZZ'

beforeAll(async () => {
  server = await startServer('seeing')
  const { units, users } = server.office
  matters = {
    own: await matterIn(server, 'M10'),
    subordinate: await matterIn(server, 'signed'),
    handled: await matterIn(server, 'M40'),
    foreign: await register(server, {}, 'elsewhereHead'),
    confidential: await matterIn(server, 'M10', { wishesConfidentiality: true }),
    sealed: await register(server, { purpose: 'report', members: [users.officer] }),
    sealedToLeader: await register(server, { complainsOfConduct: true, members: [users.leader] }),
    unitAccused: await register(server, {
      purpose: 'report',
      accusedUnits: [units.division],
      members: [users.officer, users.divisionHead],
    }),
    userAccused: await register(server, { accusedUsers: [users.head] }),
    recused: await matterIn(server, 'M10'),
  }
  await server.app.db.work((tx) =>
    tx.insert('matter_recusal', [{ matterId: matters['recused'], userId: users.officer, reason: '回避' }]),
  )
  const tree = await server.app.db.read<Unit>('select * from unit')
  const rows = await server.app.db.read<MatterColumns>('select * from matter')
  const facts = new Map(
    await Promise.all(rows.map(async (row) => [row.id, await loadFacts(server.app.db.read, row)] as const)),
  )
  finds = (login, id) => {
    const row = rows.find((one) => one.id === id)
    return sees(login, id) && (row?.secrecy === 'normal' || row?.homeUnitId === units[postOf(login)[0]])
  }
  sees = (login, id) => {
    const [unit, role] = postOf(login)
    const found = facts.get(id)
    return (
      found !== undefined &&
      canSee(found, { userId: users[login], posts: [{ unitId: units[unit], role }] }, tree)
    )
  }
})
afterAll(() => server.close())

const seenBy = (login: Login) =>
  Object.values(matters)
    .filter((id) => sees(login, id))
    .toSorted()
const reads = (login: Login) => roleRow(postOf(login)[1]).permissions.includes('matter.read')
const ids = (connection: { edges: { node: { id: string } }[] }) =>
  connection.edges.map(({ node }) => node.id).toSorted()

interface List {
  edges: { node: { id: string } }[]
  totalCount: number | null
  counts: { status: string; count: number }[]
}

const readers = logins.filter(reads)

test.each(logins.filter((login) => !reads(login)))('%s sees no matter at all', async (login) => {
  const client = await server.as(login)
  for (const list of ['matters', 'workList', 'inbox(box: to_sign)'])
    expect(await client.codes(`{ ${list} { edges { node { id } } } }`)).toEqual(['FORBIDDEN'])
  for (const id of [...Object.values(matters), MISSING]) {
    expect(await client.codes('query ($id: ID!) { matter(id: $id) { id } }', { id })).toEqual(['FORBIDDEN'])
    expect(await client.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null })
    expect(await client.codes(mutation('openTriage'), { input: { matterId: id } })).toEqual(['NOT_FOUND'])
  }
})

describe.each(readers)('%s', (login) => {
  test('finds in the register exactly what the rule lets be seen, in every order, by every count', async () => {
    const client = await server.as(login)
    const query = `query ($order: MatterOrder!, $filter: MatterFilter) {
      matters(first: 100, order: $order, filter: $filter) { totalCount counts { status count } edges { node { id } } } }`
    for (const order of ['newest', 'oldest', 'next_due']) {
      const { matters: list } = await client.ask<{ matters: List }>(query, { order })
      expect(ids(list), order).toEqual(seenBy(login))
      expect(list.totalCount).toBe(seenBy(login).length)
      expect(list.counts.reduce((sum, { count }) => sum + count, 0)).toBe(seenBy(login).length)
    }
    const filters = [
      { secrecy: ['sealed'] },
      { open: true },
      { text: '站前' },
      { unitId: server.office.units.division },
    ]
    for (const filter of filters) {
      const { matters: list } = await client.ask<{ matters: List }>(query, { order: 'newest', filter })
      expect(ids(list).every((id) => sees(login, id))).toBe(true)
      expect(list.totalCount).toBe(list.edges.length)
    }
  })

  test('opens what may be seen; the rest looks like what never was', async () => {
    const client = await server.as(login)
    for (const field of ['node', 'matter']) {
      const query = `query ($id: ID!) { ${field}(id: $id) { id } }`
      const missing = await client.send(query, { id: MISSING })
      for (const id of Object.values(matters))
        expect(await client.send(query, { id })).toEqual(
          sees(login, id) ? { data: { [field]: { id } } } : missing,
        )
    }
  })

  test('cannot act on what may not be seen, and is told nothing else than of a missing one', async () => {
    const client = await server.as(login)
    const dryRun = async (matterId: string) =>
      client.send(mutation('openTriage'), { input: { matterId, dryRun: true } })
    const missing = await dryRun(MISSING)
    expect(missing.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    for (const id of Object.values(matters)) {
      const answer = await dryRun(id)
      expect(answer.errors).toEqual(sees(login, id) ? undefined : missing.errors)
    }
  })

  test('has on every desk, in every box and in every number nothing beyond it', async () => {
    const client = await server.as(login)
    const query = `query ($unitId: ID, $box: InboxBox!) {
      desk(unitId: $unitId) { unit { open } mine { open } toSign toDecide objected returned }
      workList(unitId: $unitId, first: 100) { edges { node { id } } }
      mine: workList(mine: true, first: 100) { edges { node { id } } }
      inbox(box: $box, unitId: $unitId, first: 100) { edges { node { id } } } }`
    interface Desks {
      desk: { unit: { open: number }; mine: { open: number } } & Record<string, number>
      workList: List
      mine: List
      inbox: List
    }
    const outOfReach = new Set<string>()
    for (const unitId of Object.values(server.office.units)) {
      const { data, errors } = await client.send<Desks>(query, { unitId, box: 'to_decide' })
      if (errors) {
        for (const { extensions } of errors) outOfReach.add(extensions.code)
        continue
      }
      for (const list of [data.workList, data.mine, data.inbox])
        expect(ids(list).filter((id) => !sees(login, id))).toEqual([])
      const onDesk = await server.app.db.read<{ id: string }>(
        'select id from matter where deskUnitId = ? and isOpen = 1',
        [unitId],
      )
      expect(ids(data.workList)).toEqual(
        onDesk
          .map(({ id }) => id)
          .filter((id) => sees(login, id))
          .toSorted(),
      )
      expect(data.desk.unit.open).toBe(data.workList.edges.length)
      expect(data.desk.mine.open).toBe(data.mine.edges.length)
      expect(data.desk['toDecide']).toBe(data.inbox.edges.length)
    }
    expect([...outOfReach]).toEqual(['FORBIDDEN'])
  })
})

const registers = (login: Login) => roleRow(postOf(login)[1]).permissions.includes('matter.register')
const samePerson = '{ samePerson(phone: "100 1234-5678") { matter { id } reason } }'

describe('by a number', () => {
  test.each(logins.filter(registers))(
    '%s finds the matters whose person may be told, and no more',
    async (login) => {
      const client = await server.as(login)
      const found = await client.ask<{ samePerson: { matter: { id: string } }[] }>(samePerson)
      expect(found.samePerson.map(({ matter }) => matter.id).toSorted()).toEqual(
        seenBy(login).filter((id) => finds(login, id)),
      )
    },
  )

  test.each(logins.filter((login) => !registers(login)))('%s may not look', async (login) => {
    expect(await (await server.as(login)).codes(samePerson)).toEqual(['FORBIDDEN'])
  })
})

test('the situations are told apart: each is seen by somebody and hidden from somebody who sees other matters', () => {
  for (const [name, id] of Object.entries(matters)) {
    expect(
      readers.some((login) => sees(login, id)),
      name,
    ).toBe(true)
    expect(
      readers.some((login) => !sees(login, id) && seenBy(login).length > 0),
      name,
    ).toBe(true)
  }
})

describe('what was merged', () => {
  test('shows its submission to those who may see it, and its target likewise', async () => {
    const { units, users } = server.office
    const running = await matterIn(server, 'signed')
    const repeat = await matterIn(server, 'M10', { accusedUnits: [units.division], facts: '反映该处推诿' })
    const client = await server.as('officer')
    const merged = await client.ask<Record<string, { refusals: object[] }>>(mutation('mergeMatter'), {
      input: { matterId: repeat, into: running, sameFacts: true, handedOver: true },
    })
    expect(merged['mergeMatter']?.refusals).toEqual([])
    const texts = async (login: Login) => {
      const { matter } = await (
        await server.as(login)
      ).ask<{ matter: { submissions: { text: string }[] } }>(
        'query ($id: ID!) { matter(id: $id) { submissions { text } } }',
        { id: running },
      )
      return matter.submissions.map(({ text }) => text)
    }
    expect(await texts('officer')).toContain('反映该处推诿')
    expect(await texts('divisionHead')).not.toContain('反映该处推诿')
    const target = 'query ($id: ID!) { matter(id: $id) { mergedInto { id } } }'
    expect(await client.ask(target, { id: repeat })).toEqual({ matter: { mergedInto: { id: running } } })
    await server.app.db.work((tx) =>
      tx.insert('matter_recusal', [{ matterId: running, userId: users.officer, reason: '回避' }]),
    )
    expect(await client.ask(target, { id: repeat })).toEqual({ matter: { mergedInto: null } })
  })

  test('cannot be used to learn of a matter that may not be seen', async () => {
    const hidden = await matterIn(server, 'M10')
    await server.app.db.work((tx) =>
      tx.insert('matter_recusal', [
        { matterId: hidden, userId: server.office.users.officer, reason: '回避' },
      ]),
    )
    const repeat = await matterIn(server, 'M10')
    const merge = async (into: string) =>
      (await server.as('officer')).send(mutation('mergeMatter'), {
        input: { matterId: repeat, into, sameFacts: true, dryRun: true },
      })
    expect(await merge(hidden)).toEqual(await merge(MISSING))
  })
})

test('whoever moved to another unit no longer has the old one’s matters on their own list', async () => {
  const id = await matterIn(server, 'M40')
  const client = await server.as('officeHandler')
  const mine = async () =>
    ids(
      (await client.ask<{ workList: List }>('{ workList(mine: true, first: 100) { edges { node { id } } } }'))
        .workList,
    )
  const count = async () =>
    (await client.ask<{ desk: { mine: { open: number } } }>('{ desk { mine { open } } }')).desk.mine.open
  expect(await mine()).toContain(id)
  const { units, users } = server.office
  const move = (unitId: string) =>
    server.app.db.work((tx) =>
      tx.run('update post set unitId = ? where userId = ?', [unitId, users.officeHandler]),
    )
  await move(units.detachment)
  expect([await mine(), await count()]).toEqual([[], 0])
  await move(units.office)
  expect(await count()).toBe((await mine()).length)
})

test('confidentiality asked for later hides name and telephone at the next read', async () => {
  const id = matters['own'] as string
  const query = 'query ($id: ID!) { matter(id: $id) { petitioner people { name phone address } } }'
  const client = await server.as('officer')
  const before = JSON.stringify(await client.ask(query, { id }))
  expect(before).not.toMatch(/甲某某|10012345678|某路1号/)
  await server.app.db.work((tx) => tx.run("update matter set secrecy = 'confidential' where id = ?", [id]))
  const after = await client.ask<{ matter: { people: { phone: string }[] } }>(query, { id })
  expect(JSON.stringify(after.matter.people)).not.toMatch(/甲|100|5678/)
  await server.app.db.work((tx) => tx.run("update matter set secrecy = 'normal' where id = ?", [id]))
})

test.each(['normal', 'confidential'] as const)(
  'who signed for a reply is masked in a %s matter',
  async (kind) => {
    const id = await matterIn(server, 'approved', { wishesConfidentiality: kind === 'confidential' })
    const proof = { signedBy: '甲某某', refusalReason: '甲某某拒收', witness: '甲某某之邻' }
    const service = { way: 'direct', on: FIRST_DAY, proof }
    expect(await act(server, 'officeHandler', 'serveReply', { matterId: id, service })).toMatchObject({
      refusals: [],
    })
    const { matter } = await (
      await server.as('officeHandler')
    ).ask<{ matter: { documents: { form: string; fields: { name: string; value: string }[] }[] } }>(
      'query ($id: ID!) { matter(id: $id) { documents { form page { body { text items rows { label value } } } fields { name value } services { way } } } }',
      { id },
    )
    const shown = JSON.stringify(matter)
    const fields = matter.documents.find(({ form }) => form === 'F26')?.fields ?? []
    const field = (name: string) => fields.find((one) => one.name === name)?.value
    expect(field('signedBy')).toBe(kind === 'normal' ? '甲**' : '****')
    expect(field('witness')).toBe(kind === 'normal' ? '甲**' : '****')
    if (kind === 'confidential') expect(shown).not.toContain('甲')
    const stored = await server.app.db.read<{ proof: string }>(
      'select s.proof from service s join document d on d.id = s.documentId where d.matterId = ?',
      [id],
    )
    expect(stored.length).toBeGreaterThan(0)
    expect(JSON.stringify(stored)).not.toContain('甲')
  },
)

test('a report nobody named could read is not registered; with a reader above it is', async () => {
  const { units, users } = server.office
  const report = (members: string[]) =>
    act(server, 'divisionHead', 'registerMatter', {
      ...letter,
      purpose: 'report',
      accusedUnits: [units.division],
      members,
    })
  const codes = async (members: string[]) => (await report(members)).refusals.map(({ code }) => code)
  expect(await codes([])).toEqual(['NO_READER_LEFT'])
  expect(await codes([users.divisionHandler, users.stationHead])).toEqual(['NO_READER_LEFT'])
  expect(await codes([users.auditor])).toEqual(['NO_READER_LEFT'])
  expect(await codes([users.leader])).toEqual([])
})
