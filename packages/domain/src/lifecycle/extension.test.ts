import { describe, expect, test } from 'vitest'
import { rulebooks } from '../rulebook/resolve'
import { withDecision } from '../rulebook/resolve'
import { turnOfDay } from './clock-acts'
import { reminders } from './reminders'
import { applyClocks } from './testing/apply'
import { clerk, good, head, leaderInCharge, Life, lives, officeHandler, officer } from './testing/life'
import { context } from './testing/world'

const why = { reasons: '案情复杂，需要委托鉴定后才能答复' }

/** Accepted on 2025-08-04: day 60 is 2025-10-03, in the National Day holiday. */
const w04 = () =>
  new Life({ receivedOn: '2025-08-01' })
    .do(officer, '2025-08-01', 'openTriage', {})
    .do(head, '2025-08-04', 'acceptMatter', { responsibleUnit: 'office', firstResponsible: 'head' })
    .do(head, '2025-08-05', 'appointHandler', { handler: 'office-handler' })

const asked = (life: Life, today: string, days: number) =>
  life.do(officeHandler, today, 'applyExtension', { days, ...why })
const verified = (life: Life, today: string) => life.do(officer, today, 'verifyExtension', { agreed: true })
const approved = (life: Life, today: string) =>
  life.do(head, today, 'approveExtension', { agreed: true, ...why })
const served = (life: Life, today: string) =>
  life.do(clerk, today, 'recordService', {
    document: life.document('F15')!.id,
    service: good.direct(today),
  })

