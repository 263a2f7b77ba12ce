import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** What became of a matter after its reply: carried out by which day, and how petitioners rate it. */
export class AfterReply37 implements MigrationInterface {
  name = 'AfterReply1773700000000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'execution',
      { matterId: 'key id', dueDay: 'day', doneOn: 'day?', setBy: 'id', at: 'at' },
      { execution_due: ['dueDay'] },
    )
    await createTable(
      runner,
      'rating',
      { matterId: 'key id', about: 'key 10', satisfied: 'flag', givenOn: 'day', recordedBy: 'id', at: 'at' },
      { rating_given: ['givenOn'] },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rating')
    await runner.dropTable('execution')
  }
}
