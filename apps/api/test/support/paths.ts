import 'reflect-metadata'
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isRequiredArgument,
  parse,
  validate,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { limits, limitsRule } from '../../src/graphql/limits'

/** What is asked of one object: its plain fields, and each object below it under the name of its field. */
interface Selection {
  readonly leaves: readonly string[]
  readonly below: readonly { readonly field: string; readonly selection: Selection }[]
}

/** Entries of a list that is asked for by pages: more than the worlds of the tests hold. */
const PAGE = 4

/**
 * Documents that ask a query for its whole answer: every nested path on which no type comes twice, in one
 * document if the limits let it pass, else in as few as it takes.
 */
export function documentsOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string[] {
  // A page size in a variable is reckoned at the largest.
  const args = field.args.filter(({ name }) => name !== 'first')
  const variables = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const given = [
    ...args.map(({ name }) => `${name}: $${name}`),
    ...(args.length < field.args.length ? [`first: ${PAGE}`] : []),
  ].join(', ')
  const document = (selection: string) =>
    `query${variables && ` (${variables})`} { ${field.name}${given && `(${given})`} ${selection} }`
  const passes = (selection: Selection) => {
    const text = document(textOf(selection))
    // The parser counts the tokens before anything else.
    return tokensOf(text) < limits.tokens && validate(schema, parse(text), [limitsRule(limits)]).length === 0
  }
  const type = getNamedType(field.type)
  if (isLeafType(type)) return [document('')]
  return split(wholeOf(schema, type, []), passes).map((selection) => document(textOf(selection)))
}

const tokensOf = (text: string): number => (text.match(/[\w$]+|[^\s\w,]/g) ?? []).length

function wholeOf(schema: GraphQLSchema, type: GraphQLNamedType, above: readonly string[]): Selection {
  const seen = [...above, type.name]
  if (isInterfaceType(type))
    return {
      leaves: ['__typename'],
      below: schema
        .getPossibleTypes(type)
        .filter(({ name }) => !seen.includes(name))
        .map((one) => ({ field: `... on ${one.name}`, selection: aliased(wholeOf(schema, one, seen)) })),
    }
  const fields = Object.values((type as GraphQLObjectType).getFields()).filter(
    ({ args }) => !args.some(isRequiredArgument),
  )
  return {
    leaves: [
      '__typename',
      ...fields.filter((one) => isLeafType(getNamedType(one.type))).map(({ name }) => name),
    ],
    below: fields.flatMap((one) => {
      const named = getNamedType(one.type)
      if (isLeafType(named) || seen.includes(named.name)) return []
      const page = one.args.some(({ name }) => name === 'first') ? `(first: ${PAGE})` : ''
      return [{ field: `${one.name}${page}`, selection: wholeOf(schema, named, seen) }]
    }),
  }
}

/** Types of one interface name the same field with other types; what stands below is swept from their own queries. */
const aliased = ({ leaves }: Selection): Selection => ({
  leaves: leaves.filter((name) => ['__typename', 'id'].includes(name)),
  below: [],
})

function split(whole: Selection, passes: (selection: Selection) => boolean): Selection[] {
  if (passes(whole)) return [whole]
  const parts: Selection[] = []
  let current: Selection = { leaves: whole.leaves, below: [] }
  for (const child of whole.below) {
    const more = { ...current, below: [...current.below, child] }
    if (passes(more)) {
      current = more
      continue
    }
    if (current.below.length > 0) parts.push(current)
    const alone = (selection: Selection): Selection => ({
      leaves: ['__typename'],
      below: [{ field: child.field, selection }],
    })
    current = { leaves: ['__typename'], below: [child] }
    if (passes(current)) continue
    parts.push(...split(child.selection, (selection) => passes(alone(selection))).map(alone))
    current = { leaves: ['__typename'], below: [] }
  }
  return current.below.length > 0 || parts.length === 0 ? [...parts, current] : parts
}

const textOf = ({ leaves, below }: Selection): string =>
  `{ ${[...leaves, ...below.map(({ field, selection }) => `${field} ${textOf(selection)}`)].join(' ')} }`
