import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import type { Context } from '../context'
import { recent } from './recent'

type Gateway = NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']>
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>

/** Signs of the documents that stay parsed, and as many that stay compiled: more than all of the console's. */
export const KEPT_SIGNS = 400_000
/** What a document weighs: by its number alone a thousand long ones would hold hundreds of megabytes. */
export const weightOf = ({ loc }: DocumentNode): number => loc?.source.body.length ?? KEPT_SIGNS

/** As many faults of the variables are told as graphql-js tells. */
const VARIABLE_ERRORS = 50

/**
 * Runs operations compiled once per document rather than interpreted each time. Apollo takes an executor only
 * from a "gateway", hence the shape. Its answers are proven equal to graphql-js by `executor.test.ts`;
 * an operation it cannot compile is interpreted.
 */
export function compiledExecutor(schema: GraphQLSchema): Gateway {
  const compile = compiler(schema)

  const executor: Executor = async ({ document, queryHash, request, context: contextValue }) => {
    const operationName = request.operationName ?? undefined
    const variables = request.variables ?? {}
    const query = compile(`${queryHash}\n${operationName ?? ''}`, document, operationName)
    if (!query)
      return (await execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue,
      })) as ExecutionResult
    // The compiler's own reading of variables forgets the defaults of required input fields.
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? []
    const { coerced, errors } = getVariableValues(schema, definitions, variables, {
      maxErrors: VARIABLE_ERRORS,
    })
    if (errors) return { errors }
    const result = (await query.query(undefined, contextValue as Context, coerced)) as ExecutionResult
    return result.errors ? { ...result, errors: result.errors.map(whole) } : result
  }

  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    stop: () => Promise.resolve(),
  }
}

/** Compiles each document once; null for what the compiler does not know. */
function compiler(schema: GraphQLSchema) {
  const compiled = recent<CompiledQuery | null>(KEPT_SIGNS)
  const withRaw = new GraphQLSchema({ ...schema.toConfig(), types: [...schema.toConfig().types, Raw] })

  return (key: string, document: DocumentNode, operationName: string | undefined): CompiledQuery | null => {
    let query = compiled.get(key)
    if (query === undefined) {
      const result = compileQuery(withRaw, withRawVariables(document), operationName)
      query = isCompiledQuery(result) ? result : null
      compiled.set(key, query, weightOf(document))
    }
    return query
  }
}

/** A value that was read already. */
const Raw = new GraphQLScalarType({ name: 'Raw' })
const raw: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: Raw.name } }

/** The compiler takes values as they are given; it must know a Boolean, for `@skip` and `@include`. */
const withRawVariables = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: ({ defaultValue: _, ...definition }: VariableDefinitionNode) =>
      nameOf(definition.type) === 'Boolean' ? undefined : { ...definition, type: raw },
  })

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)

/** The compiler's errors lack what the server's formatter counts on (`extensions`). */
function whole({ message, path, locations, originalError, extensions }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path, originalError, extensions })
  return Object.defineProperty(error, 'locations', { value: locations, enumerable: true })
}
