import { expect, test } from 'vitest'
import type { RulebookCode } from '../rulebook/rulebook'
import { unitsWithoutHead } from './heads'
import type { Role } from './roles'

const TODAY = '2026-03-02'
const post = (role: Role, since = '2026-01-01', until: string | null = null) => ({
  unitId: 'one',
  role,
  since,
  until,
})

test.each<[string, string, RulebookCode, ReturnType<typeof post>[], string[]]>([
  ['a village that nobody leads', 'village', 'JD-2005', [], ['S1.2.2']],
  ['one with its head', 'village', 'JD-2005', [post('unit-head')], []],
  [
    'one whose head left yesterday',
    'area',
    'JD-2005',
    [post('unit-head', '2026-01-01', '2026-03-01')],
    ['S1.2.2'],
  ],
  ['one whose head leaves tonight', 'area', 'JD-2005', [post('unit-head', '2026-01-01', TODAY)], []],
  ['one whose head comes tomorrow', 'department', 'JD-2005', [post('unit-head', '2026-03-03')], ['S1.2.2']],
  ['a handler is no head', 'department', 'JD-2005', [post('handler')], ['S1.2.2']],
  ['an office room of the street', 'office', 'JD-2005', [], []],
  ['a hospital without its dean', 'organisation', 'WSY', [post('unit-head')], ['S5.2']],
  ['a hospital with its dean', 'organisation', 'WSY', [post('leader-in-charge')], []],
  ['a ward of the hospital', 'department', 'WSY', [], []],
  ['a bureau, whose handbook does not ask', 'department', 'TG', [], []],
])('%s', (_, kind, rulebook, posts, expected) => {
  const gaps = unitsWithoutHead([{ id: 'one', kind, rulebook }], posts, TODAY)
  expect(gaps.map(({ source }) => source.article)).toEqual(expected)
})
