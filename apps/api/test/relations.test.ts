import { dayOf, roles, type Role } from '@xinfang/domain'
import { execute, parse, type DocumentNode, type ExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../src/context'
import { viewerOfUser } from '../src/session/load'
import type { Unit } from '../src/unit/unit.entity'
import { handlesOf, pathOf, type Handle } from './relations'
import { testDatabase } from './support/databases'
import { oneOfEachRole, postOf, type Login } from './support/office'
import { buildRelations, relationOf, sees, type Relation, type Standing } from './support/relations'
import { MISSING, requestOf, variablesFor, type Request } from './support/requests'
import { operationsOf, type Operation } from './support/sample'
import { startServer, type TestServer } from './support/server'

/**
 * Every operation that names a matter or what hangs on one × every role × a matter of the own unit, of one below, of
 * a foreign one, a sealed one and one stepped aside from: what may not be seen is answered like what never was.
 */
let server: TestServer
let standings: Standing[]
let tree: Unit[]
/** Every id in the arguments of an operation that hangs on a matter. */
let handles: Handle[]
let prepared: Map<Operation, Prepared>
/** The request of each, without its cache. */
let contexts: Map<Login, Omit<Context, 'cache'>>

/** What is the same whoever asks. */
interface Prepared extends Request {
  readonly document: DocumentNode
}

/** The rule in SQL is one text for both databases, so the second is asked by three. */
const asking = testDatabase === 'sqlite' ? oneOfEachRole : (['officer', 'divisionHead', 'leader'] as const)

beforeAll(async () => {
  server = await startServer('relations')
  ;({ standings, tree } = await buildRelations(server))
  const operations = operationsOf(server.schema)
  prepared = new Map(
    operations.map((operation) => [
      operation,
      { ...requestOf(operation, server.office), document: parse(operation.brief) },
    ]),
  )
  contexts = new Map(await Promise.all(asking.map(async (login) => [login, await contextOf(login)] as const)))
  handles = [...prepared.values()].flatMap(({ rest }) => rest)
})
afterAll(() => server.close())

async function contextOf(login: Login): Promise<Omit<Context, 'cache'>> {
  const { app, office } = server
  const now = app.now()
  const today = dayOf(now)
  const viewer = await viewerOfUser(app.db, office.users[login], office.units[postOf(login)[0]], today)
  const asked = { requestId: 'matrix', address: '127.0.0.1', client: '', setSession: () => undefined }
  return { ...asked, app, db: app.db, now, today, calendar: app.calendars.current(), viewer }
}

/** The answer as it would be sent, without the id that was asked for. */
async function answerOf(
  login: Login,
  handle: Handle,
  id: string,
  main: Standing | undefined,
): Promise<string> {
  const { data, errors = [] } = (await execute({
    schema: server.schema,
    document: (prepared.get(handle.operation) as Prepared).document,
    variableValues: variablesFor(prepared.get(handle.operation) as Prepared, handle, id, (names) =>
      main?.ids.get(names),
    ) as Record<string, unknown>,
    contextValue: { ...contexts.get(login), cache: new Map() },
  })) as ExecutionResult
  const told = errors.map(({ extensions, message }) => [extensions['code'] ?? 'INTERNAL', message])
  return JSON.stringify([told, data]).replaceAll(id, '#')
}

const label = ({ operation, leaf }: Handle) => `${operation.name}.${pathOf(leaf)}`

test('every id in the arguments of an operation has its row', () => {
  const without = operationsOf(server.schema)
    .flatMap(handlesOf)
    .filter(({ names }) => names === undefined)
    .map(({ operation, leaf }) => `${operation.name}.${pathOf(leaf)}`)
  expect(without).toEqual([])
})

test('each role is asked, and each that reads matters in every relation', () => {
  expect(oneOfEachRole.map((login) => postOf(login)[1]).toSorted()).toEqual(Object.keys(roles).toSorted())
  const met = new Map<Role, Set<Relation>>()
  for (const login of oneOfEachRole)
    met.set(postOf(login)[1], new Set(standings.map((one) => relationOf(server, tree, login, one))))
  for (const [role, relations] of met)
    expect([...relations], role).toEqual(expect.arrayContaining(['foreign', 'sealed', 'recused']))
  expect(new Set([...met.values()].flatMap((one) => [...one]))).toContain('subordinate')
})

/** Operations for which somebody was answered otherwise than for what never was. */
const reached = new Set<string>()

describe.each(asking)('%s', (login) => {
  test(
    'is told of what may not be seen exactly what is told of what never was',
    { timeout: 120_000 },
    async () => {
      const found: string[] = []
      const main = standings.find((one) => sees(server, tree, login, one, 'matter'))
      for (const handle of handles) {
        const unknown = await answerOf(login, handle, MISSING, main)
        for (const standing of standings) {
          const id = standing.ids.get(handle.names)
          if (id === undefined) throw new Error(`Nothing is laid for ${handle.names}`)
          const answer = await answerOf(login, handle, id, main)
          const relation = relationOf(server, tree, login, standing)
          // Tracks laid before their first step are to be acted on, not to be shown.
          if (handle.operation.kind === 'mutation' && answer.includes('INTERNAL'))
            found.push(`${label(handle)} ${relation}: a fault`)
          const differs = answer !== unknown
          if (differs) reached.add(label(handle))
          if (differs && !sees(server, tree, login, standing, handle.names))
            found.push(`${label(handle)} ${relation}: ${answer} instead of ${unknown}`)
        }
      }
      expect(found).toEqual([])
    },
  )
})

test.skipIf(testDatabase !== 'sqlite')(
  'what may be seen is there: each operation tells it from what never was',
  () => {
    const never = handles.filter((handle) => handle.stands && !reached.has(label(handle)))
    // One that nobody drafted yet is shown to nobody, whoever takes part.
    expect(never.map(label)).toEqual(['bulletin.id'])
  },
)
