import { createSchema } from '../../src/graphql/schema'
import { asksOf, questionsOf, type Ask, type Values } from './asks'
import { restartChance } from './chance'
import { postOf, type Login } from './office'
import { MISSING, requestOf, variablesFor } from './requests'
import { operationsOf } from './sample'
import { buildWorld, ORIGINAL, piecesOf, secrets, type World } from './worlds'

/** Two servers of which one knows another petitioner, and what can be asked of both. */
export interface Twins {
  readonly one: World
  readonly other: World
  readonly asks: readonly Ask[]
  close(): Promise<unknown>
}

/** For a test file that puts `support/chance` in the place of ids and random bytes. */
export async function buildTwins(name: string): Promise<Twins> {
  // First, since it keeps the process from answering for a while.
  const questions = questionsOf(await createSchema())
  restartChance()
  const one = await buildWorld(`${name}_one`, secrets.one)
  restartChance()
  const other = await buildWorld(`${name}_other`, secrets.other)
  for (const world of [one, other]) world.spent()
  const close = () => Promise.all([one.server.close(), other.server.close()])
  return { one, other, asks: asksOf(questions, valuesFor(one)), close }
}

/** What tells of either person, whole or in part. */
export const pieces = [...piecesOf(secrets.one), ...piecesOf(secrets.other)]
export const piecesIn = (text: string): string[] => pieces.filter((piece) => text.includes(piece))

/** Values that look for the person, besides those that look for the matters. */
const valuesFor = ({ server, matters, tracks }: World): Values => {
  const { units, users } = server.office
  const { name, phone, identityNumber, address } = secrets.one
  return {
    from: ['2026-03-01'],
    to: ['2026-03-31'],
    id: [...Object.values(matters), ...tracks, units.division, users.head],
    matterId: Object.values(matters),
    unitId: [null, units.division],
    supervisorId: [null],
    after: [null],
    text: [name, phone, address, '照明'],
    search: [name, null],
    phone: [phone, null],
    identityNumber: [null, identityNumber],
    filter: [
      null,
      { text: name },
      { text: phone },
      { secrecy: ['confidential'] },
      { secrecy: ['sealed'] },
      { homeUnitId: units.office },
      { handlerId: users.officeHandler },
    ],
    'input: RepeatsInput': [
      { persons: [{ phone, identityNumber }] },
      { title: name, facts: '站前道路路灯自去年检修后一直未亮。' },
    ],
    kind: ['registration'],
  }
}

/** A request by somebody and its whole answer; the number of the request is drawn afresh for each. */
export async function answered(world: World, login: Login, path: string, body?: object): Promise<string> {
  const client = await world.server.as(login)
  const response = await client.fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  })
  const headers = [...response.headers].filter(
    ([header]) => !['date', 'set-cookie', 'x-request-id'].includes(header),
  )
  return `${response.status} ${JSON.stringify(headers)}\n${await response.text()}`
}

export const asked = (world: World, login: Login, { query, variables }: Ask): Promise<string> =>
  answered(world, login, '/graphql', { query, variables })

/**
 * What tells of the person by right: the draft of whoever typed it, and in the unit that registered the matters
 * that a number was heard before.
 */
const isTold = (login: Login, { name }: Ask): boolean =>
  (name === 'drafts' && login === 'clerk') ||
  (['samePerson', 'repeats'].includes(name) && postOf(login)[0] === 'office')

/** The place where two answers part, without what stands around it. */
export const parting = (first: string, second: string): string => {
  const at = Array.from(first).findIndex((sign, n) => sign !== second[n])
  return `at ${at}: ${first.slice(Math.max(0, at - 60), at)}`
}

/** In the unit that registered them it takes the time it takes to be told of the same person's matters. */
const mayCost = (login: Login, { name }: Ask): boolean =>
  name === 'repeatsOf' && postOf(login)[0] === 'office'

/** What a sweep found out of order, and how many of its answers tell of a matter. */
export interface Sweep {
  readonly found: readonly string[]
  readonly telling: number
}

/**
 * Everything these can ask, of both: where the bytes part, where the databases were asked otherwise or gave other
 * numbers of rows (the time of an answer is made of these), where a piece of the person or, outside the office, a
 * scanned letter stands, and what was malformed. All ask one question before the next, while the servers still have it compiled.
 */
