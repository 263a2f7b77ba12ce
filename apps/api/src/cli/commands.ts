import type { Config } from '../config'
import { schemaCommand } from './schema'
import { serve } from './serve'

export interface Call {
  readonly config: Config
  readonly rest: readonly string[]
}

export interface Command {
  readonly help: string
  /** Answers the exit code. */
  readonly run: (call: Call) => Promise<number>
}

/** What can be typed behind `xinfang`. */
export const commands: Readonly<Record<string, Command>> = {
  serve: { help: 'serve                       start the server (the default)', run: serve },
  schema: { help: 'schema FILE                 write the GraphQL schema', run: schemaCommand },
}
