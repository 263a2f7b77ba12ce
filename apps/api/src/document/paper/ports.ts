import type { DocxPaper, PdfPaper } from './paper'
import page from './page.typ?raw'
import { order } from './press'

/** Fills a .docx template. The same template and paper give the same bytes; no property names anybody. */
export type DocxPort = (template: Buffer, paper: DocxPaper) => Promise<Buffer>

/** Sets an archive PDF (PDF/A-2u) in the layout of GB/T 9704-2012. The same paper gives the same bytes. */
export type PdfPort = (paper: PdfPaper) => Promise<Buffer>

export interface TemplateTags {
  /** Names of all tags, each once. */
  readonly tags: readonly string[]
  /** Tags that are not well formed: opened and never closed, or the like. */
  readonly broken: readonly string[]
}

/** By docxtemplater. */
export const docx: DocxPort = async (zip, paper) =>
  Buffer.from(await order<Uint8Array>('docx', { zip, paper }))

/** By Typst. */
export const pdf: PdfPort = async (paper) =>
  Buffer.from(await order<Uint8Array>('pdf', { source: page, paper }))

/** Reads the tags of a template. @throws {Unfit} when the file is none */
export const tagsOf = (zip: Buffer): Promise<TemplateTags> => order('inspect', { zip })
