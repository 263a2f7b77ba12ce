import { isDay } from '@xinfang/domain'
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { Field, ID, InterfaceType } from 'type-graphql'

function day(value: unknown): string {
  if (typeof value !== 'string' || !isDay(value))
    throw new GraphQLError('A Day is a real date written YYYY-MM-DD (日期须为真实存在的 YYYY-MM-DD)', {
      extensions: { code: 'BAD_INPUT' },
    })
  return value
}

/** A civil day of Asia/Shanghai; never an instant. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: '日: a civil day of Asia/Shanghai, YYYY-MM-DD',
  serialize: (value) => String(value),
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined),
})

/** An instant. Stored and answered as the same ISO text, so there is nothing to convert. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: '时刻: an instant, ISO 8601 in UTC with milliseconds',
  serialize: (value) => String(value),
  parseValue: (value) => {
    const parsed = typeof value === 'string' ? new Date(value) : new Date(Number.NaN)
    if (Number.isNaN(parsed.getTime()))
      throw new GraphQLError('A DateTime is written like 2026-03-02T08:00:00.000Z', {
        extensions: { code: 'BAD_INPUT' },
      })
    return parsed.toISOString()
  },
})

/** Anything with an id of its own. The id opens with its type: `mat_…`, `uni_…`. */
@InterfaceType({
  description:
    'Anything with an id of its own; ids are opaque and say nothing about numbers or order of registration',
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id' })
  id: string
}

/** The type of a node, by the beginning of its id. */
export const nodeTypeOf = (value: { readonly id: string }): string | undefined =>
  nodeTypes[value.id.slice(0, 3)]

const nodeTypes: Record<string, string> = { mat: 'Matter', uni: 'Unit', usr: 'User' }

/** The type of a track, by its kind: `hearing` is a Hearing. */
export const trackTypeOf = ({ kind }: { readonly kind: string }): string =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
