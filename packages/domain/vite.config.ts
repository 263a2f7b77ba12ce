import { defineConfig } from 'vitest/config'

export default defineConfig({
  build: {
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
    target: 'es2022',
    minify: false,
    emptyOutDir: true,
  },
  // One worker for each core: vitest keeps one core free, half of a machine with two.
  test: { include: ['src/**/*.test.ts'], maxWorkers: '100%' },
})
