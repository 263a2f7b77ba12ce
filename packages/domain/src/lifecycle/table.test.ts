import { describe, expect, test } from 'vitest'
import { permissions } from '../access/permissions'
import { clocks } from '../clock/clocks'
import { forms } from '../form/forms'
import { grounds } from '../matter/acceptance'
import { claimOutcomes } from '../matter/claims'
import { secrecies } from '../matter/confidentiality'
import { statusCodes, statuses, type Status } from '../matter/status'
import { lawClasses } from '../matter/submission'
import type { Text } from '../text'
import { actionOf, actions } from './actions'
import { actionCodes } from './codes'
import { answers } from './answers'
import { checks } from './checks'
import { guards } from './guards'
import type { ActionRow } from './row'

/** Every step of the machine. */
interface Step {
  readonly from: Status | null
  readonly to: Status
}
const ends = (to: ActionRow['to'], status: Status): readonly Status[] =>
  to === 'same' ? [status] : to === 'sent' ? ['M20', 'M21'] : to === 'reviewed' ? ['M61', 'M42'] : [to]

const steps: Step[] = actionCodes.flatMap((action): Step[] => {
  const { from, to } = actionOf(action)
  if (from.length === 0) return [{ from: null, to: to as Status }]
  return from.flatMap((status) => ends(to, status).map((end) => ({ from: status, to: end })))
})

const reach = (start: Set<Status>, next: (step: Step, status: Status) => Status | null) => {
  for (const status of start)
    for (const step of steps) {
      const found = next(step, status)
      if (found) start.add(found)
    }
  return start
}

describe('the table of actions', () => {
  test('names known statuses only', () => {
    for (const { from, to } of steps)
      expect([from === null || from in statuses, to in statuses], `${from} → ${to}`).toEqual([true, true])
  })

  test('reaches every status from registration', () => {
    const reached = reach(new Set<Status>(['M00']), (step, status) => (step.from === status ? step.to : null))
    expect(statusCodes.filter((status) => !reached.has(status))).toEqual([])
  })

  test('leads every status to the archive: none is a dead end', () => {
    const ending = reach(new Set<Status>(['M90']), (step, status) => (step.to === status ? step.from : null))
    expect(statusCodes.filter((status) => !ending.has(status))).toEqual([])
  })

  test('holds every transition of domain.md 2.3', () => {
    const codes = new Set(
      actionCodes.flatMap((action) => [actionOf(action).code, ...(actionOf(action).also ?? [])]),
    )
    const all = [
      ...Array.from({ length: 32 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`),
      'T25a',
      'T30a',
    ]
    expect(all.filter((code) => !codes.has(code as `T${string}`))).toEqual([])
  })

  test('uses every guard and every check', () => {
    const used = new Set(
      actionCodes.flatMap((action) => [...actionOf(action).guards, ...actionOf(action).checks]),
    )
    expect(
      [...Object.keys(guards), ...Object.keys(checks)].filter((name) => !used.has(name as never)),
    ).toEqual([])
  })

  test('asks only what a dialog can ask, and everything that can be asked is asked somewhere', () => {
    const asked = new Set(
      actionCodes.flatMap((action) => [...actionOf(action).asks, ...actionOf(action).mayAsk]),
    )
    expect([...asked].sort()).toEqual(Object.keys(answers).sort())
  })
})

const chinese = /[\u4e00-\u9fff]/
const labelled: Record<string, Record<string, { label: Text; sources?: readonly unknown[] }>> = {
  actions,
  answers,
  clocks,
  forms,
  grounds,
  claimOutcomes,
  secrecies,
  statuses,
  lawClasses,
  permissions: Object.fromEntries(Object.entries(permissions).map(([code, label]) => [code, { label }])),
}

describe('words and sources', () => {
  test.each(Object.entries(labelled))('every row of %s has a label in both languages', (_, table) => {
    for (const [code, { label }] of Object.entries(table)) {
      expect(label['zh-CN'], code).toMatch(chinese)
      expect(label.en, code).toMatch(/^[\x20-\x7e’]+$/)
    }
  })

  test.each(['actions', 'forms', 'grounds', 'claimOutcomes', 'secrecies', 'lawClasses'])(
    'every row of %s names its source',
    (name) => {
      for (const [code, { sources }] of Object.entries(labelled[name]!))
        expect(sources?.length ?? 0, code).toBeGreaterThan(0)
    },
  )
})