describe('extension, S4.10.8', () => {
  test('W04 four steps; the sum rolls once', () => {
    const life = w04()
    expect(life.clock('C05')?.due.day).toBe('2025-10-09')
    served(approved(verified(asked(life, '2025-09-29', 30), '2025-09-29'), '2025-09-30'), '2025-09-30')
    expect(life.clock('C05')).toMatchObject({ state: 'void', stoppedOn: '2025-09-30' })
    expect(life.clock('C06')).toMatchObject({
      state: 'running',
      due: { trigger: '2025-08-04', day: '2025-11-03' },
    })
  })

  test('until it is served it has no effect, and somebody is reminded', () => {
    const life = approved(verified(asked(w04(), '2025-09-29', 30), '2025-09-29'), '2025-09-30')
    expect([life.clock('C06'), life.clock('C05')?.state]).toEqual([undefined, 'running'])
    expect(reminders(life.facts, context(head, '2025-10-09')).map(({ kind }) => kind)).toContain(
      'extension-unserved',
    )
    const late = applyClocks(life.facts, turnOfDay(life.facts, context(head, '2025-10-10')))
    life.facts = late
    served(life, '2025-10-10')
    expect(life.clock('C05')).toMatchObject({ state: 'breached', stoppedOn: '2025-10-10' })
    expect(life.clock('C06')?.due.day).toBe('2025-11-03')
  })

  test('several steps add up to thirty days, counted from acceptance', () => {
    const life = served(
      approved(verified(asked(w04(), '2025-09-01', 10), '2025-09-01'), '2025-09-02'),
      '2025-09-02',
    )
    expect(life.clock('C06')?.due.day).toBe('2025-10-13')
    expect(life.codes(officeHandler, '2025-10-10', 'applyExtension', { days: 21, ...why })).toEqual([
      'EXTENSION_TOO_LONG',
    ])
    served(approved(verified(asked(life, '2025-10-10', 20), '2025-10-10'), '2025-10-11'), '2025-10-11')
    expect(
      life.facts.clocks.filter(({ code }) => code === 'C06').map(({ state, due }) => [state, due.day]),
    ).toEqual([
      ['void', '2025-10-13'],
      ['running', '2025-11-03'],
    ])
  })

  test.each([
    [1, []],
    [30, []],
    [31, ['EXTENSION_TOO_LONG']],
    [0, ['EXTENSION_TOO_LONG']],
    [1.5, ['EXTENSION_TOO_LONG']],
  ])('%d days → %j', (days, codes) => {
    expect(w04().codes(officeHandler, '2025-09-29', 'applyExtension', { days, ...why })).toEqual(codes)
  })

  test.each([
    ['on the last day, which a holiday moved', '2025-10-09', []],
    ['the day after', '2025-10-10', ['PERIOD_OVER']],
  ])('asked %s', (_, today, codes) => {
    expect(w04().codes(officeHandler, today, 'applyExtension', { days: 5, ...why })).toEqual(codes)
  })

  test('approved after expiry is refused, although it was asked in time', () => {
    const life = verified(asked(w04(), '2025-10-09', 5), '2025-10-09')
    expect(life.codes(head, '2025-10-10', 'approveExtension', { agreed: true, ...why })).toEqual([
      'PERIOD_OVER',
    ])
  })

  test('an organisation that reads “提前” as three working days asks earlier', () => {
    const rulebook = withDecision(rulebooks.TG, {
      rule: 'extension-request',
      value: 'lead',
      from: '2020-01-01',
      document: '某文〔2020〕1号',
    })
    const ask = (today: string) =>
      new Life({ receivedOn: '2026-03-02' }, '2026-03-02', { rulebook })
        .do(officer, '2026-03-02', 'openTriage', {})
        .do(head, '2026-03-04', 'acceptMatter', { responsibleUnit: 'office', firstResponsible: 'head' })
        .do(head, '2026-03-05', 'appointHandler', { handler: 'office-handler' })
        .codes(officeHandler, today, 'applyExtension', { days: 5, ...why })
    // Day 60 is Sunday 2026-05-03, moved by Labour Day to Wednesday 05-06; working days before: 04-30, 04-29, 04-28.
    expect([ask('2026-04-28'), ask('2026-04-29')]).toEqual([[], ['PERIOD_OVER']])
  })

  test('one at a time, verified first, never approved by who asked; refused, another may be asked for', () => {
    const life = asked(w04(), '2025-09-29', 10)
    expect(life.codes(officeHandler, '2025-09-29', 'applyExtension', { days: 5, ...why })).toEqual([
      'EXTENSION_PENDING',
    ])
    expect(life.codes(head, '2025-09-29', 'approveExtension', { agreed: true, ...why })).toEqual([
      'EXTENSION_NOT_VERIFIED',
    ])
    life.do(officer, '2025-09-29', 'verifyExtension', { agreed: false })
    expect(life.codes(officer, '2025-09-29', 'verifyExtension', { agreed: true })).toEqual([
      'NO_EXTENSION_APPLIED',
    ])
    verified(asked(life, '2025-09-30', 10), '2025-09-30')
    life.facts = {
      ...life.facts,
      extensions: life.facts.extensions!.map((e) => ({ ...e, appliedBy: 'head' })),
    }
    expect(life.codes(head, '2025-09-30', 'approveExtension', { agreed: true, ...why })).toEqual([
      'OWN_REQUEST',
    ])
  })

  test('where nobody can be told it takes effect with the approval', () => {
    const life = verified(asked(w04(), '2025-09-29', 30), '2025-09-29')
    life.facts = { ...life.facts, unreachable: true }
    expect(approved(life, '2025-09-30').clock('C06')?.due.day).toBe('2025-11-03')
  })

  test('a period that a review set is not extended', () => {
    const life = lives.redo().do(officeHandler, '2026-04-23', 'resumeAfterRework', {})
    expect(life.clock('C05')?.due.day).toBe('2026-05-29')
    expect(life.codes(officeHandler, '2026-04-24', 'applyExtension', { days: 5, ...why })).toEqual([
      'PERIOD_SET_BY_REVIEW',
    ])
    expect(life.codes(leaderInCharge, '2026-04-24', 'applyExtension', { days: 5, ...why })).toContain(
      'NOT_PERMITTED',
    )
  })
})
