import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Who collects and reports early warnings in each unit (S1.6.1). */
export class InformationOfficers34 implements MigrationInterface {
  name = 'InformationOfficers1773500003400'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'information_officer',
      { id: 'key id', unitId: 'id', userId: 'id', since: 'day', until: 'day?', namedBy: 'id', at: 'at' },
      { information_officer_unit: ['unitId', 'since'] },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('information_officer')
  }
}
