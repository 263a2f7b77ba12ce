import { indicators } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../src/db/id'
import { verifyHistory } from '../src/history/verify'
import { matterIn, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
let ids: string[] = []
const MARCH = { from: '2026-03-01', to: '2026-03-31' }
const TODAY = '2026-04-10'

const ask = async <T>(login: Login, query: string, variables: object = {}) =>
  (await server.as(login)).ask<T>(query, variables)

interface Payload {
  readonly refusals: readonly { readonly code: string }[]
}
const follow = async (login: Login, name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const { done } = await ask<{ done: Payload }>(
    login,
    `mutation ($input: ${type}!) { done: ${name}(input: $input) { refusals { code } } }`,
    { input },
  )
  return done.refusals.map(({ code }) => code)
}

interface Row {
  readonly code: string
  readonly unit: { readonly id: string } | null
  readonly good: number | null
  readonly of: number | null
  readonly rate: number | null
  readonly opens: boolean
}
const figures = async (login: Login, variables: object = MARCH) =>
  (
    await ask<{ figures: { asOf: string; rows: Row[] } }>(
      login,
      `query ($from: Day!, $to: Day!, $asOf: Day) { figures(from: $from, to: $to, asOf: $asOf) {
        asOf rows { code unit { id } good of rate atLeast atMost opens } } }`,
      variables,
    )
  ).figures.rows
const behind = async (login: Login, code: string, more: object = {}) =>
  (
    await ask<{ figureMatters: { matter: { id: string }; good: boolean | null }[] }>(
      login,
      `query ($code: Indicator!, $unitId: ID, $from: Day!, $to: Day!, $asOf: Day) {
        figureMatters(code: $code, unitId: $unitId, from: $from, to: $to, asOf: $asOf) { matter { id number } good } }`,
      { code, ...MARCH, ...more },
    )
  ).figureMatters

beforeAll(async () => {
  server = await startServer('figures')
  for (let n = 0; n < 11; n++) ids.push(await matterIn(server, 'M50'))
  await matterIn(server, 'M20')
  await matterIn(server, 'M40')
  await register(server)
  server.on(TODAY)
  await server.app.db.work(async (tx) => {
    // Opinions of review: six maintained, five changed; and one matter nobody here may see.
    await tx.insert(
      'matter_record',
      ids.map((matterId, n) => ({
        matterId,
        kind: 'review',
        n: 1,
        data: JSON.stringify({
          n: 1,
          kind: 'review',
          requestedOn: '2026-03-05',
          receivedOn: '2026-03-05',
          decidedOn: '2026-03-20',
          outcome: n < 6 ? 'maintain' : 'change',
        }),
      })),
    )
    await tx.run("update matter set secrecy = 'sealed' where id = ?", [ids[0]!])
    // A first petition closed in January, and one whose closing lies in the period asked for.
    await tx.run("update matter set closedOn = '2026-03-02' where id in (?, ?)", [ids[1]!, ids[2]!])
  })
  // One reply was explained in person (S1.2.5).
  const explained = { matterId: ids[3]!, kind: 'persuaded', note: '当面解释处理意见' }
  await follow('officer', 'recordHandling', explained)
}, 120_000)
afterAll(() => server.close())

describe('what became of a matter', () => {
  test('ratings are taken down once, not by the handler, and not before the reply', async () => {
    const matterId = ids[1]!
    const rating = { matterId, about: 'unit', satisfied: true, on: '2026-03-30' }
    expect(await follow('officeHandler', 'recordRating', rating)).toEqual(['OWN_WORK'])
    expect(await follow('officer', 'recordRating', rating)).toEqual([])
    expect(await follow('officer', 'recordRating', { ...rating, satisfied: false })).toEqual([
      'ALREADY_RATED',
    ])
    await expect(follow('officer', 'recordRating', { ...rating, matterId: ids[0] })).rejects.toThrow(
      'NOT_FOUND',
    )
    await expect(follow('elsewhereHead', 'recordRating', rating)).rejects.toThrow('NOT_FOUND')
    for (const [n, id] of ids.slice(2).entries())
      await follow('officer', 'recordRating', { ...rating, matterId: id, satisfied: n < 5 })
  })

  test('the day of execution is set once, and what was carried out is told once', async () => {
    const matterId = ids[1]!
    expect(await follow('officer', 'planExecution', { matterId, due: '2026-04-09' })).toEqual(['DAY_PAST'])
    expect(await follow('officer', 'planExecution', { matterId, due: '2026-04-20' })).toEqual([])
    expect(await follow('officer', 'planExecution', { matterId, due: '2026-04-21' })).toEqual(['ALREADY_SET'])
    expect(await follow('officer', 'reportExecution', { matterId, on: TODAY })).toEqual([])
    expect(await follow('officer', 'reportExecution', { matterId, on: TODAY })).toEqual(['NOT_AWAITED'])
    const { matter } = await ask<{ matter: { afterReply: object } }>(
      'officer',
      'query ($id: ID!) { matter(id: $id) { afterReply { executionDue executedOn rated } } }',
      { id: matterId },
    )
    expect(matter.afterReply).toEqual({ executionDue: '2026-04-20', executedOn: TODAY, rated: ['unit'] })
    expect(await verifyHistory(server.app.db)).toMatchObject({ ok: true })
  })
})

/** The same numbers by plain statements that know nothing of the domain; the officer is no member of the sealed one. */
const plain: Record<string, string> = {
  notice: `select c.holderUnitId as unit, count(*) as n, sum(case when c.stoppedOn <= c.dueDay then 1 else 0 end) as good
    from clock c join matter m on m.id = c.matterId where m.secrecy <> 'sealed' and c.state <> 'void'
      and c.code in ('C02', 'C03') and c.dueDay between '2026-03-01' and '2026-03-31'
      and not exists (select 1 from clock d where d.matterId = c.matterId and d.state <> 'void'
        and d.code in ('C02', 'C03') and d.code > c.code) group by c.holderUnitId`,
  reply: `select c.holderUnitId as unit, count(*) as n, sum(case when c.stoppedOn <= c.dueDay then 1 else 0 end) as good
    from clock c join matter m on m.id = c.matterId where m.secrecy <> 'sealed' and c.state <> 'void'
      and c.code = 'C05' and c.dueDay between '2026-03-01' and '2026-03-31' group by c.holderUnitId`,
  one_go: `select m.responsibleUnitId as unit, count(*) as n, count(*) as good from matter m
    where m.closedOn between '2026-03-01' and '2026-03-31' and m.acceptedOn <= m.closedOn and m.first = 1
      and m.closedOn <= '2026-01-10' group by m.responsibleUnitId`,
  own_level: `select m.responsibleUnitId as unit, count(*) as n, count(*) as good from matter m
    where m.closedOn between '2026-03-01' and '2026-03-31' and m.acceptedOn <= m.closedOn
      and m.secrecy <> 'sealed' group by m.responsibleUnitId`,
  persuasion: `select m.responsibleUnitId as unit, count(*) as n,
      sum(case when m.id = 'PERSUADED' then 1 else 0 end) as good
    from matter m where m.secrecy <> 'sealed' and exists (select 1 from document d where d.matterId = m.id
      and d.form = 'F11' and d.servedOn between '2026-03-01' and '2026-03-31') group by m.responsibleUnitId`,
  upheld: `select m.responsibleUnitId as unit, count(*) as n, sum(case when r.data like '%maintain%' then 1 else 0 end) as good
    from matter_record r join matter m on m.id = r.matterId where r.kind = 'review' and m.secrecy <> 'sealed'
    group by m.responsibleUnitId`,
  execution: `select m.responsibleUnitId as unit, count(*) as n, count(x.doneOn) as good from execution x
    join matter m on m.id = x.matterId where x.dueDay <= '2026-03-31' group by m.responsibleUnitId`,
  satisfaction: `select m.responsibleUnitId as unit, count(*) as n, sum(r.satisfied) as good from rating r
    join matter m on m.id = r.matterId where r.givenOn between '2026-03-01' and '2026-03-31' group by m.responsibleUnitId`,
}

describe('figures', () => {
  test('are those a plain statement counts, with small ones hidden', async () => {
    const rows = await figures('officer')
    for (const [code, sql] of Object.entries(plain)) {
      const counted = await server.app.db.read<{ unit: string; n: number; good: number }>(
        sql.replace('PERSUADED', ids[3]!),
      )
      const shares = counted.map(({ n, good }) => ({ of: Number(n), good: Number(good) }))
      const expected = indicators.hideSmall(shares)
      const [total, ...units] = rows.filter((row) => row.code === code)
      expect([code, total]).toEqual([code, { code, unit: null, ...expected.total, opens: shares.length > 0 }])
      for (const [i, { unit }] of counted.entries())
        expect(units.find((row) => row.unit?.id === unit)).toMatchObject(expected.units[i]!)
      expect(await behind('officer', code)).toHaveLength(shares.reduce((sum, { of }) => sum + of, 0))
    }
    expect(rows.find(({ code, unit }) => code === 'upheld' && unit === null)).toMatchObject({
      good: 5,
      of: 10,
      rate: 0.5,
    })
    expect(rows.find(({ code, unit }) => code === 'execution' && unit === null)?.rate).toBeNull()
  })

  test('a period without anything has no rates and divides by nothing', async () => {
    for (const row of await figures('officer', { from: '2020-01-01', to: '2020-12-31' }))
      expect(row).toMatchObject({ good: 0, of: 0, rate: null, opens: false })
  })

  test('open down to the matters: those not met first, ratings without telling which', async () => {
    const upheld = await behind('officer', 'upheld')
    expect(upheld.map(({ good }) => good)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ])
    expect(upheld.map(({ matter }) => matter.id)).not.toContain(ids[0])
    expect((await behind('officer', 'satisfaction')).every(({ good }) => good === null)).toBe(true)
    expect(await behind('officer', 'upheld', { unitId: server.office.units.station })).toEqual([])
  })

  test('rest on what each may see', async () => {
    expect((await figures('elsewhereHead')).every(({ opens }) => !opens)).toBe(true)
    expect(await behind('elsewhereHead', 'upheld')).toEqual([])
    await expect(figures('divisionHandler')).rejects.toThrow('FORBIDDEN')
  })

  test('stand as of a day: an extension that took effect later moves nothing of what was due then', async () => {
    const matterId = ids[10]!
    const [clock] = await server.app.db.read<Record<string, string>>(
      "select * from clock where matterId = ? and code = 'C05'",
      [matterId],
    )
    await server.app.db.work(async (tx) => {
      // Due in March, extended on the fifth of April into May: the first clock is void from then on.
      await tx.run(
        "update clock set dueDay = '2026-03-20', state = 'void', stoppedOn = '2026-04-05' where id = ?",
        [clock!['id']!],
      )
      const extended = { ...clock, id: newId('clk', new Date('2026-04-05T02:00:00Z')), code: 'C06' }
      await tx.insert('clock', [{ ...extended, dueDay: '2026-05-20', state: 'running', stoppedOn: null }])
    })
    const due = async (asOf: string) =>
      (await behind('officer', 'reply', { asOf })).flatMap(({ matter, good }) =>
        matter.id === matterId ? [good] : [],
      )
    expect([await due('2026-04-04'), await due('2026-04-05')]).toEqual([[false], []])
  })

  test('stand as of a day: what was decided or entered later is not in them', async () => {
    const count = async (asOf: string) => (await behind('officer', 'upheld', { asOf })).length
    expect([await count('2026-03-19'), await count('2026-03-20')]).toEqual([0, 10])
    expect(await behind('officer', 'notice', { asOf: '2026-03-01' })).toEqual([])
    await expect(figures('officer', { ...MARCH, asOf: '2026-04-11' })).rejects.toThrow('BAD_INPUT')
    await expect(figures('officer', { from: '2026-03-31', to: '2026-03-01' })).rejects.toThrow('BAD_INPUT')
  })
})
