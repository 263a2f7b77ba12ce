import type { MatterFacts } from '../matter/facts'
import type { ActionCode } from './codes'
import type { Answers } from './answers'
import type { Context } from './context'
import type { MatterChange } from './effects'

type Change = (given: Partial<Answers>, matter: MatterFacts, context: Context) => MatterChange

const sending =
  (kind: 'transfer' | 'assignment'): Change =>
  ({ to, due }, { homeUnit }, { today }) => ({
    responsibleUnit: to!,
    sent: { kind, from: homeUnit, to: to!, sentOn: today, ...(due === undefined ? {} : { due }) },
  })

/** The columns an action changes; an action without entry changes the state only. */
const changes: Partial<Record<ActionCode, Change>> = {
  receiveParticulars: ({ nowReachable }, { unreachable }) =>
    nowReachable && unreachable ? { unreachable: false } : {},
  mergeMatter: ({ into }) => ({ mergedInto: into!.id }),
  transferMatter: sending('transfer'),
  assignMatter: sending('assignment'),
  signForMatter: (_given, _matter, { today }) => ({ signedOn: today }),
  objectToTransfer: (_given, _matter, { today }) => ({ objectedOn: today }),
  agreeToObjection: () => ({ responsibleUnit: null, firstResponsible: null, sent: null }),
  rejectObjection: () => ({ objectedOn: null }),
  acceptTransferred: ({ firstResponsible }, _matter, { today }) => ({
    firstResponsible: firstResponsible!,
    acceptedOn: today,
  }),
  acceptMatter: ({ responsibleUnit, firstResponsible }, _matter, { today }) => ({
    responsibleUnit: responsibleUnit!,
    firstResponsible: firstResponsible!,
    acceptedOn: today,
  }),
  appointHandler: ({ handler }) => ({ handler: handler! }),
  submitClosingReport: ({ results }, _matter, { viewer }) => ({
    closingAuthor: viewer.userId,
    claimOutcomes: results!,
  }),
  returnForRework: () => ({ closingAuthor: null }),
}

/** Everyone who must now read a sealed matter: those named, and those given a part in it. */
const readers = ({ members = [], handler, firstResponsible }: Partial<Answers>): string[] =>
  [...members, handler, firstResponsible].filter((userId) => userId !== undefined)

export function changeOf(
  action: ActionCode,
  given: Partial<Answers>,
  matter: MatterFacts,
  context: Context,
): MatterChange {
  const change = changes[action]?.(given, matter, context) ?? {}
  const added =
    matter.secrecy === 'sealed' ? readers(given).filter((userId) => !matter.members.includes(userId)) : []
  return added.length === 0 ? change : { ...change, membersAdded: [...new Set(added)] }
}
