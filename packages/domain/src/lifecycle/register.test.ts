import { expect, test } from 'vitest'
import { rulebooks } from '../rulebook/resolve'
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

test.each([
  ['nobody else is named', [], ['NO_READER_LEFT']],
  ['a reader is named', ['someone'], []],
])('a report against the registrar’s own unit, %s', (_, members, codes) => {
  const registration = { ...letter, purpose: 'report' as const, accusedUnits: ['office'] }
  const outcome = perform(
    null,
    'registerMatter',
    { registration, members },
    context(people.clerk, '2026-03-02'),
  )
  expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(codes)
})
