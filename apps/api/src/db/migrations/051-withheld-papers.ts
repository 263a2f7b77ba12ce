import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns } from './shape'

/** Since when a paper that names the petitioner is kept from the units its matter is sent to. */
export class WithheldPapers51 implements MigrationInterface {
  name = 'WithheldPapers1773720005100'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'document', { withheldAt: 'at?' })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('document', ['withheldAt'])
  }
}
