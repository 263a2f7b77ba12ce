import { describe, expect, it } from 'vitest'
import { readFilter, toInput, writeFilter, type RegisterFilter } from './filter'

const filter: RegisterFilter = {
  text: '北门',
  status: 'M40',
  channel: 'field-visit',
  open: true,
  major: false,
  receivedFrom: '2026-03-02',
  order: 'next_due',
}

describe('the filter of the register', () => {
  it('comes back from its address', () => {
    expect(readFilter(writeFilter(filter))).toEqual(filter)
  })

  it('drops what an address cannot mean', () => {
    const address = {
      status: 'M99',
      receivedFrom: '2026-02-30',
      open: 'perhaps',
      channel: ['visit'],
      text: '  ',
      other: 'x',
    }
    expect(readFilter(address)).toEqual({})
  })

  it('leaves out what is empty', () => {
    expect(writeFilter({ text: '', unitId: undefined, open: false })).toEqual({ open: 'false' })
  })

  it('goes to the API with lists and its own names', () => {
    expect(toInput(filter)).toEqual({
      text: '北门',
      status: ['M40'],
      channel: ['field_visit'],
      open: true,
      major: false,
      receivedFrom: '2026-03-02',
    })
  })
})
