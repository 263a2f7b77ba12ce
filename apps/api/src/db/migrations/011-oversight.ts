import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Who leads the run sheet of a hearing; failures of clocks and procedure that call for supervision. */
export class Oversight11 implements MigrationInterface {
  name = 'Oversight1772610000000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'hearing_lease', {
      trackId: 'key id',
      userId: 'id',
      sessionId: 'id',
      until: 'at',
    })
    await createTable(
      runner,
      'supervision_candidate',
      {
        candidateKey: 'key 80',
        matterId: 'id',
        trigger: '1',
        targetUnitId: 'id',
        supervisorUnitId: 'id',
        since: 'day',
        clock: '4?',
        raisedOn: 'day',
      },
      {
        supervision_candidate_matter: ['matterId', 'clock'],
        supervision_candidate_supervisor: ['supervisorUnitId', 'since'],
      },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['supervision_candidate', 'hearing_lease']) await runner.dropTable(table)
  }
}
