import { expect, test } from 'vitest'
import type { MatterFacts } from '../matter/facts'
import { statusCodes, statuses, type Status } from '../matter/status'
import { allowedActions } from './allowed'
import { lives } from './testing/life'
import { context, people } from './testing/world'

/** A matter in each state, brought there by its own life. */
const inState = (status: Status): MatterFacts => lives[status]().facts

const rows = (title: string, facts: MatterFacts): string[] => [
  `${title} ${statuses[facts.status].label['zh-CN']}`,
  ...Object.entries(people).flatMap(([name, viewer]) => {
    const allowed = allowedActions(facts, context(viewer, '2026-03-25')).filter((found) => found.allowed)
    if (allowed.length === 0) return []
    return [`  ${name}: ${allowed.map(({ action, primary }) => (primary ? `*${action}` : action)).join(' ')}`]
  }),
]

test('status × role → actions', async () => {
  const text = [
    'What each person may do in each state. * = the one to offer first. Who is not listed may do nothing.',
    '',
    ...statusCodes.flatMap((status) => rows(status, inState(status))),
    '',
    'Between two states:',
    ...rows('M20, signed', lives.signed().facts),
    ...rows('M31, notice served', lives.refused().facts),
    ...rows('M41, reply signed', lives.approved().facts),
    ...rows('M60, opinion signed', lives.reviewed().facts),
    ...rows('M42, ordered by a review', lives.redo().facts),
    ...rows('M70, opinion signed', lives.reReviewed().facts),
    '',
  ].join('\n')
  await expect(text).toMatchFileSnapshot('./matrix.snap.txt')
})

test('administrators are offered nothing in any state', () => {
  for (const status of statusCodes)
    for (const viewer of [people.auditor, people.systemAdministrator, people.securityAdministrator])
      expect(allowedActions(inState(status), context(viewer, '2026-03-25'))).toEqual([])
})

test('what is not allowed says why, in both languages and with a basis', () => {
  for (const status of statusCodes)
    for (const viewer of Object.values(people))
      for (const { action, allowed, refusals } of allowedActions(
        inState(status),
        context(viewer, '2026-03-25'),
      )) {
        expect(refusals.length > 0, `${status} ${action}`).toBe(!allowed)
        for (const { code, message, basis } of refusals) {
          expect(message['zh-CN'].length * message.en.length, code).toBeGreaterThan(0)
          expect(basis.length, code).toBeGreaterThan(0)
        }
      }
})

test('at most one action is primary, and it is allowed', () => {
  for (const status of statusCodes)
    for (const viewer of Object.values(people)) {
      const primary = allowedActions(inState(status), context(viewer, '2026-03-25')).filter(
        (found) => found.primary,
      )
      expect(primary.length).toBeLessThanOrEqual(1)
      expect(primary.every((found) => found.allowed)).toBe(true)
    }
})
