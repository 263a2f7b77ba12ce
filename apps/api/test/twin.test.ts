import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from './support/databases'
import type { Login } from './support/office'
import { buildTwins, sweep, type Twins } from './support/twins'

vi.mock('../src/db/id', async (original) => (await import('./support/chance')).withIds(await original()))
vi.mock('node:crypto', async (original) => (await import('./support/chance')).withChance(await original()))

/**
 * Two servers of which one knows another petitioner. Whoever may not open identities gets the same bytes from
 * both, at the same cost, whatever is asked; and no answer holds a piece of the person. What is asked is made from
 * the schema, so a new query is asked too. Here the office asks; the others in `twin-outside.test.ts`.
 */
let twins: Twins
beforeAll(async () => {
  twins = await buildTwins('twin')
}, 240_000)
afterAll(() => twins.close())

/** What differs between the databases is shown by those who see the matters; the others ask on one of them. */
const office: readonly Login[] =
  testDatabase === 'sqlite' ? ['clerk', 'officer', 'head', 'officeHandler', 'archivist'] : ['officer']

test('the two worlds are alike', () => {
  const { one, other } = twins
  expect([other.matters, other.tracks]).toEqual([one.matters, one.tracks])
})

// A minute on a machine with nothing else to do.
test(
  'the office gets the same bytes from both, at the same cost, and no piece',
  { timeout: 900_000 },
  async () => {
    const { found, telling } = await sweep(twins, office)
    expect(found).toEqual([])
    expect(telling, 'answers that tell of a matter').toBeGreaterThan(20)
  },
)
