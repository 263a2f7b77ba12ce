import 'reflect-metadata'
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'
import { limits } from '../../src/graphql/limits'

export interface Operation {
  readonly kind: 'query' | 'mutation'
  readonly name: string
  readonly field: GraphQLField<unknown, unknown>
  /** The operation with every argument as a variable and every plain field of its answer. */
  readonly document: string
  /** The same with as little of its answer as tells a yes from a no. */
  readonly brief: string
}

/** Every query and mutation of the schema. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const of = (kind: Operation['kind'], fields: Record<string, GraphQLField<unknown, unknown>>) =>
    Object.values(fields).map((field) => {
      const { whole, brief } = documentsOf(kind, field)
      return { kind, name: field.name, field, document: whole, brief }
    })
  return [
    ...of('query', schema.getQueryType()?.getFields() ?? {}),
    ...of('mutation', schema.getMutationType()?.getFields() ?? {}),
  ]
}

function documentsOf(
  kind: string,
  { name, args, type }: GraphQLField<unknown, unknown>,
): { whole: string; brief: string } {
  const variables = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const asking = (selection: string) =>
    `${kind} ${variables ? `(${variables})` : ''} { ${name}${given ? `(${given})` : ''} ${selection} }`
  // Everything two objects deep, unless that is more than anybody may ask at once.
  const whole = asking(selectionOf(type, 2))
  const fits = (whole.match(/[\w$]+|[^\s\w]/g) ?? []).length < limits.tokens
  return { whole: fits ? whole : asking(selectionOf(type, 1)), brief: asking(briefly(type)) }
}

/** Whether there is something, and if not, why. */
function briefly(type: GraphQLOutputType): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  const fields = isObjectType(named) || isInterfaceType(named) ? named.getFields() : {}
  const refusals = 'refusals { code field message }'
  const parts = { id: 'id', refusals, edges: 'edges { node { __typename } }' }
  const chosen = Object.entries(parts).flatMap(([part, text]) => (fields[part] ? [text] : []))
  // Of many at once, each for itself.
  if (fields['rows'] && briefly(fields['rows'].type).includes('refusals')) chosen.push(`rows { ${refusals} }`)
  return `{ ${['__typename', ...chosen].join(' ')} }`
}

/** Plain fields, and those of the objects below, so many levels deep. */
export function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  const fields = isObjectType(named) ? Object.values(named.getFields()) : []
  const chosen = fields.flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return []
    if (isLeafType(getNamedType(field.type))) return [field.name]
    return depth > 0 ? [`${field.name} ${selectionOf(field.type, depth - 1)}`] : []
  })
  return `{ ${['__typename', ...chosen].join(' ')} }`
}

/** A value of a type that is well formed; ids come from the caller by the name of their field. */
export function sample(type: GraphQLInputType, name: string, id: (name: string) => string): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [sample(nullable.ofType, name, id)]
  if (isInputObjectType(nullable))
    return Object.fromEntries(
      Object.values(nullable.getFields()).map((field) => [field.name, sample(field.type, field.name, id)]),
    )
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name
  switch (getNamedType(nullable).name) {
    case 'Int':
      return name === 'expectedVersion' ? null : 1
    case 'Boolean':
      return false
    case 'ID':
      return id(name)
    case 'Day':
      return '2026-03-02'
    case 'DateTime':
      return '2026-03-02T02:00:00.000Z'
    default:
      return name === 'idempotencyKey' || name === 'after' ? null : '十个字以上的一段普通文字'
  }
}

export interface Leaf {
  readonly path: readonly (string | number)[]
  readonly type: GraphQLInputType
}

/** Where plain values stand below an input type. */
export function leavesOf(type: GraphQLInputType, path: readonly (string | number)[]): Leaf[] {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return leavesOf(nullable.ofType, [...path, 0])
  if (isInputObjectType(nullable))
    return Object.values(nullable.getFields()).flatMap((field) => leavesOf(field.type, [...path, field.name]))
  return [{ path, type }]
}

export const isRequired = (type: GraphQLInputType): boolean => isNonNullType(type)

/** A copy of the variables with another value at a path. */
export function replaced(
  value: unknown,
  [head, ...rest]: readonly (string | number)[],
  by: unknown,
): unknown {
  if (head === undefined) return by
  if (Array.isArray(value)) return value.map((item, at) => (at === head ? replaced(item, rest, by) : item))
  const object = value as Record<string, unknown>
  return { ...object, [head]: replaced(object[head], rest, by) }
}
