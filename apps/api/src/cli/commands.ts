import type { Command } from './command'
import { importCommand } from './import'
import { schemaCommand } from './schema'
import { serve } from './serve'

/** What can be typed behind `xinfang`. */
export const commands: Readonly<Record<string, Command>> = {
  serve: { help: 'serve                       start the server (the default)', run: serve },
  import: {
    help: 'import FILE [--as LOGIN] [--unit NAME|ID] [--dry-run]   register the rows of an .xlsx or .csv',
    run: importCommand,
  },
  schema: { help: 'schema FILE                 write the GraphQL schema', run: schemaCommand },
}
