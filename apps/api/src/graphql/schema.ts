import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchema } from 'type-graphql'
import { resolvers } from '../resolvers'

/**
 * The whole GraphQL schema. No field carries middleware: operations authorise and the data layer filters.
 * Inputs are checked by the domain, which names field, rule and basis; a second validator would answer worse.
 */
export const createSchema = (): Promise<GraphQLSchema> => buildSchema({ resolvers, validate: false })
