import { execute, parse, validate, type ExecutionArgs } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../src/context'
import { compiledRun, type Run } from '../src/graphql/executor'
import { loadViewer } from '../src/session/load'
import { letter, matterIn } from './support/lives'
import { FIRST_DAY, startServer, type TestServer } from './support/server'

let server: TestServer
let ids: Record<string, string>
let compiled: Run

beforeAll(async () => {
  server = await startServer('executor')
  ids = { one: await matterIn(server, 'signed'), two: await matterIn(server, 'M41') }
  compiled = compiledRun(server.schema)
})
afterAll(() => server.close())

async function context(): Promise<Context> {
  const { cookie } = await server.as('officer')
  const token = decodeURIComponent(cookie.split('=')[1] ?? '')
  const now = server.app.now()
  return {
    app: server.app,
    db: server.app.db,
    requestId: 'test',
    now,
    today: FIRST_DAY,
    calendar: server.app.calendars.current(),
    viewer: await loadViewer(server.app.db, token, now, FIRST_DAY),
    client: '',
    address: '',
    setSession: () => undefined,
    cache: new Map(),
  }
}

const matterFields = `fragment Whole on Matter {
  id number title status version purpose channel secrecy first receivedOn registeredAt acceptedOn isOpen nextDueDay
  nextClock light daysLeft petitioner facts major
  homeUnit { ...Unit head { name } } responsibleUnit { ...Unit } handler { id name } category { name }
  claims { id text outcome } people { name phone address role confidential }
  submissions { number kind text registeredBy { name } } attachments { name }
  clocks { code state holder { ...Unit } holderLabel dueDay targetDay light daysLeft explanation(language: en) zh: explanation steps }
  documents { form title number state page { head title body { kind text items rows { __typename } } foot } fields { name value } services { way } }
  transfer { kind from { id } to { id } sentOn } allowedActions { action allowed primary refusals { code message basis } }
  timeline(first: 3) { edges { cursor node { id action from to clocks opinion by { name } } } pageInfo { hasNextPage endCursor } }
}
fragment Unit on Unit { id name shortName parentId isOrganisation }`

const documents: readonly (readonly [string, string, object?])[] = [
  [
    'everything of a matter',
    `query ($id: ID!) { matter(id: $id) { ...Whole } } ${matterFields}`,
    { id: 'one' },
  ],
  ['another state', `query ($id: ID!) { matter(id: $id) { ...Whole } } ${matterFields}`, { id: 'two' }],
  ['a missing matter', 'query ($id: ID!) { matter(id: $id) { id } }', { id: 'mat_none' }],
  [
    'an interface with inline fragments',
    'query ($id: ID!) { node(id: $id) { __typename id ... on Matter { title } ... on Unit { name } } }',
    { id: 'one' },
  ],
  [
    'aliases',
    '{ a: matters(first: 1) { totalCount } b: matters(first: 1) { edges { node { id x: title y: title } } } }',
  ],
  ['fields asked twice', '{ viewer { user { id } } viewer { user { name } posts { unit { id } } } }'],
  [
    'an inline argument of each kind',
    '{ matters(first: 2, order: oldest, filter: { status: [M20, M41], open: true, receivedFrom: "2026-01-01", text: null }) { edges { node { id } } } }',
  ],
  ['a list from one value', '{ matters(filter: { status: M20 }) { edges { node { id } } } }'],
  [
    'variables with defaults',
    'query ($first: Int! = 1, $order: MatterOrder! = oldest) { matters(first: $first, order: $order) { edges { node { id } } } }',
  ],
  ['a variable left out', 'query ($filter: MatterFilter) { matters(filter: $filter) { totalCount } }'],
  [
    'a variable that is null',
    'query ($filter: MatterFilter) { matters(filter: $filter) { totalCount } }',
    { filter: null },
  ],
  [
    'a variable inside an input',
    'query ($status: [MatterStatus!], $text: String) { matters(filter: { status: $status, text: $text }) { totalCount } }',
    { status: ['M41'] },
  ],
  [
    'an input object as variable',
    'query ($filter: MatterFilter) { matters(filter: $filter) { totalCount edges { node { id } } } }',
    { filter: { status: ['M20'], major: false } },
  ],
  [
    '@skip and @include',
    'query ($yes: Boolean!, $no: Boolean! = false) { viewer { today @include(if: $no) unread @skip(if: $yes) user { id name @include(if: $yes) } ... on Viewer @skip(if: $no) { reach } } }',
    { yes: true },
  ],
  [
    '@include on a fragment',
    'query ($yes: Boolean!) { viewer { ...V @include(if: $yes) } } fragment V on Viewer { today }',
    { yes: false },
  ],
  ['an error at the top', '{ users(first: 1000) { edges { node { id } } } }'],
  [
    'an error in a nullable place beside data',
    '{ viewer { today } unit(id: "x") { id } matter(id: "x") { id } }',
  ],
  [
    'an error in a nested field',
    'query ($id: ID!) { matter(id: $id) { id timeline(after: "x") { edges { cursor } } } viewer { today } }',
    { id: 'one' },
  ],
  ['a wrong type', 'query ($first: Int!) { matters(first: $first) { totalCount } }', { first: 'two' }],
  ['a missing required variable', 'query ($id: ID!) { matter(id: $id) { id } }'],
  ['null for a required variable', 'query ($id: ID!) { matter(id: $id) { id } }', { id: null }],
  [
    'an unknown enum value',
    'query ($order: MatterOrder!) { matters(order: $order) { totalCount } }',
    { order: 'sideways' },
  ],
  [
    'an unknown input field',
    'query ($filter: MatterFilter) { matters(filter: $filter) { totalCount } }',
    { filter: { name: 'x' } },
  ],
  [
    'an impossible day',
    'query ($day: Day!) { matters(filter: { receivedFrom: $day }) { totalCount } }',
    { day: '2026-02-30' },
  ],
  [
    'many wrong fields at once',
    'mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { refusals { code } } }',
    { input: { channel: 'x', claims: [1, null], persons: [{}] } },
  ],
  [
    'defaults of an input',
    'mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { effects { to clocks { code dueDay } } refusals { code } } }',
    { input: { ...letter, dryRun: true } },
  ],
  [
    'an enum written with hyphens inside',
    'mutation ($input: RecordServiceInput!) { recordService(input: $input) { refusals { code field } } }',
    {
      input: {
        matterId: 'one',
        document: 'doc_x',
        service: { way: 'by_another', on: '2026-03-02', proof: {} },
      },
    },
  ],
  ['__typename everywhere', '{ __typename viewer { __typename user { __typename } } }'],
]

