import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, person, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('repeats')
  await register(server, { ...lamp, persons: [{ ...person, phone: '10011112222' }] })
  for (const [n, facts] of others.entries())
    await register(server, {
      title: `另一事项之${n}`,
      facts,
      claims: ['依法办理'],
      persons: [{ ...person, phone: `1009999000${n}` }],
    })
}, 60_000)
afterAll(() => server.close())

const lamp = {
  title: '文澜街道东关街路灯不亮',
  facts: '东关街自去年十月检修线路以后，三盏路灯一直没有亮过，上个月有一位老人夜间摔伤。',
  claims: ['尽快修复三盏路灯'],
}
const others = [
  '小区楼下餐馆油烟直排，夜间营业到凌晨，请有关部门查处。',
  '候车室空调故障多日，旅客反映无人维修，请有关部门查处。',
  '货场夜间装卸噪声扰民，要求限定作业时间，请有关部门查处。',
]

interface Repeats {
  samePerson: { reason: string; matter: { id: string; title: string } }[]
  sameMatter: {
    overlap: number
    phrases: string[]
    samePerson: boolean
    matter: { id: string; title: string }
  }[]
}

const parts = `{ samePerson { reason matter { id title } }
  sameMatter { overlap phrases samePerson matter { id title } } }`
const typed = `query ($input: RepeatsInput!) { repeats(input: $input) ${parts} }`
const stored = `query ($id: ID!) { repeatsOf(matterId: $id) ${parts} }`

const repeats = async (input: object, login: Login = 'clerk') =>
  (await (await server.as(login)).ask<{ repeats: Repeats }>(typed, { input })).repeats
const repeatsOf = async (id: string, login: Login = 'officer') =>
  (await (await server.as(login)).ask<{ repeatsOf: Repeats }>(stored, { id })).repeatsOf
const titles = ({ sameMatter }: Repeats) => sameMatter.map(({ matter }) => matter.title)

