import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Clocks in full: the calendar an installation counts by, the runs that count anew, reminders that were sent. */
export class Clocks3 implements MigrationInterface {
  name = 'Clocks1773500000000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'calendar_notice',
      {
        id: 'key id',
        year: 'int',
        knownFrom: 'day',
        number: '60?',
        url: '300',
        holidays: 'text',
        enteredAt: 'at',
        enteredBy: 'id?',
      },
      { calendar_notice_known: ['year', 'knownFrom', 'id'] },
    )
    await createTable(
      runner,
      'calendar_run',
      {
        id: 'key id',
        noticeId: 'id',
        calendarVersion: '20',
        startedAt: 'at',
        startedBy: 'id',
        finishedAt: 'at?',
        clocks: 'int=0',
        moved: 'int=0',
        kept: 'int=0',
      },
      { calendar_run_open: ['finishedAt'] },
    )
    await createTable(runner, 'reminder', { matterId: 'key id', key: 'key 60', sentOn: 'day' })
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['reminder', 'calendar_run', 'calendar_notice']) await runner.dropTable(table)
  }
}
