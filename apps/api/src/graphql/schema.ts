import 'reflect-metadata'
import { assertInterfaceType, type GraphQLSchema } from 'graphql'
import { buildSchema, type PubSub } from 'type-graphql'
import { resolvers } from '../resolvers'
import { nodeTypeOf, trackTypeOf } from './scalars'

const unused = (): never => {
  throw new Error('A subscription brings its own source')
}

/** The builder asks for one; changes are read from the database, which other processes write too (`track/pulse.ts`). */
const pubSub: PubSub = { publish: unused, subscribe: unused }

/**
 * The whole GraphQL schema. No field carries middleware: operations authorise and the data layer filters.
 * Inputs are checked by the domain, which names field, rule and basis; a second validator would answer worse.
 */
export async function createSchema(): Promise<GraphQLSchema> {
  // The check introspects the whole schema, a tenth of a second at each start; the `schema` command does it.
  const schema = await buildSchema({ resolvers, validate: false, skipCheck: true, pubSub })
  // Set here, since type-graphql would make a promise of it, which the compiled executor does not wait for.
  assertInterfaceType(schema.getType('Node')).resolveType = nodeTypeOf
  assertInterfaceType(schema.getType('Track')).resolveType = trackTypeOf
  return schema
}