describe('while a submission is registered', () => {
  test('the same text is proposed with what is shared', async () => {
    const { sameMatter, samePerson } = await repeats(lamp)
    expect(sameMatter.map(({ overlap, matter }) => [overlap, matter.title])).toEqual([[100, lamp.title]])
    expect(sameMatter[0]?.phrases).toContain('东关街自去年十月检修线路以后')
    expect(samePerson).toEqual([])
  })

  test('so is one in other words, order and signs, and only that', async () => {
    const found = await repeats({
      title: '再次反映东关街三盏路灯',
      facts: '上个月有一位老人夜间摔伤！三盏路灯自去年十月检修线路以后一直没有亮过,请有关部门查处。',
    })
    expect(titles(found)).toEqual([lamp.title])
    expect(found.sameMatter[0]?.overlap).toBeLessThan(100)
    expect(found.sameMatter[0]?.phrases).toContain('上个月有一位老人夜间摔伤')
  })

  test.each([
    ['stock phrases alone', { facts: '请有关部门查处，依法办理。' }],
    ['something else', { title: '办理户口迁移', facts: '申请将户口由外省迁入本市，窗口答复材料不全。' }],
    ['what has only begun', { title: '东关街' }],
    ['nothing', {}],
  ])('%s: nothing is proposed', async (_, input) => expect(titles(await repeats(input))).toEqual([]))

  test('the same person is told apart, by exact numbers', async () => {
    const [same] = (await repeats({ persons: [{ phone: '100 1111-2222' }] })).samePerson
    expect([same?.reason, same?.matter.title]).toEqual(['phone', lamp.title])
    expect((await repeats({ persons: [{ phone: '1001111222' }] })).samePerson).toEqual([])
    const both = await repeats({ ...lamp, persons: [{ phone: '10011112222' }] })
    expect(both.sameMatter[0]?.samePerson).toBe(true)
  })

  const neighbour = { name: '丁某某', address: '某省某市某区二路 5 号' }
  test('name and address are a weaker sign, however they are written, and told as such', async () => {
    await register(server, {
      title: '二路五号漏水',
      facts: '二路五号楼顶防水层破损，雨天漏水。',
      persons: [{ ...neighbour, phone: '10055556666' }],
    })
    const written = { name: '丁 某某', address: '某省，某市某区二路５号' }
    const alone = await repeats({ persons: [written] })
    expect(alone.samePerson.map(({ reason, matter }) => [reason, matter.title])).toEqual([
      ['name_address', '二路五号漏水'],
    ])
    // A number that is the same is the surer sign, and the only one that marks a similar text.
    const [both] = (await repeats({ persons: [written, { phone: '10055556666' }] })).samePerson
    expect(both?.reason).toBe('phone')
    const alike = await repeats({ facts: '二路五号楼顶防水层破损，雨天漏水。', persons: [written] })
    expect(alike.sameMatter.map(({ samePerson }) => samePerson)).toEqual([false])
    for (const other of [
      { ...written, address: '某区二路5号' },
      { ...written, name: '丁某' },
      { name: '丁某某' },
    ])
      expect((await repeats({ persons: [other] })).samePerson).toEqual([])
  })

  test('only whoever may open identities is told by name and address', async () => {
    const persons = [{ name: '戊某某', address: '某省某市某区三路7号', phone: '10077778888' }]
    await register(server, { title: '三路七号停水', persons }, 'divisionHead')
    const by = async (login: Login, keys: object) =>
      (await repeats({ persons: [keys] }, login)).samePerson.map(({ reason }) => reason)
    const { phone, ...told } = persons[0] as (typeof persons)[number]
    expect(await by('divisionHead', told)).toEqual(['name_address'])
    // The program of a partner unit registers in the same unit and opens nobody's identity.
    expect([await by('partner', told), await by('partner', { phone })]).toEqual([[], ['phone']])
  })

  test('what may not be seen is not proposed, by text or by number', async () => {
    const secret = {
      title: '某负责人收受礼金线索',
      facts: '二〇二四年中秋前后在东湖茶楼二层包间收受礼金若干，有同行人员可以证明。',
      persons: [{ ...person, phone: '10033334444' }],
    }
    await register(server, { ...secret, complainsOfConduct: true, members: [server.office.users.head] })
    const asked = { title: secret.title, facts: secret.facts, persons: [{ phone: '10033334444' }] }
    expect(await repeats(asked, 'secondOfficer')).toEqual({ samePerson: [], sameMatter: [] })
    expect(titles(await repeats(asked, 'head'))).toEqual([secret.title])
  })

  test('too much is told', async () => {
    const clerk = await server.as('clerk')
    for (const input of [
      { facts: '长'.repeat(100_001) },
      { persons: Array.from({ length: 11 }, () => ({ phone: '1' })) },
    ])
      expect(await clerk.codes(typed, { input })).toEqual(['BAD_INPUT'])
    expect(await (await server.as('divisionHandler')).codes(typed, { input: {} })).toEqual(['FORBIDDEN'])
  })
})

describe('in triage', () => {
  test('a matter is compared with all others, not with itself, and no more once the other is merged', async () => {
    const again = await register(server, {
      ...lamp,
      title: '东关街路灯仍然不亮',
      persons: [{ ...person, phone: '10011112222' }],
    })
    const found = await repeatsOf(again)
    expect(titles(found)).toEqual([lamp.title])
    expect(found.sameMatter[0]?.samePerson).toBe(true)
    // By number first; the others give the same name and address only.
    const [sure, ...perhaps] = found.samePerson.map(({ reason, matter }) => `${reason} ${matter.title}`)
    expect(sure).toBe(`phone ${lamp.title}`)
    expect(perhaps.toSorted()).toEqual(others.map((_, n) => `name_address 另一事项之${n}`))
    const first = found.sameMatter[0]?.matter.id as string
    expect(titles(await repeatsOf(first))).toEqual(['东关街路灯仍然不亮'])

    await act(server, 'officer', 'openTriage', { matterId: again })
    const { refusals } = await act(server, 'officer', 'mergeMatter', {
      matterId: again,
      into: first,
      sameFacts: true,
    })
    expect(refusals).toEqual([])
    expect(titles(await repeatsOf(first))).toEqual([])
  })

  test('a matter that may not be seen is one that is not there', async () => {
    const officer = await server.as('officer')
    const sealed = await register(server, { complainsOfConduct: true, members: [server.office.users.head] })
    for (const id of [sealed, 'mat_01JD0000000000000000000000'])
      expect(await officer.ask(stored, { id })).toEqual({ repeatsOf: null })
  })
})
