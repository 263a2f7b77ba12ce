import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns } from './shape'

/** When a run over the open clocks last counted some: one that stopped in the middle is told from one at work. */
export class CountedRuns52 implements MigrationInterface {
  name = 'CountedRuns1773720005200'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'calendar_run', { countedAt: 'at?' })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('calendar_run', ['countedAt'])
  }
}
