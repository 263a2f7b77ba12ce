import { expect, test } from 'vitest'
import { text } from '../text'
import type { Arrangement } from './arrangement'
import { calendarOf, latestCalendar, withArrangement } from './calendar'
import { arrangements } from './holidays'
import { checkPublication } from './publication'

const notice: Arrangement = {
  year: 2027,
  knownFrom: '2026-11-10',
  notice: { number: '国办发明电〔2026〕9号', url: '' },
  holidays: [
    { name: text('春节', 'Spring Festival'), off: ['2027-02-05', '2027-02-11'], work: ['2027-01-31'] },
  ],
}
const codes = (change: Partial<Arrangement>, calendar = latestCalendar) =>
  checkPublication({ ...notice, ...change }, calendar, '2026-11-22').map(({ code }) => code)

const published = withArrangement(latestCalendar, notice)
const longer = [{ ...notice.holidays[0]!, off: ['2027-02-05', '2027-02-12'] as const }]

test.each<[string, Partial<Arrangement>, typeof latestCalendar, string[]]>([
  ['a new year', {}, latestCalendar, []],
  ['an amendment', { knownFrom: '2026-11-20', holidays: longer }, published, []],
  ['a slip put right', { holidays: longer }, published, []],
  ['a notice of tomorrow', { knownFrom: '2026-11-23' }, latestCalendar, ['NOT_YET_PUBLISHED']],
  ['no number', { notice: { number: ' ', url: '' } }, latestCalendar, ['NUMBER_MISSING']],
  [
    'an address that runs',
    { notice: { number: '1', url: 'javascript:alert(1)' } },
    latestCalendar,
    ['URL_INVALID'],
  ],
  [
    'a holiday without a name',
    { holidays: [{ ...longer[0]!, name: text('', '') }] },
    latestCalendar,
    ['NAME_MISSING'],
  ],
  ['what is in force', { knownFrom: '2026-11-20' }, published, ['NOTHING_NEW']],
  ['an older version', { knownFrom: '2026-11-01', holidays: longer }, published, ['OLDER_THAN_IN_FORCE']],
  ['what is no arrangement', { holidays: [] }, latestCalendar, ['HOLIDAYS_MISSING']],
  [
    'holidays that overlap',
    { holidays: [...notice.holidays, { ...longer[0]!, work: [] }] },
    latestCalendar,
    ['OFF_OVERLAP'],
  ],
])('%s', (_, change, calendar, expected) => {
  expect(codes(change, calendar)).toEqual(expected)
})

test('notices make the same calendar in whatever order they come', () => {
  const shuffled = calendarOf(arrangements.toReversed().toSorted((a, b) => b.year - a.year))
  expect([shuffled.version, shuffled.off]).toEqual([latestCalendar.version, latestCalendar.off])
})
