import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** Documents as files: what was given out, leave to fetch it, and the templates of each organisation. */
export class Documents2 implements MigrationInterface {
  name = 'Documents1772500000000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'document_file',
      {
        id: 'key id',
        documentId: 'id',
        kind: '4',
        templateVersion: 'int',
        digest: 'hash',
        content: 'text',
        createdAt: 'at',
      },
      { '!document_file_kind': ['documentId', 'kind'] },
    )
    await createTable(
      runner,
      'document_ticket',
      { id: 'key id', documentId: 'id', userId: 'id', expiresAt: 'at' },
      { document_ticket_expiry: ['expiresAt'] },
    )
    await createTable(
      runner,
      'document_template',
      {
        id: 'key id',
        organisationId: 'id',
        form: '4',
        version: 'int',
        restores: 'int?',
        content: 'text?',
        addedAt: 'at',
        addedBy: 'id',
      },
      { '!document_template_version': ['organisationId', 'form', 'version'] },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['document_template', 'document_ticket', 'document_file'])
      await runner.dropTable(table)
  }
}
