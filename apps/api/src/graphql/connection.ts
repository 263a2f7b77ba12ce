import { Field, ObjectType, type ClassType } from 'type-graphql'
import { failure } from './errors'

export const MAX_PAGE = 100

/** 分页: whether more follows and where. */
@ObjectType({
  simpleResolvers: true,
  description: '分页: whether more follows, and the cursor to ask for it',
})
export class PageInfo {
  @Field(() => Boolean, { description: '是否还有下一页' })
  hasNextPage: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge' })
  endCursor: string | null
}

export interface Edge<T> {
  node: T
  cursor: string
}

export interface Page<T> {
  edges: Edge<T>[]
  pageInfo: PageInfo
}

/** The edge type of a node type, by the Relay convention. */
export function edgeOf<T extends object>(node: ClassType<T>, name: string): ClassType<Edge<T>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} of a page` })
  class EdgeType implements Edge<T> {
    @Field(() => node, { description: `The ${name}` })
    node: T

    @Field(() => String, { description: 'Its cursor' })
    cursor: string
  }
  return EdgeType
}

/** A keyset cursor: the sort values of the last row seen, as opaque text. */
export const toCursor = (...values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/** The sort values again; a text this server did not write is BAD_INPUT. */
export function fromCursor(cursor: string, length: number): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === 'string' || typeof value === 'number')
    )
      return values
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw failure('BAD_INPUT', 'after')
}

/** A page size between 1 and 100, as a number that may stand in a statement. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw failure('BAD_INPUT', 'first')
  return first
}

/** A page from one row more than asked for: its presence tells that more follows. */
export function pageOf<R, T>(
  rows: readonly R[],
  first: number,
  node: (row: R) => T,
  cursor: (row: R) => string,
): Page<T> {
  const shown = rows.slice(0, first)
  const edges = shown.map((row) => ({ node: node(row), cursor: cursor(row) }))
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
}
