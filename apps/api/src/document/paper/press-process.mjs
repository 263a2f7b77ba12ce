// The press: a child process that sets documents as .docx and PDF, so that the server neither waits for it nor
// holds its fonts, and a hostile template can at most end this process. Plain JavaScript, since it is started
// from a bundle as well as from source. It ends when its parent lets go of it.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import Docxtemplater from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import PizZip from 'pizzip'

/** An uploaded .docx unpacks to no more than this, bytes. */
const UNPACKED = 30 * 1024 * 1024
/** A zip carries times: always the same, since the same values give the same bytes. Read by local getters. */
const EPOCH = new Date(1980, 0, 1)
/** Properties of a file name its author and dates: blanked. */
const BLANK =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
const APP =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'

const require = createRequire(import.meta.url)

/** Messages for whoever uploads: what is wrong with the file itself. */
class Unfit extends Error {}

function open(zip) {
  let files
  try {
    files = new PizZip(zip)
  } catch {
    throw new Unfit('not-a-docx')
  }
  const entries = Object.values(files.files)
  const unpacked = entries.reduce((sum, { _data }) => sum + (_data?.uncompressedSize ?? 0), 0)
  if (entries.length > 1_000 || unpacked > UNPACKED) throw new Unfit('too-large')
  if (!files.file('word/document.xml')) throw new Unfit('not-a-docx')
  if (entries.some(({ name }) => /vbaProject|activeX|embeddings\//i.test(name))) throw new Unfit('active')
  const links = entries.filter(({ name }) => name.endsWith('.rels'))
  // A link of the text (hyperlink) loads nothing by itself; any other outside target would.
  const outside = /<Relationship\b(?=[^>]*TargetMode="External")(?![^>]*\/hyperlink")[^>]*>/
  if (links.some(({ name }) => outside.test(files.file(name).asText()))) throw new Unfit('active')
  return files
}

/** Loops get the list itself, a plain tag its lines in one; a name that is nowhere prints nothing. */
const parser = (tag) => ({
  get(scope, context) {
    const value = tag === '.' ? scope : scope?.[tag]
    if (context.meta.part.module === 'loop' || !Array.isArray(value)) return value
    return value.join('；')
  },
})

const template = (zip, modules = []) =>
  new Docxtemplater(open(zip), {
    paragraphLoop: true,
    linebreaks: true,
    parser,
    modules,
    nullGetter: () => '',
    errorLogging: false,
  })

function docx({ zip, paper }) {
  const rendered = template(zip).render(paper).getZip()
  const files = new PizZip()
  for (const name of Object.keys(rendered.files).sort()) {
    if (rendered.files[name].dir || name === 'docProps/thumbnail.jpeg') continue
    const content =
      name === 'docProps/core.xml'
        ? BLANK
        : name === 'docProps/app.xml'
          ? APP
          : rendered.files[name].asUint8Array()
    files.file(name, content, { date: EPOCH, createFolders: false })
  }
  return files.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** Names of all tags of a template, each once; what the parser of tags objects to, as a list. */
function inspect({ zip }) {
  const inspector = new InspectModule()
  try {
    template(zip, [inspector])
  } catch (error) {
    if (error instanceof Unfit) throw error
    const errors = error?.properties?.errors ?? []
    if (errors.length === 0) throw new Unfit('not-a-docx')
    return {
      tags: [],
      broken: [...new Set(errors.map(({ properties }) => String(properties?.xtag ?? properties?.id)))],
    }
  }
  const tags = new Set()
  const walk = (found) => {
    for (const [name, inner] of Object.entries(found)) {
      tags.add(name)
      walk(inner)
    }
  }
  walk(inspector.getAllTags())
  return { tags: [...tags], broken: [] }
}

let compiler
/** Complete fonts under the Open Font License; the Japanese one for the few signs of names the other lacks (𠮷). */
async function typst() {
  const { NodeCompiler } = (await import('@myriaddreamin/typst-ts-node-compiler')).default
  const fonts = ['noto-serif-sc', 'noto-serif-jp'].map((name) =>
    dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)),
  )
  const fontPaths = fonts.flatMap((folder) => [join(folder, '400Regular'), join(folder, '700Bold')])
  return NodeCompiler.create({ workspace: '/press', fontArgs: [{ fontPaths }] })
}

async function pdf({ source, paper }) {
  compiler ??= await typst()
  compiler.mapShadow('/press/page.typ', Buffer.from(source))
  compiler.mapShadow('/press/paper.json', Buffer.from(JSON.stringify(paper)))
  try {
    // PDF/A-2u: every font inside, every sign readable as text in fifty years.
    return compiler.pdf(
      { mainFilePath: '/press/page.typ' },
      { pdfStandard: 'a-2u', creationTimestamp: Date.parse(paper.issuedOn) / 1_000 },
    )
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

const works = { docx, pdf, inspect }

process.on('disconnect', () => process.exit())
process.on('message', async ({ id, work, order }) => {
  try {
    process.send({ id, result: await works[work](order) })
  } catch (error) {
    // Never the message of a library: it may repeat what was to be printed.
    process.send({
      id,
      unfit: error instanceof Unfit ? error.message : undefined,
      error: error?.name ?? 'Error',
    })
  }
})
