import type { SqlValue } from '../src/db/database'

export interface Statement {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** What one request of the API asked its database: reads outside and statements inside one transaction, in order. */
export type Step =
  | ({ readonly kind: 'read' } & Statement)
  | { readonly kind: 'work'; readonly statements: readonly Statement[] }

export type Plan = readonly Step[]

/** What the floor process is told to do. */
export interface FloorTask {
  readonly databaseUrl: string
  readonly file: string
  /** By scenario; request number n runs plan n modulo their number. */
  readonly plans: Readonly<Record<string, readonly Plan[]>>
}

export const statementsOf = (plan: Plan): number =>
  plan.reduce((sum, step) => sum + (step.kind === 'read' ? 1 : step.statements.length), 0)
