// Two demo servers that differ only in who some petitioners are: what an outside test of confidentiality compares.
import { becomeApi } from './lib/api.mjs'
import { build } from './lib/build.mjs'
import { requireNode } from './lib/node-version.mjs'
import { stopWithPnpm } from './lib/parent.mjs'

requireNode()
await build()
stopWithPnpm()
await becomeApi('twin')
