import type { Day } from '../clock/day'
import { serviceDay } from '../form/service'
import type { MatterFacts } from '../matter/facts'
import { isUndecided } from '../matter/interest'
import { lastReview, type ReviewKind } from '../matter/review'
import type { ActionCode } from './codes'
import type { Answers } from './answers'
import type { Context } from './context'
import type { MatterChange } from './effects'
import { lastExtension } from './handling-period'
import { reviewersOf } from './reviewing'

type Given = Partial<Answers>
type Change = (given: Given, matter: MatterFacts, context: Context) => MatterChange

const sending =
  (kind: 'transfer' | 'assignment'): Change =>
  ({ to, due }, { homeUnit }, { today }) => ({
    responsibleUnit: to!,
    sent: { kind, from: homeUnit, to: to!, sentOn: today, ...(due === undefined ? {} : { due }) },
  })

const accepting: Change = ({ responsibleUnit, firstResponsible, simple }, _matter, { today }) => ({
  ...(responsibleUnit === undefined ? {} : { responsibleUnit }),
  firstResponsible: firstResponsible!,
  acceptedOn: today,
  ...(simple === true ? { simple } : {}),
})

const judging = (
  kind: NonNullable<MatterChange['judgement']>['kind'],
  earlier: { readonly id: string } | undefined,
  { viewer, today }: Context,
): MatterChange => ({
  judgement: {
    kind,
    ...(earlier === undefined ? {} : { earlier: earlier.id }),
    userId: viewer.userId,
    on: today,
  },
  first: kind === 'first',
})

/** The next number of a record within the matter. */
const next = (records: readonly object[] | undefined): number => (records?.length ?? 0) + 1

const requesting =
  (kind: ReviewKind): Change =>
  ({ requestedOn, arrivedOn, organ, organName, request }, matter, context) => {
    const unit = organ ?? reviewersOf(kind, matter, context)[0]
    return {
      review: {
        n: next(matter.reviews),
        kind,
        ...(unit === undefined ? { organName: organName! } : { organ: unit }),
        requestedOn: requestedOn!,
        receivedOn: arrivedOn ?? context.today,
        request: request!,
      },
    }
  }

const reviewed: Change = ({ outcome, due }, matter, { viewer, today }) => ({
  review: {
    ...lastReview(matter)!,
    outcome: outcome!,
    decidedBy: viewer.userId,
    decidedOn: today,
    ...(due === undefined ? {} : { due }),
  },
})

const reviewServed: Change = ({ service }, matter, { today }) => ({
  review: { ...lastReview(matter)!, servedOn: servedOn(service, today) },
  // What is handled again is reported anew.
  ...(lastReview(matter)!.outcome === 'redo' ? { closingAuthor: null } : {}),
})

const servedOn = (service: Answers['service'] | undefined, today: Day): Day =>
  service === undefined ? today : serviceDay(service)

/** F15 takes effect when it reaches the petitioner, or at once where nobody can be told. */
const extensionServed = (matter: MatterFacts, on: Day): MatterChange => {
  const last = lastExtension(matter)
  return last?.approvedOn === undefined || last.effectiveOn !== undefined
    ? {}
    : { extension: { ...last, effectiveOn: on } }
}

const stepAside = (userId: string, { handler, firstResponsible }: MatterFacts): MatterChange => ({
  recusedAdded: [userId],
  ...(handler === userId ? { handler: null } : {}),
  ...(firstResponsible === userId ? { firstResponsible: null } : {}),
})

