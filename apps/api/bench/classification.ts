import { fileURLToPath } from 'node:url'
import { categoryNames } from '../src/category/names'
import { readRows } from '../src/sheet/sheet'
import { countOf, learnAndCheck, trialsOf, type Trial } from '../src/suggestion/check'
import { suggest, type Example, type Suggestion } from '../src/suggestion/model'
import { randomFrom } from './random'

/** Messages that officials have classified, beside the repository; they are no part of it. */
const FILE = fileURLToPath(
  new URL('../../../../../shared/data/messages-classified-495.xlsx', import.meta.url),
)
const FOLDS = 5
const SEEDS = [1, 2, 3]

/** How often the learner finds the first level an official gave, on messages it has not seen: five-fold, three splits. */
export async function classificationInWords(): Promise<string> {
  const messages = await readMessages()
  const names = namesOfCategories()
  const bare = await measure(messages, [])
  const named = await measure(messages, names)
  const lines = [
    `${messages.length} messages of ${new Set(messages.map(({ path }) => path[0])).size} first-level categories, ` +
      `${FOLDS}-fold, ${SEEDS.length} seeded splits`,
    `messages alone:             ${inWords(bare)}`,
    `with the tree's names:      ${inWords(named)}`,
    '',
    'first suggestion at least   is shown for   and then right',
    ...[0.4, 0.6, 0.8].map((least) => shownInWords(named.shown, least)),
    '',
    'mistaken most often (decided → suggested):',
    ...named.mistakes,
  ]
  return `${lines.join('\n')}\n`
}

interface Shown {
  readonly right: string
  readonly first: Suggestion | undefined
}

interface Measured {
  readonly trials: readonly Trial[]
  readonly shown: readonly Shown[]
  readonly mistakes: readonly string[]
  readonly seconds: number
}

async function measure(messages: readonly Example[], names: readonly Example[]): Promise<Measured> {
  const trials: Trial[] = []
  const shown: Shown[] = []
  const began = performance.now()
  for (const seed of SEEDS)
    for (const unseen of foldsOf(messages, seed)) {
      const seen = messages.filter((message) => !unseen.includes(message))
      const { model } = await learnAndCheck([...seen, ...names], () => Promise.resolve())
      trials.push(...trialsOf(model, unseen))
      for (const message of unseen)
        shown.push({ right: message.path[0] ?? '', first: suggest(model, message)[0] })
    }
  const seconds = (performance.now() - began) / 1_000 / (SEEDS.length * FOLDS)
  return { trials, shown, mistakes: mistakesOf(shown), seconds }
}

/** Every fold has its share of each category. */
function foldsOf(messages: readonly Example[], seed: number): Example[][] {
  const folds = Array.from({ length: FOLDS }, (): Example[] => [])
  const random = randomFrom(seed)
  const mixed = messages
    .map((message) => ({ message, key: `${message.path[0]} ${random()}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  for (const [at, { message }] of mixed.entries()) folds[at % FOLDS]?.push(message)
  return folds
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

function inWords({ trials, seconds }: Measured): string {
  const { checked, correct, nearlyCorrect } = countOf(trials)
  return `first ${percent(correct, checked)}, among three ${percent(nearlyCorrect, checked)}, learned in ${seconds.toFixed(1)} s`
}

function shownInWords(shown: readonly Shown[], least: number): string {
  const said = shown.filter(({ first }) => (first?.probability ?? 0) >= least)
  const right = said.filter((one) => one.first?.label === one.right).length
  return [
    `${100 * least} %`.padEnd(26),
    percent(said.length, shown.length).padEnd(13),
    percent(right, said.length),
  ].join('  ')
}

function mistakesOf(shown: readonly Shown[]): string[] {
  const counts = new Map<string, number>()
  for (const { right, first } of shown)
    if (first && first.label !== right) {
      const pair = `${right} → ${first.label}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([pair, times]) => `  ${pair}: ${percent(times, shown.length)}`)
}

async function readMessages(): Promise<Example[]> {
  const messages: Example[] = []
  let header: readonly string[] | undefined
  for await (const { cells } of readRows(FILE)) {
    const words = cells.map((cell) => String(cell ?? '').trim())
    const at = (name: string) => words[header?.indexOf(name) ?? -1] ?? ''
    if (header === undefined) header = words
    else if (at('一级分类') !== '')
      messages.push({ path: [at('一级分类')], title: at('留言主题'), text: at('留言详情') })
  }
  return messages
}

const namesOfCategories = (): Example[] =>
  categoryNames.flatMap((first) =>
    first.below.flatMap((second) =>
      second.below
        .filter(({ name }) => !name.startsWith('其他'))
        .map((third): Example => ({ path: [first.name], title: third.name, text: second.name, named: true })),
    ),
  )
