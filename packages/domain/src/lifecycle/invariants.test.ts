import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAccused } from '../access/viewer'
import { addDays, type Day } from '../clock/day'
import type { MatterFacts } from '../matter/facts'
import { statuses, type Status } from '../matter/status'
import { lawClassOf, type Purpose } from '../matter/submission'
import { outcomesFor } from '../matter/claims'
import { actionCodes, actionOf, type ActionCode } from './actions'
import { allowedActions } from './allowed'
import type { Answers } from './answers'
import { isOwed, turnOfDay } from './clockwork'
import type { Effects } from './effects'
import { awaitsService } from './guards'
import { perform } from './perform'
import { apply, applyClocks } from './testing/apply'
import { good, Life } from './testing/life'
import { context, people, units } from './testing/world'

const everyone = Object.values(people)
const userIds = everyone.map(({ userId }) => userId)
const unitIds = [...units.map(({ id }) => id), 'nowhere']

interface Move {
  readonly which: number
  readonly wait: number
  readonly pick: number
  readonly yes: boolean
}

/** Answers that are sometimes right and sometimes wrong: the guards decide, the walk goes on with what passed. */
const answersOf = (facts: MatterFacts, today: Day, { pick, yes }: Move): Partial<Answers> => ({
  particulars: yes ? '补充材料' : '',
  nowReachable: yes,
  into: { id: 'A0', status: 'M40', samePetitioner: yes },
  sameFacts: true,
  ...good.refusal,
  ...(pick % 3 === 0 ? { ground: 'WRONG_LEVEL_VISIT' as const } : {}),
  handedOver: yes,
  to: unitIds[pick % unitIds.length]!,
  responsibleUnit: unitIds[pick % unitIds.length]!,
  instruction: '请依法办理',
  due: addDays(today, (pick % 40) + 1),
  members: [userIds[pick % userIds.length]!, 'division-head', 'office-handler', 'leader-in-charge'],
  reasons: '经研究，认为应当如此处理',
  firstResponsible: userIds[pick % userIds.length]!,
  handler: userIds[(pick * 7) % userIds.length]!,
  ...good.report(facts, today),
  results: facts.claims.map(({ id }) => ({ id, outcome: outcomesFor(facts.purpose)[0]!, reason: '' })),
  standards: yes ? good.standards : good.notMet,
  document:
    facts.documents.find((document) => awaitsService(document) && document.form !== 'F11')?.id ?? 'D0',
  ...(pick % 4 === 0 ? { serviceImpossible: '查无此人' } : { service: good.direct(today) }),
})

const only = (action: ActionCode, given: Partial<Answers>): Partial<Answers> => {
  const { asks, mayAsk } = actionOf(action)
  return Object.fromEntries(
    [...asks, ...mayAsk].flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  )
}

interface Step {
  readonly before: MatterFacts
  readonly after: MatterFacts
  readonly effects: Effects
  readonly userId: string
  readonly today: Day
}

function walk(life: Life, moves: readonly Move[]): Step[] {
  let facts = life.facts
  let today = facts.registeredOn
  const steps: Step[] = []
  for (const move of moves) {
    for (let i = 0; i < move.wait; i++) {
      today = addDays(today, 1)
      facts = applyClocks(facts, turnOfDay(facts, context(people.head, today)))
    }
    const able = everyone.flatMap((viewer) =>
      allowedActions(facts, context(viewer, today)).flatMap(({ action, allowed }) =>
        allowed ? [{ viewer, action }] : [],
      ),
    )
    if (able.length === 0) break
    const { viewer, action } = able[move.which % able.length]!
    const outcome = perform(
      facts,
      action,
      only(action, answersOf(facts, today, move)) as never,
      context(viewer, today),
    )
    if (!outcome.ok) continue
    const before = facts
    facts = apply(facts, outcome.value, viewer.userId, today)
    steps.push({ before, after: facts, effects: outcome.value, userId: viewer.userId, today })
  }
  return steps
}

const moves = fc.array(
  fc.record({
    which: fc.nat(60),
    wait: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: 4, max: 25 }) },
    ),
    pick: fc.nat(100),
    yes: fc.boolean(),
  }),
  { minLength: 10, maxLength: 60 },
)

const births = fc.record({
  purpose: fc.constantFrom<Purpose>('request', 'appeal', 'suggestion', 'report', 'other'),
  channel: fc.constantFrom('letter' as const, 'visit' as const),
  unclear: fc.constantFrom([], [], ['address' as const]),
  flags: fc.record({ urgent: fc.boolean() }),
  accusedUnits: fc.constantFrom<string[]>([], ['station'], ['division'], ['discipline']),
})

