import 'reflect-metadata'
import { afterAll } from 'vitest'
import { drops } from './drops'

// Run anew before each test file, while the modules it imports stay those of the worker. Registered first, the hook
// runs last.
afterAll(async () => {
  for (const drop of drops.splice(0)) await drop()
})
