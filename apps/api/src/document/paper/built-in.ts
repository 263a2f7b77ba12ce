import contentTypes from './docx/content-types.xml?raw'
import documentRels from './docx/document.rels?raw'
import document from './docx/document.xml?raw'
import footer1 from './docx/footer1.xml?raw'
import footer2 from './docx/footer2.xml?raw'
import packageRels from './docx/package.rels?raw'
import settings from './docx/settings.xml?raw'
import styles from './docx/styles.xml?raw'

const parts = {
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': packageRels,
  'word/document.xml': document,
  'word/_rels/document.xml.rels': documentRels,
  'word/styles.xml': styles,
  'word/settings.xml': settings,
  'word/footer1.xml': footer1,
  'word/footer2.xml': footer2,
} as const

let built: Promise<Buffer> | undefined

/** The template every form has until its office brings one: plain parts in the repository, zipped when first needed. */
export const builtInTemplate = (): Promise<Buffer> => (built ??= zip())

/** Loaded only now: a server at rest has no use for it. */
async function zip(): Promise<Buffer> {
  const { default: PizZip } = await import('pizzip')
  const files = new PizZip()
  for (const [name, content] of Object.entries(parts))
    files.file(name, content, { date: new Date(1980, 0, 1), createFolders: false })
  return files.generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer
}
