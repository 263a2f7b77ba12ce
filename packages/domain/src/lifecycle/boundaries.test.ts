import { describe, expect, test } from 'vitest'
import { dayOf } from '../clock/day'
import { explain } from '../clock/explain'
import { turnOfDay } from './clock-acts'
import { applyClocks } from './testing/apply'
import { Life, officer } from './testing/life'
import { context } from './testing/world'

/** A letter received on a day, sorted at a moment of Shanghai: how C01, fifteen days, ends. */
const sorted = (receivedOn: string, at: string) => {
  const today = dayOf(new Date(`${at}+08:00`))
  const life = new Life({ receivedOn }, receivedOn).do(officer, receivedOn, 'openTriage', {})
  life.facts = applyClocks(life.facts, turnOfDay(life.facts, context(officer, today)))
  life.do(officer, today, 'transferMatter', { to: 'division' })
  return { due: life.clock('C01')!.due, state: life.clock('C01')!.state }
}

describe('the edges of a period, by the act itself', () => {
  test.each([
    ['the last minute of the last day', '2026-03-02', '2026-03-17T23:59:59.999', '2026-03-17', 'met'],
    ['the first moment after it', '2026-03-02', '2026-03-18T00:00:00', '2026-03-17', 'breached'],
    ['a holiday ends: the first day after it', '2026-02-02', '2026-02-24T23:59:59', '2026-02-24', 'met'],
    ['the day after that', '2026-02-02', '2026-02-25T00:00:00', '2026-02-24', 'breached'],
    ['W08 a make-up Saturday is a day like others', '2026-01-30', '2026-02-14T12:00:00', '2026-02-14', 'met'],
    ['the Sunday after it is too late', '2026-01-30', '2026-02-15T00:00:00', '2026-02-14', 'breached'],
    ['29 February is counted', '2024-02-14', '2024-02-29T23:59:59', '2024-02-29', 'met'],
    [
      '1 March of a leap year is a day too late',
      '2024-02-14',
      '2024-03-01T00:00:00',
      '2024-02-29',
      'breached',
    ],
    [
      'no 29 February: 1 March is Saturday, so Monday',
      '2025-02-14',
      '2025-03-03T23:59:59',
      '2025-03-03',
      'met',
    ],
  ])('%s', (_, receivedOn, at, day, state) => {
    expect(sorted(receivedOn, at)).toMatchObject({ due: { day }, state })
  })

  test('a year without notice is counted by weekends and fixed holidays, and says that it is provisional', () => {
    const { due } = sorted('2027-02-01', '2027-02-16T10:00:00')
    expect([due.day, due.provisional]).toEqual(['2027-02-16', true])
    expect(explain(due, 'zh-CN')).toContain('暂定')
  })
})
