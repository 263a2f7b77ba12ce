import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import api from '../vite.config'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Three programs: the bench itself, the floor it compares with, and the load, each a process of its own. */
export default mergeConfig(
  api,
  defineConfig({
    build: {
      ssr: true,
      outDir: here('dist'),
      rollupOptions: {
        input: { main: here('main.ts'), floor: here('floor.ts'), load: here('load.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  }),
)
