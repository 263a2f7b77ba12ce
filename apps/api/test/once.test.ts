import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, letter, matterIn, mutation, type Acted } from './support/lives'
import { startServer, type TestServer } from './support/server'
import { view } from './support/view'

let server: TestServer
beforeAll(async () => {
  server = await startServer('once')
})
afterAll(() => server.close())

const count = async (table: string) =>
  Number((await server.app.db.read<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n)

describe('one idempotency key', () => {
  test('sent twice registers once and answers the same, the query code included', async () => {
    const input = { ...letter, idempotencyKey: 'twice' }
    const before = await count('matter')
    const first = await act(server, 'clerk', 'registerMatter', input)
    const second = await act(server, 'clerk', 'registerMatter', input)
    expect(second).toEqual(first)
    expect((await count('matter')) - before).toBe(1)
  })

  test('sent ten times at once registers once and answers all alike', async () => {
    const before = [await count('matter'), await count('event'), await count('document')]
    const input = { ...letter, idempotencyKey: 'ten' }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => act(server, 'clerk', 'registerMatter', input)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.matter?.status).toBe('M00')
    const after = [await count('matter'), await count('event'), await count('document')]
    expect(after.map((n, at) => n - (before[at] ?? 0))).toEqual([1, 1, 1])
  })

  test('sent ten times at once is no repetition of itself: neither its own number nor its own version refuses it', async () => {
    const input = { ...letter, externalNumber: 'HL-7', idempotencyKey: 'own-number' }
    const ten = (send: () => Promise<Acted>) => Promise.all(Array.from({ length: 10 }, send))
    const registered = await ten(() => act(server, 'officer', 'registerMatter', input))
    expect(new Set(registered.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const { id, version } = registered[0]?.matter ?? { id: '', version: 0 }
    const step = { matterId: id, expectedVersion: version, idempotencyKey: 'own-version' }
    const opened = await ten(() => act(server, 'officer', 'openTriage', step))
    expect(opened.map(({ matter, refusals }) => [matter?.status, refusals])).toEqual(
      Array.from({ length: 10 }, () => ['M10', []]),
    )
  })

  test('with another body, or for another action, is a mismatch and does nothing', async () => {
    const [client, officer] = await Promise.all([server.as('clerk'), server.as('officer')])
    const key = { idempotencyKey: 'other' }
    await act(server, 'clerk', 'registerMatter', { ...letter, ...key })
    const before = await count('event')
    expect(
      await client.codes(mutation('registerMatter'), { input: { ...letter, title: '另一件', ...key } }),
    ).toEqual(['IDEMPOTENCY_MISMATCH'])
    const id = await matterIn(server, 'M00')
    await act(server, 'officer', 'openTriage', { matterId: id, idempotencyKey: 'mine' })
    expect(
      await officer.codes(mutation('askParticulars'), {
        input: { matterId: id, particulars: '请写明', idempotencyKey: 'mine' },
      }),
    ).toEqual(['IDEMPOTENCY_MISMATCH'])
    expect((await count('event')) - before).toBe(2)
  })

  test('belongs to one person', async () => {
    const input = { ...letter, idempotencyKey: 'everybody' }
    const one = await act(server, 'clerk', 'registerMatter', input)
    const two = await act(server, 'officer', 'registerMatter', input)
    expect(one.matter?.id).not.toBe(two.matter?.id)
  })

  test('of a refused attempt is free again', async () => {
    const key = { idempotencyKey: 'refused' }
    const refused = await act(server, 'clerk', 'registerMatter', { ...letter, claims: [], ...key })
    expect(refused.refusals.map(({ code }) => code)).toEqual(['CLAIM_MISSING'])
    expect((await act(server, 'clerk', 'registerMatter', { ...letter, ...key })).refusals).toEqual([])
  })

  test('and its answer are kept sealed', async () => {
    const { queryCode } = await act(server, 'clerk', 'registerMatter', {
      ...letter,
      idempotencyKey: 'sealed',
    })
    const rows = await server.app.db.read('select * from idempotency')
    expect(JSON.stringify(rows)).not.toContain(queryCode)
  })

  test('of an act that changed the state meanwhile still gets its first answer', async () => {
    const id = await matterIn(server, 'M00')
    const input = { matterId: id, expectedVersion: 1, idempotencyKey: 'late' }
    const first = await act(server, 'officer', 'openTriage', input)
    const again = await act(server, 'officer', 'openTriage', input)
    expect([again.refusals, again.matter]).toEqual([[], first.matter])
    expect((await view(server, 'officer', id)).version).toBe(2)
  })
})

describe('two officers at once', () => {
  test('a stale version is a conflict, and nothing is written', async () => {
    const id = await matterIn(server, 'M10')
    const before = await count('event')
    const client = await server.as('officer')
    expect(
      await client.codes(mutation('askParticulars'), {
        input: { matterId: id, particulars: '请写明', expectedVersion: 1 },
      }),
    ).toEqual(['CONFLICT'])
    expect(await count('event')).toBe(before)
  })

  test('of ten acts on one version one succeeds', async () => {
    const id = await matterIn(server, 'M10')
    const clients = await Promise.all([server.as('officer'), server.as('secondOfficer')])
    const before = await count('event')
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        clients[n % 2]?.send<{ transferMatter: Acted }>(mutation('transferMatter'), {
          input: {
            matterId: id,
            to: server.office.units[n % 3 ? 'division' : 'station'],
            expectedVersion: 2,
          },
        }),
      ),
    )
    const done = answers.filter((answer) => answer?.data?.transferMatter?.matter)
    const codes = answers.flatMap((answer) => (answer?.errors ?? []).map(({ extensions }) => extensions.code))
    expect([done.length, new Set(codes)]).toEqual([1, new Set(['CONFLICT'])])
    expect((await count('event')) - before).toBe(1)
  })

  test('without a version the second finds the state changed', async () => {
    const id = await matterIn(server, 'M00')
    const answers = await Promise.all([
      act(server, 'officer', 'openTriage', { matterId: id }),
      act(server, 'secondOfficer', 'openTriage', { matterId: id }),
    ])
    expect(answers.map(({ refusals }) => refusals.map(({ code }) => code).join()).toSorted()).toEqual([
      '',
      'WRONG_STATUS',
    ])
    expect((await view(server, 'officer', id)).timeline).toHaveLength(2)
  })

  test('forty registrations at once get forty numbers without a gap and one unbroken history', async () => {
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        act(server, n % 2 ? 'clerk' : 'officer', 'registerMatter', { ...letter, channel: 'call' }),
      ),
    )
    expect(made.filter(({ matter }) => matter).length).toBe(40)
    const rows = await server.app.db.read<{ number: string }>(
      "select number from matter where channel = 'call' order by number",
    )
    expect(rows.map(({ number }) => Number(number.slice(-6)))).toEqual(
      Array.from({ length: 40 }, (_, n) => n + 1),
    )
    const seqs = await server.app.db.read<{ seq: number }>('select seq from event order by seq')
    expect(seqs.map(({ seq }) => seq)).toEqual(seqs.map((_, n) => n + 1))
  })
})