export async function sweep({ one, other, asks }: Twins, logins: readonly Login[]): Promise<Sweep> {
  const found: string[] = []
  const matter = one.matters['sent'] ?? ''
  let telling = 0
  one.spent()
  other.spent()
  for (const ask of asks)
    for (const login of logins.filter((each) => !isTold(each, ask))) {
      const [first, paid] = [await asked(one, login, ask), one.spent()]
      const [second, alsoPaid] = [await asked(other, login, ask), other.spent()]
      const at = `${login}: ${ask.name}`
      if (first !== second) found.push(`${at} ${parting(first, second)}`)
      if (!mayCost(login, ask) && paid.join('\n') !== alsoPaid.join('\n'))
        found.push(`${at} costs ${paid.filter((line) => !alsoPaid.includes(line)).join() || 'less'}`)
      if (piecesIn(first + second).length > 0) found.push(`${at} holds a piece of the person`)
      if (postOf(login)[0] !== 'office' && first.includes(ORIGINAL)) found.push(`${at} tells of the letter`)
      if (/"code":"(INTERNAL|GRAPHQL|BAD_REQUEST|TOO_)/.test(first)) found.push(`${at} is malformed`)
      if (first.includes(matter)) telling++
    }
  return { found, telling }
}

/** What hangs on one matter, by what an id in an argument names. */
async function namedBy({ server, tracks, original }: World, matterId: string): Promise<Map<string, string>> {
  const first = async (table: 'document' | 'matter_person'): Promise<string> => {
    const sql = table === 'document' ? PAPERS : PERSONS
    return (await server.app.db.read<{ id: string }>(sql, [matterId]))[0]?.id ?? MISSING
  }
  const kinds = ['supervision', 'hearing', 'caseLead'].map(
    (kind, at) => [`track:${kind}`, tracks[at] ?? ''] as const,
  )
  const [document, person] = [await first('document'), await first('matter_person')]
  return new Map([
    ['matter', matterId],
    ['document', document],
    ['person', person],
    ['file', original],
    ...kinds,
  ])
}
const PAPERS = 'select id from document where matterId = ? order by id limit 1'
const PERSONS = 'select id from matter_person where matterId = ? order by id limit 1'

/**
 * Every change of the schema that names a matter or what hangs on one, asked of both worlds: of a matter that the
 * viewer may not see, and, where nothing is written by it, of one they see whose petitioner they may not know.
 */
export async function sweepChanges({ one, other }: Twins, logins: readonly Login[]): Promise<Sweep> {
  const found: string[] = []
  let telling = 0
  const ofUnit = await namedBy(one, one.matters['sent'] ?? '')
  const hidden = await namedBy(one, one.matters['inHand'] ?? '')
  one.spent()
  other.spent()
  for (const operation of operationsOf(one.server.schema)) {
    if (operation.kind !== 'mutation') continue
    const request = requestOf(operation, one.server.office)
    const isTrial = JSON.stringify(request.blank).includes('"dryRun":true')
    for (const handle of request.rest)
      for (const login of logins)
        for (const ids of isTrial ? [hidden, ofUnit] : [hidden]) {
          const id = ids.get(handle.names) ?? one.tracks[0] ?? ''
          const variables = variablesFor(request, handle, id, (names) => ids.get(names))
          const body = { query: operation.brief, variables }
          const [first, paid] = [await answered(one, login, '/graphql', body), one.spent()]
          const [second, alsoPaid] = [await answered(other, login, '/graphql', body), other.spent()]
          const at = `${login}: ${operation.name} ${handle.names}`
          if (first !== second) found.push(`${at} ${parting(first, second)}`)
          if (paid.join('\n') !== alsoPaid.join('\n')) found.push(`${at} costs otherwise`)
          if (piecesIn(first + second).length > 0) found.push(`${at} holds a piece of the person`)
          if (/"code":"(INTERNAL|GRAPHQL|BAD_|TOO_)/.test(first)) found.push(`${at} is malformed`)
          if (!first.includes('"code":"NOT_FOUND"')) telling++
        }
  }
  return { found, telling }
}
