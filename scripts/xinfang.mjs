// The command line of the built API: `pnpm xinfang import FILE.xlsx`, `pnpm xinfang create-admin`, …
import { becomeApi } from './lib/api.mjs'
import { build } from './lib/build.mjs'
import { requireNode } from './lib/node-version.mjs'

requireNode()
await build()
await becomeApi(...process.argv.slice(2))
