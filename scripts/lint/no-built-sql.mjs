// Calls whose first argument is SQL: the drivers' and our own (`read`, `run`), and TypeORM's builder.
const takesSql = new Set(
  ['query', 'execute', 'prepare', 'exec', 'read', 'run'].concat(
    ['where', 'andWhere', 'orWhere', 'having', 'andHaving', 'orHaving', 'addSelect'],
    ['orderBy', 'addOrderBy', 'groupBy', 'addGroupBy'],
  ),
)

/**
 * SQL carries values as parameters. What a function was handed (its arguments, their members, names bound
 * to either) may not be written into it, save the `.sql` of a condition that brings its own values and
 * `places(list)`. Constants and what a function of the program returned under a name are the program's own.
 */
export const noBuiltSql = {
  create(context) {
    const isOwn = (node) => (own[node.type] ?? (() => false))(node)
    const own = {
      Literal: () => true,
      ArrowFunctionExpression: () => true,
      TemplateLiteral: ({ expressions }) => expressions.every(isOwn),
      ConditionalExpression: ({ consequent, alternate }) => isOwn(consequent) && isOwn(alternate),
      BinaryExpression: ({ left, right }) => isOwn(left) && isOwn(right),
      ArrayExpression: ({ elements }) => elements.every(isOwn),
      ObjectExpression: ({ properties }) => properties.every(({ value }) => value && isOwn(value)),
      TSAsExpression: ({ expression }) => isOwn(expression),
      MemberExpression: ({ object, property }) => property.name === 'sql' || isOwn(object),
      CallExpression: ({ callee, arguments: given }) =>
        callee.name === 'places' ||
        (callee.type === 'MemberExpression' && isOwn(callee) && given.every(isOwn)),
      Identifier: (node) => {
        const [definition] = find(context.sourceCode.getScope(node), node.name)?.defs ?? []
        if (definition?.type === 'ImportBinding') return true
        if (definition?.type !== 'Variable' || definition.parent.kind !== 'const') return false
        const { init } = definition.node
        return init !== null && (named.has(init.type) || isOwn(init))
      },
    }
    return {
      CallExpression(node) {
        const [sql] = node.arguments
        const isBuilt = sql?.type === 'TemplateLiteral' || sql?.type === 'BinaryExpression'
        if (!isBuilt || !takesSql.has(node.callee.property?.name) || isOwn(sql)) return
        context.report({ node: sql, message: 'SQL with something handed in: pass values as parameters.' })
      },
    }
  },
}

const named = new Set(['CallExpression', 'AwaitExpression', 'ObjectExpression', 'ArrayExpression'])
const find = (scope, name) => scope && (scope.set.get(name) ?? find(scope.upper, name))
