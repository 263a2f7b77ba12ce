import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Search: compact numbers of matters, the grams of their texts, how people and units are spelled. */
export class Search4 implements MigrationInterface {
  name = 'Search1772500000004'

  async up(runner: QueryRunner): Promise<void> {
    const int = runner.connection.options.type === 'better-sqlite3' ? 'integer' : 'int'
    await runner.createTable(
      new Table({
        name: 'search_gram',
        columns: [
          { name: 'gram', type: int, isPrimary: true },
          { name: 'doc', type: int, isPrimary: true },
        ],
        withoutRowid: true,
      }),
    )
    await createTable(runner, 'search_text', { doc: 'key int', text: 'text' })
    await createTable(runner, 'search_count', { gram: 'key int', matters: 'int' })
    for (const table of ['matter', 'matter_unit'])
      await runner.addColumn(table, new TableColumn({ name: 'doc', type: int, isNullable: true }))
    await runner.createIndex(
      'matter',
      new TableIndex({ name: 'matter_doc', columnNames: ['doc'], isUnique: true }),
    )
    await runner.createIndex(
      'matter_unit',
      new TableIndex({ name: 'matter_unit_doc', columnNames: ['unitId', 'doc'] }),
    )
    for (const table of ['user', 'unit'])
      await runner.addColumn(
        table,
        new TableColumn({ name: 'pinyin', type: 'varchar', length: '1000', isNullable: true }),
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['unit', 'user']) await runner.dropColumn(table, 'pinyin')
    await runner.dropIndex('matter_unit', 'matter_unit_doc')
    await runner.dropIndex('matter', 'matter_doc')
    for (const table of ['matter_unit', 'matter']) await runner.dropColumn(table, 'doc')
    for (const table of ['search_count', 'search_text', 'search_gram']) await runner.dropTable(table)
  }
}
