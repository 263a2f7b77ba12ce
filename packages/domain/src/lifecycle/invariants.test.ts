import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineage } from '../access/units'
import { isAccused } from '../access/viewer'
import { addDays, type Day } from '../clock/day'
import type { MatterFacts } from '../matter/facts'
import { statuses, type Status } from '../matter/status'
import { suspends } from '../matter/interest'
import { lawClassOf, type Purpose } from '../matter/submission'
import { outcomesFor } from '../matter/claims'
import { actionOf } from './actions'
import { actionCodes, type ActionCode } from './codes'
import { allowedActions } from './allowed'
import type { Answers } from './answers'
import { isOwed } from './clockwork'
import { turnOfDay } from './clock-acts'
import type { Effects } from './effects'
import { awaitsService, servable } from './guards/papers'
import { perform } from './perform'
import { apply, applyClocks } from './testing/apply'
import { good, Life, lives } from './testing/life'
import { context, people, units } from './testing/world'

const everyone = Object.values(people)
const userIds = everyone.map(({ userId }) => userId)
const unitIds = [...units.map(({ id }) => id), 'nowhere']

const groundOf = ['ALREADY_HANDLED', 'WRONG_LEVEL_VISIT', 'FINAL', 'ARBITRATION', 'COURT'] as const

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
  ground: groundOf[pick % groundOf.length]!,
  earlier: { ...good.earlier, samePetitioner: yes },
  finalDocument: '复核意见书',
  judgement: yes ? 'first' : 'repeat',
  concerned: facts.interests?.at(-1)?.userId ?? userIds[pick % userIds.length]!,
  agreed: pick % 5 !== 0,
  accepted: pick % 5 !== 0,
  disputants: ['division', unitIds[pick % unitIds.length]!],
  decidedBy: '某市联席会议',
  simple: pick % 4 === 0,
  request: '请求重新认定',
  days: pick % 40,
  agreement: 'settlement',
  terms: '双方同意恢复照明',
  signedByBoth: yes,
  withdrawnOn: today,
  pressured: pick % 9 === 0,
  requestedOn: pick % 2 === 0 ? today : addDays(today, -(pick % 5)),
  ...(pick % 6 === 0 ? { organ: unitIds[pick % unitIds.length]! } : {}),
  organName: '某省公安厅',
  ...(pick % 7 === 0 ? { obstacle: '洪水阻断交通' } : {}),
  outcome: (['maintain', 'change', 'revoke', 'redo'] as const)[pick % 4]!,
  opinion: '经复查，意见如下',
  finality: '本意见为信访终结意见',
  newGround: yes ? '补充的检修记录显示新的情况' : '',
  proof: '死亡证明',
  noSuccessor: yes,
  reopening: yes ? 'new-facts' : 'own-error',
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
  document: servable(facts)[0]?.id ?? 'D0',
  ...(pick % 4 === 0 ? { serviceImpossible: 'not-known-there' } : { service: good.direct(today) }),
})

const only = (action: ActionCode, given: Partial<Answers>): Partial<Answers> => {
  const { asks, mayAsk } = actionOf(action)
  const idle = action === 'decideReview' && given.outcome !== 'redo' ? 'due' : null
  const first = action === 'judgeMatter' && given.judgement === 'first' ? 'earlier' : null
  return Object.fromEntries(
    [...asks, ...mayAsk].flatMap((name) =>
      given[name] === undefined || name === idle || name === first ? [] : [[name, given[name]]],
    ),
  )
}

interface Step {
  readonly before: MatterFacts
  readonly after: MatterFacts
  readonly effects: Effects
  readonly userId: string
  readonly today: Day
}

/** How often the walks did each action: every other move goes where they went least, so that all are tried. */
const done = new Map<ActionCode, number>()
const times = (action: ActionCode): number => done.get(action) ?? 0

function walk(life: Life, rest: number, moves: readonly Move[]): Step[] {
  let facts = life.facts
  let today = addDays(facts.acts.at(-1)!.on, rest)
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
    const offered = [...new Set(able.map(({ action }) => action))].toSorted((a, b) => times(a) - times(b))
    const action = offered[move.which % 2 === 0 ? 0 : move.which % offered.length]!
    const those = able.filter((one) => one.action === action)
    const { viewer } = those[move.pick % those.length]!
    const outcome = perform(
      facts,
      action,
      only(action, answersOf(facts, today, move)) as never,
      context(viewer, today),
    )
    if (!outcome.ok) continue
    done.set(action, times(action) + 1)
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
      { weight: 1, arbitrary: fc.integer({ min: 4, max: 40 }) },
    ),
    pick: fc.nat(100),
    yes: fc.boolean(),
  }),
  { minLength: 10, maxLength: 60 },
)

/** Half of the walks begin at birth, the others on the way: the late states are many acts away. */
const begun = [
  'signed',
  'M22',
  'M33',
  'simple',
  'M40',
  'suggested',
  'M50',
  'M60',
  'M61',
  'M70',
  'M81',
] as const
const beginnings = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...begun).map((state) => () => lives[state]()),
)

