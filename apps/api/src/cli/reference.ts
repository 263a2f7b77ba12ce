import { readFileSync, writeFileSync } from 'node:fs'
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  astFromValue,
  print,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'
import { createSchema } from '../graphql/schema'
import { offeredOperations } from '../partner/operations'
import type { Call } from './command'

const BEGIN = '<!-- reference: written by `pnpm generate` from the descriptions of the schema -->'
const END = '<!-- end of the reference -->'

/** Writes the reference into a page of documentation between its two marks, or with `--check` compares. */
export async function referenceCommand({ rest }: Call): Promise<number> {
  const [file = 'docs/api.md', option] = rest
  const page = readFileSync(file, 'utf8')
  const wanted = withReference(page, await createSchema())
  if (option !== '--check') {
    writeFileSync(file, wanted)
    return 0
  }
  if (page === wanted) return 0
  process.stderr.write(`${file} is out of date: run pnpm generate and commit it\n`)
  return 1
}

/** The page with the reference of this schema; whatever stands outside the marks stays. */
export function withReference(page: string, schema: GraphQLSchema): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) throw new Error('The page has no marks for the reference')
  return `${page.slice(0, from)}${BEGIN}\n\n${reference(schema)}\n\n${page.slice(to)}`
}

/** Every operation a token may name, with arguments, and every input and code they use. */
function reference(schema: GraphQLSchema): string {
  const queries = schema.getQueryType()?.getFields() ?? {}
  const mutations = schema.getMutationType()?.getFields() ?? {}
  const used = new Map<string, GraphQLNamedType>()
  const kinds = [
    ['Queries', queries],
    ['Mutations', mutations],
  ] as const
  const operations = kinds.flatMap(([title, fields]) => [
    `### ${title}`,
    ...offeredOperations.flatMap(({ name }) => {
      const field = fields[name]
      return field ? [operation(field, used)] : []
    }),
  ])
  // Inputs name further inputs and codes while they are written, so the map grows under the loop.
  const inputs: string[] = []
  const codes: string[] = []
  for (const type of used.values()) {
    if (isInputObjectType(type)) inputs.push(input(type.name, type.description, type.getFields(), used))
    if (isEnumType(type)) codes.push(enumeration(type))
  }
  return [...operations, '### Inputs', ...inputs, '### Codes', ...codes].join('\n\n')
}

function enumeration(type: GraphQLEnumType): string {
  const values = type.getValues().map(({ name, description }) => `- \`${name}\` ${line(description)}`)
  return [`#### ${type.name}`, told(type.description), values.join('\n')].join('\n\n')
}

type Fields = Readonly<Record<string, GraphQLInputField>>

function operation(field: GraphQLField<unknown, unknown>, used: Map<string, GraphQLNamedType>): string {
  const args = field.args.map((arg) => row(arg, used))
  return [
    `#### ${field.name}`,
    `${told(field.description)} Answers \`${String(field.type)}\`.`,
    ...list(args),
  ].join('\n\n')
}

const input = (
  name: string,
  description: string | null | undefined,
  fields: Fields,
  used: Map<string, GraphQLNamedType>,
): string =>
  [`#### ${name}`, told(description), ...list(Object.values(fields).map((field) => row(field, used)))].join(
    '\n\n',
  )

const list = (rows: readonly string[]): string[] => (rows.length > 0 ? [rows.join('\n')] : [])

/** One argument or field of an input; its type is remembered, to be written too. */
function row(
  { name, type, defaultValue, description }: GraphQLArgument | GraphQLInputField,
  used: Map<string, GraphQLNamedType>,
): string {
  const named = getNamedType(type)
  if (isInputObjectType(named) || isEnumType(named)) used.set(named.name, named)
  const ast = defaultValue === undefined ? null : astFromValue(defaultValue, type)
  const otherwise = ast ? ` = ${print(ast)}` : ''
  return `- \`${name}: ${String(type)}${otherwise}\` ${line(description)}`.trimEnd()
}

const line = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim()

/** A sentence of its own. */
const told = (text: string | null | undefined): string => line(text).replace(/([^.。])$/, '$1.')
