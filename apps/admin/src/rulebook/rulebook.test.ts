import { calendarKnownOn, latestCalendar, rulebooks } from '@xinfang/domain'
import { describe, expect, it } from 'vitest'
import { bookOf, books, found } from './books'
import { compare } from './compare'
import { trials } from './trial'
import { monthsOf, workingDaysOf } from './year'

describe('a trial', () => {
  it('counts what the day would start: W02 of the worked examples', () => {
    const notice = trials('2026-02-02', rulebooks.TG, latestCalendar).find(({ code }) => code === 'C02')
    expect(notice?.due.day).toBe('2026-02-24')
  })

  it('leaves out what no rule sets on that day', () => {
    expect(trials('2004-01-01', rulebooks['JD-2005'], latestCalendar)).toEqual([])
  })

  it('shows every variant of a clock', () => {
    const variants = trials('2026-03-02', rulebooks.WSY, latestCalendar).filter(({ code }) => code === 'C17')
    expect(variants.map(({ variant }) => variant)).toEqual(['ordinary', 'important'])
  })
})

describe('two books side by side', () => {
  it('differ nowhere from themselves', () => {
    expect(compare(bookOf('TG'), bookOf('TG')).some(({ differs }) => differs)).toBe(false)
  })

  it('show a rule that only one of them has', () => {
    const arrival = compare(bookOf('JD-2005'), bookOf('TG')).find(({ key }) => key === 'arrival')
    expect(arrival).toMatchObject({ differs: true })
    expect(arrival?.right).toBeUndefined()
  })
})

describe('the cards', () => {
  it('are found by words and by article', () => {
    for (const book of books) expect(found(book, '', 'zh-CN').length).toBeGreaterThan(0)
    expect(found(bookOf('JD-2005'), '20分钟', 'zh-CN').map(({ key }) => key)).toEqual(['arrival'])
    expect(found(bookOf('JD-2005'), 'S1.3.1', 'zh-CN').map(({ key }) => key)).toContain('arrival')
  })
})

describe('a year on the wall', () => {
  it('has every day once, weeks from Monday', () => {
    const months = monthsOf(latestCalendar, 2026)
    expect(months.flat(2).filter(Boolean)).toHaveLength(365)
    expect(months[0]?.[0]?.map((cell) => cell && Number(cell.day.slice(8)))).toEqual([
      null,
      null,
      null,
      1,
      2,
      3,
      4,
    ])
    expect(months.flat().every((week) => week.length === 7)).toBe(true)
  })

  it('tells holidays, make-up days and weekends apart', () => {
    const kinds = new Map(
      monthsOf(latestCalendar, 2026)
        .flat(2)
        .map((cell) => [cell?.day, cell?.kind]),
    )
    expect(kinds.get('2026-02-17')).toBe('holiday')
    expect(kinds.get('2026-02-14')).toBe('make-up')
    expect(kinds.get('2026-03-07')).toBe('weekend')
    expect(kinds.get('2026-03-09')).toBe('working')
  })

  it('changes with what was known: 2020 before and after the notice on the epidemic', () => {
    expect(workingDaysOf(calendarKnownOn('2020-01-01'), 2020)).not.toBe(workingDaysOf(latestCalendar, 2020))
  })
})
