import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { fold } from './fold'
import { gramsOf } from './grams'

/** What is searched of one matter. */
export interface Searched {
  readonly doc: number
  readonly number: string
  readonly title: string
  readonly facts: string
  readonly claims: readonly string[]
}

const textOf = ({ number, title, facts, claims }: Searched): string =>
  [number, title, facts, ...claims].map((part) => fold(part).text).join(' ')

/** Rows of one statement: on SQLite few enough to stay prepared, on a server many, to spare round trips. */
const ROWS = { sqlite: 400, mysql: 5_000 } as const

/** Makes new matters findable; in the transaction that registers them. */
export async function addTexts(tx: Tx, all: readonly Searched[]): Promise<void> {
  const texts = all
    .map((searched) => ({ doc: searched.doc, text: textOf(searched) }))
    .toSorted((a, b) => a.doc - b.doc)
  await tx.insert('search_text', texts)
  const docs = new Map<number, number[]>()
  for (const { doc, text } of texts)
    for (const gram of gramsOf(text)) {
      const found = docs.get(gram)
      if (found) found.push(doc)
      else docs.set(gram, [doc])
    }
  await addGrams(tx, docs)
}

/** In the order of the key, so that neighbours meet in one page of the table. */
async function addGrams(tx: Tx, docs: ReadonlyMap<number, readonly number[]>): Promise<void> {
  const step = 2 * ROWS[tx.dialect]
  const values: number[] = []
  for (const gram of [...docs.keys()].toSorted((a, b) => a - b))
    for (const doc of docs.get(gram) ?? []) values.push(gram, doc)
  for (let at = 0; at < values.length; at += step) {
    const some = values.slice(at, at + step)
    const sql = insertOf(some.length / 2)
    await tx.run(sql, some)
  }
}

const insertOf = (rows: number): string =>
  `insert into search_gram (gram, doc) values ${Array<string>(rows).fill('(?, ?)').join(', ')}`

/** Brings what is searched of a matter up to what it says now. */
export async function changeText(tx: Tx, searched: Searched): Promise<void> {
  const { doc } = searched
  const text = textOf(searched)
  const [before] = await tx.query<{ text: string }>('select text from search_text where doc = ?', [doc])
  const [old, now] = [gramsOf(before?.text ?? ''), gramsOf(text)]
  const gone = [...old].filter((gram) => !now.has(gram))
  if (gone.length > 0)
    await tx.run(`delete from search_gram where doc = ? and gram in (${places(gone)})`, [doc, ...gone])
  await addGrams(tx, new Map([...now].filter((gram) => !old.has(gram)).map((gram) => [gram, [doc]])))
  await tx.run('update search_text set text = ? where doc = ?', [text, doc])
}
