// Calls whose first argument is SQL: the drivers' and our own (`read`, `run`), and TypeORM's builder.
const takesSql = new Set(
  ['query', 'execute', 'prepare', 'exec', 'read', 'run'].concat(
    ['where', 'andWhere', 'orWhere', 'having', 'andHaving', 'orHaving', 'addSelect'],
    ['orderBy', 'addOrderBy', 'groupBy', 'addGroupBy'],
  ),
)

/**
 * SQL carries values as parameters. Only text fixed in the program may be put into it: a constant, an
 * imported constant, the `.sql` of a fragment that brings its own values, or `places(n)`.
 */
export const noBuiltSql = {
  create(context) {
    const isFixed = (node) => {
      switch (node.type) {
        case 'Literal':
          return true
        case 'TemplateLiteral':
          return node.expressions.every(isFixed)
        case 'ConditionalExpression':
          return isFixed(node.consequent) && isFixed(node.alternate)
        case 'BinaryExpression':
          return isFixed(node.left) && isFixed(node.right)
        case 'MemberExpression':
          return !node.computed && node.property.name === 'sql'
        case 'CallExpression':
          return node.callee.name === 'places'
        case 'Identifier':
          return isFixedName(node)
        default:
          return false
      }
    }
    const isFixedName = (node) => {
      const [definition] = find(context.sourceCode.getScope(node), node.name)?.defs ?? []
      if (definition?.type === 'ImportBinding') return true
      const declared =
        definition?.type === 'Variable' && definition.parent.kind === 'const' && definition.node
      return Boolean(declared?.init) && isFixed(declared.init)
    }
    return {
      CallExpression(node) {
        const [sql] = node.arguments
        const isBuilt = sql?.type === 'TemplateLiteral' || sql?.type === 'BinaryExpression'
        if (!isBuilt || !takesSql.has(node.callee.property?.name) || isFixed(sql)) return
        context.report({
          node: sql,
          message: 'SQL put together from what is not fixed: pass values as parameters.',
        })
      },
    }
  },
}

const find = (scope, name) => scope && (scope.set.get(name) ?? find(scope.upper, name))
