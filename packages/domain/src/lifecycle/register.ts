import { accept, refuse, refusal, unless, type Outcome } from '../refusal'
import { hasInterest, may } from '../access/viewer'
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
      matter.secrecy !== 'sealed' || members.length > 0 || !hasInterest(matter, viewer, units),
      'NO_READER_LEFT',
      '登记人所在单位被反映，不得知悉本件；请指定被反映单位以外的知情人员',
      'Your unit is complained of and may not read it; name a reader outside that unit',
      [source('XFGZTL', '30(3)')],
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
