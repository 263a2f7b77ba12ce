import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from './support/databases'
import type { Login } from './support/office'
import { asked, buildTwins, parting, sweep, type Twins } from './support/twins'
import { sealedWords } from './support/worlds'

vi.mock('../src/db/id', async (original) => (await import('./support/chance')).withIds(await original()))
vi.mock('node:crypto', async (original) => (await import('./support/chance')).withChance(await original()))

/**
 * Two servers of which one knows another petitioner. Whoever may not open identities gets the same bytes from
 * both, at the same cost, whatever is asked; and no answer holds a piece of the person. What is asked is made from
 * the schema, so a new query is asked too. Here the office asks, and is then brought what is sealed; the others ask in
 * `twin-outside.test.ts`.
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

/** Of a sweep; a minute on a machine with nothing else to do. */
const LONG = { timeout: 900_000 }

test('the office gets the same bytes from both, at the same cost, and no piece', LONG, async () => {
  const { found, telling } = await sweep(twins, office)
  expect(found).toEqual([])
  expect(telling, 'answers that tell of a matter').toBeGreaterThan(20)
})

describe('a report against the division and a complaint about the head', () => {
  /** Nobody of these is among the few who read them; the first two are complained of. */
  const outsiders: readonly Login[] =
    testDatabase === 'sqlite' ? ['divisionHead', 'head', 'auditor'] : ['divisionHead']

  test('change no answer to anybody else by a byte', LONG, async () => {
    const { one, asks } = twins
    const before = new Map<string, string>()
    for (const [n, ask] of asks.entries())
      for (const login of outsiders) before.set(`${login} ${n}`, await asked(one, login, ask))
    const sealed = Object.values(await one.seal())
    const found: string[] = []
    for (const [n, ask] of asks.entries())
      for (const login of outsiders) {
        const after = await asked(one, login, ask)
        const was = before.get(`${login} ${n}`) ?? ''
        // That something was recorded is the auditor's to know, by ids alone; what, nobody's.
        const isAudit = ask.name.startsWith('audit')
        if (after !== was && !isAudit) found.push(`${login}: ${ask.name} ${parting(after, was)}`)
        const words = [...Object.values(sealedWords).flat(), ...(isAudit ? [] : sealed)]
        if (words.some((word) => after.includes(word)))
          found.push(`${login}: ${ask.name} holds words of a sealed matter`)
      }
    expect(found).toEqual([])
  })

  test('are there for their members', async () => {
    for (const login of ['officer', 'leader'] as const) {
      const { matters } = await (
        await twins.one.server.as(login)
      ).ask<{ matters: { edges: { node: { title: string } }[] } }>(
        '{ matters(first: 10) { edges { node { title } } } }',
      )
      expect(matters.edges.map(({ node }) => node.title)).toContain(sealedWords.title)
    }
  })
})
