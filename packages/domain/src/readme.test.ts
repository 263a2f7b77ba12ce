import { expect, test } from 'vitest'
import readme from '../README.md?raw'
import * as domain from './index'

const blocks = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1]!)

/** An example as a program: its import becomes a look-up, each `expression // → result` a pair of both. */
const program = (block: string) => {
  const body = block
    .replace(/import \{([^}]*)\} from '@xinfang\/domain'/, 'const {$1} = domain')
    .replaceAll(/^(.+?) \/\/ → (.+)$/gm, 'pairs.push([$1, $2])')
  return `const pairs = []\n${body}\nreturn pairs`
}

test('the README shows its uses', () => expect(blocks).toHaveLength(10))

test.each(blocks)('example %# runs and gives what it says', (block) => {
  const run = new Function('domain', program(block)) as (domain: object) => [unknown, unknown][]
  const pairs = run(domain)
  expect(pairs.length).toBeGreaterThan(2)
  for (const [result, said] of pairs) expect(result).toEqual(said)
})

test('every name an example imports is public', () => {
  const names = blocks.flatMap((block) => /import \{([^}]*)\}/.exec(block)?.[1]?.split(',') ?? [])
  const imported = names.map((name) => name.trim()).filter((name) => name !== '')
  expect(imported.length).toBeGreaterThan(10)
  expect(imported.filter((name) => !Object.hasOwn(domain, name))).toEqual([])
})
