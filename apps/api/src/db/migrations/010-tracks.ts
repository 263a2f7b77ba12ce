import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Parallel tracks beside the life of a matter: hearings, supervision, joint handling, arrivals, reception days. */
export class Tracks10 implements MigrationInterface {
  name = 'Tracks1772600000000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'track',
      {
        id: 'key id',
        kind: '20',
        matterId: 'id?',
        state: '20',
        isOpen: 'flag',
        officeUnitId: 'id?',
        targetUnitId: 'id?',
        userId: 'id?',
        day: 'day?',
        facts: 'text',
        version: 'int=1',
        createdAt: 'at',
        changedAt: 'at',
      },
      {
        track_matter: ['matterId', 'kind'],
        track_office: ['kind', 'officeUnitId', 'day'],
        track_changed: ['changedAt'],
      },
    )
    await createTable(
      runner,
      'track_unit',
      { trackId: 'key id', unitId: 'key id', own: 'flag' },
      { track_unit_seen: ['unitId', 'own', 'trackId'] },
    )
    await createTable(
      runner,
      'track_user',
      { trackId: 'key id', userId: 'key id' },
      { track_user_seen: ['userId', 'trackId'] },
    )
    for (const table of ['notification', 'document'])
      await runner.addColumn(
        table,
        new TableColumn({ name: 'trackId', type: 'varchar', length: '30', isNullable: true }),
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['document', 'notification']) await runner.dropColumn(table, 'trackId')
    for (const table of ['track_user', 'track_unit', 'track']) await runner.dropTable(table)
  }
}
