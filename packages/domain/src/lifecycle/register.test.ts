import { expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { rulebooks } from '../rulebook/resolve'
import { source } from '../source'
import { perform } from './perform'
import { Life } from './testing/life'
import { context, letter, people } from './testing/world'

const street = { rulebook: rulebooks['JD-2005'] }

test.each([
  ['a letter of today', {}, true],
  ['a record of today brought in from a portal', { imported: true }, true],
  ['an old record taken over', { imported: true, receivedOn: '2026-02-10' }, false],
  ['an old letter found late by the office itself', { receivedOn: '2026-02-10' }, true],
])('S1.4.1 %s: first petition %s', (_, change, first) => {
  const life = new Life(change, '2026-03-02', street)
  expect([life.facts.first, life.clock('C11') !== undefined]).toEqual([first, first])
})

test.each<readonly [string, readonly Viewer[], string, string[]]>([
  ['nobody else is named', [], 'office', ['NO_READER_LEFT']],
  ['a reader above is named', [people.leader], 'office', []],
  ['a colleague of the same unit is named', [people.head], 'office', ['NO_READER_LEFT']],
  ['a reader is named who does not reach it', [people.divisionHandler], 'office', ['NO_READER_LEFT']],
  ['both are named', [people.head, people.leader], 'office', []],
  ['it is against another unit', [], 'division', []],
])('a report against the registrar’s own unit, %s', (_, named, accused, codes) => {
  const registration = { ...letter, purpose: 'report' as const, accusedUnits: [accused] }
  const outcome = perform(
    null,
    'registerMatter',
    { registration, members: named.map(({ userId }) => userId) },
    { ...context(people.clerk, '2026-03-02'), named },
  )
  expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(codes)
})

test('what nobody here may read, the unit above registers', () => {
  const registration = {
    ...letter,
    purpose: 'report' as const,
    accusedUnits: ['division'],
    homeUnit: 'division',
  }
  const by = (viewer: Viewer, homeUnit: string) =>
    perform(
      null,
      'registerMatter',
      { registration: { ...registration, homeUnit } },
      context(viewer, '2026-03-02'),
    )
  const refused = by(people.divisionHead, 'division')
  expect(refused.ok ? [] : refused.refusals.map(({ code, field, basis }) => [code, field, basis[0]])).toEqual(
    [['NO_READER_LEFT', 'members', source('XFGZTL', '30(3)')]],
  )
  expect(by(people.officer, 'office').ok).toBe(true)
})
