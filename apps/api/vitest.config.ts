import { defineConfig } from 'vitest/config'
import { findMariadb } from '../../scripts/mariadb.mjs'

const setupFiles = ['test/support/databases.ts']
const served = process.env.TEST_MARIADB_URL ?? findMariadb()

const sqlite = {
  extends: true as const,
  test: {
    // A walk through many states, on two databases beside other work, takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    name: 'sqlite',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    env: { TEST_DB: 'sqlite' },
    setupFiles,
  },
}

/** The same tests on the other database; what lies beside its source in src needs none and runs once. */
const maria = {
  extends: true as const,
  test: {
    // A walk through many states, on two databases beside other work, takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    name: 'maria',
    include: ['test/**/*.test.ts'],
    env: { TEST_DB: 'maria' },
    globalSetup: ['test/support/maria-server.ts'],
    setupFiles,
  },
}

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
    projects: served ? [sqlite, maria] : [sqlite],
  },
})
