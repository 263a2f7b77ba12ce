import PizZip from 'pizzip'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { formCodes, layout, type FormCode } from '@xinfang/domain'
import { describe, expect, it } from 'vitest'
import { builtInTemplate } from './built-in'
import { docxPaper, pageTags, partTags, pdfPaper, sampleValues } from './paper'
import { docx, pdf, tagsOf } from './ports'
import { Unfit } from './press'

/** Signs of real names that common fonts lack; nobody is called so. */
const RARE = '喆堃玥龑𠮷䶮'
const builtIn = await builtInTemplate()
const DAY = '2026-03-05'
const values = (form: FormCode) => ({
  ...sampleValues(form),
  petitioner: RARE,
  documentNumber: '平铁公受〔2026〕3号',
})

interface Sign {
  readonly text: string
  readonly x: number
  readonly y: number
}

async function signsOf(file: Buffer): Promise<Sign[][]> {
  const loaded = await getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 })
    .promise
  const pages: Sign[][] = []
  for (let at = 1; at <= loaded.numPages; at++) {
    const { items } = await (await loaded.getPage(at)).getTextContent()
    pages.push(
      items.flatMap((item) =>
        'str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }] : [],
      ),
    )
  }
  await loaded.destroy()
  return pages
}

/** Text without the spaces a justified line is filled with. */
const plain = (text: string): string => text.replace(/\s/g, '')
const pdfText = async (file: Buffer) =>
  plain((await signsOf(file)).map((page) => page.map(({ text }) => text).join('')).join(''))
const docxText = (file: Buffer) =>
  plain(
    Array.from(
      new PizZip(file)
        .file('word/document.xml')
        ?.asText()
        .matchAll(/<w:t(?: [^>]*)?>([^<]*)/g) ?? [],
      ([, text = '']) => text,
    ).join(''),
  )

/** Everything a page says, in order, as plain text. */
function words(form: FormCode): string[] {
  const { head, title, number, addressee, body, organ, date, foot } = pdfPaper(
    layout(form, values(form)),
    DAY,
  )
  const parts = body.flatMap((block) =>
    block.kind === 'list'
      ? block.items.map((item, at) => `${at + 1}. ${item}`)
      : block.kind === 'rows'
        ? block.rows.flatMap(({ label, value }) => [label, value])
        : [block.text],
  )
  return [head, title, number ?? '', addressee ?? '', ...parts, organ, date, ...foot]
    .map(plain)
    .filter(Boolean)
}

/** What of it is missing in the text of a file, or out of order. */
function missing(text: string, wanted: readonly string[]): string[] {
  let from = 0
  return wanted.filter((word) => {
    const at = text.indexOf(word, from)
    if (at >= 0) from = at + word.length
    return at < 0
  })
}

describe('as .docx', () => {
  it.each(formCodes)('%s says what its page says', async (form) => {
    const file = await docx(builtIn, docxPaper(form, values(form)))
    expect(missing(docxText(file), words(form))).toEqual([])
    expect(docxText(file)).not.toMatch(/[{}]|undefined/)
  })

  it('gives the same bytes again, names nobody in its properties, and is well formed with signs of XML', async () => {
    const paper = docxPaper('F01', { ...values('F01'), claims: ['<a> & "b"', '两\n行'] })
    const once = await docx(builtIn, paper)
    expect(await docx(builtIn, paper)).toEqual(once)
    expect(Object.keys(new PizZip(once).files).filter((name) => name.startsWith('docProps'))).toEqual([])
    expect(docxText(once)).toContain('1.&lt;a&gt;&amp;')
  })

  it('knows its own tags, the built-in template uses all of them and no other', async () => {
    const { tags, broken } = await tagsOf(builtIn)
    expect(broken).toEqual([])
    expect([...tags].sort()).toEqual([...Object.keys(pageTags), ...partTags].sort())
  })

  it('refuses what is no template', async () => {
    const file = (name: string, text: string) => {
      const zip = new PizZip(builtIn)
      zip.file(name, text)
      return zip.generate({ type: 'nodebuffer' }) as Buffer
    }
    const outside =
      '<Relationship Id="rId9" Type="x/attachedTemplate" Target="http://a/" TargetMode="External"/>'
    await expect(tagsOf(Buffer.from('not a zip'))).rejects.toEqual(new Unfit('not-a-docx'))
    await expect(tagsOf(file('word/vbaProject.bin', 'x'))).rejects.toEqual(new Unfit('active'))
    await expect(tagsOf(file('word/_rels/settings.xml.rels', outside))).rejects.toEqual(new Unfit('active'))
    await expect(tagsOf(file('word/big.xml', ' '.repeat(31 * 1024 * 1024)))).rejects.toEqual(
      new Unfit('too-large'),
    )
    const open =
      '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>{#body}</w:t></w:r></w:p></w:body></w:document>'
    expect(await tagsOf(file('word/document.xml', open))).toEqual({ tags: [], broken: ['body'] })
  })
})

describe('as archive PDF', () => {
  it.each(formCodes)('%s says what its page says, rare signs of names included', async (form) => {
    const file = await pdf(pdfPaper(layout(form, values(form)), DAY))
    // A page ends between any two words, so its number may stand between any two.
    const text = (await pdfText(file)).replace(/—\d+—/g, '')
    expect(missing(text, words(form))).toEqual([])
  })

  it('gives the same bytes again, dated by its issue, naming nobody', async () => {
    const once = await pdf(pdfPaper(layout('F01', values('F01')), DAY))
    expect(await pdf(pdfPaper(layout('F01', values('F01')), DAY))).toEqual(once)
    expect(once.toString('latin1')).toContain('D:20260305')
    expect(once.toString('latin1')).toContain('pdfaid')
  })

  it('sets a full page as 22 lines of 28 signs on the grid of GB/T 9704-2012', async () => {
    const long = '国'.repeat(28 * 22 * 3)
    const [, second = []] = await signsOf(
      await pdf(pdfPaper(layout('F11', { ...values('F11'), facts: long }), DAY)),
    )
    const lines = new Map<number, number>()
    for (const { text, y } of second)
      if (text.includes('国'))
        lines.set(Math.round(y * 10), (lines.get(Math.round(y * 10)) ?? 0) + Array.from(plain(text)).length)
    expect([...lines.values()]).toEqual(Array.from({ length: 22 }, () => 28))
    const [first = 0, last = 0] = [Math.max(...lines.keys()), Math.min(...lines.keys())]
    expect((first - last) / 10 / 21).toBeCloseTo(((225 / 22) * 72) / 25.4, 1)
    expect(Math.min(...second.map(({ x }) => x))).toBeCloseTo((28 * 72) / 25.4, 0)
  })
})
