import { canSee, roles, type Role, type Unit, type Visible } from '@xinfang/domain'
import * as fc from 'fast-check'
import { getMetadataArgsStorage } from 'typeorm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../src/db/open'
import type { Database } from '../src/db/database'
import { ACCUSED } from '../src/matter/facts'
import { Matter } from '../src/matter/matter.entity'
import { partyRows } from '../src/matter/parties'
import { visible } from '../src/matter/visible'
import type { Viewer } from '../src/session/viewer'
import { freshDatabase } from './support/databases'

let db: Database
beforeAll(async () => {
  db = await openDatabase(await freshDatabase('visible'))
})
afterAll(() => db.close())

const USER = 'viewer'

/** A forest of up to nine units: each hangs under an earlier one, or is a root. */
const forest = fc.array(fc.option(fc.nat(8), { freq: 5 }), { minLength: 1, maxLength: 9 }).map((parents) =>
  parents.map((parent, at): Unit => ({
    id: `u${at}`,
    parentId: at === 0 || parent === null ? null : `u${parent % at}`,
  })),
)

interface World {
  readonly units: readonly Unit[]
  readonly posts: readonly { readonly unitId: string; readonly role: Role }[]
  readonly matters: readonly Visible[]
}

const world: fc.Arbitrary<World> = forest.chain((units) => {
  const unit = fc.constantFrom(...units.map(({ id }) => id))
  const users = fc.uniqueArray(fc.constantFrom(USER, 'somebody', 'nobody'), { maxLength: 2 })
  const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 })
  const matter = fc.record({
    homeUnit: unit,
    responsibleUnit: seldom(unit),
    sent: seldom(
      fc.record({
        kind: fc.constant('transfer' as const),
        from: unit,
        to: unit,
        sentOn: fc.constant('2026-03-02'),
      }),
    ),
    secrecy: fc.constantFrom('normal' as const, 'confidential' as const, 'sealed' as const),
    members: users,
    accusedUnits: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.uniqueArray(unit, { maxLength: 2 })),
    accusedUsers: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, users),
    recused: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, users),
  })
  return fc.record({
    units: fc.constant(units),
    posts: fc.array(fc.record({ unitId: unit, role: fc.constantFrom(...(Object.keys(roles) as Role[])) }), {
      minLength: 1,
      maxLength: 3,
    }),
    matters: fc.array(matter as fc.Arbitrary<Visible>, { minLength: 10, maxLength: 30 }),
  })
})

/** From the root down, as the viewer's posts and the units' paths carry it. */
function lineOf(id: string, units: readonly Unit[]): string[] {
  const unit = units.find((found) => found.id === id)
  return unit?.parentId ? [...lineOf(unit.parentId, units), id] : [id]
}

/** A matter's row with something in every column that must not be empty; only the secrecy matters here. */
const matterRow = (id: string): object =>
  Object.fromEntries(
    getMetadataArgsStorage()
      .filterColumns(Matter)
      .filter(({ options }) => options.nullable !== true && options.default === undefined)
      .map(({ propertyName }) => [
        propertyName,
        propertyName === 'id' || propertyName === 'number' ? id : '',
      ]),
  )

const tables = ['matter', 'matter_unit', 'matter_member', 'matter_recusal', 'matter_accused']

async function store({ units, matters }: World): Promise<void> {
  await db.work(async (tx) => {
    for (const table of tables) await tx.run(`delete from ${table}`)
    const each = (rows: (matter: Visible, matterId: string) => object[]) =>
      matters.flatMap((matter, at) => rows(matter, `m${at}`))
    await tx.insert(
      'matter',
      each(({ secrecy }, id) => [{ ...matterRow(id), secrecy }]),
    )
    await tx.insert(
      'matter_unit',
      each(({ homeUnit, responsibleUnit, sent }, id) =>
        partyRows(
          { id, receivedOn: '2026-03-02', doc: null },
          [...new Set([homeUnit, responsibleUnit, sent?.from, sent?.to])].flatMap((unit) =>
            unit === undefined
              ? []
              : [
                  {
                    id: unit,
                    path: lineOf(unit, units)
                      .map((above) => `${above}/`)
                      .join(''),
                  },
                ],
          ),
        ),
      ),
    )
    await tx.insert(
      'matter_member',
      each(({ members }, matterId) => members.map((userId) => ({ matterId, userId, reason: 'test' }))),
    )
    await tx.insert(
      'matter_recusal',
      each(({ recused, accusedUsers }, matterId) =>
        [...new Set([...recused, ...accusedUsers])].map((userId) => ({ matterId, userId, reason: ACCUSED })),
      ),
    )
    await tx.insert(
      'matter_accused',
      each(({ accusedUnits }, matterId) => accusedUnits.map((unitId) => ({ matterId, unitId }))),
    )
  })
}

const viewerOf = ({ units, posts }: World): Viewer => ({
  userId: USER,
  sessionId: '',
  name: '',
  login: '',
  mustChangePassword: false,
  mustAddFactor: false,
  sessionExpiresAt: '',
  token: null,
  actingUnit: posts[0]?.unitId ?? '',
  organisationId: '',
  posts: posts.map((post, at) => ({ ...post, id: `p${at}`, title: '', line: lineOf(post.unitId, units) })),
})

test('the predicate in SQL and the domain’s rule of seeing agree on whatever can be', async () => {
  let seen = 0
  let hidden = 0
  await fc.assert(
    fc.asyncProperty(world, async (generated) => {
      await store(generated)
      const viewer = viewerOf(generated)
      const { sql, values } = visible(viewer)
      const rows = await db.read<{ id: string }>(`select m.id from matter m where ${sql}`, values)
      const bySql = rows.map(({ id }) => id).toSorted()
      const byRule = generated.matters
        .flatMap((matter, at) => (canSee(matter, viewer, generated.units) ? [`m${at}`] : []))
        .toSorted()
      seen += byRule.length
      hidden += generated.matters.length - byRule.length
      expect(bySql).toEqual(byRule)
    }),
    { numRuns: 150 },
  )
  // Both answers occurred often enough for the agreement to mean something.
  expect(Math.min(seen, hidden)).toBeGreaterThan(200)
}, 60_000)
