import { Table, TableColumn, type QueryRunner, type TableColumnOptions } from 'typeorm'

/** The column kinds of a migration; frozen copies of `db/columns`, since a migration never follows later code. */
const kinds = {
  id: { type: 'varchar', length: '30' },
  at: { type: 'varchar', length: '24' },
  day: { type: 'varchar', length: '10' },
  hash: { type: 'varchar', length: '43' },
  flag: { type: 'tinyint', default: 0 },
} as const satisfies Record<string, Partial<TableColumnOptions>>

/**
 * A column in a word: `id`, `at`, `day`, `hash`, `int`, `flag`, `text`, or a number for varchar of that length;
 * `?` behind it allows null, `key` before it makes it part of the primary key, `=1` behind it is the default.
 */
export type Shape = Readonly<Record<string, string>>

function column(runner: QueryRunner, name: string, word: string): TableColumnOptions {
  const [, key, kind = '', nullable, value] = /^(key )?(\w+)(\?)?(?:=(-?\d+))?$/.exec(word) ?? []
  const sqlite = runner.connection.options.type === 'better-sqlite3'
  const base: Partial<TableColumnOptions> =
    kind === 'text'
      ? { type: sqlite ? 'text' : 'longtext' }
      : kind === 'int'
        ? { type: sqlite ? 'integer' : 'int' }
        : /^\d+$/.test(kind)
          ? { type: 'varchar', length: kind }
          : kinds[kind as keyof typeof kinds]
  return {
    name,
    type: 'varchar',
    ...base,
    isPrimary: key !== undefined,
    isNullable: nullable !== undefined,
    ...(value === undefined ? {} : { default: Number(value) }),
  }
}

/** Creates one table with its indexes; `indexes` maps a name to its columns, `!` before a name makes it unique. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  shape: Shape,
  indexes: Readonly<Record<string, readonly string[]>> = {},
): Promise<void> {
  await runner.createTable(
    new Table({
      name,
      columns: Object.entries(shape).map(([field, word]) => column(runner, field, word)),
      indices: Object.entries(indexes).map(([index, columnNames]) => ({
        name: index.replace('!', ''),
        columnNames: [...columnNames],
        isUnique: index.startsWith('!'),
      })),
    }),
  )
}

/** Adds columns to a table that is there already; what is not null needs a default for the rows it has. */
export const addColumns = (runner: QueryRunner, table: string, shape: Shape): Promise<void> =>
  runner.addColumns(
    table,
    Object.entries(shape).map(([field, word]) => new TableColumn(column(runner, field, word))),
  )
