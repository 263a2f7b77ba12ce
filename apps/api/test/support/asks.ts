import { getNamedType, isEnumType, type GraphQLArgument, type GraphQLSchema } from 'graphql'
import { documentsOf } from './paths'
import { sample } from './sample'

/** One question to a server. */
export interface Ask {
  readonly name: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** What the arguments of queries are given, by their names; an enumeration is given each of its values. */
export type Values = Readonly<Record<string, readonly unknown[]>>

/** A query and the documents that ask for its whole answer. */
export interface Question {
  readonly name: string
  readonly args: readonly GraphQLArgument[]
  readonly documents: readonly string[]
}

/** Every query of a schema: what there is to ask follows from it, so a new query is asked too. */
export const questionsOf = (schema: GraphQLSchema): Question[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
    name: field.name,
    args: field.args.filter(({ name }) => name !== 'first'),
    documents: documentsOf(schema, field),
  }))

/**
 * The whole answer once for each id, and its first part for each value of each other argument, one at a time.
 * Arguments nobody named a value for get a plain one.
 */
export const asksOf = (questions: readonly Question[], values: Values): Ask[] =>
  questions.flatMap(({ name, args, documents }) => {
    const given = new Map(args.map((arg) => [arg, valuesOf(arg, values)]))
    const first = Object.fromEntries(args.map((arg) => [arg.name, given.get(arg)?.[0] ?? null]))
    const varied = args.flatMap((arg) =>
      (given.get(arg) ?? []).slice(1).map((value) => ({
        variables: { ...first, [arg.name]: value },
        whole: getNamedType(arg.type).name === 'ID',
      })),
    )
    return [{ variables: first, whole: true }, ...varied].flatMap(({ variables, whole }) =>
      (whole ? documents : documents.slice(0, 1)).map((query) => ({ name, query, variables })),
    )
  })

function valuesOf({ name, type }: GraphQLArgument, values: Values): readonly unknown[] {
  const known = values[`${name}: ${getNamedType(type).name}`] ?? values[name]
  if (known) return known
  const named = getNamedType(type)
  if (isEnumType(named)) {
    const codes = named.getValues().map((one) => one.name)
    return String(type).startsWith('[') ? [codes] : codes
  }
  return [sample(type, name, () => 'mat_01HZZZZZZZZZZZZZZZZZZZZZZZ')]
}
