import 'reflect-metadata'
import {
  dayOf,
  identityNumberProblem,
  isPhone,
  latestCalendar,
  statusCodes,
  yellowUntil,
} from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../src/context'
import { verifyHistory } from '../src/history/verify'
import type { IdentityRow } from '../src/identity/identity.entity'
import { unsealField } from '../src/identity/people'
import type { Matter } from '../src/matter/matter.entity'
import { demoOffices } from '../src/seed/accounts'
import { DEMO_PASSWORD, seedDemo } from '../src/seed/seed'
import { passwordMatches } from '../src/session/password'
import { emptyInstallation } from './support/installation'

/** A working morning, and ten minutes past midnight in the middle of the National Day holidays. */
const starts = [
  ['a working day', '2026-04-21T02:00:00.000Z'],
  ['a night of the holidays', '2026-10-03T16:10:00.000Z'],
] as const

describe.each(starts)('the demo, begun on %s', (name, instant) => {
  let app: App
  const one = async (sql: string) => Number((await app.db.read<{ n: number }>(sql))[0]?.n)

  beforeAll(async () => {
    ;({ app } = await emptyInstallation(`seed${starts.findIndex(([start]) => start === name)}`, instant))
  })
  afterAll(() => app.db.close())

  test('leaves nothing behind when it is cut short', async () => {
    let left = 40
    const suite: App['keyring']['suite'] = (id) => {
      if (left-- === 0) throw new Error('the plug is pulled')
      return app.keyring.suite(id)
    }
    await expect(seedDemo({ ...app, keyring: { ...app.keyring, suite } })).rejects.toThrow(
      'the plug is pulled',
    )
    for (const sql of [
      'select id from user',
      'select id from unit',
      'select id from matter',
      'select seq from event',
    ])
      expect(await app.db.read(sql), sql).toEqual([])
  })

  test('is made once by two starts at the same time', async () => {
    expect((await Promise.all([seedDemo(app), seedDemo(app)])).toSorted()).toEqual([false, true])
    const before = await one('select count(*) as n from event')
    expect(await seedDemo(app)).toBe(false)
    expect(await one('select count(*) as n from event')).toBe(before)
  }, 120_000)

  test('has matters in every state, for each light', async () => {
    const matters = await app.db.read<Matter>('select * from matter')
    expect([...new Set(matters.map(({ status }) => status))].toSorted()).toEqual(statusCodes.toSorted())
    const today = dayOf(app.now())
    const due = matters.filter(({ isOpen }) => isOpen).map(({ nextDueDay }) => nextDueDay)
    const soon = yellowUntil(today, latestCalendar)
    expect(due.filter((day) => day < today).length, 'overdue').toBeGreaterThan(5)
    expect(due.filter((day) => day >= today && day <= soon).length, 'due soon').toBeGreaterThan(2)
    expect(due.filter((day) => day > soon).length, 'in time').toBeGreaterThan(5)
    expect(matters.length).toBeGreaterThanOrEqual(60)
  })

  test.each([
    [
      'one matter with three outcomes',
      'select count(*) as n from (select matterId from claim group by matterId having count(distinct outcome) = 3) x',
    ],
    ['a reply left at the home', "select count(*) as n from service where way = 'left'"],
    [
      'a transfer that came back',
      'select count(*) as n from transfer where objectedOn is not null and endedOn is not null',
    ],
    ['an objection rejected', "select count(*) as n from event where action = 'rejectObjection'"],
    ['a rework', "select count(*) as n from event where action = 'resumeAfterRework'"],
    ['an anonymous letter', "select count(*) as n from matter where petitioner = '(未具名)'"],
    ['a sealed report', "select count(*) as n from matter where secrecy = 'sealed' and purpose = 'report'"],
    ['a confidential matter', "select count(*) as n from matter where secrecy = 'confidential'"],
    ['a lawful delegation', 'select count(*) as n from matter where present = 5 and concerned = 80'],
    ['an important complaint of the hospital', 'select count(*) as n from matter where important = 1'],
    ['a suggestion adopted in part', "select count(*) as n from claim where outcome = 'partly-adopted'"],
    [
      'sixty days started by silence',
      'select count(*) as n from event where action = \'turnOfDay\' and data like \'%"start","code":"C05"%\'',
    ],
    ['breaches on record', 'select count(*) as n from clock where breachedOn is not null'],
    ['unread notices', 'select count(*) as n from notification where readAt is null'],
    [
      'matters that arrived today',
      `select count(*) as n from matter where receivedOn = '${dayOf(new Date(instant))}'`,
    ],
  ])('has %s', async (_, sql) => {
    expect(await one(sql)).toBeGreaterThan(0)
  })

  test.each([
    ['hearing', ['decided', 'session', 'signed']],
    ['supervision', ['closed', 'opened', 'reported', 'returned']],
    ['jointHandling', ['opened']],
    ['arrival', ['closed', 'open']],
    ['caseLead', ['assigned', 'planned']],
    ['receptionDay', ['notified', 'planned', 'recorded']],
    ['meeting', ['called', 'signed']],
    ['inspection', ['confirmed', 'planned', 'scored']],
    ['accountability', ['denied', 'heard', 'proposed']],
  ])('shows tracks of %s in the states %j', async (kind, states) => {
    const rows = await app.db.read<{ state: string }>('select distinct state from track where kind = ?', [
      kind,
    ])
    expect(rows.map(({ state }) => state).toSorted()).toEqual(states)
  })

  test('has a supervision whose report is late, and failures nobody supervises yet', async () => {
    const today = dayOf(app.now())
    expect(
      await one(
        `select count(*) as n from track where kind = 'supervision' and state = 'opened' and day < '${today}'`,
      ),
    ).toBe(1)
    expect(await one('select count(*) as n from supervision_candidate')).toBeGreaterThan(3)
  })

  test('is a true history: whole, in order, nothing in the future', async () => {
    expect(await verifyHistory(app.db)).toMatchObject({ ok: true })
    const events = await app.db.read<{ at: string; action: string }>(
      'select at, action from event order by seq',
    )
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted())
    expect(events.at(-1)).toEqual({ at: instant, action: 'seedDemo' })
    expect(await one('select count(*) as n from outbox where doneAt is null')).toBeLessThan(20)
  })

  test('has no person who could exist', async () => {
    const rows = await app.db.read<IdentityRow>('select * from identity')
    const numbers = rows.map((row) => unsealField(app.keyring, row, 'identityNumber')).filter(Boolean)
    expect(numbers.length).toBeGreaterThan(5)
    expect(new Set(numbers.map((number) => identityNumberProblem(number, '2026-01-01')))).toEqual(
      new Set(['check-digit']),
    )
    const phones = rows.map((row) => unsealField(app.keyring, row, 'phone'))
    expect(phones.filter((phone) => isPhone(phone) || !isPhone(phone, { demo: true }))).toEqual([])
  })

  test('tells no name and no number where none belongs', async () => {
    const people = await app.db.read<IdentityRow>('select * from identity')
    const secrets = people.flatMap((row) =>
      (['name', 'phone', 'identityNumber'] as const).map((field) => unsealField(app.keyring, row, field)),
    )
    const open = await app.db.read<object>(
      'select data as text from event union all select payload from outbox union all select kind from notification',
    )
    const text = JSON.stringify(open)
    expect(secrets.filter((secret) => secret !== '' && text.includes(secret)).length).toBe(0)
  })

  test('one password opens every account, and each role has one in each office', async () => {
    const hashes = await app.db.read<{ passwordHash: string }>('select distinct passwordHash from user')
    expect(hashes.length).toBe(1)
    expect(await passwordMatches(hashes[0]?.passwordHash ?? null, DEMO_PASSWORD)).toBe(true)
    expect(demoOffices.map(({ accounts }) => accounts.length)).toEqual([12, 11, 11])
    const logins = new Set(
      (await app.db.read<{ login: string }>('select login from user')).map(({ login }) => login),
    )
    expect(demoOffices.flatMap(({ accounts }) => accounts).filter(({ login }) => !logins.has(login))).toEqual(
      [],
    )
  })
})
