import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Ledgers given out: what was asked for, how far it came. */
export class Ledger5 implements MigrationInterface {
  name = 'Ledger1772500000005'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'ledger_export',
      {
        id: 'key id',
        userId: 'id',
        ledger: '20',
        format: '8',
        settings: 'text',
        rowCount: 'int',
        written: 'int=0',
        state: '8',
        createdAt: 'at',
        expiresAt: 'at',
      },
      { ledger_export_created: ['createdAt'] },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('ledger_export')
  }
}
