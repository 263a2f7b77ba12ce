import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { defaultClientConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { compress } from './scripts/compress'

const api = `http://127.0.0.1:${process.env['PORT'] ?? 4000}`

export default defineConfig(({ mode }) => ({
  plugins: [
    vue(),
    compress(),
    // Only Element Plus is resolved by name; our own parts are imported, so that a reader can follow them.
    components({
      dirs: [],
      dts: false,
      // Under vitest Element Plus stays outside the transform, and Node cannot load a style sheet.
      resolvers: [ElementPlusResolver({ importStyle: mode === 'test' ? false : 'css' })],
    }),
  ],
  // 'source': the domain is read as TypeScript, so that a change there is seen without building it first.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  define: { __VUE_I18N_LEGACY_API__: 'false', __VUE_I18N_FULL_INSTALL__: 'false' },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the frame needs, what pages share, and each page: a file for every shared part would be a hundred
        // requests before a matter is seen, where a browser makes six at a time.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'shared', minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/graphql': api,
      '/oidc': api,
      '/files': api,
      '/documents': api,
      '/document-templates': api,
      '/exports': api,
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'happy-dom', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts'],
          globalSetup: 'e2e/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each worker has a server of its own: files beside each other never meet in one database.
          // What a page will show is waited for as long as an element is.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}))
