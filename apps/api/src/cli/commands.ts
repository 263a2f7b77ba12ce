import type { Command } from './command'
import { schemaCommand } from './schema'
import { serve } from './serve'

/** What can be typed behind `xinfang`. */
export const commands: Readonly<Record<string, Command>> = {
  serve: { help: 'serve                       start the server (the default)', run: serve },
  schema: { help: 'schema FILE                 write the GraphQL schema', run: schemaCommand },
}
