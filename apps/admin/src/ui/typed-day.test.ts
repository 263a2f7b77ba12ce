import { expect, it } from 'vitest'
import { typedDay } from './typed-day'

it.each([
  ['20260302', '2026-03-02'],
  ['2026.3.2', '2026-03-02'],
  ['2026/03/02', '2026-03-02'],
  ['2026年3月2日', '2026-03-02'],
  [' 2026-3-2 ', '2026-03-02'],
  ['２０２６０３０２', '2026-03-02'],
  ['3-2', '2026-03-02'],
  ['0302', '2026-03-02'],
  ['2026-02-29', undefined],
  ['2026-13-01', undefined],
  ['26-3-2', undefined],
  ['明天', undefined],
  ['', undefined],
])('%s means %s', (typed, day) => {
  expect(typedDay(typed, '2026-11-22')).toBe(day)
})

it('needs the year where there is no today', () => {
  expect(typedDay('3-2')).toBeUndefined()
})
