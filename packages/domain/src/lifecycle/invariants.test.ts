import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAccused } from '../access/viewer'
import { addDays, type Day } from '../clock/day'
import type { MatterFacts } from '../matter/facts'
import { statuses, type Status } from '../matter/status'
import { lawClassOf, type Purpose } from '../matter/submission'
import { outcomesFor } from '../matter/claims'
import { actionOf } from './actions'
import { actionCodes, type ActionCode } from './codes'
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
/** The report of a walk that breaks the rule, or null when none of many does. */
const broken = (holds: (step: Step) => boolean): string | null => {
  const rule = fc.property(births, moves, (birth, drawn) => {
    const sealed = birth.purpose === 'report'
    const life = new Life(birth, '2026-03-02', {}, sealed ? people.officer : people.clerk)
    if (sealed) life.facts = { ...life.facts, members: ['clerk', 'officer', 'head', 'archivist'] }
    return walk(life, drawn).every((step) => {
      seen.add(step.effects.action)
      return holds(step)
    })
  })
  const details = fc.check(rule, { numRuns: 150 })
  return details.failed ? fc.defaultReportMessage(details)! : null
}

const decisions: Partial<Record<Status, string>> = { M31: 'F02', M33: 'F02', M30: 'F01', M50: 'F11' }
const issued = ({ documents }: MatterFacts, form: string) =>
  documents.some((document) => document.form === form && document.issuedOn !== undefined)
const who = ({ acts }: MatterFacts, ...actions: string[]) =>
  acts.filter(({ action }) => actions.includes(action)).map(({ userId }) => userId)

test.each<[string, (step: Step) => boolean]>([
  [
    'every decision state has its document, and the archive has every one of them served',
    ({ after }) =>
      (!decisions[after.status] || issued(after, decisions[after.status]!)) &&
      (after.status !== 'M90' || !after.documents.some(awaitsService)),
  ],
  [
    'no state is left while a duty is over without a breach on record',
    ({ after, today }) =>
      after.clocks
        .filter((clock) => isOwed(clock) && clock.holder !== 'petitioner' && clock.due.day < today)
        .every(({ state }) => state === 'breached'),
  ],
  [
    'no clock runs twice',
    ({ after }) => {
      const running = after.clocks.filter(isOwed).map(({ code }) => code)
      return new Set(running).size === running.length
    },
  ],
  [
    'a clock was met when it stopped by its due day, and breached when it stopped after it',
    ({ after }) =>
      after.clocks.every(
        ({ state, stoppedOn, due }) =>
          stoppedOn === undefined || state === 'void' || (state === 'met') === stoppedOn <= due.day,
      ),
  ],
  [
    'nobody handles and reviews one matter',
    ({ after }) => {
      const reviewers = who(after, 'approveClosing', 'returnForRework')
      return ![...who(after, 'submitClosingReport'), after.handler ?? ''].some((id) => reviewers.includes(id))
    },
  ],
  [
    'the unit complained of is never responsible, and its people never act',
    ({ before, after, userId }) =>
      (!after.responsibleUnit || !isAccused(after.responsibleUnit, after, units)) &&
      !everyone
        .find((person) => person.userId === userId)!
        .posts.some(({ unitId }) => isAccused(unitId, before, units)),
  ],
  [
    'a sealed matter is moved by its members only, and units are told nothing of it',
    ({ before, effects, userId }) =>
      before.secrecy !== 'sealed' ||
      (before.members.includes(userId) && effects.notices.every(({ to }) => 'user' in to)),
  ],
  [
    'a reply opens a window, or there is a reason why none exists',
    ({ after, effects }) =>
      effects.action !== 'serveReply' ||
      after.clocks.some(({ code, state }) => code === 'C07' && state === 'running') ===
        (lawClassOf(after.purpose) === 'appeal' &&
          !after.documents.some(({ form, serviceImpossible }) => form === 'F11' && serviceImpossible)),
  ],
  [
    'the sixty days start once, no later than acceptance, and rework does not move them',
    ({ after }) => {
      const handling = after.clocks.filter(({ code }) => code === 'C05')
      return (
        handling.length < 2 && !handling.some(({ due }) => after.acceptedOn && due.trigger > after.acceptedOn)
      )
    },
  ],
  [
    'a matter leaves triage with a responsible unit, or decided; once decided it owes at most its notice',
    ({ after }) => {
      const { phase } = statuses[after.status]
      const owed = after.clocks.filter(isOwed)
      if (phase === 'routing' || phase === 'handling') return after.responsibleUnit !== undefined
      return phase !== 'decided' || owed.every(({ code }) => code === 'C02' || code === 'C03')
    },
  ],
])('%s', (_, holds) => {
  expect(broken(holds)).toBeNull()
})

test('the walks together have done every action', () => {
  expect(actionCodes.filter((action) => action !== 'registerMatter' && !seen.has(action))).toEqual([])
})
