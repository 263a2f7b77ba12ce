/** Values a statement may carry. Objects never pass: a mistyped input must not reach a driver. */
export type SqlValue = string | number | null

export type Row = Record<string, SqlValue>

/**
 * What one transaction may do. Whoever receives a `Tx` works inside it and never opens another:
 * on embedded SQLite there is one writing connection, on MySQL a second one would deadlock with the first.
 */
export interface Tx {
  readonly dialect: Dialect
  /** The instant of this operation, UTC; every row it writes bears the same. */
  readonly now: Date
  query<T = Row>(sql: string, values?: readonly SqlValue[]): Promise<T[]>
  /** Runs a changing statement and answers how many rows it touched. */
  run(sql: string, values?: readonly SqlValue[]): Promise<number>
  /** One INSERT for all rows; every row has the same keys. */
  insert(table: string, rows: readonly object[]): Promise<void>
  /** Effects outside the database, run only once the transaction is committed. */
  afterCommit(effect: () => void): void
}

export type Dialect = 'sqlite' | 'mysql'

export interface Database {
  readonly dialect: Dialect
  /** Reads committed rows outside any transaction, through prepared statements. */
  read<T = Row>(sql: string, values?: readonly SqlValue[]): Promise<T[]>
  /** One transaction; retried as a whole on deadlock or a busy file, so `task` must have no other effects. */
  work<T>(task: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}
