import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns } from './shape'

/** Who gave a file of a confidential matter to the units it is sent to, and when. */
export class ReleasedFiles44 implements MigrationInterface {
  name = 'ReleasedFiles1773720004400'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'attachment', { releasedAt: 'at?', releasedBy: 'id?' })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('attachment', ['releasedAt', 'releasedBy'])
  }
}
