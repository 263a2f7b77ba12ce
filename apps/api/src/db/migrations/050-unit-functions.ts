import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns } from './shape'

/** What a unit is there for, by which a matter finds the one that is responsible (S1.2.1, S5.3). */
export class UnitFunctions50 implements MigrationInterface {
  name = 'UnitFunctions1773800005000'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'unit', { functions: '300?' })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('unit', 'functions')
  }
}
