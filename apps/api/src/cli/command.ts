import type { Config } from '../config'

export interface Call {
  readonly config: Config
  readonly rest: readonly string[]
}

export interface Command {
  readonly help: string
  /** Answers the exit code. */
  readonly run: (call: Call) => Promise<number>
}
