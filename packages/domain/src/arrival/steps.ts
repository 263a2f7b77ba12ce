import { isUnit } from '../access/units'
import { unless, type Outcome, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { keptBy } from '../track/parties'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import { stepOf, type Field, type InputOfRow, type StepContext, type StepEffects } from '../track/step'
import {
  noArrival,
  placeOf,
  places,
  type ArrivalDuty,
  type ArrivalFacts,
  type ArrivalPlace,
  type Attendance,
} from './facts'

export interface CalledOfficial {
  readonly userId: string
  readonly unitId: string
  readonly duty: ArrivalDuty
}

/** No answer carries a time: the server's instant of the act counts, never the clock of a telephone. */
export interface ArrivalAnswers {
  readonly office: string
  readonly place: ArrivalPlace
  readonly location: string
  readonly officials: readonly CalledOfficial[]
  readonly user: string
  readonly reasons: string
  readonly deputy: string
  readonly matter: string
}

export const arrivalFields = {
  office: { label: text('通知单位', 'calling office'), kind: 'unit' },
  place: { label: text('来访地', 'where the visit is'), kind: 'choice', choices: places },
  location: { label: text('具体地点', 'place'), kind: 'text' },
  officials: { label: text('被通知人员', 'officials called'), kind: 'list' },
  user: { label: text('人员', 'official'), kind: 'user' },
  reasons: { label: text('情况说明', 'note'), kind: 'text' },
  deputy: { label: text('代为到场人员', 'who came instead'), kind: 'user' },
  matter: { label: text('信访事项', 'matter'), kind: 'text' },
} as const satisfies Record<keyof ArrivalAnswers, Field>

type Party = 'office' | 'called'
const row = stepOf<ArrivalFacts, ArrivalAnswers, StepContext, Party>()
const S131 = [source('S1.3.1')]

const mine = (facts: ArrivalFacts, { viewer }: StepContext) =>
  facts.attendances.find(({ userId }) => userId === viewer.userId)

const mark = (facts: ArrivalFacts, userId: string, more: Partial<Attendance>): Partial<ArrivalFacts> => ({
  attendances: facts.attendances.map((one) => (one.userId === userId ? { ...one, ...more } : one)),
})

/** The first mark stands: a telephone that sends twice changes nothing. */
const unmarked = (attendance: Attendance | undefined, name: keyof Attendance): Refusal[] =>
  unless(
    attendance !== undefined && attendance[name] === undefined,
    attendance === undefined ? 'NOT_CALLED' : 'ALREADY_MARKED',
    attendance === undefined ? '该人员不在被通知之列' : '已经登记',
    attendance === undefined ? 'Not among those called' : 'Already on record',
    S131,
    'user',
  )

const called = (facts: ArrivalFacts, userId: string) => facts.attendances.find((one) => one.userId === userId)

function checkOfficials(
  { place, officials, office }: Pick<ArrivalAnswers, 'place' | 'officials' | 'office'>,
  { units }: StepContext,
): Refusal[] {
  const { called: due, sources } = placeOf(place)
  const missing = Object.keys(due).filter((duty) => !officials.some((one) => one.duty === duty))
  return [
    ...unless(isUnit(office, units), 'UNIT_UNKNOWN', '通知单位不存在', 'Unknown unit', [], 'office'),
    ...unless(
      officials.every(({ duty }) => due[duty] !== undefined),
      'NOT_DUE_THERE',
      '所选人员在该来访地没有到场职责',
      'An official has no duty to come to such a place',
      sources,
      'officials',
    ),
    ...unless(
      missing.length === 0,
      'OFFICIAL_MISSING',
      '应当通知的人员未列全',
      'Not everybody who is to be called is listed',
      sources,
      'officials',
    ),
  ]
}

/** One entry a person: a head of both levels comes once (S1.3.1). */
function attendancesOf(officials: readonly CalledOfficial[], now: number): Attendance[] {
  const users = [...new Set(officials.map(({ userId }) => userId))]
  return users.map((id) => {
    const all = officials.filter(({ userId }) => userId === id)
    return {
      userId: id,
      unitId: all[0]!.unitId,
      duties: [...new Set(all.map(({ duty }) => duty))],
      sentAt: now,
    }
  })
}

/** The table of steps: called, then each official by himself. */
export const arrivalSteps = {
  callOfficials: row({
    label: text('通知到场', 'call to the spot'),
    from: ['none'],
    to: 'open',
    permission: 'arrival.watch',
    by: 'office',
    asks: ['office', 'place', 'location', 'officials'],
    check: (given, _facts, context) => checkOfficials(given, context),
    change: ({ office, place, location, officials }, _facts, { now }) => ({
      office,
      place,
      location,
      calledAt: now,
      attendances: attendancesOf(officials, now),
    }),
    tells: ['called'],
    sources: [source('S1.3.1'), source('S1.3.3')],
  }),
  confirmDelivery: row({
    label: text('通知送达', 'notice delivered'),
    from: ['open'],
    to: 'same',
    permission: 'arrival.watch',
    by: 'office',
    asks: ['user'],
    check: ({ user }, facts) => unmarked(called(facts, user), 'deliveredAt'),
    change: ({ user }, facts, { now }) => mark(facts, user, { deliveredAt: now }),
    sources: S131,
  }),
  acknowledgeCall: row({
    label: text('收到', 'acknowledge'),
    from: ['open'],
    to: 'same',
    permission: 'arrival.answer',
    by: 'called',
    guard: (facts, context) => unmarked(mine(facts, context), 'acknowledgedAt'),
    change: (_given, facts, { viewer, now }) => mark(facts, viewer.userId, { acknowledgedAt: now }),
    tells: ['office'],
    sources: S131,
  }),
  setOut: row({
    label: text('在路上', 'on my way'),
    from: ['open'],
    to: 'same',
    permission: 'arrival.answer',
    by: 'called',
    guard: (facts, context) => unmarked(mine(facts, context), 'onTheWayAt'),
    // Who sets out has the notice: that counts as acknowledged.
    change: (_given, facts, context) =>
      mark(facts, context.viewer.userId, {
        onTheWayAt: context.now,
        acknowledgedAt: mine(facts, context)?.acknowledgedAt ?? context.now,
      }),
    sources: S131,
  }),
  arrive: row({
    label: text('已到达', 'arrived'),
    from: ['open'],
    to: 'same',
    permission: 'arrival.answer',
    by: 'called',
    guard: (facts, context) => unmarked(mine(facts, context), 'arrivedAt'),
    change: (_given, facts, { viewer, now }) => mark(facts, viewer.userId, { arrivedAt: now }),
    tells: ['office'],
    sources: S131,
  }),
  recordAttendance: row({
    label: text('登记到场', 'record an arrival'),
    from: ['open'],
    to: 'same',
    permission: 'arrival.watch',
    by: 'office',
    asks: ['user'],
    check: ({ user }, facts) => unmarked(called(facts, user), 'arrivedAt'),
    change: ({ user }, facts, { viewer, now }) =>
      mark(facts, user, { arrivedAt: now, recordedBy: viewer.userId }),
    sources: S131,
  }),
  recordDeputy: row({
    label: text('登记代为到场', 'record a deputy'),
    from: ['open'],
    to: 'same',
    permission: 'arrival.watch',
    by: 'office',
    asks: ['user'],
    mayAsk: ['deputy'],
    check: ({ user }, facts) => unmarked(called(facts, user), 'deputy'),
    change: ({ user, deputy }, facts, { now }) =>
      mark(facts, user, { deputy: { at: now, ...(deputy === undefined ? {} : { userId: deputy }) } }),
    sources: S131,
  }),
  recordRefusal: row({
    label: text('登记拒绝接访', 'record a refusal'),
    from: ['open'],
    to: 'same',
    permission: 'arrival.watch',
    by: 'office',
    asks: ['user', 'reasons'],
    check: ({ user }, facts) => unmarked(called(facts, user), 'refusedAt'),
    change: ({ user, reasons }, facts, { now }) => mark(facts, user, { refusedAt: now, refusal: reasons }),
    sources: S131,
  }),
  closeArrival: row({
    label: text('结束', 'close'),
    from: ['open'],
    to: 'closed',
    permission: 'arrival.watch',
    by: 'office',
    change: (_given, _facts, { now }) => ({ closedAt: now }),
    tells: ['called'],
    sources: S131,
  }),
  // Not while heads are awaited: one who is complained of in the matter would lose the call.
  linkArrival: row({
    label: text('到场情况关联事项', 'tie the visit to a matter'),
    from: ['closed'],
    to: 'same',
    permission: 'arrival.watch',
    by: 'office',
    asks: ['matter'],
    guard: ({ matter }) =>
      unless(
        matter === undefined,
        'ARRIVAL_LINKED',
        '已关联信访事项，须先解除',
        'Tied to a matter already; untie it first',
        S131,
      ),
    change: ({ matter }) => ({ matter }),
    sources: S131,
  }),
  unlinkArrival: row({
    label: text('解除到场情况关联', 'untie the visit'),
    from: ['closed'],
    to: 'same',
    permission: 'arrival.watch',
    by: 'office',
    asks: ['reasons'],
    guard: ({ matter }) =>
      unless(matter !== undefined, 'ARRIVAL_NOT_LINKED', '尚未关联信访事项', 'Tied to no matter', S131),
    change: () => ({ matter: undefined }),
    sources: S131,
  }),
} as const

export type ArrivalStep = keyof typeof arrivalSteps
export type ArrivalInput<S extends ArrivalStep> = InputOfRow<(typeof arrivalSteps)[S]>

const track: Track<ArrivalFacts, ArrivalAnswers, StepContext, Party> = {
  rows: arrivalSteps,
  fields: arrivalFields,
  blank: noArrival,
  sees: () => true,
  parties: ({ office, attendances }, { viewer }) => ({
    office: keptBy(office, viewer),
    called: attendances.map(({ userId }) => ({ user: userId })),
  }),
}

export const performArrival = <S extends ArrivalStep>(
  facts: ArrivalFacts | null,
  step: S,
  input: ArrivalInput<S>,
  context: StepContext,
): Outcome<StepEffects<ArrivalFacts, S>> => performStep(track, facts, step, input, context)

export const allowedArrivalSteps = (
  facts: ArrivalFacts | null,
  context: StepContext,
): AllowedStep<ArrivalStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<ArrivalStep>[]
