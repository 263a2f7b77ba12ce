import type { Day, Light } from '@xinfang/domain'
import { places } from '../db/insert'
import { failure } from '../graphql/errors'
import { litCondition } from './light'
import { all, type Condition } from './visible'

/** What a register can be narrowed by (`MatterFilter`). Only these keys reach a statement: no oracle on hidden fields. */
export interface Filter {
  readonly text?: string | null
  readonly status?: readonly string[] | null
  readonly channel?: readonly string[] | null
  readonly purpose?: readonly string[] | null
  readonly secrecy?: readonly string[] | null
  readonly light?: Light | null
  readonly open?: boolean | null
  readonly unitId?: string | null
  readonly homeUnitId?: string | null
  readonly handlerId?: string | null
  readonly handlerSince?: Day | null
  readonly deskUnitId?: string | null
  readonly deskSince?: Day | null
  readonly categoryId?: string | null
  readonly receivedFrom?: Day | null
  readonly receivedTo?: Day | null
  readonly dueFrom?: Day | null
  readonly dueTo?: Day | null
  readonly major?: boolean | null
  readonly first?: boolean | null
}

const LONGEST_TEXT = 60

export function filterCondition(filter: Filter | null | undefined, today: Day): Condition {
  if (!filter) return { sql: '1 = 1', values: [] }
  const parts: Condition[] = [{ sql: '1 = 1', values: [] }]
  const equal = (column: string, value: string | boolean | null | undefined) => {
    if (value !== null && value !== undefined)
      parts.push({ sql: `m.${column} = ?`, values: [typeof value === 'boolean' ? Number(value) : value] })
  }
  const oneOf = (column: string, values: readonly string[] | null | undefined) => {
    if (values && values.length > 0) parts.push({ sql: `m.${column} in (${places(values)})`, values })
  }
  const bound = (column: string, compare: '>=' | '<=', value: Day | null | undefined) => {
    if (value) parts.push({ sql: `m.${column} ${compare} ?`, values: [value] })
  }
  oneOf('status', filter.status)
  oneOf('channel', filter.channel)
  oneOf('purpose', filter.purpose)
  oneOf('secrecy', filter.secrecy)
  equal('isOpen', filter.open)
  equal('responsibleUnitId', filter.unitId)
  equal('homeUnitId', filter.homeUnitId)
  equal('handlerId', filter.handlerId)
  equal('handlerSince', filter.handlerSince)
  equal('deskUnitId', filter.deskUnitId)
  equal('deskSince', filter.deskSince)
  if (filter.categoryId) parts.push(categoryCondition(filter.categoryId))
  equal('major', filter.major)
  equal('first', filter.first)
  bound('receivedOn', '>=', filter.receivedFrom)
  bound('receivedOn', '<=', filter.receivedTo)
  bound('nextDueDay', '>=', filter.dueFrom)
  bound('nextDueDay', '<=', filter.dueTo)
  if (filter.light) parts.push(litCondition(filter.light, today))
  if (filter.text) parts.push(textCondition(filter.text))
  return all(...parts)
}

/** A category with all below it: the tree has three levels. */
const categoryCondition = (id: string): Condition => ({
  sql: `m.categoryId in (select c.id from category c where c.id = ? or c.parentId = ?
    or c.parentId in (select d.id from category d where d.parentId = ?))`,
  values: [id, id, id],
})

/** A matter number, or words of the title; every word must occur. */
function textCondition(text: string): Condition {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST_TEXT || !trimmed.isWellFormed()) throw failure('BAD_INPUT', 'filter.text')
  const words = trimmed.split(/\s+/).slice(0, 5)
  return all(
    ...words.map((word) => ({
      sql: `(m.number like ? escape '!' or m.title like ? escape '!')`,
      values: [`${escaped(word.toUpperCase())}%`, `%${escaped(word)}%`],
    })),
  )
}

const escaped = (word: string): string => word.replaceAll(/[!%_]/g, (sign) => `!${sign}`)
