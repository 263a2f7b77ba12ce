import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { addColumns } from './shape'

const INDEX = 'identity_name_address'

/** Same person by name and address. People registered before get their digest at the next change of keys. */
export class NameAndAddress41 implements MigrationInterface {
  name = 'NameAndAddress1773500004100'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'identity', { nameAddressIndex: 'hash?' })
    await runner.createIndex('identity', new TableIndex({ name: INDEX, columnNames: ['nameAddressIndex'] }))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('identity', INDEX)
    await runner.dropColumn('identity', 'nameAddressIndex')
  }
}
