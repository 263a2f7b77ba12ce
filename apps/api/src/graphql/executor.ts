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
  type OperationDefinitionNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import type { Context } from '../context'

/** As many faults of the variables are told as graphql-js tells. */
const VARIABLE_ERRORS = 50

/** What of a request says which operation is to run, and with what. */
export interface Operation {
  readonly document: DocumentNode
  readonly operationName?: string | undefined
  readonly variables?: Readonly<Record<string, unknown>> | undefined
}

export type Run = (operation: Operation, context: Context) => Promise<ExecutionResult>

/**
 * Runs operations compiled once per document rather than interpreted each time. Its answers are proven equal to
 * graphql-js by `executor.test.ts`; an operation it cannot compile is interpreted.
 */
export function compiledRun(schema: GraphQLSchema): Run {
  const compile = compiler(schema)

  return async ({ document, operationName, variables = {} }, contextValue) => {
    const operation = getOperationAST(document, operationName)
    const query = operation && compile(document, operation, operationName)
    if (!query)
      return (await execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue,
      })) as ExecutionResult
    // The compiler's own reading of variables forgets the defaults of required input fields.
    const definitions = operation.variableDefinitions ?? []
    const { coerced, errors } = getVariableValues(schema, definitions, variables, {
      maxErrors: VARIABLE_ERRORS,
    })
    if (errors) return { errors }
    const result = (await query.query(undefined, contextValue, coerced)) as ExecutionResult
    return result.errors ? { ...result, errors: result.errors.map(whole) } : result
  }
}

/**
 * Compiles each operation once, as long as its document stays parsed; null for what the compiler does not know. What
 * is kept hangs on the operation, not on the name a request calls it by: of names there is no end.
 */
function compiler(schema: GraphQLSchema) {
  const compiled = new WeakMap<OperationDefinitionNode, CompiledQuery | null>()
  const withRaw = new GraphQLSchema({ ...schema.toConfig(), types: [...schema.toConfig().types, Raw] })

  return (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    operationName: string | undefined,
  ): CompiledQuery | null => {
    let query = compiled.get(operation)
    if (query === undefined) {
      const result = compileQuery(withRaw, withRawVariables(document), operationName)
      query = isCompiledQuery(result) ? result : null
      compiled.set(operation, query)
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
