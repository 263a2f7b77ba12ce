import { expect, it } from 'vitest'
import { dueRows, isRunning } from './clocks'
import { passes } from './timeline'

it.each([
  ['the handbook alone', null, []],
  ['both on one day', '2026-02-24', []],
  ['the floor earlier', '2026-02-20', ['floor 2026-02-20', 'handbook 2026-02-24']],
  ['the floor later', '2026-03-02', ['handbook 2026-02-24', 'floor 2026-03-02']],
])('shows %s', (_, floorDueDay, expected) =>
  expect(dueRows({ dueDay: '2026-02-24', floorDueDay }).map(({ by, day }) => `${by} ${day}`)).toEqual(
    expected,
  ),
)

it.each([
  ['a move', { from: 'M00', to: 'M10', documentIds: [] }, [true, true, false]],
  ['an act that stays', { from: 'M40', to: 'M40', documentIds: ['doc_1'] }, [true, false, true]],
  ['a note', { from: null, to: null, documentIds: [] }, [true, false, false]],
] as const)('filters the story: %s', (_, { documentIds, ...entry }, expected) =>
  expect(
    (['all', 'state', 'documents'] as const).map((filter) =>
      passes({ ...entry, documentIds: [...documentIds] }, filter),
    ),
  ).toEqual(expected),
)

it.each([
  ['running', null, true],
  ['paused', null, true],
  ['breached', null, true],
  ['breached', '2026-03-02', false],
  ['met', '2026-03-02', false],
  ['void', null, false],
] as const)('a clock that is %s, stopped on %s, is still owed: %s', (state, stoppedOn, owed) =>
  expect(isRunning({ state, stoppedOn })).toBe(owed),
)
