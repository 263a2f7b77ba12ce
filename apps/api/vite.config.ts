import { defineConfig } from 'vite'

/** What carries machine code stays a package of its own. */
const native = [
  'better-sqlite3',
  'better-sqlite3-13',
  '@node-rs/argon2',
  '@myriaddreamin/typst-ts-node-compiler',
]

const conditions = ['source', 'module', 'node', 'development|production']

// One chunk: the order in which decorated classes are evaluated must not depend on chunking. The libraries are in
// it: looking up their files one by one takes longer than everything else a start does (decision 045).
export default defineConfig({
  resolve: {
    conditions,
    // Some libraries import graphql, others require it; two copies of it would refuse each other's types.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.mjs' }],
  },
  ssr: { resolve: { conditions, externalConditions: ['node'] }, noExternal: true, external: native },
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rollupOptions: { output: { entryFileNames: 'main.js' } },
  },
})
