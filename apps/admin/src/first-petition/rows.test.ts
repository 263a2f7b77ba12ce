import { expect, it } from 'vitest'
import { linkOf, rowsOf } from './rows'

const figures = {
  received: 2,
  onTarget: 1,
  tolerance: 0,
  missed: 0,
  running: 1,
  untimed: 0,
  open: 1,
  targetRate: 1,
  limitRate: 1,
  closed: 1,
  watched: 1,
  oneGo: 1,
  oneGoRate: 1,
  atOwnLevel: 1,
  ownLevelRate: 1,
  repeats: 0,
}
const span = { from: '2026-03-01', to: '2026-03-31' }
const answer = {
  total: { ...figures, unit: null },
  units: [
    { ...figures, unit: { id: 'east', shortName: '东' } },
    { ...figures, unit: null },
  ],
}
const whole = { first: 'true', receivedFrom: '2026-03-01', receivedTo: '2026-03-31' }

it('each row leads to the matters it counts, but for those of no unit', () => {
  const [total, east, none] = rowsOf(answer, null)
  expect(linkOf(total!, 'received', span)).toEqual({ path: '/matters', query: whole })
  expect(linkOf(east!, 'open', span)?.query).toEqual({ ...whole, unitId: 'east', open: 'true' })
  expect(linkOf(none!, 'received', span)).toBeUndefined()
})

it('the total of one unit leads to that unit', () =>
  expect(linkOf(rowsOf(answer, 'east')[0]!, 'received', span)?.query).toEqual({ ...whole, unitId: 'east' }))

it('nothing received, nothing to list', () =>
  expect(rowsOf({ total: { ...figures, received: 0, unit: null }, units: [] }, null)).toEqual([]))
