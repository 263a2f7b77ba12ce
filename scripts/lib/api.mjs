import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

/**
 * Becomes the built API with these arguments. The same process, so that its signals, streams and exit code
 * are ours with nothing to forward.
 */
export async function becomeApi(...args) {
  const main = join(root, 'apps/api/dist/main.js')
  process.argv = [process.execPath, main, ...args]
  await import(pathToFileURL(main).href)
}
