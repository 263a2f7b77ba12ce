import { accept, refuse, refusal, unless, type Outcome } from '../refusal'
import { canSee, may } from '../access/viewer'
import { isUnit } from '../access/units'
import type { MatterFacts } from '../matter/facts'
import {
  checkRegistration,
  isUnreachable,
  registrationSecrecy,
  type RegistrationInput,
} from '../matter/registration'
import { source } from '../source'
import { text } from '../text'
import { actionOf } from './actions'
import type { Answers } from './answers'
import { start } from './clock-acts'
import type { Context } from './context'
import type { Effects } from './effects'
import { notPermitted } from './permission'

/** The matter as it stands right after registration; `claimIds` name the claims in their order. */
export function factsAtRegistration(
  input: RegistrationInput,
  { viewer, today }: Pick<Context, 'viewer' | 'today'>,
  id: string,
  claimIds: readonly string[] = input.claims.map((_, i) => String(i + 1)),
): MatterFacts {
  const secrecy = registrationSecrecy(input)
  const {
    major = false,
    urgent = false,
    superiorWantsResult = false,
    leaderInstruction = false,
    important = false,
  } = input.flags ?? {}
  return {
    id,
    status: 'M00',
    purpose: input.purpose,
    secrecy,
    channel: input.channel,
    receivedOn: input.receivedOn,
    registeredOn: today,
    homeUnit: input.homeUnit,
    // An old record taken over is no new first petition: its target days ran where it was received (S1.4.1).
    first: input.first && !(input.imported === true && input.receivedOn < today),
    unreachable: isUnreachable(input.unclear),
    flags: { major, urgent, superiorWantsResult, leaderInstruction, important },
    claims: input.claims.map((claim, i) => ({ id: claimIds[i]!, text: claim })),
    clocks: [],
    documents: [],
    acts: [{ action: 'registerMatter', userId: viewer.userId, on: today }],
    accusedUnits: input.accusedUnits ?? [],
    accusedUsers: input.accusedUsers ?? [],
    recused: [],
    members: secrecy === 'sealed' ? [viewer.userId] : [],
    openTasks: 0,
  }
}

/** Somebody among the registrar and those named will see the sealed matter; otherwise it would be lost. */
function hasReader(
  matter: MatterFacts,
  members: readonly string[],
  { viewer, named = [], units }: Context,
): boolean {
  const told = { ...matter, members: [...matter.members, ...members] }
  return [viewer, ...named].some((reader) => canSee(told, reader, units))
}

/** T01: never refused for what it says, only for what is missing or impossible in the entry. */
export function register(
  { registration: entry, members = [] }: Partial<Answers>,
  context: Context,
): Outcome<Effects> {
  const registration = entry!
  const { today, viewer, units } = context
  const row = actionOf('registerMatter')
  const home = registration.homeUnit
  if (!isUnit(home, units) || !may(viewer, row.permission, home, units)) return refuse(notPermitted(row))
  const refusals = checkRegistration(registration, today)
  if (registration.accusedUnits?.some((unitId) => !isUnit(unitId, units)))
    refusals.push(
      refusal('UNIT_UNKNOWN', text('被反映单位不存在', 'Unknown unit complained of'), {
        field: 'accusedUnits',
        basis: [source('XFGZTL', '30(3)')],
      }),
    )
  const matter = factsAtRegistration(registration, context, '')
  refusals.push(
    ...unless(
      matter.secrecy !== 'sealed' || hasReader(matter, members, context),
      'NO_READER_LEFT',
      '登记人和所列知情人员均属被反映单位或无权查看，本件登记后将无人可以办理；请指定其他知情人员，或者由被反映单位的上一级单位登记',
      'Nobody named may read it: all belong to the unit complained of or do not reach it. Name other readers, or let the unit above the one complained of register it',
      [source('XFGZTL', '30(3)'), source('XFGZTL', '28(3)')],
      'members',
    ),
  )
  if (refusals.length > 0) return refuse(...refusals)
  return accept({
    action: 'registerMatter',
    from: null,
    to: 'M00',
    change: {
      membersAdded: matter.secrecy === 'sealed' ? [...new Set([...matter.members, ...members])] : [],
    },
    clocks: row.starts.flatMap((code) => start(code, matter, today, context)),
    documents: row.forms.map(({ form, state }) => ({ form, to: 'file', state })),
    served: [],
    notices: [],
  })
}
