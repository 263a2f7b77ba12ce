import { addDays, type Day } from '@xinfang/domain'
import { firstIdOf } from '../db/id'
import type { Condition } from './visible'

/**
 * The clocks `c` as they ran at the end of a day in Shanghai: begun by then, and not yet replaced. An extension that
 * took effect later changes nothing of what was due as of that day (S4.10.8, the old clock is void from then on).
 */
export const clocksAsOf = (asOf: Day): Condition => ({
  sql: "c.id < ? and (c.state <> 'void' or c.stoppedOn > ?)",
  values: [firstIdOf('clk', new Date(`${addDays(asOf, 1)}T00:00:00+08:00`)), asOf],
})
