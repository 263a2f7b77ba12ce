import { describe, expect, it } from 'vitest'
import { unitsOffered } from './offered'

const unit = (id: string, parentId: string | null) => ({ id, name: id, parentId })
const units = [
  unit('bureau', null),
  unit('office', 'bureau'),
  unit('division', 'bureau'),
  unit('station', 'division'),
  unit('clinic', null),
]
const named = (id: string) => ({ id, name: id })
const offered = (name: Parameters<typeof unitsOffered>[0], more: object = {}) => {
  const offers = unitsOffered(name, {
    status: 'M10',
    homeUnit: named('office'),
    responsibleUnit: null,
    ...more,
  })
  return units.filter((one) => offers?.(one, units) ?? true).map(({ id }) => id)
}

describe('units a question offers', () => {
  it('a transfer goes anywhere but where the matter is', () => {
    expect(offered('to')).toEqual(['bureau', 'division', 'station', 'clinic'])
  })
  it('a matter is accepted within the own organ', () => {
    expect(offered('responsibleUnit')).toEqual(['bureau', 'office', 'division', 'station'])
  })
  it('a dispute is decided between any units', () => {
    expect(offered('responsibleUnit', { status: 'M23' })).toEqual(units.map(({ id }) => id))
  })
  it('review lies above the unit that decided, or with the office', () => {
    expect(offered('organ', { status: 'M50', responsibleUnit: named('station') })).toEqual([
      'bureau',
      'office',
      'division',
    ])
  })
  it('nobody is left out of what may concern anybody', () => {
    expect(offered('handledBy')).toEqual(units.map(({ id }) => id))
  })
})
