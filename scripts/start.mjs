// The README's first command: build what is not built, then serve.
import { becomeApi } from './lib/api.mjs'
import { build } from './lib/build.mjs'
import { requireNode } from './lib/node-version.mjs'
import { stopWithPnpm } from './lib/parent.mjs'

requireNode()
await build()
stopWithPnpm()
await becomeApi('serve')
