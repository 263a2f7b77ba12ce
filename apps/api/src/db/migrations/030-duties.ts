import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Calendar duties: proofs recorded by hand, reasons for what was missed, and what was reminded of. */
export class Duties30 implements MigrationInterface {
  name = 'Duties1773000000000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'duty_note',
      {
        id: 'key id',
        dutyKey: '100',
        kind: '12',
        unitId: 'id',
        day: 'day',
        words: 'text',
        userId: 'id?',
        at: 'at',
      },
      { '!duty_note_once': ['dutyKey', 'kind'], duty_note_unit: ['unitId', 'day'] },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('duty_note')
  }
}