/** The columns and records an action changes; an action without entry changes the state only. */
const changes: Partial<Record<ActionCode, Change>> = {
  declareInterest: ({ concerned }, { interests }, { viewer, today }) => ({
    interest: {
      n: next(interests),
      userId: concerned ?? viewer.userId,
      declaredBy: viewer.userId,
      declaredOn: today,
    },
  }),
  decideInterest: ({ concerned, agreed }, matter, { today }) => {
    const interest = matter.interests!.find((found) => isUndecided(found) && found.userId === concerned)!
    return {
      interest: { ...interest, decidedOn: today, upheld: agreed! },
      ...(agreed ? stepAside(interest.userId, matter) : {}),
    }
  },
  receiveParticulars: ({ nowReachable }, { unreachable }) =>
    nowReachable && unreachable ? { unreachable: false } : {},
  judgeMatter: ({ judgement, earlier }, _matter, context) => judging(judgement!, earlier, context),
  mergeMatter: ({ into }, _matter, context) => ({
    ...judging('repeat', into, context),
    mergedInto: into!.id,
  }),
  unmergeMatter: () => ({ mergedInto: null, judgement: null }),
  refuseAgain: ({ earlier }, _matter, context) => judging('decided', earlier, context),
  transferMatter: sending('transfer'),
  assignMatter: sending('assignment'),
  signForMatter: (_given, _matter, { today }) => ({ signedOn: today }),
  objectToTransfer: (_given, _matter, { today }) => ({ objectedOn: today }),
  agreeToObjection: () => ({ responsibleUnit: null, firstResponsible: null, sent: null }),
  rejectObjection: () => ({ objectedOn: null }),
  raiseDispute: ({ disputants }, _matter, { today }) => ({
    dispute: { units: disputants!, raisedOn: today },
  }),
  decideCompetence: (given, matter, context) => ({ ...accepting(given, matter, context), dispute: null }),
  acceptTransferred: accepting,
  acceptMatter: accepting,
  leaveSimple: () => ({ simple: false }),
  appointHandler: ({ handler }) => ({ handler: handler! }),
  requestInstruction: (_given, _matter, { today }) => ({ instruction: { requestedOn: today } }),
  giveInstruction: (_given, { instruction }, { today }) => ({
    instruction: { ...instruction!, givenOn: today },
  }),
  applyExtension: ({ days }, { extensions }, { viewer, today }) => ({
    extension: { n: next(extensions), days: days!, appliedBy: viewer.userId, appliedOn: today },
  }),
  verifyExtension: ({ agreed }, matter, { today }) => ({
    extension: { ...lastExtension(matter)!, ...(agreed ? { verifiedOn: today } : { refusedOn: today }) },
  }),
  approveExtension: ({ agreed, handedOver }, matter, { viewer, today }) => {
    const asked = lastExtension(matter)!
    if (!agreed) return { extension: { ...asked, refusedOn: today } }
    const told = handedOver === true || matter.unreachable
    return {
      extension: {
        ...asked,
        approvedBy: viewer.userId,
        approvedOn: today,
        ...(told ? { effectiveOn: today } : {}),
      },
    }
  },
  recordService: ({ document, service }, matter, { today }) =>
    matter.documents.find(({ id }) => id === document)?.form === 'F15'
      ? extensionServed(matter, servedOn(service, today))
      : {},
  submitClosingReport: ({ results }, _matter, { viewer }) => ({
    closingAuthor: viewer.userId,
    claimOutcomes: results!,
  }),
  returnForRework: () => ({ closingAuthor: null }),
  answerSimply: ({ results }) => ({ claimOutcomes: results! }),
  recordWithdrawal: ({ withdrawnOn }) => ({ withdrawal: { withdrawnOn: withdrawnOn! } }),
  cancelWithdrawal: () => ({ withdrawal: null }),
  requestReview: requesting('review'),
  requestReReview: requesting('re-review'),
  decideReview: reviewed,
  decideReReview: reviewed,
  serveReview: reviewServed,
  serveReReview: reviewServed,
  orderHearing: (_given, matter, { today }) => ({
    review: { ...lastReview(matter)!, hearing: { orderedOn: today } },
  }),
  concludeHearing: (_given, matter, { today }) => {
    const review = lastReview(matter)!
    return { review: { ...review, hearing: { ...review.hearing!, concludedOn: today } } }
  },
  reopenMatter: ({ reopening }, _matter, context) => ({
    responsibleUnit: null,
    firstResponsible: null,
    handler: null,
    closingAuthor: null,
    acceptedOn: null,
    sent: null,
    simple: false,
    ...(reopening === 'new-facts' ? judging('new-facts', undefined, context) : {}),
  }),
}

/** Everyone who must now read a sealed matter: those named, and those given a part in it. */
const readers = ({ members = [], handler, firstResponsible }: Given): string[] =>
  [...members, handler, firstResponsible].filter((userId) => userId !== undefined)

export function changeOf(
  action: ActionCode,
  given: Given,
  matter: MatterFacts,
  context: Context,
): MatterChange {
  const change = changes[action]?.(given, matter, context) ?? {}
  const added =
    matter.secrecy === 'sealed' ? readers(given).filter((userId) => !matter.members.includes(userId)) : []
  return added.length === 0 ? change : { ...change, membersAdded: [...new Set(added)] }
}