/** Days that pass before the walk goes on: long enough, at times, for a window to close. */
const rests = fc.constantFrom(0, 0, 40)

const births = fc.record({
  purpose: fc.constantFrom<Purpose>('request', 'appeal', 'suggestion', 'report', 'other'),
  channel: fc.constantFrom('letter' as const, 'visit' as const),
  unclear: fc.constantFrom([], [], ['address' as const]),
  flags: fc.record({ urgent: fc.boolean() }),
  accusedUnits: fc.constantFrom<string[]>([], ['station'], ['division'], ['discipline']),
})

/** Walked once; every rule looks at the same steps. */
const walks = fc
  .sample(fc.tuple(births, beginnings, rests, moves), 400)
  .map(([birth, beginning, rest, drawn]) => {
    const sealed = birth.purpose === 'report'
    const life = beginning?.() ?? new Life(birth, '2026-03-02', {}, sealed ? people.officer : people.clerk)
    if (sealed && !beginning)
      life.facts = { ...life.facts, members: ['clerk', 'officer', 'head', 'archivist'] }
    return walk(life, beginning === null ? 0 : rest, drawn)
  })

/** The first walk that breaks the rule, told act by act; null when none does. */
const broken = (holds: (step: Step) => boolean): string | null => {
  for (const steps of walks) {
    const at = steps.findIndex((step) => !holds(step))
    if (at >= 0)
      return steps
        .slice(0, at + 1)
        .map(({ today, userId, before, effects }) => `${today} ${before.status} ${userId} ${effects.action}`)
        .join('\n')
  }
  return null
}

const decisions: Partial<Record<Status, string>> = {
  M30: 'F01',
  M31: 'F02',
  M32: 'F02',
  M33: 'F02',
  M34: 'F03',
  M50: 'F11',
  M61: 'F12',
  M71: 'F13',
  M82: 'F29',
}
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
        .every(({ state }) => state === 'breached' || state === 'paused'),
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
    'nobody handles and reviews one matter, and nobody reviews twice',
    ({ after }) => {
      const closing = who(after, 'approveClosing', 'returnForRework')
      const reviews = who(after, 'decideReview', 'decideReReview')
      const handlers = [...who(after, 'submitClosingReport', 'answerSimply'), after.handler ?? '']
      return (
        !handlers.some((id) => closing.includes(id) || reviews.includes(id)) &&
        !reviews.some((id) => closing.includes(id))
      )
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
    'the sixty days start no later than acceptance, and neither rework nor an objection starts them again',
    ({ before, after, effects }) => {
      const again = effects.clocks.some((effect) => effect.do === 'start' && effect.code === 'C05')
      const ran = before.clocks.some((clock) => clock.code === 'C05' && isOwed(clock))
      const due = after.clocks.findLast(({ code }) => code === 'C05')?.due
      const set = due?.steps.some(({ kind }) => kind === 'set')
      return !(again && ran) && !(due && !set && after.acceptedOn && due.trigger > after.acceptedOn)
    },
  ],
  [
    'extensions in effect never pass thirty days, and only served ones move the due day',
    ({ after }) => {
      const extended = after.clocks.findLast(({ code }) => code === 'C06')?.due
      const counted = extended?.steps.find((step) => step.kind === 'count')?.extension ?? 0
      return (
        counted <= 30 && (counted === 0 || (after.extensions ?? []).some(({ effectiveOn }) => effectiveOn))
      )
    },
  ],
  [
    'who stepped aside, or waits for that decision, does nothing more',
    ({ before, effects, userId }) =>
      !before.recused.includes(userId) &&
      !(before.interests ?? []).some((interest) => suspends(interest, userId)) &&
      !(effects.change.recusedAdded ?? []).includes(userId),
  ],
  [
    'the reviewing organ stands above the one whose opinion it reviews, or outside',
    ({ before, effects }) => {
      const { kind, organ } = effects.change.review ?? {}
      const handled = before.responsibleUnit ?? before.homeUnit
      return (
        effects.action !== 'requestReview' ||
        organ === undefined ||
        (kind === 'review' && lineage(handled, units).slice(1).includes(organ))
      )
    },
  ],
  [
    'a matter leaves triage with a responsible unit, or decided; once decided it owes at most its notice',
    ({ after }) => {
      const { phase } = statuses[after.status]
      const owed = after.clocks.filter(isOwed)
      if (after.status !== 'M23' && (phase === 'routing' || phase === 'handling'))
        return after.responsibleUnit !== undefined
      return phase !== 'decided' || owed.every(({ code }) => code === 'C02' || code === 'C03')
    },
  ],
])('%s', (_, holds) => {
  expect(broken(holds)).toBeNull()
})

test('the walks together have done every action', () => {
  expect(actionCodes.filter((action) => action !== 'registerMatter' && times(action) === 0)).toEqual([])
})
