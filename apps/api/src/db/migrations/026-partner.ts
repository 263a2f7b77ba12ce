import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Tokens of partner units' programs. */
export class Partner26 implements MigrationInterface {
  name = 'Partner1772500002600'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'partner_token',
      {
        id: 'key id',
        tokenHash: 'hash',
        userId: 'id',
        operations: 'text',
        networks: 'text',
        requestsPerMinute: 'int',
        expiresOn: 'day',
        createdAt: 'at',
        createdBy: 'id',
        lastUsedAt: 'at?',
        lastAddress: '45?',
        revokedAt: 'at?',
      },
      { '!partner_token_hash': ['tokenHash'], partner_token_user: ['userId'] },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('partner_token')
  }
}
