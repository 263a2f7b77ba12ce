import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** What was reminded of about a hearing, a reception day … */
export class TrackReminders31 implements MigrationInterface {
  name = 'TrackReminders1773500003100'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'track_reminder', { trackId: 'key id', key: 'key 80', sentOn: 'day' })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('track_reminder')
  }
}
