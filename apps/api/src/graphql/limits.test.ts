import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  GraphQLError,
  Kind,
  parse,
  Source,
  Lexer,
  TokenKind,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSchema } from './schema'
import { limits, limitsRule, type Limits } from './limits'

let schema: GraphQLSchema
beforeAll(async () => {
  schema = await createSchema()
})

const refusals = (text: string): string[] =>
  validate(schema, parse(text), [limitsRule(limits)]).map(({ message }) => message)

describe('a document is refused for', () => {
  test.each([
    ['depth', `{ matters(first: 1) { ${'edges { node { '.repeat(9)} id ${'} }'.repeat(9)} } }`],
    ['aliases', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: viewer { today }`).join(' ')} }`],
    ['directives', `{ viewer { ${'today @include(if: true) '.repeat(31)} } }`],
    [
      'variables',
      `query (${Array.from({ length: 61 }, (_, n) => `$v${n}: Int`).join(' ')}) { viewer { today } }`,
    ],
    ['cost', `{ matters(first: 100) { edges { node { ${'id '.repeat(400)} } } } }`],
    ['cost', `query ($n: Int!) { matters(first: $n) { edges { node { ${'id '.repeat(400)} } } } }`],
    [
      'cost',
      `{ matters(first: 100) { ...C } } fragment C on MatterConnection { edges { node { ${'id '.repeat(400)} } } }`,
    ],
    [
      'cost',
      `{ viewer { ...F0 } } ${Array.from({ length: 40 }, (_, n) => `fragment F${n} on Viewer { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F40 on Viewer { today }`,
    ],
    ['A mutation has one field', 'mutation { a: signOut b: signOut }'],
    [
      'A mutation has one field',
      'mutation { ...A ... on Mutation { signOut } } fragment A on Mutation { signOut }',
    ],
  ])('%s', (what, text) => {
    expect(refusals(text).join()).toContain(what)
  })

  test('and a short page of the same is taken', () => {
    expect(refusals(`{ matters(first: 10) { edges { node { ${'id '.repeat(400)} } } } }`)).toEqual([])
    expect(refusals('mutation { signOut }')).toEqual([])
  })

  test('a fragment within itself is left to the rule that refuses it', () => {
    expect(refusals('{ viewer { ...A } } fragment A on Viewer { today ...A }')).toEqual([])
    expect(refusals('mutation { ...A } fragment A on Mutation { ...A }').join()).toContain('one field')
  })
})

const consoleFolder = new URL('../../../admin/src/', import.meta.url).pathname

/** Every operation of the console with the fragments it uses, as its browser sends it. */
function consoleOperations(): DocumentNode[] {
  const files = readdirSync(consoleFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.graphql'),
  )
  const definitions = files.flatMap(
    (file) => parse(readFileSync(join(consoleFolder, file), 'utf8')).definitions,
  )
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  return definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const used = new Set<FragmentDefinitionNode>()
      const look = (node: typeof operation) =>
        void visit(node, {
          FragmentSpread: ({ name }) => {
            const fragment = fragments.get(name.value)
            if (!fragment) throw new GraphQLError(`No fragment ${name.value}`)
            if (used.has(fragment)) return
            used.add(fragment)
            look(fragment)
          },
        })
      look(operation)
      return { kind: Kind.DOCUMENT, definitions: [operation, ...used] }
    })
}

function tokensOf(document: DocumentNode): number {
  const texts = document.definitions.map(({ loc }) => loc?.source.body.slice(loc.start, loc.end) ?? '')
  const lexer = new Lexer(new Source(texts.join('\n')))
  let count = 0
  while (lexer.advance().kind !== TokenKind.EOF) count++
  return count
}

describe("the console's own operations", () => {
  const operations = consoleOperations()

  test('are many, and stay below half of every limit', () => {
    expect(operations.length).toBeGreaterThan(50)
    const names = Object.keys(limits) as (keyof Limits)[]
    const none = Object.fromEntries(names.map((name) => [name, -1])) as unknown as Limits
    const most = Object.fromEntries(names.map((name) => [name, 0])) as Record<keyof Limits, number>
    for (const document of operations) {
      most.tokens = Math.max(most.tokens, tokensOf(document))
      for (const { message } of validate(schema, document, [limitsRule(none)])) {
        const [, name, count] = /'s (\w+) is (\d+)/.exec(message) ?? []
        if (name) most[name as keyof Limits] = Math.max(most[name as keyof Limits], Number(count))
      }
    }
    expect(names.filter((name) => most[name] * 2 > limits[name]).map((name) => [name, most[name]])).toEqual(
      [],
    )
  })
})
