import type { MatterFacts } from '../../matter/facts'
import type { Refusal } from '../../refusal'
import type { Context } from '../context'

/** What must hold before an action can be offered at all: it reads the matter, not what is typed. */
export type Guard = (matter: MatterFacts, context: Context) => Refusal[]
