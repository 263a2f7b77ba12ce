import { defineConfig } from 'vitest/config'
import { findMariadb } from '../../scripts/mariadb.mjs'

const served = process.env.TEST_MARIADB_URL ?? findMariadb()

/** Files that put other modules in the place of ours, or weigh their own process. */
const alone = ['test/twin.test.ts', 'test/twin-outside.test.ts', 'test/bombs.test.ts']

interface Suite {
  readonly name: string
  readonly include: string[]
  readonly env: Record<string, string>
  readonly globalSetup?: string[]
}

/**
 * A suite on one database. Most files share the modules of their worker, for loading them takes longer than most
 * files' tests; each has a database and an app of its own all the same.
 */
const suite = ({ name, include, ...rest }: Suite) => {
  const common = { ...rest, setupFiles: ['test/support/setup.ts'] }
  return [
    { extends: true as const, test: { ...common, name, include, exclude: alone, isolate: false } },
    { extends: true as const, test: { ...common, name: `${name}-alone`, include: alone } },
  ]
}

const sqlite = suite({
  name: 'sqlite',
  include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  env: { TEST_DB: 'sqlite' },
})

/** The same tests on the other database; what lies beside its source in src needs none and runs once. */
const maria = suite({
  name: 'maria',
  include: ['test/**/*.test.ts'],
  env: { TEST_DB: 'maria' },
  globalSetup: ['test/support/maria-server.ts'],
})

export default defineConfig({
  // Tests read the domain's source, not a build of it that may be old.
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    // A walk through many states, on two databases beside other work, takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two copies of graphql (.mjs and .js) would meet in one schema: type-graphql requires, we import.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    // One worker for each core: vitest keeps one core free, half of a machine with two.
    maxWorkers: '100%',
    projects: served ? [...sqlite, ...maria] : sqlite,
  },
})
