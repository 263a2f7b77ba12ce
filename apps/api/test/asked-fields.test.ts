import { getNamedType, isLeafType, isObjectType, type GraphQLField } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matterIn } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer

beforeAll(async () => {
  server = await startServer('asked')
  for (const state of ['M10', 'M11', 'signed', 'M40', 'M50'] as const)
    await matterIn(server, state, { facts: '站前道路路灯未亮。', major: state === 'M40' })
}, 60_000)
afterAll(() => server.close())

/** Fields of a matter that stand on its row, or are joined to it: the lists read no more of it than these need. */
const fields = (): string[] =>
  Object.values((server.schema.getType('Matter') as { getFields(): object } | undefined)?.getFields() ?? {})
    .filter((field: GraphQLField<unknown, unknown>) => field.args.length === 0)
    .flatMap(({ name, type }: GraphQLField<unknown, unknown>) => {
      const named = getNamedType(type)
      if (isLeafType(named)) return [name]
      if (!isObjectType(named)) return []
      const leaves = Object.values(named.getFields()).filter(
        (below) => below.args.length === 0 && isLeafType(getNamedType(below.type)),
      )
      return [`${name} { ${leaves.map((below) => below.name).join(' ')} }`]
    })

interface List {
  readonly login: Login
  readonly query: (asked: string) => string
}

const lists: Readonly<Record<string, List>> = {
  register: {
    login: 'clerk',
    query: (asked) => `{ matters(first: 20) { edges { cursor node { ${asked} } } } }`,
  },
  workList: {
    login: 'officer',
    query: (asked) => `{ workList(first: 20) { edges { cursor node { ${asked} } } } }`,
  },
  inbox: {
    login: 'divisionHead',
    query: (asked) => `{ inbox(box: to_decide) { edges { cursor node { ${asked} } } } }`,
  },
  search: {
    login: 'clerk',
    query: (asked) => `{ search(text: "路灯") { edges { cursor node { matter { ${asked} } } } } }`,
  },
}

test.each(Object.entries(lists))(
  '%s says of a field alone what it says of it in a whole matter',
  async (_, list) => {
    const client = await server.as(list.login)
    const ask = async (asked: string) => JSON.stringify(await client.ask<object>(list.query(`id ${asked}`)))
    const all = fields()
    expect(all.length).toBeGreaterThan(40)
    expect(await ask('')).toContain('mat_')
    for (const field of all) {
      // A field with a resolver of its own may look at any column: the list then reads the whole row.
      const whole = await ask(`${field} whole: claims { id }`)
      expect(JSON.parse(await ask(field)), field).toEqual(
        JSON.parse(whole, (key, value: unknown) => (key === 'whole' ? undefined : value)),
      )
    }
  },
  60_000,
)
