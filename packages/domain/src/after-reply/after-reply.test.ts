import { expect, test } from 'vitest'
import { checkExecuted, checkExecutionDue, checkRating, type AfterReply } from './index'

const today = '2026-03-10'
const replied: AfterReply = { status: 'M50', handler: 'handler', ratings: [] }
const planned: AfterReply = { ...replied, executionDue: '2026-03-09' }
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

test.each<[string, AfterReply, string, string[]]>([
  ['after the reply', replied, '2026-03-20', []],
  ['today', replied, today, []],
  ['before the reply', { ...replied, status: 'M40' }, '2026-03-20', ['NOT_REPLIED']],
  ['in the past', replied, '2026-03-09', ['DAY_PAST']],
  ['a second time', planned, '2026-04-20', ['ALREADY_SET']],
])('the day of execution: %s', (_name, matter, due, expected) => {
  expect(codes(checkExecutionDue(matter, due, today))).toEqual(expected)
})

test.each<[string, AfterReply, string, string[]]>([
  ['late, and said so', planned, today, []],
  ['tomorrow', planned, '2026-03-11', ['DAY_AHEAD']],
  ['nothing was set', replied, today, ['NOT_AWAITED']],
  ['twice', { ...planned, executedOn: today }, today, ['NOT_AWAITED']],
])('carried out: %s', (_name, matter, on, expected) => {
  expect(codes(checkExecuted(matter, on, today))).toEqual(expected)
})

test.each<[string, AfterReply, string, string, string[]]>([
  ['by the office', replied, 'officer', today, []],
  ['by the handler', replied, 'handler', today, ['OWN_WORK']],
  ['of the other, once more', { ...replied, ratings: ['office'] }, 'officer', today, []],
  ['a second time', { ...replied, ratings: ['unit'] }, 'officer', today, ['ALREADY_RATED']],
  ['before the reply', { ...replied, status: 'M41' }, 'officer', today, ['NOT_REPLIED']],
  ['of tomorrow', replied, 'officer', '2026-03-11', ['DAY_AHEAD']],
])('a rating: %s', (_name, matter, by, on, expected) => {
  expect(codes(checkRating(matter, 'unit', on, by, today))).toEqual(expected)
})
