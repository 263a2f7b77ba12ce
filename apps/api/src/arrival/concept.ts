import { arrival, dayOf } from '@xinfang/domain'
import type { Shown } from '../track/concept'
import { shownArrival } from './arrival.type'
import { visibleMatter } from './prepare'

type Facts = arrival.ArrivalFacts
type Step = arrival.ArrivalStep

/** 一把手到位 (S1.3): seen by the office that called and by each official called; every instant is the server's. */
export const arrivals: Shown<Facts> = {
  kind: 'arrival',
  label: '一把手到位',
  steps: arrival.arrivalSteps,
  fields: arrival.arrivalFields,
  blank: arrival.noArrival,
  of: 'office',
  prepare: visibleMatter,
  // The matter then tells of the visit as well.
  matterOf: (_facts, given) => (given as { matter?: string }).matter,
  perform: (facts, step, given, context) =>
    arrival.performArrival(facts, step as Step, given as never, context),
  allowed: arrival.allowedArrivalSteps,
  summary: ({ state, office, calledAt, matter }) => ({
    isOpen: state === 'open',
    office,
    day: calledAt === undefined ? undefined : dayOf(new Date(calledAt)),
    matter: matter ?? null,
  }),
  takesPart: ({ office, attendances }) => ({
    units: office === undefined ? [] : [office],
    users: attendances.map(({ userId }) => userId),
  }),
  show: shownArrival,
}
