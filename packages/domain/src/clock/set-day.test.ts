import { expect, test } from 'vitest'
import { rulebooks } from '../rulebook/resolve'
import { source } from '../source'
import { latestCalendar as calendar } from './calendar'
import { checkSetDay, latestSetDay } from './set-day'

const context = { trigger: '2026-03-18', rulebook: rulebooks.TG, calendar }

test('W13 an assignment received on 2026-03-18 is due 2026-06-01 at the latest', () => {
  expect(latestSetDay(context)).toBe('2026-06-01')
})

test.each<[string, string | undefined, string[]]>([
  ['the latest day', '2026-06-01', []],
  ['one day more', '2026-06-02', ['DUE_BEYOND_STATUTORY']],
  ['tomorrow', '2026-03-19', []],
  ['today', '2026-03-18', ['DUE_PAST']],
  ['no day', undefined, ['DUE_MISSING']],
  ['no date', '2026-06-31', ['DAY_INVALID']],
])('a form that sets %s', (_, setDay, codes) => {
  const found = checkSetDay(setDay, context)
  expect(found.map((refusal) => refusal.code)).toEqual(codes)
  for (const refusal of found) {
    expect(refusal.message['zh-CN']).not.toContain('{')
    expect(refusal.basis).toEqual([source('S4.3.5'), source('XFGZTL', '22')])
  }
})
