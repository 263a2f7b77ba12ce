import { dayOf } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexTexts } from '../src/jobs/index-texts'
import { runIfDue } from '../src/jobs/runner'
import { countGrams } from '../src/search/count'
import { takeDocs } from '../src/search/doc'
import { countFound, find, wayOf } from '../src/search/find'
import { fold } from '../src/search/fold'
import { FREQUENT, frequentGrams } from '../src/search/frequency'
import { gramsOf } from '../src/search/grams'
import { forgetAll, indexMissing } from '../src/search/rebuild'
import { addTexts } from '../src/search/store'
import { spellingsOf } from '../src/search/spelling'
import { loadViewer } from '../src/session/load'
import type { Viewer } from '../src/session/viewer'
import { act, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
const ids: Record<string, string> = {}

/** Texts with traps: words over a boundary, full width, rare characters, numbers, stray white space, a second claim. */
const letters = {
  lamp: { title: '站前道路夜间照明', facts: '站前道路路灯自去年检修后一直未亮，找过市民主管部门。' },
  wide: { title: '关于ＷｉＦｉ信号', facts: '车号 京Ａ１２３４５，乘坐 K101 次，票价35000元' },
  rare: { title: '姓名用字', facts: '身份证上的土𠮷二字被写错；葛\u{e0100}城人' },
  spaced: { title: '货 场\n噪　声', facts: '夜间\n\n装 卸', claims: ['限定作业时间', '赔偿隔音窗费用'] },
  plain: { title: '百分之百%_的要求', facts: "引号' or 1=1 -- 反斜线\\与[括号]" },
} as const

beforeAll(async () => {
  server = await startServer('search')
  for (const [name, more] of Object.entries(letters))
    ids[name] = await register(server, { claims: ['依法办理'], ...more })
}, 60_000)
afterAll(() => server.close())

interface Answer {
  search: {
    totalCount: number | null
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    edges: {
      node: {
        matter: { id: string; number: string; receivedOn: string }
        title: { text: string; marked: boolean }[]
        excerpt: { text: string; marked: boolean }[]
      }
    }[]
  }
}

const query = `query ($text: String!, $first: Int! = 20, $after: String) {
  search(text: $text, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { matter { id number receivedOn } title { text marked } excerpt { text marked } } }
  }
}`

const ask = async (text: string, more: object = {}, login: Login = 'clerk') =>
  (await (await server.as(login)).ask<Answer>(query, { text, ...more })).search

/** Names of the letters found, in their own order. */
async function found(text: string, login: Login = 'clerk'): Promise<string[]> {
  const { edges } = await ask(text, {}, login)
  const hits = new Set(edges.map(({ node }) => node.matter.id))
  return Object.keys(ids).filter((name) => hits.has(ids[name] as string))
}

describe('what is found', () => {
  test.each([
    ['two characters', '路灯', ['lamp']],
    ['a phrase', '检修后一直未亮', ['lamp']],
    ['two words, in any order', '未亮 照明', ['lamp']],
    ['both words or nothing', '路灯 噪声', []],
    ['a word over the boundary of two others', '民主', ['lamp']],
    ['nothing over the end of a sentence', '亮找', []],
    ['pairs that stand there, but not together', '路灯亮', []],
    ['full width as plain', 'wifi', ['wide']],
    ['plain as full width', '京ａ12345', ['wide']],
    ['a number in a word', 'k101', ['wide']],
    ['part of a number', '234', ['wide']],
    ['an amount', '35000', ['wide']],
    ['a character of four bytes', '𠮷', ['rare']],
    ['one with its neighbour', '土𠮷二', ['rare']],
    ['a rare form of a character', '葛城', ['rare']],
    ['over stray white space', '货场噪声', ['spaced']],
    ['a claim', '隔音窗', ['spaced']],
    ['one character, in titles', '噪', ['spaced']],
    ['one character of a text only, not', '卸', []],
    ['one character beside a word', '装卸 夜', ['spaced']],
    ['signs of a pattern as nothing', '百分之百%', ['plain']],
    ['a pattern alone, not', '%', []],
    ['another one', '_', []],
    ['an injection as its words', "' or 1=1 --", ['plain']],
    ['nothing for nothing', '  ', []],
  ])('%s: %j', async (_, text, names) => expect(await found(text)).toEqual(names))

  test('a number of a matter, its beginning and its end', async () => {
    const [hit] = (await ask('路灯')).edges
    const number = hit?.node.matter.number as string
    for (const part of [number, number.toLowerCase(), number.slice(0, 9), number.slice(-6)])
      expect(await found(part)).toContain('lamp')
    expect(await found(number)).toEqual(['lamp'])
  })

  test('the words are marked, in the title and where most of them stand', async () => {
    const marks = (parts: { text: string; marked: boolean }[] = []) =>
      parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
    const [lamp] = (await ask('照明 路灯 未亮')).edges
    expect(marks(lamp?.node.title)).toBe('站前道路夜间[照明]')
    expect(marks(lamp?.node.excerpt)).toBe('站前道路[路灯]自去年检修后一直[未亮]，找过市民主管部门。')
    const [claim] = (await ask('隔音窗')).edges
    expect(marks(claim?.node.excerpt)).toBe('赔偿[隔音窗]费用')
  })

  test('every stretch of two characters of a stored text', async () => {
    const missed: string[] = []
    for (const [name, { title, facts }] of Object.entries(letters))
      for (const word of [title, facts].flatMap((part) => fold(part).text.split(' ')))
        for (let at = 0; at + 2 <= word.length; at++) {
          const two = word.slice(at, at + 2)
          // Half of a rare character is no text.
          if (two.isWellFormed() && !(await found(two)).includes(name)) missed.push(two)
        }
    expect(missed).toEqual([])
  })

  test('a text of two hundred signs is looked for, a longer or broken one is told', async () => {
    expect(await found('路灯'.repeat(100))).toEqual([])
    expect(await found(letters.lamp.facts)).toEqual(['lamp'])
    const clerk = await server.as('clerk')
    for (const text of ['路'.repeat(201), '\ud842'])
      expect(await clerk.codes(query, { text })).toEqual(['BAD_INPUT'])
  })
})

describe('order and pages', () => {
  test('newest receipt first, page after page, each once; the total when it is asked', async () => {
    const days = ['2024-05-06', '2026-01-05', '2025-07-01', '2026-01-05', '1988-03-04', '2026-02-27']
    for (const receivedOn of days)
      await register(server, { title: '翻页次序', facts: '', receivedOn, claims: ['翻页'] })
    const shown: string[] = []
    let after: string | null = null
    for (let page = 0; page < 3; page++) {
      const { edges, pageInfo, totalCount } = await ask('翻页次序', { first: 2, after })
      shown.push(...edges.map(({ node }) => node.matter.receivedOn))
      expect([totalCount, pageInfo.hasNextPage]).toEqual([6, page < 2])
      after = pageInfo.endCursor
    }
    expect(shown).toEqual(days.toSorted().toReversed())
  })

  test('a word in many matters is found as before once they are counted', async () => {
    for (let n = 0; n < FREQUENT + 2; n++)
      await register(server, { title: `常见词语之${n}`, facts: '', claims: ['依法办理'] })
    const pages = async (login: Login) => {
      const one = await ask('常见词语', { first: 20 }, login)
      return [one, await ask('常见词语', { first: 20, after: one.pageInfo.endCursor }, login)]
    }
    const logins: readonly Login[] = ['clerk', 'head', 'divisionHead']
    const uncounted = await Promise.all(logins.map(pages))
    expect(uncounted[0]?.map(({ totalCount, edges }) => [totalCount, edges.length])).toEqual([
      [FREQUENT + 2, 20],
      [FREQUENT + 2, 2],
    ])
    expect(await countGrams(server.app.db, () => Promise.resolve(true))).toBe(true)
    const [gram] = gramsOf('常见')
    expect((await frequentGrams(server.app.db, server.app.now())).has(gram as number)).toBe(false)
    server.wait(1)
    await frequentGrams(server.app.db, server.app.now())
    await expect
      .poll(async () => (await frequentGrams(server.app.db, server.app.now())).get(gram as number))
      .toBe(FREQUENT + 2)
    expect(await Promise.all(logins.map(pages))).toEqual(uncounted)
  })

  test('a word is found alike from its own matters and from those of the unit', async () => {
    const { db } = server.app
    const today = dayOf(server.app.now())
    const { cookie } = await server.as('clerk')
    const token = decodeURIComponent(cookie.split('=')[1] ?? '')
    const viewer = (await loadViewer(db, token, server.app.now(), today)) as Viewer
    const way = await wayOf({ db, viewer, now: server.app.now() }, ['依法办理'])
    if (way.by !== 'grams') throw new Error('no grams')
    const reading = { db, viewer, today, fields: new Set(['id']) }
    const met = async (byUnit: boolean) => ({
      page: await find(reading, { ...way, byUnit }, { first: 3, after: null }),
      count: await countFound(db, viewer, { ...way, byUnit }),
    })
    expect((await met(true)).page.edges).toHaveLength(3)
    expect(await met(true)).toEqual(await met(false))
  })

  test('a cursor that is none is told', async () => {
    expect(await (await server.as('clerk')).codes(query, { text: '路灯', after: 'x' })).toEqual(['BAD_INPUT'])
    expect(await (await server.as('clerk')).codes(query, { text: '路灯', first: 101 })).toEqual(['BAD_INPUT'])
  })

  test('more matters of a day than it has room for take numbers of the next, none twice', async () => {
    const docs = await server.app.db.work(async (tx) => {
      await tx.run("update counter set value = ? where name = 'search/0'", [2 ** 17 - 2])
      return takeDocs(tx, ['1989-12-31', '1990-01-01', '1990-01-01', '1990-01-01', '1990-01-02'])
    })
    expect(new Set(docs).size).toBe(5)
    expect(docs).toEqual([...docs].toSorted((a, b) => a - b))
    expect(docs.every((doc) => doc === (doc | 0))).toBe(true)
  })
})

describe('who finds', () => {
  const word = '被反映人拒收'

  test('nobody finds what they may not see: not by words, numbers, totals or pages', async () => {
    const sealed = await register(server, {
      title: word,
      facts: '秘密内容',
      complainsOfConduct: true,
      accusedUsers: [server.office.users.officer],
      members: [server.office.users.head],
    })
    const [row] = await server.app.db.read<{ number: string }>('select number from matter where id = ?', [
      sealed,
    ])
    for (const login of ['officer', 'secondOfficer', 'divisionHead', 'leader', 'elsewhereHead'] as const)
      for (const text of [word, '秘密', '收', row?.number as string]) {
        const { edges, totalCount, pageInfo } = await ask(text, {}, login)
        const absent = await ask(`${text.slice(0, 1)}鱻`, {}, login)
        expect(edges.map(({ node }) => node.matter.id)).not.toContain(sealed)
        if (text !== '收') expect({ edges, totalCount, pageInfo }).toEqual(absent)
      }
    expect((await ask(word, {}, 'head')).totalCount).toBe(1)
  })

  test('a unit finds a matter from when it takes part', async () => {
    expect(await found('路灯', 'divisionHead')).toEqual([])
    await act(server, 'officer', 'openTriage', { matterId: ids['lamp'] })
    await act(server, 'officer', 'transferMatter', {
      matterId: ids['lamp'],
      to: server.office.units.division,
    })
    expect(await found('路灯', 'divisionHead')).toEqual(['lamp'])
    expect(await found('路灯', 'detachmentHandler')).toEqual([])
  })

  test('those who see no matters may not search', async () =>
    expect(await (await server.as('systemAdministrator')).codes(query, { text: '路灯' })).toEqual([
      'FORBIDDEN',
    ]))
})

describe('what is stored', () => {
  test('a corrected title is found, the old one is not', async () => {
    const id = await register(server, { title: '旧题目甲乙', facts: '内容不变' })
    const { updateMatter } = await (
      await server.as('officer')
    ).ask<{ updateMatter: { refusals: unknown[] } }>(
      'mutation ($input: UpdateMatterInput!) { updateMatter(input: $input) { refusals { code } } }',
      { input: { matterId: id, title: '新题目甲丙' } },
    )
    expect(updateMatter.refusals).toEqual([])
    expect((await ask('甲乙')).totalCount).toBe(0)
    for (const text of ['甲丙', '题目', '内容不变']) expect((await ask(text)).totalCount).toBe(1)
  })

  test('a registration that fails leaves nothing of its text', async () => {
    const count = async () => (await server.app.db.read('select * from search_gram')).length
    const before = await count()
    await expect(
      server.app.db.work(async (tx) => {
        await addTexts(tx, [{ doc: 7, number: 'X', title: '不留痕迹', facts: '', claims: [] }])
        throw new Error('Something after it')
      }),
    ).rejects.toThrow('Something after it')
    expect(await count()).toBe(before)
  })

  const rows = () => server.app.db.read('select * from search_gram g join matter m on m.doc = g.doc')
  const go = () => Promise.resolve(true)

  test('the job counts, and spells the names', async () => {
    expect(await runIfDue(server.app, indexTexts, 'test', new AbortController().signal)).toBe(true)
    const [any] = await server.app.db.read<{ matters: number }>(
      'select matters from search_count where gram = 0',
    )
    const [texts] = await server.app.db.read<{ n: number }>('select count(*) as n from search_text')
    expect(Number(any?.matters)).toBe(Number(texts?.n))
    expect(await found('路灯')).toEqual(['lamp'])
  })

  test('an index built anew, and one cut short, is the same as the one written along', async () => {
    const texts = async () =>
      (await server.app.db.read<{ text: string }>('select text from search_text'))
        .map(({ text }) => text)
        .toSorted()
    const [before, wereRows] = [await texts(), (await rows()).length]
    await forgetAll(server.app.db)
    expect(await found('路灯')).toEqual([])
    let turns = 0
    expect(await indexMissing(server.app.db, 2, async () => turns++ < 2)).toBe(false)
    expect(await runIfDue(server.app, indexTexts, 'test', new AbortController().signal)).toBe(true)
    expect(await texts()).toEqual(before)
    expect((await rows()).length).toBe(wereRows)
    expect(await found('路灯')).toEqual(['lamp'])
    expect(await found('路灯', 'divisionHead')).toEqual(['lamp'])
    expect(await indexMissing(server.app.db, 2, go)).toBe(true)
  })
})

describe('names', () => {
  const names = async (text: string, login: Login = 'clerk') =>
    (
      await (
        await server.as(login)
      ).ask<{ searchNames: { kind: string; name: string; unit: string | null }[] }>(
        'query ($text: String!) { searchNames(text: $text) { kind name unit } }',
        { text },
      )
    ).searchNames.map(({ kind, name, unit }) => [kind, name, unit].filter(Boolean).join(' '))

  test.each([
    ['xingzhen', ['unit 刑侦支队']],
    ['XZZD', ['unit 刑侦支队']],
    ['侦支', ['unit 刑侦支队']],
    ['guanstationHead', ['person 官stationHead 车站派出所']],
    ['官station', ['person 官stationHandler 车站派出所', 'person 官stationHead 车站派出所']],
    ['neike', []],
    ['', []],
    ['%', []],
  ])('%j: %j', async (text, hits) => expect(await names(text)).toEqual(hits))

  test('a surname of two readings is found by both', async () => {
    const spelled = await spellingsOf('单田芳')
    for (const one of [' shantianfang', ' stf', ' dantianfang', ' dtf']) expect(spelled).toContain(one)
  })

  test('a new name is spelled when the job comes by', async () => {
    const admin = await server.as('systemAdministrator')
    const { units } = await admin.ask<{ units: { id: string; version: number; name: string }[] }>(
      '{ units { id version name } }',
    )
    const unit = units.find(({ name }) => name === '刑侦支队')
    await admin.ask(
      'mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) { refusals { code } } }',
      {
        input: {
          unitId: unit?.id,
          expectedVersion: unit?.version,
          name: '经侦支队',
          shortName: '经侦',
          kind: 'office',
        },
      },
    )
    expect(await names('经侦')).toEqual(['unit 经侦支队'])
    await runIfDue(server.app, indexTexts, 'test', new AbortController().signal)
    expect(await names('jingzhen')).toEqual(['unit 经侦支队'])
    expect(await names('xzzd')).toEqual([])
  })
})
