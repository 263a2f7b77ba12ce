const isName = (node, name) => node.type === 'Identifier' && node.name === name

/** Time and chance are arguments of the domain: the same facts always give the same answer. */
export const noClockNoChance = {
  create(context) {
    const report = (node, what) =>
      context.report({
        node,
        message: `${what} in the domain: take the day, instant or chance as an argument.`,
      })
    return {
      MemberExpression(node) {
        const { object, property } = node
        if (isName(object, 'Date') && property.name === 'now') report(node, 'Date.now')
        if (isName(object, 'Math') && property.name === 'random') report(node, 'Math.random')
      },
      NewExpression(node) {
        if (isName(node.callee, 'Date') && node.arguments.length === 0) report(node, 'new Date()')
      },
      CallExpression(node) {
        if (isName(node.callee, 'Date')) report(node, 'Date()')
      },
    }
  },
}
