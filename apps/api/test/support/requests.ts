import { handlesOf, type Handle } from '../relations'
import type { Office } from './office'
import { isRequired, replaced, sample, type Operation } from './sample'

/** An operation with arguments that are well formed and name nothing. */
export interface Request {
  readonly operation: Operation
  /** Ids in its arguments that hang on a matter. */
  readonly rest: readonly Handle[]
  readonly blank: object
}

export const MISSING = 'mat_01HZZZZZZZZZZZZZZZZZZZZZZZ'

/** Well-formed arguments; what hangs on a matter is left out where it may be, and else names nothing. */
export function requestOf(operation: Operation, office: Office): Request {
  const rest = handlesOf(operation).filter(
    (one): one is Handle => one.names !== undefined && one.names !== 'other',
  )
  let variables: unknown = Object.fromEntries(
    operation.field.args.map(({ name, type }) => [name, sampleOf(type, name, office)]),
  )
  for (const { leaf } of rest)
    variables = replaced(
      variables,
      leaf.path,
      isRequired(leaf.type) || leaf.path.includes(0) ? MISSING : null,
    )
  return { operation, rest, blank: variables as object }
}

/** The same naming one thing; what it stands on beside that is what `idOf` knows. */
export function variablesFor(
  { blank, rest }: Request,
  handle: Handle,
  id: string,
  idOf: (names: string) => string | undefined,
): object {
  let variables: unknown = blank
  for (const { leaf, names, stands } of rest)
    if (stands && isRequired(leaf.type)) variables = replaced(variables, leaf.path, idOf(names) ?? MISSING)
  return replaced(variables, handle.leaf.path, id) as object
}

const sampleOf = (type: Parameters<typeof sample>[0], name: string, { users, units }: Office): unknown => {
  const value = sample(type, name, (field) => {
    if (/user|handler|members|firstResponsible|chair|leader/i.test(field)) return users.wardHandler
    return /unit|^to$|office|target/i.test(field) ? units.ward : MISSING
  })
  return typeof value === 'object' && value !== null && 'dryRun' in value ? { ...value, dryRun: true } : value
}
