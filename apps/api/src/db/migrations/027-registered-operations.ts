import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns } from './shape'

/** Registered operations: a token may be bound to documents it sends word for word. */
export class RegisteredOperations27 implements MigrationInterface {
  name = 'RegisteredOperations1772500002700'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'partner_token', { documents: 'text?' })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('partner_token', 'documents')
  }
}
