import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Events told to partner units' programs. */
export class Webhooks40 implements MigrationInterface {
  name = 'Webhooks1772500004000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'webhook',
      {
        id: 'key id',
        userId: 'id',
        url: '500',
        secret: '300',
        seenSeq: 'int',
        createdAt: 'at',
        createdBy: 'id',
        endedAt: 'at?',
      },
      { webhook_user: ['userId'] },
    )
    await createTable(
      runner,
      'webhook_delivery',
      {
        id: 'key id',
        webhookId: 'id',
        seq: 'int',
        matterId: 'id',
        kind: '40',
        at: 'at',
        state: '10',
        attempts: 'int=0',
        availableAt: 'at',
        triedAt: 'at?',
        outcome: '20?',
      },
      {
        '!webhook_delivery_once': ['webhookId', 'seq'],
        webhook_delivery_due: ['state', 'availableAt'],
        webhook_delivery_matter: ['webhookId', 'matterId', 'seq'],
      },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('webhook_delivery')
    await runner.dropTable('webhook')
  }
}