/** Named matters stand for their ids. */
const withIds = (variables: object = {}): Record<string, unknown> =>
  JSON.parse(JSON.stringify(variables), (_, value: unknown) =>
    typeof value === 'string' ? (ids[value] ?? value) : value,
  ) as Record<string, unknown>

/** What graphql-js itself answers. */
const interpreted = async (asked: Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'>) =>
  execute({ schema: server.schema, contextValue: await context(), ...asked })

test.each(documents.map(([name, text, variables]) => ({ name, text, variables })))(
  'the compiled executor answers $name as graphql-js does',
  async ({ text, variables }) => {
    const document = parse(text)
    expect(validate(server.schema, document)).toEqual([])
    const variableValues = withIds(variables)
    const expected = await interpreted({ document, variableValues })
    const run = async () =>
      compiled(
        {
          document,
          variables: variableValues,
        },
        await context(),
      )
    for (const answer of [await run(), await run()]) {
      const plain = JSON.parse(JSON.stringify(answer)) as { errors?: { path?: unknown }[] }
      expect(plain).toEqual(JSON.parse(JSON.stringify(expected)))
      // What the server's formatter reads of an error.
      for (const error of answer.errors ?? []) expect(error.extensions).toBeTypeOf('object')
    }
  },
)

test.each([
  ['one of several', 'query A { __typename } query B { viewer { today } }', 'B'],
  ['one that is not there', 'query A { __typename }', 'B'],
  ['none of several', 'query A { __typename } query B { __typename }', undefined],
  ['nothing but a fragment', 'fragment V on Viewer { today }', undefined],
])('an operation by its name: %s', async (_, text, operationName) => {
  const document = parse(text)
  const expected = await interpreted({ document, operationName })
  for (let time = 0; time < 2; time++)
    expect(JSON.parse(JSON.stringify(await compiled({ document, operationName }, await context())))).toEqual(
      JSON.parse(JSON.stringify(expected)),
    )
})

test('an operation that is not there is told as a fault of the request', async () => {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-xinfang': '1' },
    body: JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }),
  })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] })
})

test('a fault of the program inside a resolver is one localised error, and the rest is answered', async () => {
  const client = await server.as('officer')
  await server.app.db.work((tx) =>
    tx.run("update clock set due = 'not json' where matterId = ?", [ids['two'] ?? '']),
  )
  const { data, errors } = await client.send<{ viewer: object }>(
    'query ($id: ID!) { viewer { today } matter(id: $id) { id clocks { dueDay explanation } } }',
    { id: ids['two'] },
  )
  expect(errors?.map(({ extensions, message }) => [extensions.code, message.includes('JSON')])).toEqual([
    ['INTERNAL', false],
  ])
  expect(data.viewer).toEqual({ today: FIRST_DAY })
})
