import type { ActionCode } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, claimsOf, direct, letter, matterIn, met, objection, register } from './support/lives'
import type { Login } from './support/office'
import { FIRST_DAY, startServer, type TestServer } from './support/server'
import { notices, view } from './support/view'

let server: TestServer
beforeAll(async () => {
  server = await startServer('life')
})
afterAll(() => server.close())

interface Row {
  readonly day: string
  readonly by: Login
  readonly action: ActionCode
  readonly input?: object | (() => Promise<object>)
  readonly status: string
  /** Lines of clocks and documents that are new or changed. */
  readonly changed: readonly string[]
  readonly told: readonly string[]
  /** The next step as whoever takes it sees it. */
  readonly next: readonly [Login, ActionCode | null]
}

/** Walks one matter along rows and compares everything after each. */
async function walk(id: string, rows: readonly Row[]): Promise<void> {
  let before = await view(server, 'head', id)
  let told = (await notices(server, id)).length
  for (const { day, by, action, input = {}, ...expected } of rows) {
    server.on(day)
    const given = typeof input === 'function' ? await input() : input
    const { refusals, matter } = await act(server, by, action, { matterId: id, ...given })
    expect(refusals, action).toEqual([])
    const after = await view(server, 'head', id)
    const known = new Set([...before.clocks, ...before.documents])
    const sent = await notices(server, id)
    expect({
      action,
      status: after.status,
      version: after.version,
      changed: [...after.clocks, ...after.documents].filter((line) => !known.has(line)),
      told: sent
        .slice(told)
        .map((line) => line.replace(`${action} → `, ''))
        .toSorted(),
      last: after.timeline.at(-1),
      next: [expected.next[0], (await view(server, expected.next[0], id)).primary],
    }).toEqual({
      action,
      ...expected,
      version: before.version + 1,
      last: `${action} ${by}`,
    })
    expect(matter).toEqual({ id, status: after.status, version: after.version })
    before = after
    told = sent.length
  }
}

const report = async (id: string, by: Login, heardOn: string) => ({
  results: (await claimsOf(server, by, id)).map((claim) => ({ id: claim, outcome: 'supported', reason: '' })),
  facts: '经现场查看,路灯线路检修后未恢复',
  legalBasis: '《信访工作条例》第三十二条',
  investigation: '现场查看并询问养护单位,调取检修记录',
  heardOn,
})

