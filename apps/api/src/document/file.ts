import { createHash } from 'node:crypto'
import type { FormCode } from '@xinfang/domain'
import type { App } from '../context'
import { faultOf } from '../db/faults'
import { newId } from '../db/id'
import { seal, unseal } from '../identity/seal'
import type { DocumentRow } from './document.entity'
import type { DocumentFile } from './file.entity'
import { docxPaper, pdfPaper } from './paper/paper'
import { docx, pdf } from './paper/ports'
import { pageOf, unsealContent } from './store'
import { contentOfTemplate, templateInForce } from './template'

export const fileKinds = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

export type FileKind = keyof typeof fileKinds

export interface GivenFile {
  readonly content: Buffer
  /** SHA-256, base64url. */
  readonly digest: string
}

/** An issued document as a file: made at the first request by the template in force, afterwards the stored one. */
export async function fileOfDocument(app: App, document: DocumentRow, kind: FileKind): Promise<GivenFile> {
  return (await stored(app, document.id, kind)) ?? (await make(app, document, kind))
}

const place = (row: string) => ({ table: 'document_file', column: 'content', row })
const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('base64url')

async function stored({ db, keyring }: App, documentId: string, kind: FileKind): Promise<GivenFile | null> {
  const [row] = await db.read<DocumentFile>('select * from document_file where documentId = ? and kind = ?', [
    documentId,
    kind,
  ])
  if (!row) return null
  const content = Buffer.from(unseal(keyring, place(row.id), row.content), 'base64')
  if (digestOf(content) !== row.digest) throw new Error('A stored document is not what was given out')
  return { content, digest: row.digest }
}

async function make(app: App, document: DocumentRow, kind: FileKind): Promise<GivenFile> {
  const { issuedOn, issuedValues, form } = document
  if (issuedOn === null || issuedValues === null) throw new Error('Only an issued document is given out')
  const given = unsealContent(app.keyring, document, issuedValues)
  const [all, page] = [{ ...given.values, ...given.personal }, pageOf(form, given)]
  const template = kind === 'docx' ? await templateInForce(app.db, document) : null
  const content =
    kind === 'docx'
      ? await docx(await contentOfTemplate(template), docxPaper(form as FormCode, all, page))
      : await pdf(pdfPaper(page, issuedOn))
  const digest = digestOf(content)
  try {
    await app.db.work(async (tx) => {
      const id = newId('fil', tx.now)
      await tx.insert('document_file', [
        {
          id,
          documentId: document.id,
          kind,
          templateVersion: template?.version ?? 0,
          digest,
          content: seal(app.keyring, place(id), content.toString('base64')),
          createdAt: tx.now.toISOString(),
        },
      ])
    })
    return { content, digest }
  } catch (error) {
    // Two first requests at once: the one stored first is the document.
    const first = faultOf(error) === 'duplicate' ? await stored(app, document.id, kind) : null
    if (!first) throw error
    return first
  }
}
