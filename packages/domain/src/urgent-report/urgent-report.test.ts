import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { people } from '../lifecycle/testing/world'
import { rulebooks } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import { at, morning } from '../track/testing/walk'
import {
  elapsed,
  escalatedTo,
  escalation,
  isReceivedAbove,
  noUrgent,
  urgentCategories,
  type UrgentFacts,
} from './facts'
import { allowedUrgentSteps, performUrgent } from './perform'
import type { UrgentInput, UrgentStep } from './steps'

const { stationHandler, stationHead, officer, leader, divisionHandler } = people
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const day = '2026-03-10'
const minute = 60_000
const t = (minutes: number) => morning(day, minutes * minute)

const first = {
  unit: 'station',
  category: 'C',
  event: 'hall',
  place: '一号候车室',
  occurredAt: t(-240),
  persons: 30,
  demand: '退还票款',
  acts: '占据候车区域',
  measures: '引导分流，广播解释',
  level: 'unit-leader',
  toUnit: 'station',
  toUser: 'station-head',
} as const

let facts: UrgentFacts
beforeEach(() => {
  facts = noUrgent
})
const go = <S extends UrgentStep>(viewer: Viewer, minutes: number, step: S, input: UrgentInput<S>) => {
  const outcome = performUrgent(facts, step, input, at(viewer, day, { now: t(minutes) }))
  if (outcome.ok) facts = afterStep(facts, outcome.value)
  return outcome.ok ? outcome.value : codes(outcome.refusals)
}

describe('the first report', () => {
  const { category: _, ...without } = first
  test.each<[string, object, string[]]>([
    ['fine', first, []],
    ['S4.9.1: category missing', without, ['ANSWER_MISSING']],
    ['no such category', { ...first, category: 'D' }, ['CHOICE_UNKNOWN']],
    ['an event of another category', { ...first, event: 'strike' }, ['EVENT_UNKNOWN']],
    ['in the future', { ...first, occurredAt: t(10) }, ['TIME_IMPOSSIBLE']],
    ['a name in it', { ...first, demand: '信访人赵某某要求退款' }, ['PERSON_NAME']],
    [
      'S4.9.3: first hop not the unit leader, no reason',
      { ...first, level: 'office', toUnit: 'office', toUser: undefined },
      ['SKIP_REASONS_MISSING'],
    ],
    ['a unit nobody knows', { ...first, toUnit: 'nowhere' }, ['UNIT_UNKNOWN']],
  ])('%s', (_name, input, expected) => {
    const found = go(stationHandler, 0, 'sendUrgentReport', input as typeof first)
    expect(Array.isArray(found) ? found : []).toEqual(expected)
  })

  test('in the name of another unit: not permitted', () => {
    go(stationHandler, 0, 'sendUrgentReport', first)
    expect(go(divisionHandler, 1, 'followUpUrgentReport', { text: '增至四十人' })).toEqual(['NOT_PERMITTED'])
  })
})

