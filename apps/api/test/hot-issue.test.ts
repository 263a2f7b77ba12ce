import { bulletin } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyHistory } from '../src/history/verify'
import { act, letter, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
const lift: string[] = []
const other: string[] = []
let sealed = ''

const about = (floor: number) => ({
  title: `滨河小区三号楼电梯频繁停运（${floor}层）`,
  facts: `滨河小区三号楼电梯本月已停运${floor}次，老人被困轿厢，物业一直没有更换曳引机。`,
  claims: ['更换三号楼电梯曳引机'],
  place: '滨河小区',
})
const beside = [
  ['站前广场夜间照明不足', '站前广场东侧路灯多日不亮，夜间行走不便。', '站前广场'],
  ['候车室饮水机没有热水', '二楼候车室饮水机连续两周没有热水供应。', '二楼候车室'],
  ['货场装卸噪声扰民', '货场凌晨装卸钢材，噪声影响附近住户休息。', '货场北侧'],
  ['职工宿舍供暖温度不够', '单身宿舍供暖期室温只有十四度。', '单身宿舍'],
  ['滨河小区门前道路积水', '小区门前雨后积水半尺，孩子上学要绕行。', '滨河小区'],
] as const

beforeAll(async () => {
  server = await startServer('hot_issue')
  for (let floor = 2; floor <= 7; floor++)
    lift.push(await register(server, { ...about(floor), persons: letter.persons }))
  for (const [title, facts, place] of beside)
    other.push(await register(server, { title, facts, claims: [title], place }))
  sealed = await register(server, about(8))
  await server.app.db.work((tx) => tx.run("update matter set secrecy = 'sealed' where id = ?", [sealed]))
}, 120_000)
afterAll(() => server.close())

const ask = async <T>(login: Login, query: string, variables: object = {}) =>
  (await server.as(login)).ask<T>(query, variables)
const MARCH = { from: '2026-03-01', to: '2026-03-31' }

interface Proposal {
  readonly issueId: string | null
  readonly phrases: readonly string[]
  readonly place: string | null
  readonly count: number
  readonly heat: number
  readonly matters: readonly { readonly matter: { readonly id: string }; readonly likeness: number }[]
}
const proposals = async (login: Login, span: object = MARCH) =>
  (
    await ask<{ hotIssueProposals: { looked: number; isCut: boolean; proposals: Proposal[] } }>(
      login,
      `query ($from: Day!, $to: Day!) { hotIssueProposals(from: $from, to: $to) { looked isCut
        proposals { issueId phrases place count heat matters { matter { id } likeness } } } }`,
      span,
    )
  ).hotIssueProposals
const ids = ({ matters }: Pick<Proposal, 'matters'>) => matters.map(({ matter: { id } }) => id).toSorted()

interface Issue {
  readonly id: string
  readonly title: string
  readonly count: number | null
  readonly heat: number
  readonly matters: Proposal['matters']
}
const issues = async (login: Login, open = true) =>
  (
    await ask<{ hotIssues: Issue[] }>(
      login,
      `query ($open: Boolean!) { hotIssues(open: $open) { id title count heat matters { matter { id } } } }`,
      { open },
    )
  ).hotIssues
const step = (login: Login, name: string, input: object) =>
  takeStep<Issue>(server, login, 'hotIssue', name, input)
async function does(login: Login, name: string, input: object): Promise<Stepped<Issue>> {
  const answer = await step(login, name, input)
  expect([name, codesOf(answer)]).toEqual([name, []])
  return answer
}
const confirm = (matters: readonly string[], more: object = {}) => ({
  office: server.office.units.office,
  title: '滨河小区三号楼电梯频繁停运',
  place: '滨河小区',
  matters,
  reasons: '同一小区同一部电梯，一个月内六件',
  ...more,
})

describe('proposals', () => {
  test('group what says nearly the same of the same place, and tell by which words; the rest stays apart', async () => {
    const { looked, isCut, proposals: found } = await proposals('officer')
    expect([looked, isCut, found.length]).toEqual([11, false, 1])
    const [one] = found
    expect(ids(one!)).toEqual(lift.toSorted())
    expect(one).toMatchObject({ issueId: null, place: '滨河小区', count: 6, heat: 6 })
    expect(one!.phrases.join()).toContain('电梯')
    expect(one!.matters.every(({ likeness }) => likeness >= 0.3 && likeness <= 1)).toBe(true)
  })

  test('rest on what each may see: no sealed matter, nothing of others, no group of fewer than five', async () => {
    expect((await proposals('officer')).proposals.flatMap(ids)).not.toContain(sealed)
    expect(await proposals('elsewhereHead')).toMatchObject({ looked: 0, proposals: [] })
    await expect(proposals('stationHandler')).rejects.toThrow('FORBIDDEN')
    await expect(proposals('officer', { from: '2024-01-01', to: '2026-03-31' })).rejects.toThrow('BAD_INPUT')
    await expect(proposals('officer', { from: '2026-03-31', to: '2026-03-01' })).rejects.toThrow('BAD_INPUT')
    // Two of the six become one matter: five are left, and after another merge four, which nobody is told of.
    for (const [n, from] of lift.slice(4).entries()) {
      const merge = { matterId: from, into: lift[0]!, sameFacts: true, handedOver: true }
      await act(server, 'officer', 'openTriage', { matterId: from })
      expect((await act(server, 'officer', 'mergeMatter', merge)).refusals).toEqual([])
      expect((await proposals('officer')).proposals.map(({ count }) => count)).toEqual([[5], []][n])
    }
    lift.splice(4)
    for (const floor of [8, 9]) lift.push(await register(server, about(floor)))
  })
})

describe('a hot issue', () => {
  let trackId = ''

  test('is confirmed by who compiles bulletins, of matters seen, named without a person', async () => {
    const refusing = async (input: object, login: Login = 'officer') =>
      codesOf(await step(login, 'confirmHotIssue', input))
    expect(await refusing(confirm(lift.slice(1, 5)))).toEqual(['TOO_FEW'])
    expect(await refusing(confirm([...lift, sealed]))).toEqual(['MATTER_UNKNOWN'])
    expect(await refusing(confirm(lift, { title: '村民赵某某等人反映电梯停运' }))).toEqual(['PERSON_NAME'])
    expect(await refusing(confirm(lift), 'divisionHead')).not.toEqual([])
    trackId = (await does('officer', 'confirmHotIssue', confirm(lift))).track!.id
    expect(await issues('head')).toMatchObject([{ id: trackId, count: 6, heat: 6 }])
    expect(await issues('elsewhereHead')).toEqual([])
    expect((await proposals('officer')).proposals).toEqual([])
  })

  test('draws what comes later, which a person adds or leaves; what does not belong is taken out', async () => {
    server.on('2026-03-20')
    const late = await register(server, { ...about(11), receivedOn: '2026-03-20' })
    const [found] = (await proposals('officer')).proposals
    expect([found!.issueId, ids(found!)]).toEqual([trackId, [late]])
    await does('officer', 'addToHotIssue', { trackId, matters: [late] })
    expect(codesOf(await step('officer', 'addToHotIssue', { trackId, matters: [late] }))).toEqual([
      'ALREADY_IN',
    ])
    await does('officer', 'addToHotIssue', { trackId, matters: [other[4]!] })
    await does('officer', 'removeFromHotIssue', {
      trackId,
      matters: [other[4]!],
      reasons: '反映的是道路积水',
    })
    const [issue] = await issues('officer')
    expect(ids(issue!)).toEqual([...lift, late].toSorted())
    expect(issue!.heat).toBeCloseTo(1 + 6 * 0.5 ** (18 / 30), 1)
  })

  test('is a counted topic of the bulletin, as it stood on the day of the figures', async () => {
    server.on('2026-04-02')
    const drafted = async (asOf: string) => {
      const { track } = await takeStep<{
        draft: {
          figures: {
            tables: { code: string; total: number; groups: { name: string; count: number | null }[] }[]
          }
        }
      }>(
        server,
        'officer',
        'bulletin',
        'draftBulletin',
        { kind: 'monthly', unit: server.office.units.office, figures: { ...MARCH, asOf }, parts: [] },
        'draft { figures { tables { code total groups { name count } } } }',
      )
      return track!.draft.figures.tables.find(({ code }) => code === 'topic')!
    }
    const [plain] = await server.app.db.read<{ n: number }>(
      "select count(*) as n from matter m where m.title like '%电梯频繁停运%' and m.mergedIntoId is null and m.secrecy <> 'sealed'",
    )
    const [all] = await server.app.db.read<{ n: number }>(
      "select count(*) as n from matter m where m.mergedIntoId is null and m.secrecy <> 'sealed'",
    )
    const counts = [Number(all!.n) - Number(plain!.n), Number(plain!.n)]
    expect(await drafted('2026-04-02')).toMatchObject({
      total: Number(all!.n),
      groups: bulletin.suppress(counts).cells.map((count, i) => ({
        name: ['其他', '滨河小区三号楼电梯频繁停运'][i],
        count,
      })),
    })
    await does('officer', 'endHotIssue', { trackId, result: '三号楼电梯已更换曳引机' })
    expect((await drafted('2026-04-02')).groups).toEqual([])
    expect((await drafted('2026-04-01')).groups).toHaveLength(2)
    expect([await issues('officer'), (await issues('officer', false)).length]).toEqual([[], 1])
    expect(await verifyHistory(server.app.db)).toMatchObject({ ok: true })
  })
})
