import type { FormCode } from '@xinfang/domain'
import type { Database, Tx } from '../db/database'
import { newId } from '../db/id'
import { record } from '../history/record'
import type { Viewer } from '../session/viewer'
import type { DocumentRow } from './document.entity'
import { builtInTemplate } from './paper/built-in'
import type { DocumentTemplate } from './template.entity'

/** The newest template of the organisation a document is issued in, or null for the built-in one. */
export async function templateInForce(
  db: Database,
  { form, unitId }: Pick<DocumentRow, 'form' | 'unitId'>,
): Promise<DocumentTemplate | null> {
  const [row] = await db.read<DocumentTemplate>(
    `select t.* from document_template t join unit u on u.organisationId = t.organisationId
      where u.id = ? and t.form = ? order by t.version desc limit 1`,
    [unitId, form],
  )
  return row ?? null
}

export const contentOfTemplate = async (
  template: Pick<DocumentTemplate, 'content'> | null,
): Promise<Buffer> =>
  template?.content == null ? builtInTemplate() : Buffer.from(template.content, 'base64')

/** One version; 0 is the built-in template. Null when there is none. */
export async function templateVersion(
  query: Tx['query'],
  organisationId: string,
  form: FormCode,
  version: number,
): Promise<Pick<DocumentTemplate, 'content'> | null> {
  if (version === 0) return { content: null }
  const [row] = await query<DocumentTemplate>(
    'select * from document_template where organisationId = ? and form = ? and version = ?',
    [organisationId, form, version],
  )
  return row ?? null
}

interface NewTemplate {
  readonly form: FormCode
  readonly content: string | null
  readonly restores: number | null
}

/** Puts a template in force as the next version. The caller has checked it. */
export async function addTemplate(
  tx: Tx,
  viewer: Viewer,
  { form, content, restores }: NewTemplate,
): Promise<number> {
  const { organisationId, userId } = viewer
  const [last] = await tx.query<{ version: number }>(
    'select max(version) as version from document_template where organisationId = ? and form = ?',
    [organisationId, form],
  )
  const version = Number(last?.version ?? 0) + 1
  const id = newId('tpl', tx.now)
  const at = tx.now.toISOString()
  await tx.insert('document_template', [
    { id, organisationId, form, version, restores, content, addedAt: at, addedBy: userId },
  ])
  await record(tx, [
    {
      actorId: userId,
      unitId: viewer.actingUnit,
      action: 'changeTemplate',
      data: { form, version, restores },
    },
  ])
  return version
}