const seen = new Set<ActionCode>()
const check = (holds: (step: Step) => void) =>
  fc.assert(
    fc.property(births, moves, (birth, drawn) => {
      const sealed = birth.purpose === 'report'
      const life = new Life(birth, '2026-03-02', {}, sealed ? people.officer : people.clerk)
      if (sealed) life.facts = { ...life.facts, members: ['clerk', 'officer', 'head', 'archivist'] }
      for (const step of walk(life, drawn)) {
        seen.add(step.effects.action)
        holds(step)
      }
    }),
    { numRuns: 120 },
  )

const decisions: Partial<Record<Status, string>> = { M31: 'F02', M33: 'F02', M30: 'F01', M50: 'F11' }

test('every decision state has its document, and the archive has every one of them served', () => {
  check(({ after }) => {
    const form = decisions[after.status]
    if (form)
      expect(after.documents.some((document) => document.form === form && document.issuedOn)).toBe(true)
    if (after.status === 'M90') expect(after.documents.some(awaitsService)).toBe(false)
  })
})

test('no state is left while a clock of duty is over without a breach on record', () => {
  check(({ after, today }) => {
    for (const clock of after.clocks)
      if (isOwed(clock) && clock.holder !== 'petitioner' && clock.due.day < today)
        expect(clock.state).toBe('breached')
  })
})

test('no clock runs twice, and a clock stopped in time was met', () => {
  check(({ after }) => {
    const running = after.clocks.filter(isOwed).map(({ code }) => code)
    expect(new Set(running).size).toBe(running.length)
    for (const { state, stoppedOn, due } of after.clocks) {
      if (state === 'met') expect(stoppedOn! <= due.day).toBe(true)
      if (state === 'breached' && stoppedOn) expect(stoppedOn > due.day).toBe(true)
    }
  })
})

test('nobody handles and reviews one matter', () => {
  check(({ after }) => {
    const did = (...actions: string[]) =>
      new Set(after.acts.filter(({ action }) => actions.includes(action)).map(({ userId }) => userId))
    const reviewed = did('approveClosing', 'returnForRework')
    for (const userId of did('submitClosingReport')) expect(reviewed.has(userId)).toBe(false)
    if (after.handler) expect(reviewed.has(after.handler)).toBe(false)
  })
})

test('the unit complained of is never responsible, and its people never act', () => {
  check(({ before, after, userId }) => {
    if (after.responsibleUnit) expect(isAccused(after.responsibleUnit, after, units)).toBe(false)
    const actor = everyone.find((person) => person.userId === userId)!
    expect(actor.posts.some(({ unitId }) => isAccused(unitId, before, units))).toBe(false)
  })
})

test('a sealed matter is moved by its members only, and units are told nothing', () => {
  check(({ before, effects, userId }) => {
    if (before.secrecy !== 'sealed') return
    expect(before.members).toContain(userId)
    expect(effects.notices.filter(({ to }) => 'unit' in to)).toEqual([])
  })
})

test('a reply opens a window, or there is a reason why none exists', () => {
  check(({ after, effects }) => {
    if (effects.action !== 'serveReply') return
    const window = after.clocks.some(({ code, state }) => code === 'C07' && state === 'running')
    const impossible = after.documents.some(
      ({ form, serviceImpossible }) => form === 'F11' && serviceImpossible,
    )
    expect(window).toBe(lawClassOf(after.purpose) === 'appeal' && !impossible)
  })
})

test('the sixty days never start later than acceptance and never twice; rework does not move them', () => {
  check(({ after }) => {
    const handling = after.clocks.filter(({ code }) => code === 'C05')
    expect(handling.length).toBeLessThanOrEqual(1)
    if (after.acceptedOn && handling[0]) expect(handling[0].due.trigger <= after.acceptedOn).toBe(true)
  })
})

test('a matter leaves triage with one responsible unit, or decided; an ended matter owes at most its notice', () => {
  check(({ after }) => {
    const { phase } = statuses[after.status]
    if (phase === 'routing' || phase === 'handling') expect(after.responsibleUnit).toBeDefined()
    if (phase === 'decided')
      expect(after.clocks.filter(isOwed).every(({ code }) => code === 'C02' || code === 'C03')).toBe(true)
  })
})

test('the walks together have done every action', () => {
  expect(actionCodes.filter((action) => action !== 'registerMatter' && !seen.has(action))).toEqual([])
})
