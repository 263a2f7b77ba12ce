import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Second factors of accounts, and the roles that must have one. */
export class Accounts21 implements MigrationInterface {
  name = 'Accounts1772500002100'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'second_factor', {
      userId: 'key id',
      secret: '200',
      confirmedAt: 'at?',
      lastStep: 'int=0',
    })
    await createTable(
      runner,
      'recovery_code',
      { id: 'key id', userId: 'id', digest: 'hash' },
      { recovery_code_user: ['userId'] },
    )
    await createTable(runner, 'second_factor_role', { role: 'key 40' })
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['second_factor_role', 'recovery_code', 'second_factor'])
      await runner.dropTable(table)
  }
}
