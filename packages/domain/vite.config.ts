import { defineConfig } from 'vitest/config'

export default defineConfig({
  build: {
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
    target: 'es2022',
    minify: false,
    emptyOutDir: true,
  },
  test: { include: ['src/**/*.test.ts'] },
})
