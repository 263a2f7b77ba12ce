// Lint rules of this house that no tool brings along. Each is proved by plugin.test.mjs.
import { noBuiltSql } from './no-built-sql.mjs'
import { noClockNoChance } from './no-clock-no-chance.mjs'

export default {
  meta: { name: 'xinfang' },
  rules: { 'no-clock-no-chance': noClockNoChance, 'no-built-sql': noBuiltSql },
}
