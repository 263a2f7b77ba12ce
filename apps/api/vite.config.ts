import { defineConfig, type Plugin } from 'vite'

/** What carries machine code stays a package of its own. */
const native = [
  'better-sqlite3',
  'better-sqlite3-13',
  '@node-rs/argon2',
  '@myriaddreamin/typst-ts-node-compiler',
]

const conditions = ['source', 'module', 'node', 'development|production']

/**
 * V8 keeps the text of what it runs, at two bytes a sign once one of them is Chinese: nothing but ASCII in the
 * bundle is 6 MB less in every process.
 */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = file.code.replaceAll(/[^\0-\x7f]/g, escaped)
  },
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

// One chunk: the order in which decorated classes are evaluated must not depend on chunking. The libraries are in
// it: looking up their files one by one takes longer than everything else a start does (decision 045).
export default defineConfig({
  resolve: {
    conditions,
    alias: [
      // Some libraries import graphql, others require it; two copies of it would refuse each other's types.
      { find: /^graphql$/, replacement: 'graphql/index.mjs' },
      // In a bundle Apollo's own finds no crypto and digests every query by a polyfill, three times as long.
      { find: '@apollo/utils.createhash', replacement: 'node:crypto' },
    ],
  },
  ssr: { resolve: { conditions, externalConditions: ['node'] }, noExternal: true, external: native },
  plugins: [inAscii],
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
