import {
  actionCodes,
  actionOf,
  permissions,
  roleRow,
  text,
  type Permission,
  type Text,
} from '@xinfang/domain'

/** An operation a token may name: a query or mutation of the schema, by its name there. */
export interface OfferedOperation {
  readonly name: string
  readonly group: Text
  readonly label: Text
}

const reading = text('查询', 'read')

/** What a program reads; all of it passes the rule of seeing of the unit it is bound to. */
const queries: readonly (readonly [name: string, label: Text])[] = [
  ['viewer', text('当前单位与权限', 'its own unit and rights')],
  ['inbox', text('收件箱', 'arrivals')],
  ['workList', text('待办事项', 'work list')],
  ['desk', text('待办数量', 'counts of the work list')],
  ['matters', text('信访事项登记簿', 'register of matters')],
  ['matter', text('一件信访事项', 'one matter')],
  ['ledger', text('台账', 'ledgers')],
  ['units', text('单位', 'units')],
  ['unit', text('一个单位', 'one unit')],
  ['categories', text('内容分类', 'categories')],
  ['calendar', text('工作日历', 'calendar')],
]

/** A person's own duty, which no program has. */
const personal = new Set(['declareInterest'])
const held: readonly Permission[] = roleRow('partner').permissions

/** Everything a token can be bound to: the queries above, and the actions the role of a program carries. */
export const offeredOperations: readonly OfferedOperation[] = [
  ...queries.map(([name, label]) => ({ name, group: reading, label })),
  ...actionCodes
    .filter((action) => held.includes(actionOf(action).permission) && !personal.has(action))
    .map((action) => {
      const { permission, label } = actionOf(action)
      return { name: action, group: permissions[permission], label }
    }),
]

const names = new Set(offeredOperations.map(({ name }) => name))

export const isOffered = (name: string): boolean => names.has(name)
