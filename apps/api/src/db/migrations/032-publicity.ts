import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { addColumns, createTable } from './shape'

/** Activities of study and publicity, and files that belong to a record of a unit instead of a matter. */
export class Publicity32 implements MigrationInterface {
  name = 'Publicity1773500003200'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'activity',
      {
        id: 'key id',
        unitId: 'id',
        kind: '10',
        audience: '10',
        topic: '200',
        day: 'day',
        place: '200',
        reached: 'int',
        copies: 'int?',
        userId: 'id',
        at: 'at',
        withdrawnFor: 'text?',
      },
      { activity_unit: ['unitId', 'day'] },
    )
    await addColumns(runner, 'attachment', { owner: '100?', unitId: 'id?' })
    await runner.createIndex(
      'attachment',
      new TableIndex({ name: 'attachment_owner', columnNames: ['owner'] }),
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('attachment', 'attachment_owner')
    await runner.dropColumns('attachment', ['owner', 'unitId'])
    await runner.dropTable('activity')
  }
}
