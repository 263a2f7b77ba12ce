import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'
import { MAX_PAGE } from './connection'

/** What one document may ask for. The console's largest stays below half of each (`limits.test.ts`). */
export const limits = {
  /** Tokens of the text, counted by the parser before anything else is done with it. */
  tokens: 2_000,
  depth: 15,
  aliases: 30,
  directives: 30,
  variables: 60,
  /** Fields of an answer, when every list is as long as was asked for. */
  cost: 20_000,
}

export type Limits = Readonly<typeof limits>

/** A list that is not asked for by pages is reckoned at so many entries. */
const LIST = 5

interface Measure {
  readonly cost: number
  readonly depth: number
  readonly aliases: number
}

/**
 * Refuses a document that would make more work than any page of the console, before it runs. Own rule, since the
 * libraries count fields of the text and not entries of the answer: to them a page of a hundred costs as
 * much as one of one. A page size in a variable is reckoned at the largest, so a document is taken or refused
 * whatever is sent with it, and the verdict is kept with the document.
 */
export const limitsRule =
  (most: Limits) =>
  (context: ValidationContext): ASTVisitor => {
    const schema = context.getSchema()
    const fragments = new Map<string, Measure | null>()

    /** Each fragment once for a page size; null while it is being measured: a circle, which another rule refuses. */
    function measureFragment(
      fragment: FragmentDefinitionNode | null | undefined,
      page: number | null,
    ): Measure {
      if (!fragment) return nothing
      const key = `${fragment.name.value} ${page}`
      const known = fragments.get(key)
      if (known !== undefined) return known ?? nothing
      fragments.set(key, null)
      const measured = measure(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), page)
      fragments.set(key, measured)
      return measured
    }

    function measure(
      set: SelectionSetNode,
      type: GraphQLNamedType | undefined,
      page: number | null,
    ): Measure {
      let [cost, depth, aliases] = [0, 0, 0]
      for (const selection of set.selections) {
        let inner: Measure
        if (selection.kind === Kind.FRAGMENT_SPREAD)
          inner = measureFragment(context.getFragment(selection.name.value), page)
        else if (selection.kind === Kind.INLINE_FRAGMENT)
          inner = measure(
            selection.selectionSet,
            narrowed(schema, selection.typeCondition?.name.value, type),
            page,
          )
        else inner = measureField(selection, type, page)
        cost += inner.cost
        depth = Math.max(depth, inner.depth)
        aliases += inner.aliases
      }
      return { cost, depth, aliases }
    }

    function measureField(node: FieldNode, type: GraphQLNamedType | undefined, page: number | null): Measure {
      const field = fieldOf(type, node.name.value)
      const asked = field ? pageOf(field, node) : null
      const isList = field ? isListType(getNullableType(field.type)) : false
      const times = isList ? (page ?? LIST) : 1
      const inner = node.selectionSet
        ? measure(node.selectionSet, field && getNamedType(field.type), asked)
        : nothing
      return {
        cost: times * (1 + inner.cost),
        depth: 1 + inner.depth,
        aliases: (node.alias ? 1 : 0) + inner.aliases,
      }
    }

    const refuse = (what: keyof Limits, found: number, node: ASTNode) => {
      if (found > most[what])
        context.reportError(
          new GraphQLError(`The operation's ${what} is ${found}, more than ${most[what]}`, { nodes: node }),
        )
    }

    let directives = 0
    return {
      Directive: () => void directives++,
      OperationDefinition: {
        leave(node) {
          const root = schema.getRootType(node.operation)
          const { cost, depth, aliases } = measure(node.selectionSet, root ?? undefined, null)
          refuse('depth', depth, node)
          refuse('aliases', aliases, node)
          refuse('cost', cost, node)
          refuse('variables', node.variableDefinitions?.length ?? 0, node)
          // One act, one transaction, one line in the history; and one guess at a password.
          if (node.operation === 'mutation' && rootFields(context, node.selectionSet) > 1)
            context.reportError(new GraphQLError('A mutation has one field', { nodes: node }))
        },
      },
      Document: {
        leave(node) {
          refuse('directives', directives, node)
        },
      },
    }
  }

/** Fragments within fragments, of which the first alone is a mutation's. */
const DEEPEST_FRAGMENT = 4

const nothing: Measure = { cost: 0, depth: 0, aliases: 0 }

const narrowed = (
  schema: GraphQLSchema,
  condition: string | undefined,
  type: GraphQLNamedType | undefined,
): GraphQLNamedType | undefined => {
  const named = condition === undefined ? undefined : schema.getType(condition)
  return named && isCompositeType(named) ? named : type
}

const fieldOf = (
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined

/** How many entries a connection was asked for; null when the field is none. */
function pageOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
  const arg = field.args.find(({ name }) => name === 'first')
  if (!arg) return null
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value
  if (!given) return typeof arg.defaultValue === 'number' ? arg.defaultValue : MAX_PAGE
  return given.kind === Kind.INT ? Math.min(Math.max(Number(given.value), 1), MAX_PAGE) : MAX_PAGE
}

/** Fields of a mutation, those in fragments included; a fragment within itself counts as too many. */
function rootFields(context: ValidationContext, set: SelectionSetNode, within = 0): number {
  if (within > DEEPEST_FRAGMENT) return 2
  let count = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count++
    else {
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : context.getFragment(selection.name.value)?.selectionSet
      if (inner) count += rootFields(context, inner, within + 1)
    }
    if (count > 1) return count
  }
  return count
}