describe('a matter lives', () => {
  test('transferred, objected to, transferred anew, handled, reworked, replied', async () => {
    server.on(FIRST_DAY)
    const { units, users } = server.office
    const id = await register(server)
    expect(await view(server, 'head', id)).toMatchObject({
      status: 'M00',
      version: 1,
      clocks: ['C01 running 2026-03-17', 'C02 running 2026-03-17'],
      documents: ['F27 issued'],
      timeline: ['registerMatter clerk'],
    })
    await walk(id, [
      {
        day: '2026-03-02',
        by: 'officer',
        action: 'openTriage',
        status: 'M10',
        changed: [],
        told: [],
        next: ['officer', 'transferMatter'],
      },
      {
        day: '2026-03-03',
        by: 'officer',
        action: 'transferMatter',
        input: { to: units.division },
        status: 'M20',
        changed: [
          'C01 met 2026-03-17 2026-03-03',
          'F05 issued 平铁公转〔2026〕1号',
          'F31 issued 平铁公告〔2026〕1号',
        ],
        told: ['division'],
        next: ['divisionHead', 'signForMatter'],
      },
      {
        day: '2026-03-04',
        by: 'divisionHead',
        action: 'signForMatter',
        status: 'M20',
        // Fifteen days, and five working days.
        changed: ['C03 running 2026-03-19', 'C04 running 2026-03-11'],
        told: ['office'],
        next: ['divisionHead', 'acceptTransferred'],
      },
      {
        day: '2026-03-06',
        by: 'divisionHead',
        action: 'objectToTransfer',
        input: { reasons: objection },
        status: 'M22',
        changed: ['C04 met 2026-03-11 2026-03-06', 'F06 issued 平公处异〔2026〕1号'],
        told: ['office'],
        next: ['officer', 'agreeToObjection'],
      },
      {
        day: '2026-03-09',
        by: 'officer',
        action: 'agreeToObjection',
        status: 'M10',
        // Fourteen of the fifteen days were left when it was sent (T11).
        changed: ['C01 running 2026-03-23', 'C03 void 2026-03-19 2026-03-09'],
        told: ['division'],
        next: ['officer', 'transferMatter'],
      },
      {
        day: '2026-03-10',
        by: 'officer',
        action: 'transferMatter',
        input: { to: units.station },
        status: 'M20',
        changed: [
          'C01 met 2026-03-23 2026-03-10',
          'F05 issued 平铁公转〔2026〕2号',
          'F31 issued 平铁公告〔2026〕2号',
        ],
        told: ['station'],
        next: ['stationHead', 'signForMatter'],
      },
      {
        day: '2026-03-11',
        by: 'stationHead',
        action: 'signForMatter',
        status: 'M20',
        changed: ['C03 running 2026-03-26', 'C04 running 2026-03-18'],
        told: ['office'],
        next: ['stationHead', 'acceptTransferred'],
      },
      {
        day: '2026-03-12',
        by: 'stationHead',
        action: 'acceptTransferred',
        input: { firstResponsible: users.stationHead, handedOver: true },
        status: 'M30',
        changed: [
          'C02 met 2026-03-17 2026-03-12',
          'C03 met 2026-03-26 2026-03-12',
          'C04 void 2026-03-18 2026-03-12',
          'C05 running 2026-05-11',
          'F01 served 平公处受〔2026〕1号',
          'F04 issued 平公处报〔2026〕1号',
        ],
        told: ['office'],
        next: ['stationHead', 'appointHandler'],
      },
      {
        day: '2026-03-13',
        by: 'stationHead',
        action: 'appointHandler',
        input: { handler: users.stationHandler },
        status: 'M40',
        changed: [],
        told: ['stationHandler'],
        next: ['stationHandler', 'submitClosingReport'],
      },
      {
        day: '2026-03-20',
        by: 'stationHandler',
        action: 'submitClosingReport',
        input: () => report(id, 'stationHandler', '2026-03-16'),
        status: 'M41',
        changed: ['F09 issued 平公处结〔2026〕1号', 'F11 draft'],
        told: ['station', 'station matter.approve'],
        next: ['divisionLeader', 'approveClosing'],
      },
      {
        day: '2026-03-23',
        by: 'divisionLeader',
        action: 'returnForRework',
        input: { standards: { ...met, formalities: false }, reasons: '缺少养护单位的书面说明,请补齐' },
        status: 'M42',
        // C05 is not reset (T20).
        changed: ['F10 issued 平公处重〔2026〕1号'],
        told: ['stationHandler'],
        next: ['stationHandler', 'resumeAfterRework'],
      },
      {
        day: '2026-03-24',
        by: 'stationHandler',
        action: 'resumeAfterRework',
        status: 'M40',
        changed: [],
        told: [],
        next: ['stationHandler', 'submitClosingReport'],
      },
      {
        day: '2026-03-25',
        by: 'stationHandler',
        action: 'submitClosingReport',
        input: () => report(id, 'stationHandler', '2026-03-16'),
        status: 'M41',
        changed: ['F09 issued 平公处结〔2026〕2号'],
        told: ['station', 'station matter.approve'],
        next: ['divisionLeader', 'approveClosing'],
      },
      {
        day: '2026-03-26',
        by: 'divisionLeader',
        action: 'approveClosing',
        input: { standards: met },
        status: 'M41',
        changed: ['F11 issued 平公处意〔2026〕1号'],
        told: ['office', 'stationHandler'],
        next: ['stationHandler', 'serveReply'],
      },
      {
        day: '2026-03-27',
        by: 'stationHandler',
        action: 'serveReply',
        input: { service: direct('2026-03-27') },
        status: 'M50',
        // Day thirty is Sunday 2026-04-26 (DP-5).
        changed: [
          'C05 met 2026-05-11 2026-03-27',
          'C07 running 2026-04-27',
          'F11 served 平公处意〔2026〕1号',
          'F26 issued',
        ],
        told: ['office'],
        next: ['officer', 'recordService'],
      },
    ])
  })

  test('assigned under a leader’s instruction: C12 runs to the day set and stops with the report', async () => {
    server.on(FIRST_DAY)
    const { units, users } = server.office
    const id = await register(server, { leaderInstruction: true })
    const refused = await act(server, 'officer', 'openTriage', { matterId: id }).then(() =>
      act(server, 'officer', 'transferMatter', { matterId: id, to: units.division }),
    )
    expect(refused.refusals.map(({ code, basis }) => [code, basis.length > 0])).toEqual([
      ['MUST_ASSIGN', true],
    ])
    await walk(id, [
      {
        day: '2026-03-03',
        by: 'officer',
        action: 'assignMatter',
        input: { to: units.division, due: '2026-04-20', instruction: '请尽快办理' },
        status: 'M21',
        changed: [
          'C01 met 2026-03-17 2026-03-03',
          'F07 issued 平铁公交〔2026〕1号',
          'F31 issued 平铁公告〔2026〕3号',
        ],
        told: ['division'],
        next: ['divisionHead', 'signForMatter'],
      },
      {
        day: '2026-03-04',
        by: 'divisionHead',
        action: 'signForMatter',
        status: 'M21',
        changed: ['C03 running 2026-03-19', 'C04 running 2026-03-11', 'C12 running 2026-04-20'],
        told: ['office'],
        next: ['divisionHead', 'acceptTransferred'],
      },
      {
        day: '2026-03-06',
        by: 'divisionHead',
        action: 'objectToTransfer',
        input: { reasons: objection },
        status: 'M22',
        changed: ['C04 met 2026-03-11 2026-03-06', 'F06 issued 平公处异〔2026〕2号'],
        told: ['office'],
        next: ['officer', 'agreeToObjection'],
      },
      {
        day: '2026-03-09',
        by: 'officer',
        action: 'rejectObjection',
        input: { reasons: '经核对权责清单,该路段属本处管辖' },
        status: 'M21',
        changed: [],
        told: ['division'],
        next: ['divisionHead', 'acceptTransferred'],
      },
      {
        day: '2026-03-10',
        by: 'divisionHead',
        action: 'acceptTransferred',
        input: { firstResponsible: users.divisionHead, handedOver: true },
        status: 'M30',
        changed: [
          'C02 met 2026-03-17 2026-03-10',
          'C03 met 2026-03-19 2026-03-10',
          'C05 running 2026-05-09',
          'F01 served 平公处受〔2026〕2号',
          'F04 issued 平公处报〔2026〕2号',
        ],
        told: ['office'],
        next: ['divisionHead', 'appointHandler'],
      },
    ])
  })

  test('particulars asked and given', async () => {
    server.on(FIRST_DAY)
    const id = await matterIn(server, 'M11')
    const early = await act(server, 'officer', 'receiveParticulars', { matterId: id })
    expect(early.refusals.map(({ code, field }) => [code, field])).toEqual([
      ['PARTICULARS_PENDING', 'particulars'],
    ])
    await walk(id, [
      {
        day: '2026-03-05',
        by: 'officer',
        action: 'receiveParticulars',
        input: { particulars: '站前道路北段', nowReachable: true },
        status: 'M10',
        changed: [],
        told: [],
        next: ['officer', 'transferMatter'],
      },
    ])
  })

  test('refused with ground and guidance, then archived once complete', async () => {
    server.on(FIRST_DAY)
    const id = await matterIn(server, 'M31')
    expect(await view(server, 'head', id)).toMatchObject({
      status: 'M31',
      clocks: ['C01 met 2026-03-17 2026-03-02', 'C02 met 2026-03-17 2026-03-02'],
      documents: [expect.stringMatching(/^F02 served 平铁公/), 'F27 issued'],
      primary: 'archiveMatter',
    })
    const { matter, refusals } = await act(server, 'archivist', 'archiveMatter', { matterId: id })
    expect([refusals, matter?.status]).toEqual([[], 'M90'])
    expect((await view(server, 'archivist', id)).allowed).toEqual([])
  })

  test('merged into the running matter of the same person only', async () => {
    server.on(FIRST_DAY)
    const running = await matterIn(server, 'M40')
    const repeat = await matterIn(server, 'M10', { first: false })
    const stranger = await matterIn(server, 'M10', {
      persons: [{ name: '乙某某', address: '某省某市某区某路2号', phone: '10087654321' }],
    })
    const merge = (matterId: string, into: string) =>
      act(server, 'officer', 'mergeMatter', { matterId, into, sameFacts: true, handedOver: true })
    const codes = async (matterId: string, into: string) =>
      (await merge(matterId, into)).refusals.map(({ code }) => code)
    expect(await codes(stranger, running)).toEqual(['OTHER_PETITIONER'])
    expect(await codes(repeat, repeat)).toEqual(['ANSWER_MISSING'])
    expect(await codes(repeat, 'mat_01JUNKNOWNUNKNOWNUNKNOWNUN')).toEqual(['ANSWER_MISSING'])
    const clocks = (await view(server, 'head', running)).clocks
    expect((await merge(repeat, running)).matter?.status).toBe('M33')
    expect((await view(server, 'head', running)).clocks).toEqual(clocks)
    const { matter } = await (
      await server.as('head')
    ).ask<{ matter: { submissions: { kind: string }[]; status: string } }>(
      'query ($id: ID!) { matter(id: $id) { status submissions { kind } } }',
      { id: running },
    )
    expect(matter).toEqual({ status: 'M40', submissions: [{ kind: 'first' }, { kind: 'repeat' }] })
  })

  test('numbers run on per unit, channel and year, and the query code is told once', async () => {
    server.on(FIRST_DAY)
    const first = await act(server, 'clerk', 'registerMatter', { ...letter, channel: 'visit' })
    const second = await act(server, 'clerk', 'registerMatter', { ...letter, channel: 'visit' })
    const client = await server.as('clerk')
    const numbers = await Promise.all(
      [first, second].map(async ({ matter }) => {
        const found = await client.ask<{ matter: { number: string } }>(
          'query ($id: ID!) { matter(id: $id) { number } }',
          { id: matter?.id },
        )
        return found.matter.number
      }),
    )
    expect(numbers).toEqual(['LF20260002000001', 'LF20260002000002'])
    expect(first.queryCode).toMatch(/^[0-9A-Z]{8}$/)
    expect(first.queryCode).not.toBe(second.queryCode)
  })

  test('a dry run tells everything and writes nothing', async () => {
    server.on(FIRST_DAY)
    const id = await matterIn(server, 'M10')
    const count = async () =>
      (await server.app.db.read<{ n: number }>('select count(*) as n from event')).map(({ n }) => Number(n))
    const before = [await count(), await view(server, 'officer', id)]
    const { effects, refusals } = await act(server, 'officer', 'transferMatter', {
      matterId: id,
      to: server.office.units.division,
      dryRun: true,
    })
    expect([refusals, effects?.to, effects?.documents.map(({ form }) => form)]).toEqual([
      [],
      'M20',
      ['F05', 'F31'],
    ])
    expect([await count(), await view(server, 'officer', id)]).toEqual(before)
  })
})
