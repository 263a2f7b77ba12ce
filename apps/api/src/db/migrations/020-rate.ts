import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** What is counted against a limit, for all processes together. */
export class Rate20 implements MigrationInterface {
  name = 'Rate1772500002000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'rate',
      { subject: 'key 100', used: 'int', until: 'at' },
      { rate_until: ['until'] },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rate')
  }
}