describe('the chain', () => {
  test('level by level, each hop with its time; one addressee above suffices', () => {
    go(stationHandler, 0, 'sendUrgentReport', first)
    expect(go(officer, 1, 'acknowledgeUrgentReport', {})).toEqual(['NOT_PERMITTED'])
    expect(go(stationHead, 1, 'passOnUrgentReport', { level: 'office', toUnit: 'office' })).toEqual([
      'NOT_PERMITTED',
      'NOT_ACKNOWLEDGED',
    ])
    go(stationHead, 2, 'acknowledgeUrgentReport', {})
    expect(go(stationHead, 3, 'acknowledgeUrgentReport', {})).toEqual([
      'NOT_PERMITTED',
      'ALREADY_ACKNOWLEDGED',
    ])
    expect(go(stationHead, 3, 'passOnUrgentReport', { level: 'unit-leader', toUnit: 'office' })).toEqual([
      'NOT_ABOVE',
    ])
    expect(go(stationHandler, 3, 'closeUrgentReport', { text: '已平息' })).toEqual(['NOT_RECEIVED_ABOVE'])
    go(stationHead, 3, 'passOnUrgentReport', { level: 'office', toUnit: 'office' })
    expect(isReceivedAbove(facts)).toBe(false)
    go(officer, 5, 'acknowledgeUrgentReport', {})
    expect(isReceivedAbove(facts)).toBe(true)
    expect(elapsed(facts, t(60))).toEqual({
      toFirstReport: 240 * minute,
      hops: [
        { level: 'unit-leader', waited: 2 * minute, open: false },
        { level: 'office', waited: 2 * minute, open: false },
      ],
    })
    go(stationHandler, 20, 'followUpUrgentReport', { text: '人员开始离开', persons: 0 })
    expect(go(stationHandler, 40, 'closeUrgentReport', { text: '秩序恢复' })).toMatchObject({
      documents: [{ form: 'F24', to: 'file' }],
      notices: [{ to: { user: 'station-head' } }, { to: { unit: 'office' } }],
    })
    expect(facts).toMatchObject({ state: 'closed', persons: 0 })
  })

  test('in an emergency a level is skipped with a reason, and its leader is told afterwards', () => {
    const { toUser: _, ...rest } = first
    const skipped = { ...rest, level: 'leader-in-charge', toUnit: 'bureau', skipReasons: '所长失联' } as const
    go(stationHandler, 0, 'sendUrgentReport', skipped)
    expect(facts.skip).toEqual({ reasons: '所长失联' })
    go(leader, 1, 'acknowledgeUrgentReport', {})
    expect(go(stationHandler, 30, 'closeUrgentReport', { text: '已处置' })).toEqual(['SKIPPED_NOT_TOLD'])
    go(stationHandler, 31, 'tellSkippedLeader', { told: 'station-head' })
    expect(go(stationHandler, 32, 'tellSkippedLeader', { told: 'station-head' })).toEqual(['NOBODY_SKIPPED'])
    go(stationHandler, 33, 'closeUrgentReport', { text: '已处置' })
    expect(facts.state).toBe('closed')
    expect(allowedUrgentSteps(facts, at(leader, day))).toEqual([])
  })

  test('a leader who does not answer is passed over with a reason, and told afterwards', () => {
    go(stationHandler, 0, 'sendUrgentReport', first)
    const above = { level: 'office', toUnit: 'office', skipReasons: '所长二十分钟未签收' } as const
    expect(go(stationHandler, 20, 'skipUrgentLevel', { ...above, level: 'unit-leader' })).toEqual([
      'NOT_ABOVE',
    ])
    expect(
      go(stationHandler, 20, 'skipUrgentLevel', { ...above, toUnit: 'station', toUser: 'station-head' }),
    ).toEqual(['SAME_RECEIVER'])
    go(stationHandler, 20, 'skipUrgentLevel', above)
    expect(facts.hops[0]).toMatchObject({ passedOverAt: t(20) })
    expect(elapsed(facts, t(60)).hops.map(({ waited, open }) => [waited / minute, open])).toEqual([
      [20, false],
      [40, true],
    ])
    go(officer, 21, 'acknowledgeUrgentReport', {})
    expect(go(stationHandler, 22, 'skipUrgentLevel', above)).toEqual(['NOBODY_TO_SKIP'])
    expect(go(stationHandler, 22, 'closeUrgentReport', { text: '已处置' })).toEqual(['SKIPPED_NOT_TOLD'])
  })

  test('S4.9.2: event at 08:00, first report four hours later: elapsed is shown, nothing is called late', () => {
    go(stationHandler, 0, 'sendUrgentReport', first)
    expect(Object.keys(elapsed(facts, t(0)))).toEqual(['toFirstReport', 'hops'])
  })

  test.each([
    [14, undefined],
    [15, 'U1/0/1'],
    [29, 'U1/0/1'],
    [30, 'U1/0/2'],
  ])('nobody acknowledges: after %i minutes the key is %s', (minutes, key) => {
    go(stationHandler, 0, 'sendUrgentReport', first)
    expect(escalation({ id: 'U1', facts }, t(minutes), rulebooks.TG)?.key).toBe(key)
  })

  test('told again: the addressee, who may answer there or above, and who sent it', () => {
    go(stationHandler, 0, 'sendUrgentReport', first)
    expect(escalatedTo(facts.hops[0]!)).toEqual([
      { user: 'station-head' },
      { unit: 'station', holding: 'urgent-report.answer' },
      { user: stationHandler.userId },
    ])
  })

  test('acknowledged: no escalation', () => {
    go(stationHandler, 0, 'sendUrgentReport', first)
    go(stationHead, 1, 'acknowledgeUrgentReport', {})
    expect(escalation({ id: 'U1', facts }, t(90), rulebooks.TG)).toBeUndefined()
  })
})

test('each category names its events and its source', () => {
  for (const { events, sources } of Object.values(urgentCategories))
    expect([Object.keys(events).length > 2, sources.length > 0]).toEqual([true, true])
})
