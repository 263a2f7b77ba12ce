import { expect, test } from 'vitest'
import { latestCalendar } from '../clock/calendar'
import { rulebooks } from '../rulebook/resolve'
import type { RulebookCode } from '../rulebook/rulebook'
import { seriesOf } from './series'

test.each<[RulebookCode, string, string[]]>([
  ['JD-2005', 'office', ['leading']],
  ['JD-2005', 'area', ['unit']],
  ['JD-2005', 'village', []],
  ['TG', 'office', ['coordination']],
  ['TG', 'department', []],
  ['WSY', 'office', ['coordination']],
])('under %s a unit of kind %s meets in %j', (book, kind, series) => {
  expect(seriesOf(kind, '2026-03-02', { rulebook: rulebooks[book], calendar: latestCalendar })).toEqual(
    series,
  )
})
