import { defineConfig } from 'vitest/config'

// Not part of `pnpm test`: minutes of killing. `LONG=1` for the numbers of issue and manual, `pnpm resilience --long`.
export default defineConfig({
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    // As `main.ts` does first of all: the entities say their types by it.
    setupFiles: ['reflect-metadata'],
    include: ['resilience/**/*.test.ts'],
    // Servers are killed on purpose; two files at once would only wait for each other.
    fileParallelism: false,
    testTimeout: process.env['LONG'] ? 3_600_000 : 180_000,
    hookTimeout: 120_000,
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
})
