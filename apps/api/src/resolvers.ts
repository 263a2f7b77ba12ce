import { ActionResolver } from './matter/action.resolver'
import { ClockResolver, MatterDetailResolver } from './matter/detail.resolver'
import { MatterResolver } from './matter/matter.resolver'
import { RegisterResolver } from './matter/register.resolver'
import { SessionResolver } from './session/session.resolver'
import { PostResolver, UnitResolver } from './unit/unit.resolver'

/** Every resolver, in the order the schema lists them. */
export const resolvers = [
  SessionResolver,
  MatterResolver,
  MatterDetailResolver,
  ClockResolver,
  RegisterResolver,
  ActionResolver,
  UnitResolver,
  PostResolver,
] as const
