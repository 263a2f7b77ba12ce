import { isAccused } from '../../access/viewer'
import type { MatterFacts } from '../../matter/facts'
import { source } from '../../source'
import type { Answers } from '../answers'
import type { Context } from '../context'
import { unless, type Refusal } from '../../refusal'

/** What must hold of the answers. Runs only when every required answer is there. */
export type Check = (given: Partial<Answers>, matter: MatterFacts, context: Context) => Refusal[]

/** The unit complained of never gets the matter (`domain.md` 4.6.2). */
export const notAccused = (
  unitId: string,
  field: string,
  matter: MatterFacts,
  { units }: Context,
): Refusal[] =>
  unless(
    !isAccused(unitId, matter, units),
    'UNIT_ACCUSED',
    '不得交由被检举、控告的单位或其下属处理；请改由上级单位或纪检监察机关处理',
    'Never to the unit complained of, nor below it; choose its superior or the discipline organ',
    [source('XFGZTL', '30(3)')],
    field,
  )
