import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns, createTable } from './shape'

/** Categories that administrators maintain, with their changes, and what was learned from confirmed matters. */
export class Categories6 implements MigrationInterface {
  name = 'Categories1772500000006'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'category', { closedOn: 'day?', version: 'int=1' })
    await createTable(
      runner,
      'category_change',
      {
        id: 'key id',
        categoryId: 'id',
        kind: '10',
        code: '20?',
        before: '250?',
        after: '250?',
        at: 'at',
        userId: 'id',
      },
      { category_change_category: ['categoryId', 'id'], category_change_code: ['code'] },
    )
    await createTable(
      runner,
      'suggestion_model',
      {
        id: 'key id',
        organisationId: 'id',
        subject: '10',
        version: 'int',
        learnedAt: 'at',
        examples: 'int',
        checked: 'int',
        correct: 'int',
        nearlyCorrect: 'int',
        body: 'text',
      },
      { '!suggestion_model_subject': ['organisationId', 'subject'] },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['suggestion_model', 'category_change']) await runner.dropTable(table)
    await runner.dropColumns('category', ['closedOn', 'version'])
  }
}
