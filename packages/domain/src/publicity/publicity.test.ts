import { expect, test } from 'vitest'
import { checkActivity, publicityCounts, type Activity } from './index'

const lecture: Activity = {
  unit: 'east',
  kind: 'lecture',
  audience: 'public',
  topic: '《信访工作条例》宣讲',
  day: '2026-03-10',
  place: '东关社区礼堂',
  reached: 120,
}

test.each<[string, Partial<Activity>, string[]]>([
  ['fine', {}, []],
  ['tomorrow', { day: '2026-04-02' }, ['DAY_IMPOSSIBLE']],
  ['no such day', { day: '2026-02-30' }, ['DAY_IMPOSSIBLE']],
  ['nobody reached', { reached: 0 }, ['COUNT_IMPOSSIBLE']],
  ['printed without copies', { kind: 'printed' }, ['COPIES_MISSING']],
  ['printed', { kind: 'printed', copies: 300 }, []],
  ['without topic and place', { topic: ' ', place: '' }, ['TOPIC_MISSING', 'PLACE_MISSING']],
  ['about a person', { topic: '信访人赵某某教育会' }, ['PERSON_NAME']],
])('an activity: %s', (_name, more, expected) => {
  expect(checkActivity({ ...lecture, ...more }, '2026-04-01').map(({ code }) => code)).toEqual(expected)
})

test('counts by unit; none is seen as none', () => {
  const half = { from: '2026-01-01', to: '2026-06-30' }
  const all = [lecture, { ...lecture, reached: 30, copies: 50 }, { ...lecture, day: '2026-07-01' }]
  expect(publicityCounts(['west', 'east'], all, half)).toEqual([
    { unit: 'west', activities: 0, reached: 0, copies: 0 },
    { unit: 'east', activities: 2, reached: 150, copies: 50 },
  ])
})
