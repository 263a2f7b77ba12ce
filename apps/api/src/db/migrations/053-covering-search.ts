import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'

/**
 * A search weighs many matters of which it shows few: what the rule of seeing asks of each stands in the index. That
 * a number is one matter's only is held by the key of `search_text`.
 */
export class CoveringSearch53 implements MigrationInterface {
  name = 'CoveringSearch1773720005300'

  async up(runner: QueryRunner): Promise<void> {
    await replace(runner, 'matter', { name: 'matter_doc', columnNames: ['doc', 'secrecy', 'id'] })
    await replace(runner, 'matter_unit', { name: 'matter_unit_doc', columnNames: ['unitId', 'doc', 'own'] })
  }

  async down(runner: QueryRunner): Promise<void> {
    await replace(runner, 'matter', { name: 'matter_doc', columnNames: ['doc'], isUnique: true })
    await replace(runner, 'matter_unit', { name: 'matter_unit_doc', columnNames: ['unitId', 'doc'] })
  }
}

async function replace(
  runner: QueryRunner,
  table: string,
  index: { name: string; columnNames: string[]; isUnique?: boolean },
): Promise<void> {
  await runner.dropIndex(table, index.name)
  await runner.createIndex(table, new TableIndex(index))
}
